import type { GovPart } from '@/components/gov/gov-part';
import { Footer } from '@/components/popup/Footer';
import { HostList } from '@/components/popup/HostList';
import { NextStep } from '@/components/popup/NextStep';
import { Notes } from '@/components/popup/Notes';
import { OpenReport } from '@/components/popup/OpenReport';
import { Route } from '@/components/popup/Route';
import { Why } from '@/components/popup/Why';
import type { GovView } from '@/utils/app/gov/gov-view';
import type { Locale } from '@/utils/i18n/resolve-language';
import type { PageActions, PageView } from '@/utils/app/page/page-view';

interface PopupDetailsProps {
  readonly view: PageView;
  readonly actions: PageActions;
  readonly locale: Locale;
  /** There is a page with a verdict. */
  readonly hasPage: boolean;
  readonly gov: GovPart | undefined;
  /** Undefined until there is something to judge. */
  readonly judged: GovView | undefined;
}

/** Below the three answers: what to know before trusting them, the next step, and the evidence. */
export function PopupDetails({ view, actions, locale, hasPage, gov, judged }: PopupDetailsProps) {
  const { document, verdict } = view;
  return (
    <>
      <Notes view={view} actions={actions} locale={locale} />
      <NextStep view={view} actions={actions} locale={locale} />
      {hasPage && view.view === 'gov' && gov !== undefined && judged !== undefined && (
        <gov.GovSection view={view} judged={judged} actions={actions} locale={locale} />
      )}
      {hasPage && document !== undefined && verdict !== undefined && (
        <>
          <OpenReport view={view} actions={actions} />
          <Why verdict={verdict} actions={actions} locale={locale} />
          <Route hops={document.hops} />
          <HostList view={view} document={document} hosts={verdict.hosts} actions={actions} />
        </>
      )}
      <Footer view={view} actions={actions} locale={locale} />
    </>
  );
}

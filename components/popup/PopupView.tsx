import { Footer } from '@/components/popup/Footer';
import { Headline } from '@/components/popup/Headline';
import { HostList } from '@/components/popup/HostList';
import { NextStep } from '@/components/popup/NextStep';
import { Notes } from '@/components/popup/Notes';
import { PageIdentity } from '@/components/popup/PageIdentity';
import { Questions } from '@/components/popup/Questions';
import { Route } from '@/components/popup/Route';
import { Why } from '@/components/popup/Why';
import { mainAttributes } from '@/components/shared/main-attributes';
import type { Locale } from '@/utils/i18n/resolve-language';
import type { PageActions, PageView } from '@/utils/state/page-view';

export interface PopupViewProps {
  readonly view: PageView;
  readonly actions: PageActions;
  readonly locale: Locale;
}

/** The popup: a sentence, three answers, one next step, and then the evidence, for whoever wants it. */
export function PopupView({ view, actions, locale }: PopupViewProps) {
  const { document, verdict } = view;
  const hasPage = view.state === 'ok' && document !== undefined && verdict !== undefined && view.view !== 'none';
  return (
    <main class="popup" {...mainAttributes(view)}>
      <PageIdentity view={view} locale={locale} />
      <Headline view={view} locale={locale} />
      <Notes view={view} actions={actions} locale={locale} />
      {hasPage && <Questions verdict={verdict} locale={locale} />}
      <NextStep view={view} actions={actions} />
      {/* The checks of a state site (data-view="gov") stand here, before the evidence. */}
      {hasPage && (
        <>
          <Why verdict={verdict} actions={actions} locale={locale} />
          <Route hops={document.hops} />
          <HostList view={view} document={document} hosts={verdict.hosts} actions={actions} />
        </>
      )}
      <Footer view={view} actions={actions} locale={locale} />
    </main>
  );
}

import type { GovPart } from '@/components/gov/gov-part';
import { Headline } from '@/components/popup/Headline';
import { PageIdentity } from '@/components/popup/PageIdentity';
import { PopupDetails } from '@/components/popup/PopupDetails';
import { Questions } from '@/components/popup/Questions';
import { mainAttributes } from '@/components/shared/main-attributes';
import type { GovView } from '@/utils/app/gov/gov-view';
import type { Locale } from '@/utils/i18n/resolve-language';
import type { PageActions, PageView } from '@/utils/app/page/page-view';

export interface PopupViewProps {
  readonly view: PageView;
  readonly actions: PageActions;
  readonly locale: Locale;
  /** Absent until a state site is in view and the code for it has arrived. */
  readonly gov?: GovPart | undefined;
  /** What that code has judged of the view. */
  readonly judged?: GovView | undefined;
}

/** The popup: a sentence, three answers, one next step, and then the evidence, for whoever wants it. */
export function PopupView({ view, actions, locale, gov, judged }: PopupViewProps) {
  const { document, verdict } = view;
  const hasPage = view.state === 'ok' && document !== undefined && verdict !== undefined && view.view !== 'none';
  return (
    <main
      class="popup"
      {...mainAttributes({
        ...view,
        ready: view.ready && (view.view !== 'gov' || gov !== undefined),
      })}
    >
      <PageIdentity view={view} locale={locale} />
      <Headline view={view} locale={locale} />
      {hasPage && <Questions verdict={verdict} locale={locale} />}
      <PopupDetails view={view} actions={actions} locale={locale} hasPage={hasPage} gov={gov} judged={judged} />
    </main>
  );
}

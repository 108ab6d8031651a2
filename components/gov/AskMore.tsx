import { ConsentNote } from '@/components/popup/ConsentNote';
import { hostText } from '@/utils/core/host/display-host';
import { m } from '@/utils/i18n/generated/messages.js';
import { resolversInTurn } from '@/utils/i18n/resolver-texts';
import type { PageActions, PageView } from '@/utils/app/page/page-view';

interface AskMoreProps {
  readonly view: PageView;
  readonly actions: PageActions;
}

/**
 * The question that settles what addresses alone cannot; it names who is asked and what for, before anything is sent.
 */
export function AskMore({ view, actions }: AskMoreProps) {
  const { canAskMore, resolvers, asking, document } = view;
  // Before the first answer the question above stands alone; of an internal name nothing more is asked.
  if (!canAskMore || asking !== undefined || document === undefined) return null;
  return (
    <div class="question">
      <button type="button" data-action="lookup-site" onClick={() => actions.lookupSite()}>
        {m.gov_ask_button()}
      </button>
      <ConsentNote awaits={view.awaitsConsent} />
      <p class="small">{m.gov_ask_who({ host: hostText(document.host), resolvers: resolversInTurn(resolvers) })}</p>
    </div>
  );
}

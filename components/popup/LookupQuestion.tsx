import { ConsentNote } from '@/components/popup/ConsentNote';
import { hostName } from '@/components/shared/host-name';
import { m } from '@/utils/i18n/generated/messages.js';
import { resolversInTurn } from '@/utils/i18n/resolver-texts';
import type { LookupOffer, PageActions, PageView } from '@/utils/app/page/page-view';

interface LookupQuestionProps {
  readonly view: PageView;
  readonly offer: Extract<LookupOffer, { kind: 'ask' }>;
  readonly actions: PageActions;
}

/** Who would be asked, about which names exactly, and what they learn by it; nothing is sent before the button. */
export function LookupQuestion({ view, offer, actions }: LookupQuestionProps) {
  const action = view.verdict?.action;
  /** Only the browser's own resolver would be asked, which nobody has to be told of. */
  const isOwn = !offer.asksOthers;
  const settlesMost = action === 'ask-dns' || action === 'ask-dns-internal';
  return (
    <section class="question" aria-labelledby="lookup-title">
      <h2 id="lookup-title">{m.lookup_title()}</h2>
      {offer.maybeInternal && <p>{m.lookup_internal()}</p>}
      <p>{m.lookup_who({ resolvers: resolversInTurn(offer.resolvers) })}</p>
      <ul class="question-names">
        {offer.names.map((name) => (
          <li key={name}>{hostName(name)}</li>
        ))}
      </ul>
      {isOwn ? (
        <p class="small">{m.lookup_system()}</p>
      ) : (
        <p class="small">
          {!offer.maybeInternal && `${m.lookup_more()} `}
          {m.lookup_learns()}
        </p>
      )}
      {view.isPrivate && <p class="small">{m.lookup_private()}</p>}
      {view.managed && <p class="small">{m.lookup_managed()}</p>}
      <ConsentNote awaits={view.awaitsConsent} />
      <button type="button" class={settlesMost ? 'first' : ''} data-action="lookup" onClick={() => actions.lookup()}>
        {m.lookup_button()}
      </button>
      {!view.isPrivate && !view.managed && !isOwn && (
        <label class="small">
          <input type="checkbox" name="always" onChange={(event) => actions.setAlways(event.currentTarget.checked)} />
          {m.lookup_always()}
        </label>
      )}
    </section>
  );
}

import { ConsentNote } from '@/components/popup/ConsentNote';
import type { ReportViewProps } from '@/components/report/ReportView';
import { hostText } from '@/utils/core/host/display-host';
import { m } from '@/utils/i18n/generated/messages.js';
import { resolversInTurn } from '@/utils/i18n/resolver-texts';

/** Who would be asked about which names, name servers and mail servers included; nothing is sent before the button. */
export function AskSite({ view, actions, pageActions }: ReportViewProps) {
  const { lookup, canAskMore, document, managed } = view.page;
  if (lookup.kind === 'never' || document === undefined) return null;
  if (lookup.kind === 'off') {
    return (
      <div class="question">
        <p>{managed ? m.lookup_off_managed() : m.advice_turn_lookup_on()}</p>
        {!managed && (
          <button type="button" data-action="open-options" onClick={() => pageActions.openOptions()}>
            {m.action_options()}
          </button>
        )}
      </div>
    );
  }
  const isInternal = lookup.maybeInternal;
  const isOwn = !lookup.asksOthers;
  const isForAddresses = lookup.isForAddressesAlone;
  if (lookup.kind === 'asked' && !canAskMore) return null;
  const resolvers = resolversInTurn(lookup.resolvers);
  return (
    <section class="question" aria-labelledby="lookup-title">
      <h2 id="lookup-title">{m.lookup_title()}</h2>
      {isInternal && <p>{m.lookup_internal()}</p>}
      <p>
        {isForAddresses ? m.lookup_who({ resolvers }) : m.gov_ask_who({ host: hostText(document.host), resolvers })}
      </p>
      <ul class="question-names">
        {lookup.names.map((name) => (
          <li key={name}>{hostText(name)}</li>
        ))}
      </ul>
      <p class="small">{isOwn ? m.lookup_system() : m.lookup_learns()}</p>
      {managed && <p class="small">{m.lookup_managed()}</p>}
      <ConsentNote awaits={view.page.awaitsConsent} />
      <button type="button" class="first" data-action="lookup" onClick={() => actions.lookup()}>
        {isForAddresses ? m.lookup_button() : m.gov_ask_button()}
      </button>
      {!managed && !isOwn && lookup.kind === 'ask' && (
        <label class="small">
          <input type="checkbox" name="always" onChange={(event) => actions.setAlways(event.currentTarget.checked)} />
          {m.lookup_always()}
        </label>
      )}
    </section>
  );
}

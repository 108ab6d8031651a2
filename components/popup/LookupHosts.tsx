import { ConsentNote } from '@/components/popup/ConsentNote';
import { hostName } from '@/components/shared/host-name';
import { m } from '@/utils/i18n/generated/messages.js';
import { resolversInTurn } from '@/utils/i18n/resolver-texts';
import type { PageView } from '@/utils/app/page/page-view';

interface LookupHostsProps {
  readonly view: PageView;
  readonly onLookup: () => void;
}

/** The question about the other hosts of the page: who is asked, and on demand every name that would be sent. */
export function LookupHosts({ view, onLookup }: LookupHostsProps) {
  const { lookup, otherNames, othersMayBeInternal } = view;
  if (lookup.kind === 'off' || otherNames.length === 0 || view.asking !== undefined) return null;
  const resolvers = resolversInTurn(view.resolvers);
  return (
    <div class="question">
      <button
        type="button"
        class={view.verdict?.action === 'ask-hosts' ? 'first' : ''}
        data-action="lookup-hosts"
        onClick={onLookup}
      >
        {m.lookup_hosts_button({ count: otherNames.length })}
      </button>
      {othersMayBeInternal && <p class="small">{m.lookup_hosts_internal()}</p>}
      {/* Where the question about the page's own host stands, its note speaks for both. */}
      {lookup.kind !== 'ask' && <ConsentNote awaits={view.awaitsConsent} />}
      {resolvers !== '' && <p class="small">{m.lookup_hosts_who({ resolvers })}</p>}
      <details class="small">
        <summary>{m.lookup_hosts_names()}</summary>
        <p>{otherNames.flatMap((name, index) => (index === 0 ? [hostName(name)] : [', ', hostName(name)]))}</p>
      </details>
    </div>
  );
}

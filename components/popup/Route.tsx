import { hostName } from '@/components/shared/host-name';
import { m } from '@/utils/i18n/generated/messages.js';
import type { Hop } from '@/utils/core/session/page-record';

/** The redirects on the way to the page, in order, each with the address that answered. */
export function Route({ hops }: { readonly hops: readonly Hop[] }) {
  if (hops.length < 2) return null;
  return (
    <section class="section" aria-labelledby="route-title">
      <h2 id="route-title">{m.route_title()}</h2>
      <ol class="route">
        {hops.map((hop, index) => (
          // The same host may come twice: first by http, then by https.
          <li key={index}>
            <span>
              {hop.secure ? 'https://' : 'http://'}
              {hostName(hop.host)}
            </span>
            {hop.ip === undefined ? <small>{m.route_no_address()}</small> : <code>{hop.ip}</code>}
            {hop.cached && <small>{m.code_cached()}</small>}
          </li>
        ))}
      </ol>
    </section>
  );
}

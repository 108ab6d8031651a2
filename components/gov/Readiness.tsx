import { Term } from '@/components/gov/Term';
import { sheetName } from '@/components/shared/host-name';
import type { Readiness as Finding } from '@/utils/core/gov/checks/host-checks';
import { m } from '@/utils/i18n/generated/messages.js';
import type { HostVerdict } from '@/utils/core/verdict/verdict';

const OWNERS: Readonly<Record<HostVerdict['owner'], () => string>> = {
  main: m.gov_ready_main,
  own: m.gov_ready_own,
  'third-party': m.gov_ready_third,
};

/** What would break on a network without IPv4, the site's own hosts first. */
export function Readiness({ finding: { breaks, unknown, total } }: { readonly finding: Finding }) {
  return (
    <section class="gov-part" data-gov="readiness">
      <h3>
        {m.gov_ready_title()} <Term term={m.gov_ready_title()} what={m.gov_ready_what()} />
      </h3>
      {total === 0 && <p class="small">{m.gov_ready_nothing()}</p>}
      {total > 0 && breaks.length === 0 && unknown.length === 0 && (
        <p class="small">{total === 1 ? m.gov_ready_one() : m.gov_ready_all({ total: String(total) })}</p>
      )}
      {breaks.length > 0 && (
        <>
          <p class="small">{m.gov_ready_breaks()}</p>
          <ul class="evidence">
            {breaks.map(({ host, owner }) => (
              <li key={host} data-breaks={host}>
                {sheetName(host)} <small>{OWNERS[owner]()}</small>
              </li>
            ))}
          </ul>
        </>
      )}
      {unknown.length > 0 && <p class="small">{m.gov_ready_unknown({ count: String(unknown.length) })}</p>}
    </section>
  );
}

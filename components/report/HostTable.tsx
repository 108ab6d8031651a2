import { hostShape } from '@/components/shared/code-shapes';
import { Glyph } from '@/components/shared/Glyph';
import { sheetName } from '@/components/shared/host-name';
import { siteText, visitText } from '@/utils/i18n/code-texts';
import { m } from '@/utils/i18n/generated/messages.js';
import type { ReportHost, ReportModel } from '@/utils/core/report/report-model';

const OWNERS: Readonly<Record<ReportHost['verdict']['owner'], () => string>> = {
  main: m.gov_ready_main,
  own: m.gov_ready_own,
  'third-party': m.gov_ready_third,
};

/** Every host that the page has contacted, the site's own ones first. */
export function HostTable({ sheet: { hosts, hostsLeftOut } }: { readonly sheet: ReportModel }) {
  return (
    <section class="gov-part host-table">
      <h3>{m.report_hosts()}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">{m.report_host()}</th>
            <th scope="col">{m.report_owner()}</th>
            <th scope="col">{m.report_visit()}</th>
            <th scope="col">{m.report_site()}</th>
            <th scope="col">{m.report_address()}</th>
          </tr>
        </thead>
        <tbody>
          {hosts.map(({ verdict: { host, owner, visit, site, counted }, addresses, isHidden }) => (
            <tr key={host} data-host-row={host} data-visit={visit.code} data-site={site.code}>
              <th scope="row">
                <Glyph name={hostShape(visit.code, site.code)} size={16} /> {sheetName(host)}
                {!counted && <small> {m.host_not_counted()}</small>}
              </th>
              <td>{OWNERS[owner]()}</td>
              <td>{visitText[visit.code]()}</td>
              <td>{siteText[site.code]()}</td>
              <td>{isHidden ? <small>{m.report_hidden()}</small> : <code>{addresses.join(' ')}</code>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {hostsLeftOut > 0 && <p class="small">{m.reason_page_left_out({ count: hostsLeftOut })}</p>}
    </section>
  );
}

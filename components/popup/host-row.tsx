import { hostShape } from '@/components/shared/code-shapes';
import { Glyph } from '@/components/shared/Glyph';
import { hostName } from '@/components/shared/host-name';
import { siteText, visitText } from '@/utils/i18n/code-texts';
import { m } from '@/utils/i18n/generated/messages.js';
import type { HostRecord } from '@/utils/core/session/page-record';
import type { HostVerdict } from '@/utils/core/verdict/verdict';

interface HostRowProps {
  readonly verdict: HostVerdict;
  /** Absent where the host was judged, but is not in the record (any more). */
  readonly record: HostRecord | undefined;
}

/**
 * One contacted host. There may be hundreds, so a row is no component but plain elements with nothing to keep: each
 * component follows the language by itself, and hundreds of followers take longer than all that they draw.
 */
export function hostRow({ verdict, record }: HostRowProps) {
  const { host, visit, site } = verdict;
  const [first, ...others] = record?.addresses ?? [];
  const details = detailsOf(verdict, record, others.length);
  return (
    <li key={host} data-host-row={host} data-visit={visit.code} data-site={site.code}>
      {Glyph({ name: hostShape(visit.code, site.code), size: 18, label: visitText[visit.code]() })}
      <span class="host-name">{hostName(host)}</span>
      {first !== undefined && <code>{first.ip}</code>}
      {details !== '' && <small>{details}</small>}
    </li>
  );
}

function detailsOf({ visit, site, counted }: HostVerdict, record: HostRecord | undefined, others: number): string {
  const parts: string[] = [];
  const isSaidByShape = visit.code === 'v6' && site.code === 'confirmed';
  if (site.code !== 'unknown' && !isSaidByShape) parts.push(siteText[site.code]());
  if (record === undefined) return parts.join(' · ');
  const more = others + record.addressesLeftOut;
  if (more > 0) parts.push(m.host_more_addresses({ count: more }));
  if (visit.code === 'cached') parts.push(m.code_cached());
  if (record.fromServiceWorker) parts.push(m.host_service_worker());
  const codes = Object.keys(record.failures);
  if (codes.length > 0) {
    const count = Object.values(record.failures).reduce((sum, each) => sum + each, 0);
    parts.push(m.host_failures({ count, codes: codes.join(', ') }));
  }
  if (!counted) parts.push(m.host_not_counted());
  return parts.join(' · ');
}

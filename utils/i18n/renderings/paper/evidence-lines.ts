import type { Check } from '@/utils/core/gov/checks/check';
import type { EvidenceLine } from '@/utils/core/gov/checks/check-codes';
import { hostTexts } from '@/utils/core/host/display-host';
import { failureText } from '@/utils/i18n/failure-texts';
import { formatDate, formatTime } from '@/utils/i18n/format';
import { m } from '@/utils/i18n/generated/messages.js';
import { govEvidenceText } from '@/utils/i18n/gov-evidence-texts';
import type { Locale } from '@/utils/i18n/resolve-language';
import { resolverText } from '@/utils/i18n/resolver-texts';

/** A line of evidence without who answered and when, which stand once above all lines of a check. */
export interface Said {
  readonly code: EvidenceLine['code'];
  readonly text: string;
  /** Who answered, in words; absent where nobody was asked. */
  readonly by: string | undefined;
  /** ms since the epoch */
  readonly time: number | undefined;
}

/** One line for the paper. */
export function said(line: EvidenceLine, locale: Locale): Said {
  const text = shortText(line) ?? govEvidenceText(line, locale);
  const by = line.values !== undefined && 'by' in line.values ? resolverText(line.values.by) : undefined;
  const time = line.values !== undefined && 'time' in line.values ? line.values.time : undefined;
  return { code: line.code, text, by, time };
}

/** Of the lines that name a time; undefined for all others, whose sentence needs no change. */
function shortText(line: EvidenceLine): string | undefined {
  switch (line.code) {
    case 'dns-answer':
    case 'dns-other': {
      const { type, name, answer } = line.values;
      const values = { type, name: hostTexts(name), answer: answer || m.gov_ev_none() };
      return line.code === 'dns-answer' ? m.paper_ev_dns_answer(values) : m.paper_ev_dns_other(values);
    }
    case 'dns-empty':
      return m.paper_ev_dns_empty({ type: line.values.type, name: hostTexts(line.values.name) });
    case 'dns-no-name':
      return m.paper_ev_dns_no_name({ type: line.values.type, name: hostTexts(line.values.name) });
    case 'dns-failed': {
      const { type, name, failure } = line.values;
      return m.paper_ev_dns_failed({ type, name: hostTexts(name), failure: failureText(failure) });
    }
    case 'visit-v6':
      return m.paper_ev_visit_v6({ host: hostTexts(line.values.host), ip: line.values.ip });
    case 'visit-v4':
      return m.paper_ev_visit_v4({ host: hostTexts(line.values.host), ip: line.values.ip });
    case 'visit-mixed': {
      const { host, v6, v4 } = line.values;
      return m.paper_ev_visit_mixed({ host: hostTexts(host), v6, v4 });
    }
    case 'visit-nat64':
      return m.paper_ev_visit_nat64({ host: hostTexts(line.values.host), ip: line.values.ip });
    default:
      return zoneText(line);
  }
}

/** What a lookup beyond addresses found. */
function zoneText(line: EvidenceLine): string | undefined {
  switch (line.code) {
    case 'zone-found': {
      const { host, zone, names } = line.values;
      return m.paper_ev_zone({ host: hostTexts(host), zone: hostTexts(zone), names: hostTexts(names) });
    }
    case 'dnssec-secure':
      return m.paper_ev_dnssec_secure({ host: hostTexts(line.values.host) });
    case 'dnssec-insecure':
      return m.paper_ev_dnssec_insecure({ host: hostTexts(line.values.host) });
    case 'dnssec-bogus':
      return m.paper_ev_dnssec_bogus({ host: hostTexts(line.values.host) });
    case 'mx-none':
      return m.paper_ev_mx_none({ domain: hostTexts(line.values.domain) });
    case 'mx-null':
      return m.paper_ev_mx_null({ domain: hostTexts(line.values.domain) });
    case 'mx-found':
      return m.paper_ev_mx_found({ domain: hostTexts(line.values.domain), names: hostTexts(line.values.names) });
    case 'https-none':
      return m.paper_ev_https_none({ host: hostTexts(line.values.host) });
    case 'https-found':
      return m.paper_ev_https_found({ host: hostTexts(line.values.host), records: line.values.records });
    default:
      return undefined;
  }
}

/** Who answered and when, of all lines of a check in one sentence each; '' where nothing was observed. */
export function whoAndWhen(lines: readonly Said[], { source, observedAt }: Check, locale: Locale): string {
  const names = [...new Set(lines.flatMap(({ by }) => (by === undefined ? [] : [by])))];
  const seen = timesOf(lines.filter(({ by }) => by === undefined));
  const visit = seen.length > 0 || source !== 'visit' || observedAt === undefined ? seen : [observedAt];
  return [
    ...names.map((by) => m.paper_answered({ by, when: whenText(timesOf(lines, by), locale) })),
    ...(visit.length === 0 ? [] : [m.paper_seen_visit({ when: whenText(visit, locale) })]),
    ...(source === 'probe' && observedAt !== undefined
      ? [m.paper_seen_probe({ when: whenText([observedAt], locale) })]
      : []),
  ].join(' ');
}

const timesOf = (lines: readonly Said[], who?: string): readonly number[] =>
  lines.flatMap(({ by, time }) => (time === undefined || (who !== undefined && by !== who) ? [] : [time]));

/** `14:03 ngày 22/11/2026`, or from the first to the last. */
export function whenText(times: readonly number[], locale: Locale): string {
  const [from, to] = [Math.min(...times), Math.max(...times)];
  const [start, end] = [formatTime(from, locale), formatTime(to, locale)];
  const [first, last] = [formatDate(from, locale), formatDate(to, locale)];
  if (first !== last) {
    return m.paper_times({
      from: m.paper_when({ time: start, date: first }),
      to: m.paper_when({ time: end, date: last }),
    });
  }
  return m.paper_when({ time: start === end ? start : m.paper_times({ from: start, to: end }), date: first });
}

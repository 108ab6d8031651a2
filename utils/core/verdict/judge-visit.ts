import { connectionOf } from '@/utils/core/address/connection';
import { parseAddress } from '@/utils/core/address/address';
import { classifyAddress } from '@/utils/core/address/address-class';
import { REMEMBERED } from '@/utils/core/address/limits';
import { remembering } from '@/utils/core/address/memo';
import { nat64Of } from '@/utils/core/address/nat64';
import type { AddressSeen, DocumentRecord, HostRecord } from '@/utils/core/session/page-record';
import { ownValue } from '@/utils/core/own-value';
import type { Evidence } from './evidence';
import { proxyAt } from './proxy';
import { translatedFor } from './translation';
import type { Judged } from './verdict';
import type { Reason } from './reasons';
import type { VisitCode } from './verdict-codes';

type NativeFamily = 'v4' | 'v6';

const judged = (code: VisitCode, ...because: [Reason, ...Reason[]]): Judged<VisitCode> => ({ code, because });

/**
 * What the connection of the document in view was (docs/rulings.md 1, 5, 6, 9, 22 to 25).
 *
 * @returns the code with its reasons; `not-applicable` only for pages that are no web pages
 */
export function judgeVisit(evidence: Evidence): Judged<VisitCode> {
  const { document } = evidence;
  if (!document) return judged('unknown', { code: 'visit-before-install' });
  switch (document.source) {
    case 'not-web':
      return judged('not-applicable', { code: 'visit-not-web' });
    case 'before-install':
      return judged('unknown', { code: 'visit-before-install' });
    case 'restored-unknown':
      return judged('unknown', { code: 'visit-restored-unknown' });
    case 'pending':
      return judged('unknown', { code: 'visit-pending' });
    case 'error':
      return judged('unknown', { code: 'visit-error', values: { error: document.error ?? '' } });
    case 'service-worker':
      return judged('cached', { code: 'visit-service-worker' });
    case 'response':
      return judgeResponse(document, evidence);
    default:
      return document.source satisfies never;
  }
}

function judgeResponse(document: DocumentRecord, evidence: Evidence): Judged<VisitCode> {
  const hop = document.hops.at(-1);
  if (!hop || hop.cached) return judged('cached', { code: 'visit-from-cache' });
  if (!hop.ip) return judged('unknown', { code: 'visit-no-address' });
  const own = ownValue(document.hosts, document.host);
  const connection = judgeAddress(hop.ip, document.host, hop.proxied === true, evidence);
  if (!own || (connection.code !== 'v4' && connection.code !== 'v6')) return connection;
  const other = nativeAnswer(own, connection.code === 'v4' ? 'v6' : 'v4', evidence);
  return other ? bothFamilies(connection.code, hop.ip, other) : connection;
}

/**
 * How one contacted host was reached in this document.
 *
 * @returns `mixed` when it answered natively over both families; `cached` when no answer came over the network;
 *   `unknown` when it never answered
 */
export function judgeHostVisit(record: HostRecord, evidence: Evidence): Judged<VisitCode> {
  const fresh = record.addresses.filter((seen) => seen.fresh > 0);
  const first = fresh[0];
  if (!first) {
    if (record.addresses.length > 0 || record.withoutAddress > 0) return judged('cached', { code: 'visit-from-cache' });
    return judged('unknown', { code: 'visit-only-failures' });
  }
  const v6 = nativeAnswer(record, 'v6', evidence);
  const v4 = nativeAnswer(record, 'v4', evidence);
  if (v6 && v4) return bothFamilies('v6', v6, v4);
  return judgeAddress(v6 ?? v4 ?? first.ip, record.host, first.proxied === true && !v6 && !v4, evidence);
}

function bothFamilies(family: NativeFamily, ip: string, other: string): Judged<VisitCode> {
  const [v6, v4] = family === 'v6' ? [ip, other] : [other, ip];
  return judged('mixed', { code: 'visit-both-families', values: { v6, v4 } });
}

function nativeAnswer(record: HostRecord, family: NativeFamily, evidence: Evidence): string | undefined {
  const isNative = (seen: AddressSeen): boolean =>
    seen.fresh > 0 && judgeAddress(seen.ip, record.host, seen.proxied === true, evidence).code === family;
  return record.addresses.find(isNative)?.ip;
}

/**
 * What one remote address says about the path to `host` (docs/rulings.md 5, 6; cases 44 to 55 of docs/verdicts.md).
 *
 * @param ip canonical address text
 * @param isProxied the browser itself said that a proxy answered
 */
function judgeAddress(ip: string, host: string, isProxied: boolean, evidence: Evidence): Judged<VisitCode> {
  if (isProxied) return judged('proxied', { code: 'visit-proxy-stated', values: { ip } });
  const proxy = proxyAt(ip, evidence);
  if (proxy?.by === 'fake-address') return judged('proxied', { code: 'visit-fake-address', values: { ip } });
  if (proxy) {
    const names = proxy.names.join(', ');
    return judged('proxied', { code: 'visit-proxy-inferred', values: { ip, names, count: proxy.names.length } });
  }
  const embedded = translatedFor(ip, host, ownValue(evidence.dns, host));
  const connection = embedded === undefined ? connectionOf(ip, evidence.nat64Prefixes) : 'nat64';
  switch (connection) {
    case 'fake':
      return judged('proxied', { code: 'visit-fake-address', values: { ip } });
    case 'local':
      return judged('local', { code: 'visit-internal-address', values: { ip } });
    case 'unknown':
      return judged('unknown', { code: 'visit-no-address' });
    case 'nat64':
      return judged('nat64', { code: 'visit-nat64', values: { ip, embedded: embedded ?? embeddedText(ip, evidence) } });
    case 'v4':
      return judged('v4', { code: 'visit-address', values: { ip } });
    case 'v6': {
      const reason: Reason = { code: isTransition(ip) ? 'visit-transition-address' : 'visit-address', values: { ip } };
      return judged('v6', reason);
    }
    default:
      return connection satisfies never;
  }
}

function embeddedText(ip: string, evidence: Evidence): string {
  const address = parseAddress(ip);
  return (address && nat64Of(address, evidence.nat64Prefixes)?.ipv4.text) ?? '';
}

const isTransition = remembering(REMEMBERED, (ip: string) => {
  const address = parseAddress(ip);
  if (!address) return false;
  const kind = classifyAddress(address);
  return kind === '6to4' || kind === 'teredo';
});

import type { NetworkCode, VisitCode } from './codes';
import type { Evidence } from './evidence';
import { NETWORK_EVIDENCE_MS } from './limits';
import type { Judged, Reason } from './verdict';

const MINUTE_MS = 60_000;

/**
 * What the connection in use can do (RULINGS 3, 26): `proxied` before `nat64` before `yes`, each on positive
 * evidence of the last 30 minutes; `no` and `broken` only after a probe.
 *
 * @param visit the verdict on the document in view
 */
export function judgeNetwork(evidence: Evidence, visit: Judged<VisitCode>): Judged<NetworkCode> {
  if (visit.code === 'proxied') return { code: 'proxied', because: [networkProxied(visit)] };
  const { nat64, ipv6 } = evidence.network ?? {};
  const current = [nat64, ipv6].map((seen) => (seen && isRecent(seen.at, evidence.now) ? seen : undefined));
  const [recentNat64, recentIpv6] = current;
  if (recentNat64) return { code: 'nat64', because: [seenReason('network-nat64-seen', recentNat64, evidence.now)] };
  if (recentIpv6) {
    const code = recentIpv6.own ? 'network-ipv6-seen-own' : 'network-ipv6-seen';
    return { code: 'yes', because: [seenReason(code, recentIpv6, evidence.now)] };
  }
  const probes = Object.values(evidence.probes);
  if (probes.some(({ control }) => control === 'ok')) {
    return { code: 'yes', because: [{ code: 'network-control-answered' }] };
  }
  if (probes.some(({ control }) => control === 'silent')) {
    return { code: 'broken', because: [{ code: 'network-probe-broken' }] };
  }
  if (probes.some(({ control }) => control === 'failed')) {
    return { code: 'no', because: [{ code: 'network-control-failed' }] };
  }
  const isInconclusive = probes.some(({ control }) => control === 'inconclusive');
  return {
    code: 'unknown',
    because: [{ code: isInconclusive ? 'network-control-inconclusive' : 'network-no-evidence' }],
  };
}

function networkProxied(visit: Judged<VisitCode>): Reason {
  const ip = visit.because[0].values?.ip ?? '';
  return { code: 'network-proxied', values: { ip } };
}

const isRecent = (at: number, now: number): boolean => now - at <= NETWORK_EVIDENCE_MS;

function seenReason(
  code: 'network-nat64-seen' | 'network-ipv6-seen' | 'network-ipv6-seen-own',
  seen: { readonly host: string; readonly at: number },
  now: number,
): Reason {
  return { code, values: { host: seen.host, minutes: Math.max(0, Math.floor((now - seen.at) / MINUTE_MS)) } };
}

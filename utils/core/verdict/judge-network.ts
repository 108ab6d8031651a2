import { connectionOf } from '@/utils/core/address/connection';
import type { NetworkCode, VisitCode } from './verdict-codes';
import type { Evidence, ProbeEvidence } from './evidence';
import { NETWORK_EVIDENCE_MS } from './limits';
import type { Judged } from './verdict';
import { addressIn } from './reasons';
import type { Reason } from './reasons';

const MINUTE_MS = 60_000;

/**
 * What the connection in use can do (docs/rulings.md 3, 26): `proxied` before `nat64` before `yes`, each on positive
 * evidence of the last 30 minutes; `no` and `broken` only after a probe, which beats what was seen before it.
 *
 * @param visit the verdict on the document in view
 */
export function judgeNetwork(evidence: Evidence, visit: Judged<VisitCode>): Judged<NetworkCode> {
  if (visit.code === 'proxied') return { code: 'proxied', because: [networkProxied(visit)] };
  const probe = latest(Object.values(evidence.probes));
  const overruledAt = probe?.control === 'silent' || probe?.control === 'failed' ? (probe.at ?? 0) : 0;
  const { nat64, ipv6 } = evidence.network ?? {};
  // The background may have seen it before the prefix was learned.
  const isTranslated = ipv6 && connectionOf(ipv6.ip, evidence.nat64Prefixes) === 'nat64';
  const [recentNat64, recentIpv6] = (isTranslated ? [ipv6] : [nat64, ipv6]).map((seen) =>
    seen && isRecent(seen.at, evidence.now) && seen.at >= overruledAt ? seen : undefined,
  );
  if (recentNat64) return { code: 'nat64', because: [seenReason('network-nat64-seen', recentNat64, evidence.now)] };
  if (recentIpv6) {
    const code = recentIpv6.own ? 'network-ipv6-seen-own' : 'network-ipv6-seen';
    return { code: 'yes', because: [seenReason(code, recentIpv6, evidence.now)] };
  }
  switch (probe?.control) {
    case 'ok':
      return { code: 'yes', because: [{ code: 'network-control-answered' }] };
    case 'silent':
      return { code: 'broken', because: [{ code: 'network-probe-broken' }] };
    case 'failed':
      return { code: 'no', because: [{ code: 'network-control-failed' }] };
    case 'inconclusive':
      return { code: 'unknown', because: [{ code: 'network-control-inconclusive' }] };
    default:
      return { code: 'unknown', because: [{ code: 'network-no-evidence' }] };
  }
}

/** The network that the last of them met is the one in use. */
const latest = (probes: readonly ProbeEvidence[]): ProbeEvidence | undefined =>
  probes.reduce<ProbeEvidence | undefined>(
    (last, probe) => ((probe.at ?? 0) >= (last?.at ?? 0) ? probe : last),
    undefined,
  );

function networkProxied(visit: Judged<VisitCode>): Reason {
  return { code: 'network-proxied', values: { ip: addressIn(visit.because[0]) } };
}

const isRecent = (at: number, now: number): boolean => now - at <= NETWORK_EVIDENCE_MS;

function seenReason(
  code: 'network-nat64-seen' | 'network-ipv6-seen' | 'network-ipv6-seen-own',
  seen: { readonly host: string; readonly at: number },
  now: number,
): Reason {
  return { code, values: { host: seen.host, minutes: Math.max(0, Math.floor((now - seen.at) / MINUTE_MS)) } };
}

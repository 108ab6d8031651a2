import { TRIES_BEFORE_UNREACHABLE } from './limits';
import type { ProbeEvidence, ProbeOutcome } from './evidence';
import type { Reason } from './verdict';

type AddressFinding = 'reached' | 'partly' | 'failed' | 'inconclusive';
type Probed = ProbeEvidence['addresses'][number];

/**
 * What a probe of the published addresses adds (method.md cases 5 to 9, 15 to 19, 23; R4).
 *
 * @param isSecure the site is reached by https, so a server that answers on port 80 alone is not enough
 * @returns undefined where the probe decides nothing: not run, the control failed, or an outcome that may have
 *   other causes than the site
 */
export function judgeProbe(
  probe: ProbeEvidence | undefined,
  isSecure: boolean,
): { readonly code: 'confirmed' | 'partial' | 'unreachable'; readonly reason: Reason } | undefined {
  if (!probe || probe.control !== 'ok' || probe.addresses.length === 0) return undefined;
  const findings = probe.addresses.map((address) => ({ ip: address.ip, finding: judgeProbed(address, isSecure) }));
  const reached = findings.find(({ finding }) => finding === 'reached');
  const partly = findings.find(({ finding }) => finding === 'partly');
  const failed = findings.find(({ finding }) => finding === 'failed');
  if (findings.every(({ finding }) => finding === 'failed')) {
    return { code: 'unreachable', reason: { code: 'site-probe-unreachable', values: { count: findings.length } } };
  }
  const lacking = partly ?? (reached && failed);
  if (lacking) return { code: 'partial', reason: { code: 'site-probe-partial', values: { ip: lacking.ip } } };
  if (!reached) return undefined;
  return { code: 'confirmed', reason: { code: 'site-probe-reached', values: { ip: reached.ip } } };
}

function judgeProbed({ http, https, tries }: Probed, isSecure: boolean): AddressFinding {
  if (https === 'reached') return 'reached';
  if (https === 'tls-stalled') return 'partly';
  if (http === 'reached') return isSecure && hasFailed(https) ? 'partly' : 'reached';
  const isFinal = tries >= TRIES_BEFORE_UNREACHABLE;
  return isFinal && hasFailed(http) && hasFailed(https) ? 'failed' : 'inconclusive';
}

const hasFailed = (outcome: ProbeOutcome): boolean =>
  outcome === 'refused' || outcome === 'timeout' || outcome === 'no-route';

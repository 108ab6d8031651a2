import { TRIES_BEFORE_UNREACHABLE } from './limits';
import type { ProbeEvidence, ProbeOutcome } from './evidence';
import type { Reason } from './reasons';

type AddressFinding = 'reached' | 'no-https' | 'tls-stalled' | 'refused' | 'failed' | 'inconclusive';
type Probed = ProbeEvidence['addresses'][number];

/**
 * What a probe of the published addresses adds (cases 5 to 9, 15 to 19, 23 of docs/verdicts.md; R4).
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
  const ipOf = (wanted: AddressFinding): string | undefined => findings.find(({ finding }) => finding === wanted)?.ip;
  if (findings.every(({ finding }) => finding === 'failed' || finding === 'refused')) {
    // An address that was not tried may be the one that answers (case 6 of docs/verdicts.md asks for all).
    if (probe.leftOut) return undefined;
    const isRefusal = findings.every(({ finding }) => finding === 'refused');
    const code = isRefusal ? 'site-probe-refused' : 'site-probe-unreachable';
    return { code: 'unreachable', reason: { code, values: { count: findings.length } } };
  }
  const reached = ipOf('reached');
  const ip = ipOf('no-https') ?? ipOf('tls-stalled') ?? (reached && (ipOf('failed') ?? ipOf('refused')));
  if (ip) {
    const finding = findings.find((found) => found.ip === ip)?.finding;
    const code =
      finding === 'no-https' || finding === 'tls-stalled' ? (`site-probe-${finding}` as const) : 'site-probe-partial';
    return { code: 'partial', reason: { code, values: { ip } } };
  }
  return reached ? { code: 'confirmed', reason: { code: 'site-probe-reached', values: { ip: reached } } } : undefined;
}

function judgeProbed({ http, https, tries }: Probed, isSecure: boolean): AddressFinding {
  if (https === 'reached') return 'reached';
  if (https === 'tls-stalled') return 'tls-stalled';
  if (http === 'reached') return isSecure && hasFailed(https) ? 'no-https' : 'reached';
  // A page on a port of its own is judged by that port alone (case 97 of docs/verdicts.md).
  const tried = [http, https].filter((outcome) => outcome !== 'not-run');
  if (tries < TRIES_BEFORE_UNREACHABLE || tried.length === 0 || !tried.every(hasFailed)) return 'inconclusive';
  return tried.every((outcome) => outcome === 'refused') ? 'refused' : 'failed';
}

const hasFailed = (outcome: ProbeOutcome): boolean =>
  outcome === 'refused' || outcome === 'timeout' || outcome === 'no-route';

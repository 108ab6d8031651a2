import type { ProbeProgress } from '@/utils/core/reach/probe-addresses';
import type { Evidence, ProbeEvidence } from '@/utils/core/verdict/evidence';
import type { PageView } from '@/utils/app/page/page-view';
import type { Clock } from '@/utils/app/ports/environment-port';
import type { ProbePort } from '@/utils/app/ports/probe-port';
import { targetsOf } from './probe-offer';

interface ProbeOutcome {
  readonly found: ProbeEvidence | undefined;
  /** Why nothing was found. */
  readonly why: NonNullable<PageView['probeEnded']>['why'] | undefined;
}

/** Probes the host in view as the offer named it. Import this module dynamically, on the click. */
export async function probeHostInView(
  port: ProbePort,
  { clock }: Clock,
  evidence: Evidence,
  options: { readonly signal: AbortSignal; readonly onProgress: (progress: ProbeProgress) => void },
): Promise<ProbeOutcome> {
  const { host = '', scheme, port: pagePort } = evidence.document ?? {};
  const { probeService } = await port.service();
  const page = {
    ...targetsOf(host, evidence),
    scheme: scheme === 'http' ? ('http' as const) : ('https' as const),
    port: pagePort,
  };
  const end = await probeService.probe(page, options);
  if (end.kind === 'finished') return { found: end.evidence, why: undefined };
  const { why } = end;
  // What stands in the way of the control is a finding on the network; the other ends are none.
  const isFinding = why === 'captive' || why === 'unclear';
  return { why, found: isFinding ? { control: 'inconclusive', addresses: [], at: clock() } : undefined };
}

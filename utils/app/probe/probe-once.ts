import type { ProbeProgress } from '@/utils/core/reach/probe';
import type { Evidence, ProbeEvidence } from '@/utils/core/verdict/evidence';
import type { PageView } from '@/utils/app/page/page-view';
import type { PageWorld } from '@/utils/app/page/page-ports';
import { targetsOf } from './probe-offer';

interface ProbeOutcome {
  readonly found?: ProbeEvidence;
  readonly why?: NonNullable<PageView['probeEnded']>['why'];
}

/** Probes the host in view as the offer named it. Import this module dynamically, on the click. */
export async function runProbe(
  world: PageWorld,
  evidence: Evidence,
  options: { readonly signal: AbortSignal; readonly onProgress: (progress: ProbeProgress) => void },
): Promise<ProbeOutcome> {
  const { host = '', scheme, port } = evidence.document ?? {};
  const { probeService } = await world.probeService();
  const page = {
    ...targetsOf(host, evidence),
    scheme: scheme === 'http' ? ('http' as const) : ('https' as const),
    ...(port === undefined ? {} : { port }),
  };
  const end = await probeService.probe(page, options);
  if (end.kind === 'finished') return { found: end.evidence };
  const { why } = end;
  // What stands in the way of the control is a finding on the network; the other ends are none.
  const isFinding = why === 'captive' || why === 'unclear';
  return isFinding ? { why, found: { control: 'inconclusive', addresses: [], at: world.clock() } } : { why };
}

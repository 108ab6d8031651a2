/**
 * "Is it me or the site?" as a page runs it: by a click, one run at a time, its results kept by this page alone
 * (RULINGS 3). Life cycle: born and dead with the page. All code of the probe itself is loaded on the click.
 */
import type { ReadonlySignal } from '@preact/signals';
import { batch, signal } from '@preact/signals';
import type { Evidence, ProbeEvidence } from '@/utils/verdict/evidence';
import { NETWORK_EVIDENCE_MS } from '@/utils/verdict/limits';
import type { PageView } from './page-view';
import type { PageWorld } from './page-world';

export interface ProbeRun {
  readonly probing: ReadonlySignal<PageView['probing']>;
  /** Why the last run said nothing. */
  readonly ended: ReadonlySignal<PageView['probeEnded']>;
  /** Starts a run for the host in view; does nothing while one is under way. */
  readonly start: () => Promise<void>;
  readonly cancel: () => void;
  /** The evidence with what was found, as far as it is of this network and still fresh (case 66). */
  readonly addTo: (gathered: Evidence) => Evidence;
}

/**
 * Starts with nothing probed.
 *
 * @param evidenceInForce absent where nothing may be probed: not known yet, or lookups are off
 */
export function createProbeRun(
  world: PageWorld,
  evidenceInForce: () => Evidence | undefined,
  refresh: () => Promise<void>,
): ProbeRun {
  const probing = signal<PageView['probing']>(undefined);
  const ended = signal<PageView['probeEnded']>(undefined);
  const found: Record<string, ProbeEvidence> = {};
  let end = new AbortController();

  async function start(): Promise<void> {
    const evidence = evidenceInForce();
    if (!evidence?.document || probing.value) return;
    const { host } = evidence.document;
    end = new AbortController();
    const { signal: stop } = end;
    batch(() => {
      probing.value = { step: 'control', done: 0, total: 1 };
      ended.value = undefined;
    });
    const onProgress = (progress: PageView['probing']): void => {
      probing.value = progress;
    };
    try {
      const { runProbe } = await import('./run-probe');
      const outcome = await runProbe(world, evidence, { signal: stop, onProgress });
      if (outcome.found) found[host] = outcome.found;
      if (outcome.why) ended.value = { host, why: outcome.why };
    } catch {
      ended.value = { host, why: 'broken' }; // Its code could not be loaded; nothing was contacted then.
    }
    await refresh();
    probing.value = undefined;
  }

  return {
    probing,
    ended,
    start,
    cancel: () => end.abort(),
    addTo(gathered) {
      const since = gathered.network?.since ?? 0;
      const current = Object.entries(found).filter(
        ([, { at = 0 }]) => at >= since && gathered.now - at <= NETWORK_EVIDENCE_MS,
      );
      return { ...gathered, probes: Object.fromEntries(current) };
    },
  };
}

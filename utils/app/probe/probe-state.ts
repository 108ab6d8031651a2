/**
 * "Is it me or the site?" as a page runs it: by a click, one run at a time. What it finds of the network is kept by
 * this page alone; what it finds of the site reaches other pages about the same document (docs/decisions/0031). Life
 * cycle: born and dead with the page. All code of the probe itself is loaded on the click.
 */
import type { ReadonlySignal } from '@preact/signals';
import { batch, signal } from '@preact/signals';
import { detached } from '@/utils/core/detached';
import { probeOfDocument, storedProbe } from '@/utils/core/session/stored-probe';
import { ownValue } from '@/utils/core/own-value';
import type { DocumentRecord } from '@/utils/core/session/page-record';
import { probeKey } from '@/utils/core/session/keys';
import { sessionItem } from '@/utils/core/session/session-item';
import type { Evidence, ProbeEvidence } from '@/utils/core/verdict/evidence';
import { NETWORK_EVIDENCE_MS } from '@/utils/core/verdict/limits';
import type { PageView } from '@/utils/app/page/page-view';
import type { PageWorld } from '@/utils/app/page/page-ports';

export interface ProbeRun {
  readonly probing: ReadonlySignal<PageView['probing']>;
  /** Why the last run said nothing. */
  readonly ended: ReadonlySignal<PageView['probeEnded']>;
  /** Starts a run for the host in view; does nothing while one is under way. */
  readonly start: () => Promise<void>;
  readonly cancel: () => void;
  /**
   * The evidence with what was found, here or by another page about the same document, as far as it is of this network
   * and still fresh (case 66 of docs/verdicts.md). What lies in the session and is neither goes from there.
   *
   * @param stored the value of probeKey
   */
  readonly addTo: (gathered: Evidence, stored: unknown) => Evidence;
}

/**
 * Starts with nothing probed.
 *
 * @param tab of which a finding is kept for other pages; absent in a private window, of which nothing is kept
 * @param evidenceInForce absent where nothing may be probed: not known yet, or lookups are off
 */
export function createProbeRun(
  world: PageWorld,
  tab: () => number | undefined,
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
      const { runProbe } = await import('./probe-once');
      const outcome = await runProbe(world, evidence, { signal: stop, onProgress });
      if (outcome.found) found[host] = outcome.found;
      if (outcome.found) await handOn(evidence.document, outcome.found);
      if (outcome.why) ended.value = { host, why: outcome.why };
    } catch {
      ended.value = { host, why: 'broken' }; // Its code could not be loaded; nothing was contacted then.
    }
    await refresh();
    probing.value = undefined;
  }

  /** With a full session the sheet does without; the page that probed has it all the same. */
  async function handOn(document: DocumentRecord, probe: ProbeEvidence): Promise<void> {
    const tabId = tab();
    const value = storedProbe(document, probe);
    if (tabId !== undefined && value) await world.area.set(sessionItem(probeKey(tabId), value)).catch(() => undefined);
  }

  function drop(): void {
    const tabId = tab();
    if (tabId !== undefined) detached(world.area.remove([probeKey(tabId)]), 'drop a probe of an earlier page');
  }

  return {
    probing,
    ended,
    start,
    cancel: () => end.abort(),
    addTo(gathered, stored) {
      const { document, network, now } = gathered;
      const isCurrent = ({ at = 0 }: ProbeEvidence): boolean =>
        at >= (network?.since ?? 0) && now - at <= NETWORK_EVIDENCE_MS;
      const probes = Object.fromEntries(Object.entries(found).filter(([, probe]) => isCurrent(probe)));
      if (stored === undefined || tab() === undefined) return { ...gathered, probes };
      const handed = probeOfDocument(stored, document);
      if (!document || !handed || !isCurrent(handed)) {
        drop();
        return { ...gathered, probes };
      }
      const own = ownValue(probes, document.host);
      // The last run counts, whichever page it was of.
      return (own?.at ?? 0) >= (handed.at ?? 0)
        ? { ...gathered, probes }
        : { ...gathered, probes: { ...probes, [document.host]: handed } };
    },
  };
}

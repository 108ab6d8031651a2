/**
 * "Is it me or the site?" as a page runs it: by a click, one run at a time. What it finds of the network is kept by
 * this page alone; what it finds of the site reaches other pages about the same document (docs/decisions/0031). Life
 * cycle: born and dead with the page. All code of the probe itself is loaded on the click.
 */
import type { ReadonlySignal, Signal } from '@preact/signals';
import { batch, computed, signal } from '@preact/signals';
import { storedProbe } from '@/utils/core/session/stored-probe';
import type { DocumentRecord } from '@/utils/core/session/page-record';
import { probeKey } from '@/utils/core/session/keys';
import { sessionItem } from '@/utils/core/session/session-item';
import type { Evidence, ProbeEvidence } from '@/utils/core/verdict/evidence';
import type { PageView } from '@/utils/app/page/page-view';
import type { Clock } from '@/utils/app/ports/environment-port';
import type { ProbePort } from '@/utils/app/ports/probe-port';
import type { SessionPort } from '@/utils/app/ports/session-port';
import type { TargetTab } from '@/utils/app/ports/tab-port';

/** What this page found, by host. */
export type FoundProbes = Readonly<Record<string, ProbeEvidence>>;

export interface ProbeRun {
  readonly probing: ReadonlySignal<PageView['probing']>;
  /** Why the last run said nothing. */
  readonly ended: ReadonlySignal<PageView['probeEnded']>;
  /** Runs once for the host in view; does nothing while a run is under way. Never rejects. */
  readonly start: (stop?: AbortSignal) => Promise<void>;
  readonly cancel: () => void;
}

interface ProbePorts {
  readonly probe: ProbePort;
  readonly session: Pick<SessionPort, 'area'>;
  readonly environment: Clock;
}

interface ProbedPage {
  readonly tab: ReadonlySignal<TargetTab | undefined>;
  /** Undefined where nothing may be probed: not known yet, or lookups are off. */
  readonly evidence: ReadonlySignal<Evidence | undefined>;
  readonly refresh: () => Promise<void>;
}

/** Starts with nothing probed. @param found takes what is found */
export function createProbeRun(ports: ProbePorts, page: ProbedPage, found: Signal<FoundProbes>): ProbeRun {
  const probing = signal<PageView['probing']>(undefined);
  const ended = signal<PageView['probeEnded']>(undefined);
  let end = new AbortController();

  async function start(stop?: AbortSignal): Promise<void> {
    const { value: evidence } = page.evidence;
    if (!evidence?.document || probing.value) return;
    const { document } = evidence;
    end = new AbortController();
    const { signal: ownStop } = end;
    stop?.addEventListener('abort', cancel, { once: true });
    batch(() => {
      probing.value = { step: 'control', done: 0, total: 1 };
      ended.value = undefined;
    });
    const onProgress = (progress: PageView['probing']): void => void (probing.value = progress);
    try {
      const { probeHostInView } = await import('./probe-host');
      const outcome = await probeHostInView(ports.probe, ports.environment, evidence, { signal: ownStop, onProgress });
      if (outcome.found) await take(document, outcome.found);
      if (outcome.why) ended.value = { host: document.host, why: outcome.why };
    } catch {
      ended.value = { host: document.host, why: 'broken' }; // Its code could not be loaded; nothing was contacted then.
    }
    await page.refresh();
    stop?.removeEventListener('abort', cancel);
    probing.value = undefined;
  }

  /** With a full session the sheet does without; the page that probed has it all the same. */
  async function take(document: DocumentRecord, probe: ProbeEvidence): Promise<void> {
    found.value = { ...found.value, [document.host]: probe };
    const { value: tab } = page.tab;
    const stored = storedProbe(document, probe);
    // Of a private window nothing is kept for other pages.
    if (tab?.isPrivate !== false || !stored) return;
    await ports.session.area.set(sessionItem(probeKey(tab.tabId), stored)).catch(() => undefined);
  }

  function cancel(): void {
    end.abort();
  }

  return { probing: computed(() => probing.value), ended: computed(() => ended.value), start, cancel };
}

/**
 * What the session holds of one tab, read and followed. Life cycle: born when the page opens and dies with it; it never
 * writes the recorder's keys.
 */
import type { ReadonlySignal } from '@preact/signals';
import { batch, computed, signal } from '@preact/signals';
import { detached } from '@/utils/core/detached';
import type { SessionValues } from '@/utils/core/evidence/evidence-keys';
import { isEvidenceKey, pageKey, partsOfKey } from '@/utils/core/session/keys';
import type { Clock } from '@/utils/app/ports/environment-port';
import type { LookupsPort } from '@/utils/app/ports/lookups-port';
import type { RecorderPort, SessionPort } from '@/utils/app/ports/session-port';
import type { TabPort, TargetTab } from '@/utils/app/ports/tab-port';
import { coalesce } from './coalesce';
import { CLOCK_TICK_MS, FOLLOW_MS } from './limits';
import { holdsDossier, readTab } from './reading';
import type { Reading } from './reading';

/** Why the session is read again. `answers`: it told that some of DNS are new there; `round`: this page has asked. */
type Why = 'opened' | 'tab' | 'record' | 'answers' | 'round' | 'probe' | 'access' | 'clock';

export interface TabReading {
  readonly tab: ReadonlySignal<TargetTab | undefined>;
  /** The last one that succeeded. */
  readonly reading: ReadonlySignal<Reading | undefined>;
  readonly error: ReadonlySignal<'storage' | 'tab-gone' | undefined>;
  /** Finds the tab, reads, and follows from then on; resolves with the first reading, to whether there is a tab. */
  readonly open: () => Promise<boolean>;
  /** Resolves when what lay there at the call is in `reading`. Never rejects. */
  readonly refresh: (why: Why) => Promise<void>;
}

interface ReadingPorts {
  readonly session: SessionPort;
  readonly recorder: RecorderPort;
  readonly tab: Omit<TabPort, 'reload'>;
  readonly lookups: Pick<LookupsPort, 'keptDossier'>;
  readonly environment: Clock;
}

/** Reads nothing before `open`. */
export function createTabReading(ports: ReadingPorts): TabReading {
  const tab = signal<TargetTab | undefined>(undefined);
  const reading = signal<Reading | undefined>(undefined);
  const isGone = signal(false);
  const isUnreadable = signal(false);
  /** The host of which the kept dossier was asked for since answers were last new, and the last of which it is known. */
  let keptBegun: string | undefined;
  let keptKnown: string | undefined;
  let keptReadings = 0;

  const read = coalesce(async () => {
    const { value: target } = tab;
    if (!target) return;
    try {
      const found = await readTab(ports, target);
      const host = found.document?.host ?? '';
      const { value: before } = reading;
      const isHeld = holdsDossier(found);
      if (!isHeld) keptKnown = host;
      const next: Reading = {
        ...found,
        kept: before?.document?.host === host ? before.kept : undefined,
        isKeptRead: keptKnown === host,
      };
      batch(() => {
        reading.value = next;
        isUnreadable.value = false;
      });
      if (isHeld && keptBegun !== host) detached(readKept(host, next.values), 'read the answers that are kept');
    } catch {
      isUnreadable.value = true;
    }
  }, FOLLOW_MS);

  /** Nobody waits for it but the view; of two at once the later one counts. */
  async function readKept(host: string, values: SessionValues): Promise<void> {
    keptBegun = host;
    keptReadings += 1;
    const turn = keptReadings;
    // A name that is never asked about has none, and unreadable answers are as good as none.
    const kept = await ports.lookups.keptDossier(host, values).catch(() => undefined);
    const { value: now } = reading;
    if (turn !== keptReadings || now?.document?.host !== host) return;
    keptKnown = host;
    reading.value = { ...now, kept, isKeptRead: true };
  }

  function refresh(why: Why): Promise<void> {
    if (why === 'answers') keptBegun = undefined;
    return read();
  }

  function take(changed: TargetTab | undefined): void {
    const { value: before } = tab;
    batch(() => {
      tab.value = changed;
      isGone.value = changed === undefined;
    });
    // Another page may be in the tab, and its record not there.
    if (changed && (changed.host !== before?.host || changed.isLoading !== before.isLoading)) follow('tab');
  }

  const follow = (why: Why): void => detached(refresh(why), 'read the record of the page');

  async function open(): Promise<boolean> {
    const found = await ports.tab.find();
    batch(() => {
      tab.value = found;
      isGone.value = found === undefined;
    });
    if (!found) return false;
    const { tabId } = found;
    ports.tab.watch(tabId, take);
    ports.session.watch((keys) => {
      if (!keys.some((key) => isEvidenceKey(key, tabId))) return;
      follow(keys.some((key) => partsOfKey(key).kind === 'dns') ? 'answers' : 'record');
    });
    setInterval(() => follow('clock'), CLOCK_TICK_MS);
    await refresh('opened');
    await catchUp(tabId);
    return true;
  }

  /** What was read before anything was watched may have changed in between. */
  async function catchUp(tabId: number): Promise<void> {
    const { value: before } = tab;
    const [now, values] = await Promise.all([ports.tab.find(), ports.session.readRecord(tabId)]);
    // What the browser told meanwhile is younger than its answer.
    if (tab.value === before) take(now);
    if (values[pageKey(tabId)] !== reading.value?.values[pageKey(tabId)]) await refresh('record');
  }

  return {
    tab: computed(() => tab.value),
    reading: computed(() => reading.value),
    error: computed(() => (isGone.value ? 'tab-gone' : isUnreadable.value ? 'storage' : undefined)),
    open,
    refresh,
  };
}

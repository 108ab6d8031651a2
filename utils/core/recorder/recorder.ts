import { NAT64_KEY } from '@/utils/core/session/keys';
import { createDueWrites } from './due-writes';
import type { DueWritesOptions } from './due-writes';
import { TICK_MS } from './limits';
import type { Observation } from './observation';
import { createRecording } from './recording';
import type { Recording } from './recording';
import { restoreSession } from './restore-session';
import { createSessionWriter } from './session-writer';
import type { SessionArea } from './session-writer';

/**
 * The recorder: observations in, records in `storage.session` out.
 *
 * Life cycle. It is born with the background worker and dies with it, at any moment. What it knows is in the session
 * FLUSH_MS later at most, as whole values. The next worker reads them back and goes on, so nothing is added twice. What
 * comes while it reads waits and is applied in order. If the worker before was killed, the pages of tabs that were busy
 * get a `gap`, and so does the navigation that was under way in them (docs/rulings.md 24). That holds for a tab of
 * which all was written, too, as nobody can know.
 *
 * It has three parts, and the first two know nobody:
 * - `recording.ts` has all that is recorded, in memory;
 * - `session-writer.ts` writes to the session what it is given;
 * - `due-writes.ts` takes changes from the recording when they are due and gives them to the writer.
 * This file puts them together and lets time pass.
 */
export interface Recorder {
  observe(observation: Observation): void;
  /**
   * The machine is on another network, or on none (docs/rulings.md 26): `online`, `offline`, `navigator.connection`.
   */
  networkChanged(): void;
  /** The stored state is back and everything observed before is applied. */
  readonly ready: Promise<void>;
  /**
   * Somebody else removed these keys from the session: if a page was among them, all that was recorded is forgotten.
   */
  removedByOthers(keys: readonly string[]): void;
  /** Takes what a page wrote under NAT64_KEY, if it is of this epoch, or that it is gone. */
  prefixesLearned(stored: unknown): void;
  /** What changed in the session, by key: answers of DNS are counted, and the oldest go when they are too many. */
  sessionChanged(changes: Readonly<Record<string, unknown>>): void;
  /** Nothing is known of the tab's page, or a kill may have hidden a newer one. Only after `ready`. */
  isMissing(tabId: number): boolean;
}

export interface RecorderOptions extends Pick<DueWritesOptions, 'clock' | 'schedule'> {
  readonly area: SessionArea;
  readonly onProblem?: DueWritesOptions['onProblem'];
  readonly onWritten?: DueWritesOptions['onWritten'];
  /** The network's own translation prefixes, as `address/length`. */
  readonly nat64Prefixes?: () => readonly string[];
}

type Change = (recording: Recording) => void;

export function createRecorder(options: RecorderOptions): Recorder {
  const { area, clock, schedule, nat64Prefixes = () => [] } = options;
  const { onProblem = () => undefined, onWritten = () => undefined } = options;
  /** What came while the session was read. */
  const early: Change[] = [];
  /** `undefined` while the session is read. */
  let running: { readonly recording: Recording; readonly follow: () => void } | undefined;

  function change(by: Change): void {
    if (running === undefined) {
      early.push(by);
      return;
    }
    by(running.recording);
    running.follow();
  }

  async function restore(): Promise<void> {
    const stored = await area.get();
    if (!stored.ok) onProblem(stored.why);
    const values = stored.ok ? stored.value : {};
    const now = clock();
    const recording = createRecording(restoreSession(values, now), nat64Prefixes, now);
    recording.takePrefixes(values[NAT64_KEY]);
    recording.noteLookups(values, now);
    running = { recording, follow: followWithTime(recording, { area, clock, schedule, onProblem, onWritten }) };
    for (const by of early.splice(0)) by(recording);
    running.follow();
  }

  return {
    observe: (observation) => change((recording) => recording.apply(observation, clock())),
    networkChanged() {
      const at = clock();
      change((recording) => recording.endNetwork(at, clock()));
    },
    ready: restore(),
    prefixesLearned: (stored) => change((recording) => recording.takePrefixes(stored)),
    removedByOthers: (keys) => change((recording) => recording.forgetIfCleared(keys, clock())),
    sessionChanged: (changes) => change((recording) => recording.noteLookups(changes, clock())),
    isMissing: (tabId) => running?.recording.isMissing(tabId) ?? true,
  };
}

/** @returns to be called after each change: writes what is due, and lets time pass while something waits for it */
function followWithTime(recording: Recording, world: DueWritesOptions & Pick<RecorderOptions, 'area'>): () => void {
  const { area, clock, schedule } = world;
  const writer = createSessionWriter(area);
  const writeWhenDue = createDueWrites(recording, writer, world);
  let isTicking = false;

  return function follow(): void {
    writeWhenDue();
    if (isTicking || !recording.isWaiting()) return;
    isTicking = true;
    schedule(() => {
      isTicking = false;
      recording.letTimePass(clock(), writer.isBehind());
      follow();
    }, TICK_MS);
  };
}

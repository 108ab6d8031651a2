import { array, constantFrom } from 'fast-check';
import { expect } from 'vitest';
import { TICK_MS } from '@/utils/core/recorder/limits';
import type { Observation } from '@/utils/core/recorder/observation';
import { createRecording } from '@/utils/core/recorder/recording';
import { restoreSession } from '@/utils/core/recorder/restore-session';
import { emptyMemory } from '@/utils/core/recorder/tab-state';
import { earlierKey, pageKey, partsOfKey, tabMemoryKey } from '@/utils/core/session/keys';
import { storedEarlier, storedPage } from '@/utils/core/session/parse-page';
import { storedTabMemory } from '@/utils/core/session/parse-tab-memory';
import { START } from './scene';

/** What happens to a recording beside the browser's events. */
type Event = 'shed' | 'network' | 'clear' | 'access' | 'nothing';

const text = (value: unknown): string | undefined => (value === undefined ? undefined : JSON.stringify(value));
const EMPTY = text(storedTabMemory(emptyMemory()));

/**
 * A recording beside what has been taken from it. After each step all is taken, and what was taken by then must be what
 * the recording holds: whatever changes the stored form of a tab is handed over at once, and had a time to be written.
 *
 * @param mixed one of these comes before each observation, in turn
 */
export function createWatched(mixed: readonly Event[]) {
  const session = restoreSession({}, START);
  const recording = createRecording(session, () => [], START);
  /** As text: what was taken may change with the recording. */
  const taken = new Map<string, string | undefined>();
  let now = START;
  let tickAt = Infinity;
  let told = 0;

  function check(): void {
    const isDue = recording.dueAt() < Infinity;
    const changes = recording.take();
    expect(isDue || changes.size === 0, 'changed, and due at no time').toBe(true);
    for (const [key, value] of changes) taken.set(key, text(value));
    const held = new Map<string, string | undefined>();
    for (const [tabId, { page, memory }] of session.tabs) {
      held.set(pageKey(tabId), text(storedPage(page)));
      held.set(earlierKey(tabId), text(storedEarlier(page)));
      held.set(tabMemoryKey(tabId), text(storedTabMemory(memory)));
    }
    for (const key of new Set([...taken.keys(), ...held.keys()])) {
      const { kind } = partsOfKey(key);
      if (kind !== 'page' && kind !== 'earlier' && kind !== 'aside') continue;
      // A worker that finds no memory starts with an empty one.
      const none = kind === 'aside' && held.has(key) ? EMPTY : undefined;
      expect(taken.get(key) ?? none, key).toBe(held.get(key));
    }
    if (tickAt === Infinity && recording.isWaiting()) tickAt = now + TICK_MS;
  }

  function happen(event: Event): void {
    if (event === 'shed') recording.shed(now);
    if (event === 'network') recording.endNetwork(now, now);
    if (event === 'clear') recording.forgetIfCleared([...taken.keys()], now);
    if (event === 'access') recording.apply({ kind: 'access-changed', at: now }, now);
    if (event !== 'nothing') checkAfter(event);
  }

  /** Room is given up in the midst of a write, which is tried again without being due. */
  function checkAfter(event: Event): void {
    if (event === 'shed') for (const [key, value] of recording.take()) taken.set(key, text(value));
    check();
  }

  return {
    tell(...observations: readonly Observation[]): Promise<void> {
      for (const observation of observations) {
        happen(mixed[(told += 1) % mixed.length] ?? 'nothing');
        recording.apply(observation, now);
        check();
      }
      return Promise.resolve();
    },
    time: {
      goTo(at: number): Promise<void> {
        while (tickAt <= START + at) {
          now = Math.max(now, tickAt);
          tickAt = Infinity;
          recording.letTimePass(now, false);
          check();
        }
        now = Math.max(now, START + at);
        return Promise.resolve();
      },
    },
  };
}

export const events = array(
  constantFrom<Event>('nothing', 'nothing', 'nothing', 'shed', 'network', 'clear', 'access'),
  {
    minLength: 1,
    maxLength: 40,
  },
);

import type { SessionChanges } from '@/utils/core/session/schema';

export type Changes = SessionChanges;

/** What waits to be written, and the time by which it must be. It writes nothing and calls nobody. */
export interface Outbox {
  readonly changes: Changes;
  /** Something changed that must be in the session at `at`, by the recorder's clock. */
  dueBy(at: number): void;
  /** When the most urgent change is due; Infinity where nothing is. */
  dueAt(): number;
  /** Hands over the changes; from now on nothing is due. */
  take(): Changes;
}

export function createOutbox(): Outbox {
  const changes: Changes = new Map();
  let dueAt = Infinity;
  return {
    changes,
    dueBy(at) {
      dueAt = Math.min(dueAt, at);
    },
    dueAt: () => dueAt,
    take() {
      const taken = new Map(changes);
      changes.clear();
      dueAt = Infinity;
      return taken;
    },
  };
}

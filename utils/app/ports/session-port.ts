import type { ReadableArea } from '@/utils/core/evidence/evidence-from-session';

/** `storage.session`, where the background writes what it saw and pages what they were answered. Each member rejects where it cannot be read or written. */
export interface SessionPort {
  readonly area: ReadableArea & {
    set(items: Readonly<Record<string, unknown>>): Promise<void>;
    remove(keys: string[]): Promise<void>;
  };
  /** The keys of recordKeys for a tab; the first answer may have been asked for before the page was there. */
  readRecord(tabId: number): Promise<Readonly<Record<string, unknown>>>;
  watch(callback: (changedKeys: readonly string[]) => void): void;
}

/** Whether what lies in the session can be relied on. */
export interface RecorderPort {
  /** False while there is no background, or one that has not read its records yet. */
  isAtWork(): Promise<boolean>;
  /** The background's last write failed: records may be older than their pages. */
  isBehind(): Promise<boolean>;
  /** Whether the session takes another record. */
  canKeep(): Promise<boolean>;
}

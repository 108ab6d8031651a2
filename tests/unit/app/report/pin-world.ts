import type { ReportDocument } from '@/utils/core/report/report-document';
import { toDocument } from '@/utils/i18n/renderings/to-document';
import type { PinWorld } from '@/utils/app/report/pin-board';
import { NOT_ASKED, sheetOf } from '@/tests/unit/core/report/sheet';

const REPORT = toDocument(sheetOf(NOT_ASKED), 'vi');

/** A sound sheet of a host; the same words for every one. */
export const reportOf = (host: string, change: Partial<ReportDocument> = {}): ReportDocument => ({
  ...REPORT,
  ...change,
  targets: [{ ...REPORT.targets[0], host }],
});

export interface TestPins {
  readonly world: PinWorld;
  /** By host, as storage holds it. */
  readonly stored: Map<string, unknown>;
  /** What fails from now on. */
  readonly broken: Set<'read' | 'write'>;
  /** Files handed to the browser. */
  readonly saved: {
    readonly name: string;
    readonly type: string;
    readonly text: string;
    readonly octets?: ArrayBuffer;
  }[];
  /** Another page writes. */
  readonly writeElsewhere: (host: string, value: unknown) => void;
}

/** Storage of baselines that can break, and that answers late, as storage does. */
export function createTestPins(initial: Readonly<Record<string, unknown>> = {}): TestPins {
  const stored = new Map(Object.entries(initial));
  const broken: TestPins['broken'] = new Set();
  const saved: TestPins['saved'] = [];
  const watchers: (() => void)[] = [];
  const soon = () => new Promise<void>((resolve) => setTimeout(resolve, 1));
  const tell = (): void => {
    for (const watcher of watchers) watcher();
  };
  return {
    stored,
    broken,
    saved,
    writeElsewhere(host, value) {
      stored.set(host, value);
      tell();
    },
    world: {
      async readPins() {
        const found = [...stored.values()];
        await soon();
        if (broken.has('read')) throw new Error('storage cannot be read');
        return found;
      },
      async writePins(changes) {
        await soon();
        if (broken.has('write')) throw new Error('QUOTA_BYTES quota exceeded');
        for (const [host, report] of changes) {
          if (report === undefined) stored.delete(host);
          else stored.set(host, report);
        }
        tell();
      },
      watchPins: (callback) => void watchers.push(callback),
      save: (name, type, content) =>
        void saved.push(
          typeof content === 'string' ? { name, type, text: content } : { name, type, text: '', octets: content },
        ),
    },
  };
}

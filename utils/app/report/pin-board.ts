/** The baselines as the report page shows and changes them. Life cycle: born and dead with the page. */
import type { ReadonlySignal } from '@preact/signals';
import { signal } from '@preact/signals';
import type { ReportDocument } from '@/utils/core/report/report-document';
import { addPin, exportPins, hostOfPin, importPins, readPins } from '@/utils/core/report/pins';
import type { Pins } from '@/utils/core/report/pins';
import type { PinNotice } from './report-view';

/** The world, as far as baselines need it. Each member rejects where storage cannot be read or written. */
export interface PinWorld {
  readPins(): Promise<readonly unknown[]>;
  /** `undefined` deletes. */
  writePins(changes: ReadonlyMap<string, ReportDocument | undefined>): Promise<void>;
  /** After each change, by this page or another. */
  watchPins(callback: () => void): void;
  save(name: string, type: string, content: string | ArrayBuffer): void;
}

export interface PinBoard {
  readonly pins: ReadonlySignal<Pins>;
  readonly notice: ReadonlySignal<PinNotice | undefined>;
  /** What `undo` would bring back. */
  readonly deleted: ReadonlySignal<ReportDocument | undefined>;
  readonly pin: (report: ReportDocument) => void;
  readonly unpin: (host: string) => void;
  readonly undo: () => void;
  readonly exportAll: () => void;
  readonly importFile: (file: { text(): Promise<string> }) => void;
}

/** Starts reading at once. */
export function createPinBoard(world: PinWorld): PinBoard {
  const pins = signal<Pins>(new Map());
  const notice = signal<PinNotice | undefined>(undefined);
  const deleted = signal<ReportDocument | undefined>(undefined);

  const read = async (): Promise<void> => {
    pins.value = readPins(await world.readPins());
  };
  let last: Promise<void> = Promise.resolve();

  /** One change after the other, as they were clicked. */
  const run = (work: () => Promise<PinNotice | undefined>): void => {
    notice.value = undefined;
    last = inTurn(last, work);
  };
  /** Reads first: another page may have pinned meanwhile. */
  async function inTurn(before: Promise<void>, work: () => Promise<PinNotice | undefined>): Promise<void> {
    await before;
    try {
      await read();
      notice.value = await work();
      await read();
    } catch {
      notice.value = { kind: 'failed' };
    }
  }

  async function store(report: ReportDocument): Promise<PinNotice> {
    const joined = addPin(pins.value, report);
    if (!joined.ok) return { kind: 'fault', why: joined.why };
    const host = hostOfPin(report);
    await world.writePins(new Map([[host, joined.value.get(host)]]));
    deleted.value = undefined;
    return { kind: 'pinned' };
  }

  async function remove(host: string): Promise<PinNotice> {
    const before = pins.value.get(host);
    await world.writePins(new Map([[host, undefined]]));
    // A second click finds nothing any more, and must not take the way back away.
    if (before !== undefined) deleted.value = before;
    return { kind: 'unpinned' };
  }

  async function take(file: { text(): Promise<string> }): Promise<PinNotice> {
    const imported = importPins(pins.value, await file.text());
    if (!imported.ok) return { kind: 'fault', why: imported.why };
    const { pins: joined, added, kept } = imported.value;
    await world.writePins(new Map([...joined].filter(([host]) => !pins.value.has(host))));
    return { kind: 'imported', added, kept };
  }

  world.watchPins(() => void read().catch(() => undefined)); // What is shown then stays as it was.
  run(() => Promise.resolve(undefined));
  return {
    pins,
    notice,
    deleted,
    pin: (report) => run(() => store(report)),
    unpin: (host) => run(() => remove(host)),
    undo: () => run(async () => (deleted.value === undefined ? undefined : store(deleted.value))),
    exportAll: () => world.save('sau-baselines.json', 'application/json', exportPins(pins.value)),
    importFile: (file) => run(() => take(file)),
  };
}

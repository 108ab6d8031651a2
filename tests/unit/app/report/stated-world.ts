import type { StatedWorld } from '@/utils/app/report/stated-board';

export interface TestStated {
  readonly world: StatedWorld;
  /** By host, as storage holds it. */
  readonly stored: Map<string, unknown>;
  /** What fails from now on. */
  readonly broken: Set<'read' | 'write'>;
  /** Another page writes; `undefined` deletes. */
  readonly writeElsewhere: (host: string, value: unknown) => void;
}

/** Storage of statements that can break, keeps the order of writes and answers late, as storage does. */
export function createTestStated(initial: Readonly<Record<string, unknown>> = {}): TestStated {
  const stored = new Map(Object.entries(initial));
  const broken: TestStated['broken'] = new Set();
  const watchers: ((host: string) => void)[] = [];
  const soon = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
  function put(host: string, value: unknown): void {
    if (value === undefined) stored.delete(host);
    else stored.set(host, structuredClone(value));
    for (const watcher of watchers) watcher(host);
  }
  return {
    stored,
    broken,
    writeElsewhere: put,
    world: {
      async readStated(host) {
        const found = structuredClone(stored.get(host));
        const others = [...stored.keys()].filter((each) => each !== host).length;
        await soon(3);
        if (broken.has('read')) throw new Error('storage cannot be read');
        return { stored: found, others };
      },
      async writeStated(host, stated) {
        await soon(1);
        if (broken.has('write')) throw new Error('QUOTA_BYTES quota exceeded');
        put(host, stated);
      },
      watchStated: (callback) => void watchers.push(callback),
    },
  };
}

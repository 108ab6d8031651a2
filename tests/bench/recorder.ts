/** What one event costs the recorder itself, without the browser: 100,000 synthetic events beside an empty reducer. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { median, quartiles, report } from './figure.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const EVENTS = 100_000;
const ROUNDS = 9;
const WARM_UP_ROUNDS = 2;
const MICROSECONDS = 1000;
/** Of one event through the reducer, at the median. */
const REDUCER_LIMIT_US = 20;

/** Exports of `recorder-loops.ts`: each takes `events` events and returns how long that took, in ms. */
interface Loops {
  readonly throughEmpty: (events: number) => Promise<number>;
  readonly throughReducer: (events: number) => Promise<number>;
  readonly throughRecorder: (events: number) => Promise<number>;
}

/** Reports the three costs; false when the reducer's misses its limit. */
export async function benchRecorder(): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'sau-loops-'));
  try {
    const { throughEmpty, throughReducer, throughRecorder } = await bundle(folder);
    const costs = { empty: [] as number[], reducer: [] as number[], recorder: [] as number[] };
    for (let round = -WARM_UP_ROUNDS; round < ROUNDS; round += 1) {
      const empty = await throughEmpty(EVENTS);
      const reducer = await throughReducer(EVENTS);
      const recorder = await throughRecorder(EVENTS);
      if (round < 0) continue;
      costs.empty.push(empty);
      costs.reducer.push(reducer);
      costs.recorder.push(recorder);
    }
    const cost = (name: 'empty' | 'reducer' | 'recorder'): number[] =>
      costs[name].map((ms) => (ms / EVENTS) * MICROSECONDS);
    const figures = [
      ['an empty reducer', 'empty'],
      ['the reducer', 'reducer'],
      ['the recorder with its adapter, evidence and writes', 'recorder'],
    ] as const;
    return figures
      .map(([what, name]) =>
        report({
          figure: `one event through ${what}`,
          value: median(cost(name)),
          unit: 'µs',
          ...(name === 'reducer' ? { atMost: REDUCER_LIMIT_US } : {}),
          behind: {
            events: EVENTS,
            rounds: ROUNDS,
            quartiles: quartiles(cost(name)),
            timesEmpty: Math.round(median(cost(name)) / median(cost('empty'))),
          },
        }),
      )
      .every(Boolean);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The product's own modules are written for a bundler, so one bundles them here as well. */
async function bundle(folder: string): Promise<Loops> {
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    resolve: { alias: { '@': ROOT } },
    build: {
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      target: 'es2023',
      lib: { entry: join(ROOT, 'tests/bench/recorder-loops.ts'), formats: ['es'], fileName: 'loops' },
    },
  });
  const loops: unknown = await import(pathToFileURL(join(folder, 'loops.js')).href);
  if (!isLoops(loops)) throw new Error('expected the loops in the bundle of recorder-loops.ts');
  return loops;
}

const isLoops = (value: unknown): value is Loops =>
  typeof value === 'object' && value !== null && 'throughEmpty' in value && 'throughRecorder' in value;

/** One property for all parsers of what comes from outside: no exception, no hang, no more memory than the input earns. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as fc from 'fast-check';
import { expect } from 'vitest';

/** `npm test` takes a few thousand inputs a parser with one seed, `npm run fuzz` as many as it is told, with any seed. */
const RUNS = Number(process.env['SAU_FUZZ_RUNS'] ?? 1_000);
const SEED = Number(process.env['SAU_FUZZ_SEED'] ?? 6);
const LONGEST_MS = 50;
/** What comes out is at most four times what came in; the constant is for tiny inputs. */
const MOST_GROWTH = 4;
const SMALL_BYTES = 2_048;
/** What the heap may have grown by after all runs: caches of bounded size, code that was compiled meanwhile. */
const MOST_HEAP_BYTES = 24 * 1024 * 1024;
const FOLDER = join(import.meta.dirname, '../../.output/fuzz');

export interface Target<Input> {
  readonly name: string;
  readonly inputs: fc.Arbitrary<Input>;
  readonly parse: (input: Input) => unknown;
  readonly bytesIn: (input: Input) => number;
  /** The input as a person can read it and a test can take it. */
  readonly show: (input: Input) => string;
  /** What else must hold of an input and its output; throws where it does not. */
  readonly check?: (input: Input, output: unknown) => void;
}

/** Runs one parser over its inputs. What fails is written to `.output/fuzz`, and the message has the seed. */
export function fuzz<Input>({ name, inputs, parse, bytesIn, show, check }: Target<Input>): void {
  let slowest = { ms: 0, input: '' };
  const before = heapAfterCollection();
  const outcome = fc.check(
    fc.property(inputs, (input) => {
      const { output, ms } = timed(() => parse(input));
      if (ms > slowest.ms) slowest = { ms, input: show(input) };
      expect(ms, 'milliseconds for one input').toBeLessThan(LONGEST_MS);
      const allowed = MOST_GROWTH * bytesIn(input) + SMALL_BYTES;
      expect(JSON.stringify(output)?.length ?? 0, 'characters of output').toBeLessThan(allowed);
      check?.(input, output);
    }),
    { seed: SEED, numRuns: RUNS },
  );
  const grown = heapAfterCollection() - before;
  if (outcome.failed) throw new Error(save(name, outcome.counterexample?.[0], show, String(outcome.errorInstance)));
  const worst = slowest.input.slice(0, 120);
  console.log(`${name}: seed ${SEED}, ${RUNS} inputs, slowest ${slowest.ms.toFixed(2)} ms: ${worst}`);
  expect(grown, 'bytes that the heap grew by').toBeLessThan(MOST_HEAP_BYTES);
}

/** The best of three: what else the machine did meanwhile is not the parser's. */
function timed(parse: () => unknown): { readonly output: unknown; readonly ms: number } {
  let best = Number.POSITIVE_INFINITY;
  let output: unknown;
  for (let run = 0; run < 3 && best >= LONGEST_MS; run += 1) {
    const begun = performance.now();
    output = parse();
    best = Math.min(best, performance.now() - begun);
  }
  return { output, ms: best };
}

function save<Input>(name: string, input: Input | undefined, show: (input: Input) => string, why: string): string {
  mkdirSync(FOLDER, { recursive: true });
  const file = join(FOLDER, `${name.replaceAll(/\W+/g, '-')}-${SEED}.txt`);
  const text = input === undefined ? 'no input' : show(input);
  writeFileSync(file, `${name}, seed ${SEED}\n${why}\n\n${text}\n`);
  return `${name}, seed ${SEED}, input in ${file}: ${text.slice(0, 400)}\n${why}`;
}

setFlagsFromString('--expose-gc');
const collect: unknown = runInNewContext('gc');

/** Bytes in use once everything that nobody holds is gone. */
export function heapAfterCollection(): number {
  if (typeof collect === 'function') collect();
  return process.memoryUsage().heapUsed;
}

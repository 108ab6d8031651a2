/** `npm run fuzz`: the fuzz tests with many inputs and any seed. `-- --runs 1000000 --seed 7`; the seed is printed. */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '100000' }, seed: { type: 'string' } },
});
const seed = values.seed ?? String(Date.now() % 0x7fff_ffff);
console.log(`seed ${seed}, ${values.runs} inputs a parser`);
const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
const { status } = spawnSync(process.execPath, [vitest, 'run', '--project', 'core', 'tests/fuzz'], {
  stdio: 'inherit',
  env: { ...process.env, SAU_FUZZ_RUNS: values.runs, SAU_FUZZ_SEED: seed },
});
process.exitCode = status ?? 1;

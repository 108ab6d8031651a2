/** What a page with 1,000 scripts from 50 hosts costs: Sáu beside an extension whose only listener does nothing. */
import type { Page } from '@playwright/test';
import type { LabBrowser } from '../world/browser.ts';
import { PLACES } from '../world/places.ts';
import { median, quartiles, report, rounded } from './figure.ts';
import { watchWorkerCpu } from './worker-cpu.ts';
import type { CpuTime, WorkerCpu } from './worker-cpu.ts';

/** Compiles what both workers run, fills the connections, and for Sáu the pages that a tab remembers. */
const WARM_UP_LOADS = 9;
/** What a load left to do has a CPU to itself before the other browser loads. */
const REST_MS = 400;
const LOAD_LIMIT = 1.05;
const CPU_LIMIT = 3;

interface Side {
  readonly page: Page;
  readonly cpu: WorkerCpu;
}

interface Load {
  /** Navigation to the end of the load event, in ms, by the page's own clock. */
  readonly ms: number;
  /** Answers that the page got: so many events went to each extension. */
  readonly answers: number;
}

/** Loads in turn, the one that goes first alternating, and reports both figures; false when one misses its limit. */
export async function benchLoad(sau: LabBrowser, idle: LabBrowser, pairs: number): Promise<boolean> {
  const sides = { sau: await prepare(sau), idle: await prepare(idle) };
  const loads: { sau: Load; idle: Load }[] = [];
  const costs: { sau: CpuTime; idle: CpuTime }[] = [];
  let before = { sau: await sides.sau.cpu.read(), idle: await sides.idle.cpu.read() };
  for (let pair = 0; pair < pairs; pair += 1) {
    const first = pair % 2 === 0 ? 'sau' : 'idle';
    const one = await load(sides[first].page);
    const other = await load(sides[first === 'sau' ? 'idle' : 'sau'].page);
    loads.push(first === 'sau' ? { sau: one, idle: other } : { sau: other, idle: one });
    // From one reading to the next, so that what a load leaves to be done later is in it.
    const after = { sau: await sides.sau.cpu.read(), idle: await sides.idle.cpu.read() };
    costs.push({ sau: difference(after.sau, before.sau), idle: difference(after.idle, before.idle) });
    before = after;
  }
  await sides.sau.page.close();
  await sides.idle.page.close();

  const ratios = loads.map((pair) => pair.sau.ms / pair.idle.ms);
  const perThousand = (side: 'sau' | 'idle', of: keyof CpuTime): number[] =>
    loads.map((pair, index) => ((costs[index]?.[side][of] ?? Number.NaN) / pair[side].answers) * 1000);
  const cpu = {
    sau: median(perThousand('sau', 'worker')),
    idle: median(perThousand('idle', 'worker')),
    sauProcess: median(perThousand('sau', 'process')),
    idleProcess: median(perThousand('idle', 'process')),
  };
  const results = [
    report({
      figure: 'load of a page with 1,000 scripts from 50 hosts, Sáu / a listener that does nothing',
      value: median(ratios),
      unit: 'ratio',
      atMost: LOAD_LIMIT,
      behind: {
        pairs,
        quartiles: quartiles(ratios),
        sauMs: rounded(median(loads.map((pair) => pair.sau.ms))),
        idleMs: rounded(median(loads.map((pair) => pair.idle.ms))),
      },
    }),
    report({
      figure: 'CPU time of the worker per 1,000 events, Sáu / a listener that does nothing',
      value: cpu.sau / cpu.idle,
      unit: 'ratio',
      atMost: CPU_LIMIT,
      behind: { pairs, sauMs: rounded(cpu.sau), idleMs: rounded(cpu.idle) },
    }),
    report({
      figure: 'CPU time of the extension’s whole process per 1,000 events, Sáu / a listener that does nothing',
      value: cpu.sauProcess / cpu.idleProcess,
      unit: 'ratio',
      behind: { sauMs: rounded(cpu.sauProcess), idleMs: rounded(cpu.idleProcess) },
    }),
  ];
  return results.every(Boolean);
}

async function prepare(browser: LabBrowser): Promise<Side> {
  const page = await browser.context.newPage();
  for (let round = 0; round < WARM_UP_LOADS; round += 1) await load(page);
  return { page, cpu: await watchWorkerCpu(browser) };
}

async function load(page: Page): Promise<Load> {
  await page.bringToFront();
  await page.goto(PLACES.bench, { waitUntil: 'load' });
  const measured = await page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation');
    const ran = performance.getEntriesByType('resource').filter(({ name }) => name.includes('/ma.js'));
    return { ms: navigation?.duration ?? 0, answers: ran.length + 1, scripts: document.scripts.length };
  });
  await new Promise((done) => setTimeout(done, REST_MS));
  return { ms: measured.ms, answers: measured.answers };
}

const difference = (after: CpuTime, before: CpuTime): CpuTime => ({
  worker: after.worker - before.worker,
  process: after.process - before.process,
});

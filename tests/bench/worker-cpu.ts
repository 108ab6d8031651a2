/**
 * CPU time of an extension's worker, as the kernel counts it.
 *
 * A service worker runs on a thread of its own inside the extension's renderer process. The kernel keeps the time that
 * each thread was on a CPU, in nanoseconds (`/proc/<pid>/task/<tid>/schedstat`), whoever else used the machine. Which
 * thread it is, the worker is asked itself: a loop of a known length runs in it, and the thread whose time grew by as
 * much is the one. That proves the measure at each start as well.
 */
import { readdir, readFile } from 'node:fs/promises';
import type { LabBrowser } from '../world/browser.ts';

const LOOP_MS = 200;
const TRIES = 8;
const NANOSECONDS = 1e6;

export interface CpuTime {
  /** Of the worker's thread, in ms. */
  readonly worker: number;
  /** Of its whole process: also what decodes its messages and collects its garbage on other threads. */
  readonly process: number;
}

export interface WorkerCpu {
  /** Time used so far; throws when the worker was stopped meanwhile, for its next one has another thread. */
  readonly read: () => Promise<CpuTime>;
}

/** Finds the worker's thread; throws when no thread answers for the loop. */
export async function watchWorkerCpu(browser: LabBrowser): Promise<WorkerCpu> {
  let grown = await growthDuringLoop(browser);
  // Waiting for a CPU is no time on it: on a busy machine the loop gets less than its length, now and then far less.
  for (let tries = 1; grown.ms < LOOP_MS / 2 && tries < TRIES; tries += 1) grown = await growthDuringLoop(browser);
  if (grown.ms < LOOP_MS / 2) {
    throw new Error(
      `no thread used the ${LOOP_MS} ms that the worker worked, at most ${grown.ms}; is /proc/…/schedstat there?`,
    );
  }
  const [pid = '', tid = ''] = grown.thread.split('/');
  return {
    async read() {
      const times = await timesOf(pid);
      const worker = times.get(`${pid}/${tid}`);
      if (worker === undefined) throw new Error('the worker was stopped while it was measured');
      return { worker, process: [...times.values()].reduce((sum, ms) => sum + ms, 0) };
    },
  };
}

/** The worker's thread that used most while the loop ran, and how much. */
async function growthDuringLoop(browser: LabBrowser): Promise<{ thread: string; ms: number }> {
  const before = await threadTimes();
  await browser.inWorker(`{ const end = performance.now() + ${LOOP_MS}; while (performance.now() < end); }`);
  const after = await threadTimes();
  return [...after]
    .map(([thread, ms]) => ({ thread, ms: ms - (before.get(thread) ?? 0) }))
    .reduce((most, one) => (one.ms > most.ms ? one : most), { thread: '', ms: 0 });
}

/** All threads of service workers: the kernel cuts their names to 15 characters. */
async function threadTimes(): Promise<Map<string, number>> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const perProcess = await Promise.all(pids.map((pid) => timesOf(pid, (name) => name.startsWith('ServiceWorker'))));
  return new Map(perProcess.flatMap((times) => [...times]));
}

async function timesOf(pid: string, isWanted: (name: string) => boolean = () => true): Promise<Map<string, number>> {
  const times = new Map<string, number>();
  // Processes and threads may end between two of these readings.
  const tids = await readdir(`/proc/${pid}/task`).catch(() => []);
  for (const tid of tids) {
    const folder = `/proc/${pid}/task/${tid}`;
    const name = await readFile(`${folder}/comm`, 'utf8').catch(() => '');
    if (name === '' || !isWanted(name)) continue;
    const onCpu = (await readFile(`${folder}/schedstat`, 'utf8').catch(() => '')).split(' ')[0] ?? '';
    if (onCpu !== '') times.set(`${pid}/${tid}`, Number(onCpu) / NANOSECONDS);
  }
  return times;
}

import { originOfUrl } from '@/utils/core/host/host';
import type { Committed, Observation, RequestObservation } from '@/utils/core/recorder/observation';
import { parsePageRecord } from '@/utils/core/session/parse-page';
import type { PageRecord } from '@/utils/core/session/page-record';
import { createRecorder } from '@/utils/core/recorder/recorder';
import type { Recorder } from '@/utils/core/recorder/recorder';
import type { AreaFault, SessionArea } from '@/utils/core/recorder/session-writer';
import { noteWritten } from '@/tests/unit/core/session/written';
import { succeed } from '@/utils/core/result';

export const START = 1_800_000_000_000;

const placeOf = (url: string) => {
  const origin = originOfUrl(url);
  if (origin === undefined) throw new Error(`expected a URL, got ${url}`);
  const { scheme, host, secure, port } = origin;
  return { scheme, host, secure, port };
};

/** A resource of a root document, unless `more` says otherwise. */
export const request = (at: number, url: string, more: Partial<RequestObservation> = {}): RequestObservation => ({
  kind: 'response',
  at: START + at,
  tabId: 1,
  requestId: `r${at}${url}`,
  role: 'subresource',
  resource: 'script',
  urlKey: '',
  frameId: 0,
  isRootFrame: true,
  isPrerendering: false,
  documentId: undefined,
  parentDocumentId: undefined,
  ip: undefined,
  fromCache: false,
  proxied: false,
  initiator: undefined,
  extension: undefined,
  isPrivate: undefined,
  error: undefined,
  ...placeOf(url),
  ...more,
});

export const main = (at: number, url: string, more: Partial<RequestObservation> = {}): RequestObservation =>
  request(at, url, { role: 'main', resource: 'document', urlKey: url, requestId: `m${url}`, ...more });

export const commit = (at: number, url: string, documentId: string, more: Partial<Committed> = {}): Committed => ({
  kind: 'committed',
  at: START + at,
  tabId: 1,
  role: 'page',
  frameId: 0,
  documentId,
  urlKey: url,
  parentDocumentId: undefined,
  isHistory: false,
  error: undefined,
  ...placeOf(url),
  ...more,
});

export const opened = (tabId = 1, isPrivate = false): Observation => ({
  kind: 'tab-opened',
  at: START,
  tabId,
  isPrivate,
});

/** Time that only moves when told. */
function createTime() {
  let now = START;
  let timers: { at: number; callback: () => void }[] = [];
  return {
    clock: () => now,
    schedule(callback: () => void, ms: number) {
      const timer = { at: now + ms, callback };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    /** Runs the timers that fall due until START + `at`, and lets promises settle after each. */
    async goTo(at: number) {
      for (;;) {
        const next = timers.filter((timer) => timer.at <= START + at).sort((one, other) => one.at - other.at)[0];
        if (next === undefined) break;
        timers = timers.filter((timer) => timer !== next);
        now = Math.max(now, next.at);
        next.callback();
        await settled();
      }
      now = Math.max(now, START + at);
      await settled();
    },
    forgetTimers() {
      timers = [];
    },
  };
}

const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

/** A session area that copies what it is given, as the browser does. */
function createArea(stored: Record<string, unknown> = {}) {
  const writes: Record<string, unknown>[] = [];
  const area: SessionArea & { full?: (items: Readonly<Record<string, unknown>>) => AreaFault | undefined } = {
    get: () => Promise.resolve(succeed(structuredClone(stored))),
    set(items) {
      const why = area.full?.(items);
      if (why !== undefined) return Promise.resolve({ ok: false, why });
      noteWritten(items);
      writes.push(structuredClone({ ...items }));
      Object.assign(stored, structuredClone({ ...items }));
      return Promise.resolve(succeed(undefined));
    },
    remove(keys) {
      for (const key of keys) delete stored[key];
      return Promise.resolve(succeed(undefined));
    },
  };
  return { area, stored, writes };
}

/** A recorder over a stored session, with its time. */
export function createScene(stored: Record<string, unknown> = {}) {
  const time = createTime();
  const session = createArea(stored);
  const problems: AreaFault[] = [];
  let written = 0;
  const start = (): Recorder =>
    createRecorder({
      ...time,
      area: session.area,
      onProblem: (why) => problems.push(why),
      onWritten: () => (written += 1),
    });
  let recorder = start();
  return {
    ...session,
    time,
    problems,
    written: () => written,
    recorder: () => recorder,
    async tell(...observations: Observation[]) {
      await recorder.ready;
      for (const observation of observations) recorder.observe(observation);
    },
    /** The worker is gone at this moment, with everything it had not written. */
    async restart() {
      time.forgetTimers();
      recorder = start();
      await recorder.ready;
    },
    async page(tabId = 1): Promise<PageRecord | undefined> {
      return parsePageRecord(session.stored[`page:${tabId}`], session.stored[`earlier:${tabId}`]);
    },
  };
}

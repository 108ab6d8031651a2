import { createRecorder } from '@/utils/core/recorder/recorder';
import { reduce } from '@/utils/core/recorder/reduce';
import type { Committed, RequestObservation } from '@/utils/core/recorder/observation';
import { unknownTab } from '@/utils/core/recorder/tab-state';
import type { TabState } from '@/utils/core/recorder/tab-state';
import { committedOf, requestOf } from '@/utils/platform/observe-event';
import type { NavigationDetails, RequestDetails } from '@/utils/platform/observe-event';
import { succeed } from '@/utils/core/result';

/**
 * A synthetic browsing session: pages of 1,000 resources from 50 hosts on two addresses each, one page after another in
 * one tab. What is timed are the loops alone; the events are made before.
 */
const PAGE = 1_000;
const HOSTS = 50;
const START = 1_800_000_000_000;
const OWN = 'chrome-extension://sau';

interface Event {
  readonly committed?: NavigationDetails;
  readonly details: RequestDetails;
}

const sink = { count: 0 };

function events(count: number): Event[] {
  return Array.from({ length: count }, (_, index) => {
    const page = Math.floor(index / PAGE);
    const host = `s${index % HOSTS}.example-${page % 20}.vn`;
    const documentId = `D${page}`;
    const timeStamp = START + index;
    const place = { tabId: 1, frameId: 0, timeStamp };
    const url = `https://${host}/ma.js?n=${index}`;
    const isFirst = index % PAGE === 0;
    return {
      ...(isFirst ? { committed: { ...place, url, documentId } } : {}),
      details: {
        ...place,
        parentFrameId: -1,
        requestId: String(index),
        type: isFirst ? 'main_frame' : 'script',
        url,
        ...(isFirst ? {} : { documentId }),
        ip: index % 2 === 0 ? `3000:6::${(index % HOSTS).toString(16)}` : `203.0.113.${index % HOSTS}`,
        fromCache: false,
        initiator: `https://s0.example-${page % 20}.vn`,
      },
    };
  });
}

function observed(count: number): (RequestObservation | Committed)[] {
  return events(count).flatMap(({ committed, details }) => [
    ...[requestOf('response', details, OWN)].filter((one) => one !== undefined),
    ...(committed ? [committedOf(committed)].filter((one) => one !== undefined) : []),
  ]);
}

function timeReducer(count: number, take: (state: TabState, event: RequestObservation | Committed) => void): number {
  const all = observed(count);
  const state = unknownTab(1);
  const start = performance.now();
  for (const event of all) take(state, event);
  return performance.now() - start;
}

export const throughEmpty = (count: number): Promise<number> =>
  Promise.resolve(
    timeReducer(count, (_state, event) => {
      sink.count += event.at & 1;
    }),
  );

export const throughReducer = (count: number): Promise<number> => Promise.resolve(timeReducer(count, reduce));

/** With the adapter before it and, once a page, all that is written of it; the area forgets it at once. */
export async function throughRecorder(count: number): Promise<number> {
  const all = events(count);
  let due: (() => void)[] = [];
  const recorder = createRecorder({
    area: {
      get: () => Promise.resolve(succeed({})),
      set: () => Promise.resolve(succeed(undefined)),
      remove: () => Promise.resolve(succeed(undefined)),
    },
    clock: () => START,
    schedule: (callback) => {
      due.push(callback);
      return () => {
        due = due.filter((other) => other !== callback);
      };
    },
  });
  await recorder.ready;
  const start = performance.now();
  for (const { committed, details } of all) {
    const request = requestOf('response', details, OWN);
    if (request) recorder.observe(request);
    const commit = committed && committedOf(committed);
    if (commit) {
      recorder.observe(commit);
      const now = due;
      due = [];
      for (const callback of now) callback();
      await Promise.resolve();
    }
  }
  return performance.now() - start;
}

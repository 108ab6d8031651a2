import { array, constant, constantFrom, integer, oneof, record } from 'fast-check';
import type { Arbitrary } from 'fast-check';
import type { Observation } from '@/utils/core/recorder/observation';
import type { DocumentRecord } from '@/utils/core/session/page-record';
import { commit, main, opened, request, START } from './scene';

/*
 * Random sessions and what a perfect observer would know of them. The script is the truth: it knows what each page
 * loaded because it made it up. The recorder sees only the two streams, each in its own order, mixed by random delays.
 */

type Step =
  | { do: 'visit'; tab: number; site: number; redirects: number; parts: number; late: number; delay: number[] }
  | { do: 'worker-page' | 'download' | 'fail' | 'back' | 'prerender' | 'activate' | 'close' | 'replace'; tab: number }
  | { do: 'idle' };

export interface ModelDocument {
  id: string;
  source: DocumentRecord['source'];
  hops: string[];
  hosts: Map<string, number>;
}
interface ModelTab {
  id: number;
  current: ModelDocument | undefined;
  earlier: ModelDocument[];
  prepared: { url: string; document: ModelDocument } | undefined;
}
interface Event {
  at: number;
  stream: 'requests' | 'navigation';
  observation: Observation;
}

const tab = integer({ min: 0, max: 2 });
const small = integer({ min: 0, max: 3 });
const step: Arbitrary<Step> = oneof(
  {
    weight: 6,
    arbitrary: record({
      do: constant('visit' as const),
      tab,
      site: small,
      redirects: small,
      parts: integer({ min: 0, max: 6 }),
      late: small,
      delay: array(integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 4 }),
    }),
  },
  {
    weight: 4,
    arbitrary: record({
      do: constantFrom(
        ...(['worker-page', 'download', 'fail', 'back', 'prerender', 'activate', 'close', 'replace'] as const),
      ),
      tab,
    }),
  },
  { weight: 1, arbitrary: record({ do: constant('idle' as const) }) },
);

/** Plays a script: the events it causes, and what a perfect observer would know at its end. */
export function play(steps: readonly Step[]) {
  const events: Event[] = [];
  const views: { at: number; tabId: number; documentId?: string; host: string; isGone?: boolean }[] = [];
  let now = 10;
  let made = 0;
  const tabs: ModelTab[] = [0, 1, 2].map((index) => openTab(index + 1));

  function openTab(id: number): ModelTab {
    events.push({ at: now, stream: 'navigation', observation: opened(id) });
    views.push({ at: now, tabId: id, host: '' });
    return { id, current: undefined, earlier: [], prepared: undefined };
  }
  const requests = (observation: Observation) => events.push({ at: now, stream: 'requests', observation });
  const navigation = (observation: Observation) => events.push({ at: now, stream: 'navigation', observation });
  const start = (tabId: number) => navigation({ kind: 'navigation-started', at: START + now, tabId });
  function show(model: ModelTab, document: ModelDocument, url: string): void {
    if (model.current !== undefined) model.earlier.unshift(model.current);
    model.current = document;
    model.earlier = model.earlier.filter((other) => other !== document).slice(0, 7);
    views.push({ at: now, tabId: model.id, documentId: document.id, host: new URL(url).host });
  }
  function load(model: ModelTab, document: ModelDocument, count: number, frameId = 0, isPrerendering = false): void {
    for (let index = 0; index < count; index += 1) {
      now += 7;
      const host = `r${(made + index) % 5}.vn`;
      const where = { tabId: model.id, documentId: document.id, frameId, isPrerendering };
      requests(request(now, `https://${host}/`, { ...where, ip: '192.0.2.1' }));
      document.hosts.set(host, (document.hosts.get(host) ?? 0) + 1);
    }
  }

  function perform(model: ModelTab, action: Exclude<Step, { do: 'idle' }>): void {
    const tabId = model.id;
    made += 1;
    const id = `D${made}`;
    const url = `https://s${made % 2}.vn/`;
    switch (action.do) {
      case 'visit': {
        const visited = `https://s${action.site}.vn/`;
        const document: ModelDocument = { id, source: 'response', hops: [], hosts: new Map() };
        start(tabId);
        for (let hop = 0; hop <= action.redirects; hop += 1) {
          now += action.delay[hop % action.delay.length] ?? 0;
          const isLast = hop === action.redirects;
          const ip = `192.0.2.${hop}`;
          requests(
            main(now, isLast ? visited : `https://hop${hop}.vn/`, {
              tabId,
              ip,
              requestId: id,
              kind: isLast ? 'response' : 'redirect',
            }),
          );
          document.hops.push(ip);
        }
        document.hosts.set(`s${action.site}.vn`, 1);
        now += 5 + (action.delay[0] ?? 0);
        const before = model.current;
        navigation(commit(now, visited, id, { tabId }));
        show(model, document, visited);
        if (before !== undefined && model.earlier.includes(before)) load(model, before, action.late);
        load(model, document, action.parts);
        return;
      }
      case 'worker-page': {
        const document: ModelDocument = { id, source: 'service-worker', hops: [], hosts: new Map() };
        // An address of its own: a download of the same one just before would look like its answer.
        start(tabId);
        navigation(commit(now, `https://worker${made}.vn/`, id, { tabId }));
        show(model, document, `https://worker${made}.vn/`);
        load(model, document, 2);
        return;
      }
      case 'download':
        start(tabId);
        requests(main(now, `${url}file${made}`, { tabId, requestId: id, ip: '192.0.2.9' }));
        return;
      case 'fail': {
        const error = 'net::ERR_CONNECTION_REFUSED';
        start(tabId);
        requests(main(now, `${url}dead${made}`, { tabId, requestId: id, kind: 'failure', error }));
        now += 30;
        navigation(commit(now, `${url}dead${made}`, id, made % 2 === 0 ? { tabId } : { tabId, error }));
        show(model, { id, source: 'error', hops: [], hosts: new Map([[new URL(url).host, 0]]) }, url);
        return;
      }
      case 'back': {
        const [document] = model.earlier;
        if (document === undefined) return;
        start(tabId);
        navigation(commit(now, url, document.id, { tabId, isHistory: true }));
        show(model, document, url);
        return;
      }
      case 'prerender': {
        if (model.prepared !== undefined) return;
        const prepared = `${url}pre${made}`;
        const document: ModelDocument = { id, source: 'response', hops: ['192.0.2.7'], hosts: new Map() };
        const frameId = 100 + made;
        requests(
          main(now, prepared, {
            tabId,
            role: 'prerender',
            frameId,
            isPrerendering: true,
            ip: '192.0.2.7',
            requestId: id,
          }),
        );
        document.hosts.set(new URL(url).host, 1);
        now += 20;
        navigation(commit(now, prepared, id, { tabId, role: 'prerender', frameId }));
        load(model, document, 2, frameId, true);
        model.prepared = { url: prepared, document };
        return;
      }
      case 'activate': {
        const { prepared } = model;
        if (prepared === undefined) return;
        navigation(commit(now, prepared.url, prepared.document.id, { tabId }));
        show(model, prepared.document, prepared.url);
        model.prepared = undefined;
        load(model, prepared.document, 1);
        return;
      }
      case 'close':
        navigation({ kind: 'tab-removed', at: START + now, tabId });
        views.push({ at: now, tabId, host: '', isGone: true });
        tabs[action.tab] = openTab(100 + made);
        return;
      case 'replace': {
        // Chromium sends what is under way in the old tab before.
        now += 1000;
        navigation({ kind: 'tab-replaced', at: START + now, tabId: 200 + made, replacedTabId: tabId });
        views.push({ at: now, tabId, host: '', isGone: true });
        views.push({
          ...views.findLast((view) => view.tabId === tabId && view.isGone !== true),
          at: now,
          tabId: 200 + made,
          host: '',
        });
        model.id = 200 + made;
        now += 1000;
        return;
      }
      default:
        action satisfies never;
    }
  }

  const idleAt: number[] = [];
  for (const action of steps) {
    now += 50;
    if (action.do === 'idle') {
      now += 40_000;
      idleAt.push(now - 5_000);
      continue;
    }
    const model = tabs[action.tab];
    if (model !== undefined) perform(model, action);
  }
  return { events, tabs, idleAt, views, end: now };
}

/** Each stream keeps its order; between them events overtake each other by up to 300 ms. */
export function arrive(
  events: readonly Event[],
  delays: readonly number[],
): { at: number; observation: Observation }[] {
  const last = { requests: 0, navigation: 0 };
  return events
    .map(({ at, stream, observation }, index) => {
      last[stream] = Math.max(last[stream], at + (delays[index % delays.length] ?? 0));
      return { at: last[stream], observation, index };
    })
    .sort((one, other) => one.at - other.at || one.index - other.index);
}

export const script = array(step, { minLength: 1, maxLength: 14 });
export const delays = array(integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 12 });

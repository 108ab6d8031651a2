import { array, assert, asyncProperty, boolean, constant, constantFrom, integer, oneof, record } from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { expect } from 'vitest';
import * as limits from '@/utils/core/recorder/limits';
import type { Observation } from '@/utils/core/recorder/observation';
import type { DocumentRecord } from '@/utils/core/session/page-record';
import { commit, createScene, main, opened, request, START } from './scene';
import { createWatched, events } from './watched';

/*
 * Whatever a limit drops is said. Streams that go above every limit of the recorder are played to it beside a model that
 * forgets nothing: the page in view either has every host of the model, or says that it has not. What it has is true.
 */

/** Above a limit by a few, or below it. */
type Size = 'few' | 'above';

type Step =
  | { do: 'open' | 'open-prefetched' | 'open-worker' | 'activate' | 'back' | 'replace'; pick: number }
  | { do: 'part'; pick: number; host: number; silent: boolean }
  | { do: 'late' | 'nameless'; pick: number; host: number }
  | { do: 'hosts' | 'addresses' | 'frames' | 'hops' | 'prefetches' | 'visits'; size: Size }
  | { do: 'prerenders'; size: Size; frames: Size }
  | { do: 'workers'; size: Size; opens: boolean }
  | { do: 'early'; size: Size; pick: number; named: boolean }
  | { do: 'wait'; ms: number };

const pick = integer({ min: 0, max: 9 });
const host = integer({ min: 0, max: 30 });
const size = constantFrom<Size>('few', 'above');
const step: Arbitrary<Step> = oneof(
  { weight: 4, arbitrary: record({ do: constantFrom('open' as const), pick }) },
  {
    weight: 4,
    arbitrary: record({
      do: constantFrom(...(['open-prefetched', 'open-worker', 'activate', 'back', 'replace'] as const)),
      pick,
    }),
  },
  { weight: 6, arbitrary: record({ do: constant('part' as const), pick, host, silent: boolean() }) },
  { weight: 2, arbitrary: record({ do: constantFrom(...(['late', 'nameless'] as const)), pick, host }) },
  {
    weight: 6,
    arbitrary: record({
      do: constantFrom(...(['hosts', 'addresses', 'frames', 'hops', 'prefetches', 'visits'] as const)),
      size,
    }),
  },
  { weight: 2, arbitrary: record({ do: constant('prerenders' as const), size, frames: size }) },
  { weight: 2, arbitrary: record({ do: constant('workers' as const), size, opens: boolean() }) },
  { weight: 2, arbitrary: record({ do: constant('early' as const), size, pick, named: boolean() }) },
  {
    weight: 4,
    arbitrary: record({ do: constant('wait' as const), ms: constantFrom(50, 900, 2_500, 12_000, 700_000) }),
  },
);

interface ModelPage {
  readonly id: string;
  readonly url: string;
  readonly isOfWorker: boolean;
  readonly hosts: Set<string>;
  /** How many answers led to it. */
  hops: number;
  /** Its documents, the root first. */
  readonly documents: string[];
  readonly frameId: number;
}

/** Where a stream is played: a scene, or what stands in its place. */
interface Stage {
  readonly tell: (...observations: Observation[]) => Promise<void>;
  readonly time: { readonly goTo: (at: number) => Promise<void> };
}

function createModel(scene: Stage) {
  let now = 10;
  let made = 0;
  let tabId = 1;
  let current: ModelPage | undefined;
  let left: ModelPage | undefined;
  let leftAt = 0;
  let earlier: ModelPage[] = [];
  let prepared: ModelPage[] = [];
  let prefetched: { readonly url: string; readonly at: number }[] = [];

  const count = (limit: number, wanted: Size): number => (wanted === 'few' ? 2 : limit + 3);
  const tell = async (...observations: Parameters<Stage['tell']>) => {
    now += 3;
    await scene.tell(...observations);
  };
  const next = (): number => (made += 1);
  const newPage = (url: string, isOfWorker = false, frameId = 0): ModelPage => {
    const id = `D${next()}`;
    return {
      id,
      url,
      isOfWorker,
      hosts: new Set(isOfWorker ? [] : [new URL(url).host]),
      hops: 1,
      documents: [id],
      frameId,
    };
  };
  function show(page: ModelPage): void {
    left = current;
    leftAt = now;
    if (current !== undefined) earlier.unshift(current);
    current = page;
    earlier = earlier.filter((other) => other !== page);
    prepared = prepared.filter((other) => other !== page);
  }
  const answered = (url: string, more = {}) =>
    main(now, url, { tabId, requestId: `m${next()}`, ip: '192.0.2.1', ...more });

  async function part(page: ModelPage, name: string, documentId: string, isSilent = false): Promise<void> {
    page.hosts.add(name);
    const isRootFrame = documentId === page.id;
    const frame = isRootFrame ? {} : { isRootFrame: false, frameId: 7 };
    // Of a document inside a frame the browser tells in which one it lies; of a frame without a request that is news.
    const parent = page.documents[Math.max(0, page.documents.indexOf(documentId) - 1)];
    const named = isSilent && parent !== undefined && !isRootFrame ? { parentDocumentId: parent } : { documentId };
    const of = { tabId, ip: '192.0.2.1', isPrerendering: prepared.includes(page), ...named, ...frame };
    await tell(request(now, `https://${name}/`, of));
  }
  async function nameless(page: ModelPage, name: string): Promise<void> {
    page.hosts.add(name);
    const initiator = `${new URL(page.url).origin}:`;
    await tell(request(now, `https://${name}/`, { tabId, initiator, ip: '192.0.2.1' }));
  }
  async function openOfWorker(url: string): Promise<void> {
    const opening = newPage(url, true);
    await tell({ kind: 'navigation-started', tabId, at: START + now });
    await tell(commit(now, opening.url, opening.id, { tabId }));
    show(opening);
  }
  async function frame(page: ModelPage): Promise<void> {
    const parentDocumentId = page.documents.at(-1 - (made % 3)) ?? page.id;
    const documentId = `F${next()}`;
    page.documents.push(documentId);
    const url = 'https://khung.vn/';
    await tell(commit(now, url, documentId, { tabId, role: 'frame', frameId: 7, parentDocumentId }));
  }
  async function open(url: string, more: { hops?: number; isSeen?: boolean } = {}): Promise<void> {
    const page = newPage(url);
    await tell({ kind: 'navigation-started', tabId, at: START + now });
    const requestId = `m${next()}`;
    for (let hop = 0; hop < (more.hops ?? 0); hop += 1) {
      page.hops += 1;
      await tell(main(now, `https://chuyen${hop}.vn/`, { tabId, requestId, kind: 'redirect', ip: '192.0.2.1' }));
    }
    if (more.isSeen !== false) await tell(answered(url, { requestId }));
    await tell(commit(now, url, page.id, { tabId }));
    show(page);
  }

  async function perform(action: Step): Promise<void> {
    const page = current;
    switch (action.do) {
      case 'wait':
        now += action.ms;
        // The browser uses nothing that it prepared so long ago.
        if (action.ms > limits.PREFETCH_MS) {
          prefetched = [];
          prepared = [];
        }
        await scene.time.goTo(now);
        return;
      case 'open':
        return open(`https://s${action.pick}.vn/${next()}`);
      case 'hops':
        return open(`https://s1.vn/${next()}`, { hops: count(limits.HOPS_PER_VISIT, action.size) });
      case 'open-prefetched': {
        const ready = prefetched[action.pick % Math.max(1, prefetched.length)];
        return ready === undefined ? undefined : open(ready.url, { isSeen: false });
      }
      case 'open-worker': {
        return openOfWorker(`https://tho${action.pick % 3}.vn/`);
      }
      case 'workers': {
        const origin = page?.isOfWorker === true ? page.url.slice(0, -1) : 'https://tho0.vn';
        for (let index = 0; index < count(limits.HELD_WORKER_REQUESTS, action.size); index += 1) {
          const name = `w${next()}.vn`;
          const more = { tabId: -1, frameId: -1, initiator: `${origin}:`, ip: '192.0.2.1' };
          await tell(request(now, `https://${name}/`, more));
          if (page?.url === `${origin}/`) page.hosts.add(name);
          held.push({ at: now, origin, name });
        }
        return action.opens ? openOfWorker(`${origin}/`) : undefined;
      }
      case 'visits': {
        // Downloads come between a page's answer and its commit.
        const opening = newPage(`https://s2.vn/${next()}`);
        await tell({ kind: 'navigation-started', tabId, at: START + now });
        await tell(answered(opening.url));
        for (let index = 0; index < count(limits.VISITS_PER_TAB, action.size); index += 1) {
          await tell(answered(`https://tai.vn/${next()}`));
        }
        await tell(commit(now, opening.url, opening.id, { tabId }));
        return show(opening);
      }
      case 'prefetches':
        if (page === undefined) return;
        for (let index = 0; index < count(limits.PREFETCHES_PER_TAB, action.size); index += 1) {
          const url = `https://truoc.vn/${next()}`;
          prefetched.push({ url, at: now });
          await tell(answered(url, { role: 'prefetch', documentId: page.id }));
        }
        return;
      case 'prerenders':
        for (let index = 0; index < count(limits.PRERENDERS_PER_TAB, action.size); index += 1) {
          const frameId = 100 + next();
          const made = newPage(`https://an.vn/${frameId}`, false, frameId);
          prepared.push(made);
          const out = { role: 'prerender', frameId } as const;
          await tell(answered(made.url, { ...out, isPrerendering: true }));
          await tell(commit(now, made.url, made.id, { tabId, ...out }));
          const of = { tabId, documentId: made.id, frameId, isPrerendering: true, ip: '192.0.2.1' };
          const name = `p${frameId}.vn`;
          made.hosts.add(name);
          await tell(request(now, `https://${name}/`, of));
          // A frame in a frame of it that nobody told of.
          for (let index = 0; index < count(limits.ORPHANS_PER_TAB, action.frames); index += 1) {
            if (index > 0 && action.frames === 'few') break;
            const inner = `q${next()}.vn`;
            made.hosts.add(inner);
            const unknown = { documentId: inner, parentDocumentId: `${inner} in`, isRootFrame: false };
            await tell(request(now, `https://${inner}/`, { ...of, ...unknown }));
          }
        }
        return;
      case 'activate': {
        const ready = prepared[action.pick % Math.max(1, prepared.length)];
        if (ready === undefined) return;
        await tell(commit(now, ready.url, ready.id, { tabId }));
        return show(ready);
      }
      case 'back': {
        const before = earlier[action.pick % Math.max(1, earlier.length)];
        if (before === undefined) return;
        await tell({ kind: 'navigation-started', tabId, at: START + now });
        await tell(commit(now, before.url, before.id, { tabId, isHistory: true }));
        return show(before);
      }
      case 'replace': {
        const replacedTabId = tabId;
        tabId = 100 + next();
        return tell({ kind: 'tab-replaced', at: START + now, tabId, replacedTabId });
      }
      case 'hosts':
        if (page === undefined) return;
        for (let index = 0; index < count(limits.HOSTS_PER_DOCUMENT, action.size); index += 1) {
          await part(page, `n${next()}.vn`, page.id);
        }
        return;
      case 'addresses':
        if (page === undefined) return;
        page.hosts.add('nhieu.vn');
        for (let index = 0; index < count(limits.ADDRESSES_PER_HOST, action.size); index += 1) {
          const ip = `192.0.2.${next() % 250}`;
          await tell(request(now, 'https://nhieu.vn/', { tabId, documentId: page.id, ip }));
        }
        return;
      case 'frames':
        if (page === undefined) return;
        for (let index = 0; index < count(limits.FRAMES_PER_TAB, action.size); index += 1) await frame(page);
        return;
      case 'part':
        if (page === undefined) return;
        return part(page, `h${action.host}.vn`, oneOf(page, action.pick), action.silent);
      case 'late':
        // A page that is gone gets its last answers at once.
        if (left === undefined || now - leftAt > limits.PREDECESSOR_MS - 1_000) return;
        return part(left, `h${action.host}.vn`, oneOf(left, action.pick));
      case 'nameless':
        return page === undefined ? undefined : nameless(page, `h${action.host}.vn`);
      case 'early': {
        // The other stream is slow: the page asks before it is heard of.
        const opening = newPage(`https://s${action.pick}.vn/${next()}`);
        await tell({ kind: 'navigation-started', tabId, at: START + now });
        await tell(answered(opening.url));
        const committed = commit(now, opening.url, opening.id, { tabId });
        for (let index = 0; index < count(limits.ORPHANS_PER_TAB, action.size); index += 1) {
          const name = `e${next()}.vn`;
          if (action.named) await part(opening, name, opening.id);
          else await nameless(opening, name);
        }
        await tell(committed);
        return show(opening);
      }
      default:
        action satisfies never;
    }
  }

  /** Requests of workers for pages that are not there yet. */
  const held: { at: number; origin: string; name: string }[] = [];
  const oneOf = (page: ModelPage, index: number): string => page.documents[index % page.documents.length] ?? page.id;

  return {
    async play(steps: readonly Step[]): Promise<void> {
      for (const action of steps) {
        now += 20;
        const before = current;
        await perform(action);
        if (current === before || current === undefined) continue;
        const opened = current;
        for (const { at, origin, name } of held) {
          if (`${origin}/` === opened.url && now - at < limits.HELD_MS - 200) opened.hosts.add(name);
        }
      }
      await scene.time.goTo(now + 20_000);
    },
    current: () => current,
    tabId: () => tabId,
  };
}

/** As the judge takes it: `page` may be `full` only then. */
const saysWhole = ({ gap, requestsLeftOut, source }: DocumentRecord): boolean =>
  !gap && requestsLeftOut === 0 && (source === 'response' || source === 'service-worker');

/** Plays random streams over the limits in force, whatever they are. */
export async function whateverIsDroppedIsSaid(runs: number): Promise<void> {
  await assert(
    asyncProperty(array(step, { minLength: 1, maxLength: 24 }), async (steps) => {
      const scene = createScene();
      await scene.tell(opened());
      const model = createModel(scene);
      await model.play(steps);
      const seen = model.current();
      const recorded = (await scene.page(model.tabId()))?.current;
      if (seen === undefined || recorded === undefined) return;
      expect(recorded.documentId).toBe(seen.id);
      const names = Object.keys(recorded.hosts).toSorted();
      if (saysWhole(recorded)) expect(names).toEqual(expect.arrayContaining([...seen.hosts]));
      if (recorded.source === 'response' && saysWhole(recorded)) expect(recorded.hops).toHaveLength(seen.hops);
      if (recorded.source === 'service-worker') expect(seen.isOfWorker).toBe(true);
      // What is more than the model knows may only be of a worker, whose requests are given to late pages as well.
      for (const name of names) expect(isOfModel(seen, name)).toBe(true);
    }),
    { numRuns: runs },
  );
}

/** Plays random streams over the limits in force, and holds after each event that all that it changed is written. */
export async function whateverChangesIsWritten(runs: number): Promise<void> {
  await assert(
    asyncProperty(array(step, { minLength: 1, maxLength: 24 }), events, async (steps, mixed) => {
      const watched = createWatched(mixed);
      await watched.tell(opened());
      await createModel(watched).play(steps);
    }),
    { numRuns: runs },
  );
}

/** A service worker's requests go to every page of its origin that comes into view soon. */
const isOfModel = ({ hosts, isOfWorker }: ModelPage, name: string): boolean =>
  hosts.has(name) || (isOfWorker && name.startsWith('w'));

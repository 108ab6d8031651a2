import { describe, expect, it } from 'vitest';
import type { Observation } from '@/utils/core/recorder/observation';
import { commit, createScene, main, opened, request, START } from './scene';

const V6 = '3000:6:1::80';
const V4 = '203.0.113.9';

const open = (at: number, host: string, documentId: string): Observation => ({
  kind: 'tabs-open',
  at: START + at,
  tabs: [{ tabId: 1, isPrivate: false, scheme: 'https', host, port: undefined, secure: true, documentId }],
});

describe('a tab that is found open after a kill', () => {
  it('shows a page from before with all that is known of it: its redirects, its answer and its hosts', async () => {
    const scene = createScene();
    await scene.tell(
      opened(),
      main(0, 'http://a.vn/', { requestId: 'm', kind: 'redirect', ip: V4 }),
      main(5, 'https://a.vn/', { requestId: 'm', ip: V6 }),
      commit(10, 'https://a.vn/', 'A'),
      request(20, 'https://phan.vn/', { documentId: 'A', ip: V4 }),
      main(50, 'https://b.vn/', { ip: V4 }),
      commit(60, 'https://b.vn/', 'B'),
    );
    await scene.time.goTo(300);
    await scene.restart();
    await scene.tell(open(400, 'a.vn', 'A'));
    await scene.time.goTo(1_000);
    const page = await scene.page();
    expect(page?.current).toMatchObject({
      documentId: 'A',
      source: 'response',
      restoredAt: START + 400,
      hops: [{ ip: V4 }, { ip: V6 }],
    });
    expect(Object.keys(page?.current?.hosts ?? {})).toEqual(['a.vn', 'phan.vn']);
    expect(page?.earlier.map(({ documentId }) => documentId)).toEqual(['B']);
  });

  it('keeps what came of a page before its commit was heard of, and takes the redirects from its visit', async () => {
    const scene = createScene();
    await scene.tell(opened(), main(0, 'https://a.vn/', { ip: V6 }), commit(10, 'https://a.vn/', 'A'));
    await scene.time.goTo(300);
    await scene.restart();
    await scene.tell(
      open(400, 'c.vn', 'C'),
      request(410, 'https://phan.vn/', { documentId: 'C', ip: V4 }),
      main(380, 'http://c.vn/', { requestId: 'c', kind: 'redirect', ip: V4 }),
      main(390, 'https://c.vn/', { requestId: 'c', ip: V6 }),
      commit(395, 'https://c.vn/', 'C'),
    );
    await scene.time.goTo(4_000);
    const page = await scene.page();
    expect(page?.current).toMatchObject({
      documentId: 'C',
      source: 'response',
      gap: true,
      hops: [{ ip: V4 }, { ip: V6 }],
    });
    expect(Object.keys(page?.current?.hosts ?? {})).toEqual(['phan.vn', 'c.vn']);
    expect(page?.earlier.map(({ documentId }) => documentId)).toEqual(['A']);
  });

  it('shows a page that was prepared out of sight, and the next worker does not find it prepared as well', async () => {
    const scene = createScene();
    const prerendered = { role: 'prerender', frameId: 7 } as const;
    await scene.tell(
      opened(),
      main(0, 'https://a.vn/', { ip: V6 }),
      commit(10, 'https://a.vn/', 'A'),
      main(20, 'https://a.vn/sau', { ...prerendered, isPrerendering: true, ip: V4 }),
      commit(30, 'https://a.vn/sau', 'P', prerendered),
    );
    await scene.time.goTo(300);
    await scene.restart();
    await scene.time.goTo(390);
    await scene.tell(open(400, 'a.vn', 'P'));
    await scene.time.goTo(5_000);
    expect((await scene.page())?.current).toMatchObject({ documentId: 'P', hops: [{ ip: V4 }] });
    expect(scene.stored['aside:1']).toMatchObject({ prerenders: [] });
  });
});

import { describe, expect, it } from 'vitest';
import { FRAMES_PER_TAB, HELD_MS, ORPHANS_PER_TAB } from '@/utils/core/recorder/limits';
import { whateverIsDroppedIsSaid } from './caps';
import { commit, createScene, main, opened, request } from './scene';

const V6 = '3000:6:1::80';
const V4 = '203.0.113.9';

/** More by hand: CAPS=1000 npx vitest run --project core tests/unit/core/recorder/caps */
const RUNS = Number(process.env.CAPS ?? 40);

describe('more than the limits hold', () => {
  it('is recorded, or the record says that it is not whole', () => whateverIsDroppedIsSaid(RUNS), 120_000);

  it('is still of its page when it comes from a frame that was given up for newer ones', async () => {
    const scene = createScene();
    await scene.tell(
      opened(),
      main(0, 'https://trang.vn/', { ip: V6 }),
      commit(10, 'https://trang.vn/', 'A'),
      commit(20, 'https://f.vn/child', 'F', { role: 'frame', frameId: 2, parentDocumentId: 'A' }),
      commit(30, 'https://f2.vn/grand', 'F2', { role: 'frame', frameId: 3, parentDocumentId: 'F' }),
    );
    for (let leaf = 0; leaf < FRAMES_PER_TAB + 30; leaf += 1) {
      const of = { role: 'frame', frameId: 10 + leaf, parentDocumentId: 'A' } as const;
      await scene.tell(commit(1_500, 'https://g.vn/leaf', `G${leaf}`, of));
    }
    await scene.time.goTo(12_000);
    const grand = { isRootFrame: false, frameId: 3, ip: V4 };
    await scene.tell(request(12_000, 'https://hidden1.v4.vn/', { ...grand, documentId: 'F2', parentDocumentId: 'F' }));
    await scene.time.goTo(15_000);
    await scene.tell(request(15_000, 'https://hidden2.v4.vn/', { ...grand, documentId: 'F2', parentDocumentId: 'F' }));
    await scene.time.goTo(15_200);
    const { current } = (await scene.page()) ?? {};
    expect(Object.keys(current?.hosts ?? {})).toEqual(['trang.vn', 'hidden1.v4.vn', 'hidden2.v4.vn']);
    expect(current?.requestsLeftOut).toBe(0);
  });

  it('of frames nobody has heard of counts for the page in view and for one prepared out of sight', async () => {
    const scene = createScene();
    await scene.tell(
      opened(),
      commit(10, 'https://trang.vn/', 'A'),
      main(20, 'https://sau.vn/', { role: 'prerender', frameId: 8, isPrerendering: true, ip: V6 }),
      commit(30, 'https://sau.vn/', 'B', { role: 'prerender', frameId: 8 }),
    );
    const ofNobody = { documentId: 'X', isRootFrame: false, frameId: 9, ip: V4 };
    for (let each = 0; each <= ORPHANS_PER_TAB; each += 1) {
      await scene.tell(request(100, `https://h${each % 40}.vn/`, ofNobody));
    }
    const openedAt = 100 + 2 * HELD_MS;
    await scene.time.goTo(openedAt);
    expect((await scene.page())?.current).toMatchObject({ documentId: 'A', requestsLeftOut: 1 });
    await scene.tell(commit(openedAt, 'https://sau.vn/', 'B'));
    await scene.time.goTo(openedAt + 500);
    expect((await scene.page())?.current).toMatchObject({ documentId: 'B', requestsLeftOut: 1 });
  });

  it('of a service worker counts where a private window shows its origin, as it may be either’s', async () => {
    const scene = createScene();
    await scene.tell(
      opened(1),
      opened(2, true),
      commit(10, 'https://tho.vn/', 'A'),
      commit(20, 'https://tho.vn/', 'P', { tabId: 2 }),
      request(30, 'https://v4.vn/', { tabId: -1, initiator: 'https://tho.vn:', ip: V4 }),
    );
    await scene.time.goTo(500);
    for (const tabId of [1, 2]) {
      expect((await scene.page(tabId))?.current).toMatchObject({ hosts: {}, requestsLeftOut: 1 });
    }
    expect(scene.stored['host:v4.vn']).toBeUndefined();
  });

  it('of the families of a host’s addresses keeps both', async () => {
    const scene = createScene();
    await scene.tell(opened(), commit(10, 'https://a.vn/', 'A'));
    for (let last = 1; last <= 9; last += 1) {
      await scene.tell(request(20, 'https://nhieu.vn/', { documentId: 'A', ip: `3000:6::${last}` }));
    }
    await scene.tell(request(30, 'https://nhieu.vn/', { documentId: 'A', ip: V4 }));
    await scene.time.goTo(500);
    const host = (await scene.page())?.current?.hosts['nhieu.vn'];
    expect(host?.addresses.map(({ ip }) => ip)).toContain(V4);
    expect(host).toMatchObject({ addressesLeftOut: 2 });
  });
});

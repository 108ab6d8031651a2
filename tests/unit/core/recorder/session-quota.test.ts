import { describe, expect, it } from 'vitest';
import { commit, createScene, main, opened, request } from './scene';

/** Chromium's `storage.session.QUOTA_BYTES`. */
const QUOTA_BYTES = 10 * 1024 * 1024;

/** As JSON; text costs the browser about as much, values about twice that (measured with `getBytesInUse`). */
const bytesOf = (key: string, value: unknown): number =>
  key.length + (typeof value === 'string' ? value.length : 2 * JSON.stringify(value).length);

/** A scene whose area refuses, as a whole, each write that would take it above `quota` bytes. */
function createFullScene(quota: number) {
  const scene = createScene();
  const sizes = new Map<string, number>();
  const used = (): number => [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0);
  let most = 0;
  let refusals = 0;
  scene.area.full = (items) => {
    for (const key of sizes.keys()) if (!(key in scene.stored)) sizes.delete(key);
    const before = new Map(sizes);
    for (const [key, value] of Object.entries(items)) sizes.set(key, bytesOf(key, value));
    if (used() <= quota) {
      most = Math.max(most, used());
      return undefined;
    }
    refusals += 1;
    sizes.clear();
    for (const [key, bytes] of before) sizes.set(key, bytes);
    return 'quota';
  };
  return { scene, most: () => most, refusals: () => refusals };
}

interface Browsing {
  readonly tabs: number;
  readonly pages: number;
  readonly hosts: number;
}

/** Visits `pages` pages in each tab, each page with so many hosts of its own, each host on both families. */
async function browse(scene: ReturnType<typeof createScene>, { tabs, pages, hosts }: Browsing): Promise<void> {
  let at = 0;
  for (let page = 0; page < pages; page += 1) {
    for (let tabId = 1; tabId <= tabs; tabId += 1) {
      at += 1000;
      await scene.time.goTo(at);
      const url = `https://cong-thong-tin-${tabId}-${page}.tinh-mau.gov.vn/`;
      const documentId = `D${tabId}-${page}`;
      if (page === 0) await scene.tell(opened(tabId));
      await scene.tell(main(at, url, { tabId, ip: '3000:6:1::80' }), commit(at + 1, url, documentId, { tabId }));
      for (let host = 1; host < hosts; host += 1) {
        const part = `https://may-chu-${host}.mang-phan-phoi-${tabId}-${page}.com/`;
        const of = { tabId, documentId };
        const ip = `3000:6:${tabId.toString(16)}:${page}::${host.toString(16)}`;
        await scene.tell(request(at + 2, part, { ...of, ip }));
        await scene.tell(request(at + 3, part, { ...of, ip: `203.0.113.${host % 256}` }));
      }
    }
  }
  await scene.time.goTo(at + 20_000);
}

const hostsOf = async (scene: ReturnType<typeof createScene>, tabId: number): Promise<number> =>
  Object.keys((await scene.page(tabId))?.current?.hosts ?? {}).length;

describe('a session of 10 MB', () => {
  it('holds 200 tabs of 100 hosts, and nothing is dropped', { timeout: 60_000 }, async () => {
    const { scene, refusals } = createFullScene(QUOTA_BYTES);
    await browse(scene, { tabs: 200, pages: 1, hosts: 100 });
    expect(refusals()).toBe(0);
    expect(scene.problems).toEqual([]);
    for (let tabId = 1; tabId <= 200; tabId += 1) {
      expect(await hostsOf(scene, tabId)).toBe(100);
      expect((await scene.page(tabId))?.current?.requestsLeftOut).toBe(0);
    }
  });
});

describe('a session that is full', () => {
  it('gives up the oldest earlier pages, and knows them when they come back', { timeout: 60_000 }, async () => {
    const { scene, most, refusals } = createFullScene(QUOTA_BYTES / 10);
    await browse(scene, { tabs: 20, pages: 8, hosts: 100 });
    expect(refusals()).toBeGreaterThan(0);
    expect(most()).toBeLessThanOrEqual(QUOTA_BYTES / 10);
    expect(scene.problems).toEqual([]);
    for (let tabId = 1; tabId <= 20; tabId += 1) {
      expect((await scene.page(tabId))?.current?.documentId).toBe(`D${tabId}-7`);
      expect(await hostsOf(scene, tabId)).toBe(100);
    }
    await scene.tell(commit(900_000, 'https://cong-thong-tin-1-0.tinh-mau.gov.vn/', 'D1-0', { isHistory: true }));
    await scene.time.goTo(905_000);
    expect((await scene.page(1))?.current).toMatchObject({ documentId: 'D1-0', source: 'restored-unknown' });
  });

  it(
    'then cuts the pages in view that were quiet longest, and counts what they lost',
    { timeout: 60_000 },
    async () => {
      const { scene, most } = createFullScene(QUOTA_BYTES / 10);
      await browse(scene, { tabs: 20, pages: 1, hosts: 400 });
      expect(most()).toBeLessThanOrEqual(QUOTA_BYTES / 10);
      expect(scene.problems).toEqual([]);
      expect(await hostsOf(scene, 20)).toBe(400);
      const first = (await scene.page(1))?.current;
      expect(await hostsOf(scene, 1)).toBe(50);
      expect(first?.hosts['cong-thong-tin-1-0.tinh-mau.gov.vn']).toBeDefined();
      expect(first?.requestsLeftOut).toBe(2 * 350);
    },
  );
});

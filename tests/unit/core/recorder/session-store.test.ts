import { describe, expect, it } from 'vitest';
import { commit, createScene, main, opened, request, START } from './scene';

describe('writing', () => {
  it('puts the list of busy tabs in at once and everything else within 100 ms', async () => {
    const scene = createScene();
    await scene.tell({ kind: 'navigation-started', at: START, tabId: 1 });
    await scene.time.goTo(0);
    expect(scene.stored.recording).toEqual([1]);
    await scene.tell(opened(), main(1, 'https://a.vn/'), commit(2, 'https://a.vn/', 'A'));
    await scene.time.goTo(50);
    await scene.tell(request(50, 'https://b.vn/', { documentId: 'A' }));
    await scene.time.goTo(100);
    expect(Object.keys((await scene.page())?.current?.hosts ?? {})).toEqual(['a.vn', 'b.vn']);
    expect(scene.writes.length).toBeLessThanOrEqual(3);
    await scene.time.goTo(4000);
    expect(scene.stored.recording).toBeUndefined();
  });

  it('never has two writes under way', async () => {
    const scene = createScene();
    let underWay = 0;
    let most = 0;
    const set = scene.area.set.bind(scene.area);
    scene.area.set = async (items) => {
      underWay += 1;
      most = Math.max(most, underWay);
      await new Promise<void>((resolve) => scene.time.schedule(resolve, 350));
      underWay -= 1;
      return set(items);
    };
    await scene.tell(opened(), commit(0, 'https://a.vn/', 'A'));
    for (let at = 10; at < 2000; at += 10) {
      await scene.time.goTo(at);
      await scene.tell(request(at, 'https://b.vn/', { documentId: 'A' }));
    }
    await scene.time.goTo(6000);
    expect(most).toBe(1);
    expect((await scene.page())?.current?.hosts['b.vn']?.kinds.script).toBe(199);
  });

  it('writes earlier pages when they change, not with each event of the one in view', async () => {
    const scene = createScene();
    await scene.tell(opened(), main(0, 'https://a.vn/'), commit(5, 'https://a.vn/', 'A'));
    await scene.tell(main(500, 'https://b.vn/'), commit(505, 'https://b.vn/', 'B'));
    await scene.time.goTo(1000);
    expect((await scene.page())?.earlier).toMatchObject([{ documentId: 'A' }]);
    scene.writes.length = 0;
    await scene.tell(request(1000, 'https://c.vn/', { documentId: 'B' }));
    await scene.time.goTo(1200);
    await scene.tell(request(1200, 'https://late.vn/', { documentId: 'A' }));
    await scene.time.goTo(1400);
    expect(scene.writes.map((items) => Object.keys(items).filter((key) => /^(?:page|earlier):/.test(key)))).toEqual([
      ['page:1'],
      ['earlier:1'],
    ]);
    await scene.tell({ kind: 'tab-removed', at: START + 1500, tabId: 1 });
    await scene.time.goTo(1700);
    expect(Object.keys(scene.stored).filter((key) => key.endsWith(':1'))).toEqual([]);
  });

  it('gives up the oldest earlier pages when the session is full, and says so only if that is not enough', async () => {
    const scene = createScene();
    scene.area.full = (items) => (JSON.stringify(items).length > 1500 ? 'quota' : undefined);
    await scene.tell(opened());
    for (let index = 0; index < 7; index += 1) {
      const url = `https://h${index}.vn/`;
      await scene.tell(main(index * 10, url), commit(index * 10 + 5, url, `D${index}`));
    }
    await scene.time.goTo(200);
    const page = await scene.page();
    expect(page?.current?.documentId).toBe('D6');
    expect(page?.earlier.length).toBeLessThan(4);
    expect(scene.problems).toEqual([]);

    scene.area.full = () => 'quota';
    await scene.tell(commit(300, 'https://z.vn/', 'Z'));
    await scene.time.goTo(700);
    expect(scene.problems.length).toBeGreaterThan(0);
    delete scene.area.full;
    await scene.time.goTo(9000);
    expect((await scene.page())?.current).toMatchObject({ documentId: 'Z', source: 'service-worker' });
  });
});

describe('a key that is gone', () => {
  it('is not taken out again with each try of a write that fails', async () => {
    const scene = createScene();
    const removed: string[] = [];
    const remove = scene.area.remove.bind(scene.area);
    scene.area.remove = (keys) => {
      removed.push(...keys.filter((key) => key.startsWith('host:')));
      return remove(keys);
    };
    scene.area.full = () => 'quota';
    await scene.tell(opened(), commit(0, 'https://a.vn/', 'A'));
    for (let index = 0; index < 40; index += 1) {
      await scene.time.goTo(index * 200);
      await scene.tell(request(index * 200, `https://h${index}.vn/`, { documentId: 'A', ip: '192.0.2.1' }));
    }
    await scene.time.goTo(60_000);
    expect(removed).toHaveLength(40);
    expect(new Set(removed).size).toBe(40);
  });

  it('is taken out when the session takes it again', async () => {
    const scene = createScene();
    const remove = scene.area.remove.bind(scene.area);
    await scene.tell(opened(), main(0, 'https://a.vn/'), commit(5, 'https://a.vn/', 'A'));
    await scene.time.goTo(200);
    scene.area.remove = () => Promise.resolve({ ok: false, why: 'failed' });
    await scene.tell({ kind: 'tab-removed', at: START + 300, tabId: 1 });
    await scene.time.goTo(1_000);
    expect(Object.keys(scene.stored)).toContain('page:1');
    scene.area.remove = remove;
    await scene.time.goTo(10_000);
    expect(Object.keys(scene.stored)).toEqual([]);
  });
});

describe('a worker that starts', () => {
  it('applies what came while it read, in order, after what it read', async () => {
    const scene = createScene();
    await scene.tell(opened(), main(0, 'https://a.vn/'), commit(5, 'https://a.vn/', 'A'));
    await scene.time.goTo(5000);
    const restarted = scene.restart();
    scene.recorder().observe(main(40_000, 'https://b.vn/'));
    scene.recorder().observe(commit(40_010, 'https://b.vn/', 'B'));
    await restarted;
    await scene.time.goTo(41_000);
    const page = await scene.page();
    expect(page?.current).toMatchObject({ documentId: 'B', source: 'response', gap: false });
    expect(page?.earlier[0]).toMatchObject({ documentId: 'A', gap: false });
  });

  it('after an idle stop goes on with a redirect that took longer', async () => {
    const scene = createScene();
    const slow = { requestId: 'slow' };
    await scene.tell(opened(), { kind: 'navigation-started', at: START, tabId: 1 });
    await scene.tell(main(0, 'https://a.vn/', { ...slow, kind: 'redirect', ip: '192.0.2.1' }));
    await scene.time.goTo(40_000);
    await scene.restart();
    await scene.tell(main(40_000, 'https://b.vn/', { ...slow, ip: '192.0.2.2' }), commit(40_020, 'https://b.vn/', 'B'));
    await scene.time.goTo(41_000);
    expect((await scene.page())?.current).toMatchObject({
      source: 'response',
      gap: false,
      hops: [{ ip: '192.0.2.1' }, { ip: '192.0.2.2' }],
    });
  });

  it('after a kill says which page has a gap, and the next page has none', async () => {
    const scene = createScene();
    await scene.tell(opened(), main(0, 'https://a.vn/'), commit(5, 'https://a.vn/', 'A'));
    await scene.time.goTo(150);
    await scene.tell(request(160, 'https://lost.vn/', { documentId: 'A' }));
    await scene.restart();
    await scene.tell(request(200, 'https://b.vn/', { documentId: 'A' }));
    await scene.time.goTo(9000);
    const { current } = (await scene.page()) ?? {};
    expect(current).toMatchObject({ documentId: 'A', gap: true, source: 'response' });
    expect(Object.keys(current?.hosts ?? {})).toEqual(['a.vn', 'b.vn']);
    await scene.tell(
      { kind: 'navigation-started', at: START + 9000, tabId: 1 },
      main(9010, 'https://c.vn/'),
      commit(9020, 'https://c.vn/', 'C'),
    );
    await scene.time.goTo(9500);
    expect((await scene.page())?.current).toMatchObject({ documentId: 'C', gap: false });
  });

  it('after a kill between response and commit does not blame a service worker', async () => {
    const scene = createScene();
    await scene.tell(opened(), { kind: 'navigation-started', at: START, tabId: 1 });
    await scene.time.goTo(1);
    await scene.tell(main(2, 'https://a.vn/'));
    await scene.restart();
    await scene.tell(commit(30, 'https://a.vn/', 'A'));
    await scene.time.goTo(4000);
    expect((await scene.page())?.current).toMatchObject({ documentId: 'A', gap: true, source: 'before-install' });
  });

  it('stays silent about rows that are not its own', async () => {
    const scene = createScene({
      'page:1': 'x',
      'aside:1': 7,
      'host:a.vn': [],
      recording: {},
      network: 1,
      'dns:a.vn:A': 5,
    });
    await scene.tell(opened(), main(0, 'https://a.vn/'), commit(5, 'https://a.vn/', 'A'));
    await scene.time.goTo(200);
    expect((await scene.page())?.current?.source).toBe('response');
  });

  it('forgets the network when it changed', async () => {
    const scene = createScene();
    await scene.tell(opened(), main(0, 'https://a.vn/', { ip: '2606::1' }), commit(5, 'https://a.vn/', 'A'));
    await scene.time.goTo(200);
    expect(Object.keys(scene.stored)).toContain('address:2606::1');
    scene.recorder().networkChanged();
    await scene.time.goTo(400);
    expect(scene.stored.network).toEqual({ since: START + 200 });
    expect(Object.keys(scene.stored)).not.toContain('address:2606::1');
    expect(Object.keys(scene.stored)).toContain('host:a.vn');
  });
});

it('says when records cannot be written, and when they could be again', async () => {
  const scene = createScene();
  scene.area.full = () => 'failed';
  await scene.tell(opened(), commit(10, 'https://a.vn/', 'A'));
  await scene.time.goTo(500);
  expect(scene.problems.length).toBeGreaterThan(0);
  expect(scene.written()).toBe(0);
  delete scene.area.full;
  await scene.time.goTo(12_000);
  expect(scene.written()).toBeGreaterThan(0);
  expect((await scene.page())?.current?.documentId).toBe('A');
});

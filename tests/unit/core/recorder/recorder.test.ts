import { describe, expect, it } from 'vitest';
import { commit, createScene, main, opened, request, START } from './scene';

const V6 = '2606:2800:21f:cb07::1';
const V4 = '93.184.216.34';

describe('a visit', () => {
  it.each([
    ['response first', [main(0, 'https://a.vn/', { ip: V6 }), commit(50, 'https://a.vn/', 'A')]],
    ['commit first', [commit(50, 'https://a.vn/', 'A'), main(0, 'https://a.vn/', { ip: V6 })]],
  ])('is the main response and the commit together, %s', async (_, events) => {
    const scene = createScene();
    await scene.tell(opened(), ...events);
    await scene.time.goTo(150);
    const page = await scene.page();
    expect(page?.current).toMatchObject({ documentId: 'A', source: 'response', host: 'a.vn', scheme: 'https' });
    expect(page?.current?.hops).toEqual([{ host: 'a.vn', secure: true, ip: V6, cached: false }]);
    expect(page?.current?.hosts['a.vn']?.addresses).toEqual([{ ip: V6, fresh: 1, cached: 0 }]);
  });

  it('keeps every redirect in order with its address (cases 75 to 77)', async () => {
    const scene = createScene();
    const hop = { requestId: 'x', kind: 'redirect' } as const;
    await scene.tell(
      opened(),
      main(0, 'http://old.gov.vn/', hop),
      main(1, 'https://old.gov.vn/', { ...hop, ip: V4 }),
      main(2, 'https://new.gov.vn/', { requestId: 'x', ip: V6 }),
      commit(9, 'https://new.gov.vn/', 'A'),
    );
    await scene.time.goTo(150);
    expect((await scene.page())?.current?.hops).toEqual([
      { host: 'old.gov.vn', secure: false, cached: false },
      { host: 'old.gov.vn', secure: true, ip: V4, cached: false },
      { host: 'new.gov.vn', secure: true, ip: V6, cached: false },
    ]);
    expect(Object.keys((await scene.page())?.current?.hosts ?? {})).toEqual(['new.gov.vn']);
  });

  it('marks an answer from the cache, with or without address (cases 67 to 69)', async () => {
    const scene = createScene();
    await scene.tell(
      opened(),
      main(0, 'https://a.vn/', { ip: V6, fromCache: true }),
      commit(9, 'https://a.vn/', 'A'),
      request(20, 'https://a.vn/', { documentId: 'A', fromCache: true }),
    );
    await scene.time.goTo(150);
    const { current } = (await scene.page()) ?? {};
    expect(current?.hops[0]).toEqual({ host: 'a.vn', secure: true, ip: V6, cached: true });
    expect(current?.hosts['a.vn']).toMatchObject({ addresses: [{ ip: V6, fresh: 0, cached: 1 }], withoutAddress: 1 });
    expect(scene.stored['host:a.vn']).toBeUndefined();
  });

  it('keeps the old page on a download, in both browsers', async () => {
    const scene = createScene();
    await scene.tell(opened(), main(0, 'https://a.vn/', { ip: V6 }), commit(9, 'https://a.vn/', 'A'));
    await scene.tell(main(100, 'https://a.vn/file', { ip: V6 }));
    await scene.tell(main(200, 'https://a.vn/204', { ip: V6 }));
    await scene.tell(main(201, 'https://a.vn/204', { kind: 'failure', error: 'NS_BINDING_ABORTED' }));
    await scene.time.goTo(5000);
    expect((await scene.page())?.current).toMatchObject({ documentId: 'A', source: 'response' });
    expect((await scene.page())?.earlier).toEqual([]);
    expect(scene.stored['aside:1']).toMatchObject({ visits: [] });
  });

  it.each([
    ['Chromium, an error instead of a commit', { error: 'net::ERR_CONNECTION_REFUSED' }],
    ['Firefox, a commit of the error page', {}],
  ])('makes a page with the error as reason: %s', async (_, more) => {
    const scene = createScene();
    const failure = { kind: 'failure', error: 'net::ERR_CONNECTION_REFUSED' } as const;
    await scene.tell(opened(), main(0, 'https://a.vn/', failure), commit(40, 'https://a.vn/', 'E', more));
    await scene.time.goTo(4000);
    expect((await scene.page())?.current).toMatchObject({
      source: 'error',
      error: 'net::ERR_CONNECTION_REFUSED',
      hops: [],
      hosts: { 'a.vn': { failures: { 'net::ERR_CONNECTION_REFUSED': 1 } } },
    });
  });

  it('tells two loads of the same address apart by time', async () => {
    const scene = createScene();
    await scene.tell(
      opened(),
      commit(20, 'https://a.vn/', 'A'),
      commit(60, 'https://a.vn/', 'B'),
      main(10, 'https://a.vn/', { ip: V4, requestId: '1' }),
      main(50, 'https://a.vn/', { ip: V6, requestId: '2' }),
    );
    await scene.time.goTo(200);
    const page = await scene.page();
    expect(page?.current).toMatchObject({ documentId: 'B', hops: [{ ip: V6 }] });
    expect(page?.earlier[0]).toMatchObject({ documentId: 'A', hops: [{ ip: V4 }] });
  });

  it('takes an answer whose time is a little after the commit', async () => {
    const scene = createScene();
    await scene.tell(opened(), commit(0, 'https://a.vn/', 'A'), main(40, 'https://a.vn/', { ip: V6 }));
    await scene.time.goTo(3000);
    expect((await scene.page())?.current).toMatchObject({ source: 'response', hops: [{ ip: V6 }] });
  });

  it('says that a page without main response came from a service worker, after a second (case 72)', async () => {
    const scene = createScene();
    await scene.tell(opened(), commit(0, 'https://a.vn/', 'A'));
    await scene.time.goTo(900);
    expect((await scene.page())?.current?.source).toBe('pending');
    await scene.time.goTo(1500);
    expect((await scene.page())?.current?.source).toBe('service-worker');
  });

  it('is nothing to measure for pages off the web (case 91)', async () => {
    const scene = createScene();
    await scene.tell(opened(), commit(0, 'about:blank', 'A'));
    await scene.time.goTo(3000);
    expect((await scene.page())?.current).toMatchObject({ source: 'not-web', scheme: 'about', host: '' });
  });
});

describe('resources', () => {
  it('reach the page of their frame, nested and early ones too', async () => {
    const scene = createScene();
    await scene.tell(
      opened(),
      request(30, 'https://early.vn/', { documentId: 'A' }),
      main(0, 'https://a.vn/', { ip: V6 }),
      commit(20, 'https://a.vn/', 'A'),
      request(40, 'https://f.vn/', { frameId: 5, parentDocumentId: 'A', resource: 'frame', isRootFrame: false }),
      request(60, 'https://in.vn/', { frameId: 5, documentId: 'F', parentDocumentId: 'A', isRootFrame: false }),
      request(70, 'https://deep.vn/', { frameId: 6, documentId: 'G', parentDocumentId: 'F', isRootFrame: false }),
      request(80, 'https://worker.vn/', { frameId: 6, parentDocumentId: 'F', isRootFrame: false }),
    );
    await scene.time.goTo(200);
    expect(Object.keys((await scene.page())?.current?.hosts ?? {})).toEqual([
      'a.vn',
      'early.vn',
      'f.vn',
      'in.vn',
      'deep.vn',
      'worker.vn',
    ]);
  });

  it('never reach the page after theirs', async () => {
    const scene = createScene();
    await scene.tell(
      opened(),
      main(0, 'https://a.vn/', { ip: V6 }),
      commit(10, 'https://a.vn/', 'A'),
      main(50, 'https://a.vn/2', { ip: V6 }),
      commit(60, 'https://a.vn/2', 'B'),
      request(70, 'https://late.vn/', { documentId: 'A' }),
      request(80, 'https://worker.vn/', { initiator: 'https://a.vn:' }),
    );
    await scene.time.goTo(200);
    const page = await scene.page();
    expect(Object.keys(page?.current?.hosts ?? {})).toEqual(['a.vn']);
    expect(Object.keys(page?.earlier[0]?.hosts ?? {})).toEqual(['a.vn', 'late.vn']);
  });

  it('count what is above the limits', async () => {
    const scene = createScene();
    await scene.tell(opened(), commit(10, 'https://a.vn/', 'A'));
    for (let index = 0; index < 520; index += 1) {
      await scene.tell(request(20, `https://h${index}.vn/`, { documentId: 'A', ip: V4 }));
    }
    for (let index = 0; index < 12; index += 1) {
      const ip = `192.0.2.${index}`;
      await scene.tell(request(30, 'https://h0.vn/', { documentId: 'A', ip }));
      await scene.tell(request(30, 'https://h1.vn/', { documentId: 'A', kind: 'failure', error: `NS_ERROR_${index}` }));
    }
    await scene.time.goTo(200);
    const { current } = (await scene.page()) ?? {};
    expect(Object.keys(current?.hosts ?? {})).toHaveLength(512);
    expect(current?.requestsLeftOut).toBe(8);
    expect(current?.hosts['h0.vn']).toMatchObject({ addressesLeftOut: 5, kinds: { script: 13 } });
    expect(current?.hosts['h1.vn']?.failures.other).toBe(4);
  });

  it('take host names that are words of the language', async () => {
    const scene = createScene();
    await scene.tell(opened(), commit(10, 'https://a.vn/', 'A'));
    await scene.tell(request(20, 'https://constructor/', { documentId: 'A', ip: V4 }));
    await scene.tell(request(20, 'https://__proto__/', { documentId: 'A', ip: V4 }));
    await scene.time.goTo(200);
    expect(Object.keys((await scene.page())?.current?.hosts ?? {})).toEqual(['constructor', '__proto__']);
  });

  it('of extensions belong to no page; an own one over IPv6 tells of the network (case 85)', async () => {
    const scene = createScene();
    await scene.tell(
      opened(),
      commit(10, 'https://a.vn/', 'A'),
      request(20, 'https://other.vn/', { documentId: 'A', extension: 'other', ip: V6 }),
      request(30, 'https://cloudflare-dns.com/', { tabId: -1, extension: 'own', ip: '2606:4700:4700::1111' }),
    );
    await scene.time.goTo(200);
    expect((await scene.page())?.current?.hosts).toEqual({});
    expect(scene.stored.network).toMatchObject({ ipv6: { host: 'cloudflare-dns.com', own: true } });
    expect(scene.stored['host:cloudflare-dns.com']).toBeUndefined();
  });
});

describe('pages out of sight', () => {
  const prerender = { role: 'prerender', frameId: 9, isPrerendering: true } as const;

  it('stay away from the page in view and bring theirs when opened', async () => {
    const scene = createScene();
    await scene.tell(
      opened(),
      main(0, 'https://a.vn/', { ip: V6 }),
      commit(10, 'https://a.vn/', 'A'),
      main(20, 'https://a.vn/next', { ...prerender, ip: V4 }),
      commit(30, 'https://a.vn/next', 'P', { role: 'prerender', frameId: 9 }),
      request(40, 'https://pre.vn/', { documentId: 'P', frameId: 9, isPrerendering: true, ip: V4 }),
      main(45, 'https://b.vn/', { role: 'prefetch', documentId: 'A', ip: V4 }),
    );
    await scene.time.goTo(30_000);
    expect((await scene.page())?.current).toMatchObject({ documentId: 'A', hops: [{ ip: V6 }] });
    await scene.restart();
    await scene.tell(commit(40_000, 'https://a.vn/next', 'P'));
    await scene.time.goTo(41_000);
    const { current } = (await scene.page()) ?? {};
    expect(current).toMatchObject({
      documentId: 'P',
      source: 'response',
      hops: [{ ip: V4 }],
      committedAt: START + 40_000,
    });
    expect(Object.keys(current?.hosts ?? {})).toEqual(['a.vn', 'pre.vn']);
  });

  it('that were fetched ahead give their answer when no other comes', async () => {
    const scene = createScene();
    await scene.tell(
      opened(),
      commit(10, 'https://a.vn/', 'A'),
      main(45, 'https://b.vn/', { role: 'prefetch', documentId: 'A', ip: V4 }),
    );
    await scene.time.goTo(9000);
    await scene.tell(commit(9000, 'https://b.vn/', 'B'));
    await scene.time.goTo(12_000);
    expect((await scene.page())?.current).toMatchObject({ documentId: 'B', source: 'response', hops: [{ ip: V4 }] });
  });
});

describe('the back button', () => {
  it('shows what was measured then, and says when it was shown again', async () => {
    const scene = createScene();
    await scene.tell(
      opened(),
      main(0, 'https://a.vn/', { ip: V6 }),
      commit(10, 'https://a.vn/', 'A'),
      main(50, 'https://b.vn/', { ip: V4 }),
      commit(60, 'https://b.vn/', 'B'),
      commit(90, 'https://a.vn/', 'A'),
    );
    await scene.time.goTo(3000);
    const page = await scene.page();
    expect(page?.current).toMatchObject({ documentId: 'A', source: 'response', restoredAt: START + 90 });
    expect(page?.earlier.map(({ documentId }) => documentId)).toEqual(['B']);
  });

  it('finds nothing after seven other pages and says so', async () => {
    const scene = createScene();
    await scene.tell(opened());
    for (let index = 0; index < 9; index += 1) {
      await scene.tell(
        main(index * 10, `https://h${index}.vn/`),
        commit(index * 10 + 5, `https://h${index}.vn/`, `D${index}`),
      );
    }
    await scene.tell(commit(200, 'https://h0.vn/', 'D0'));
    await scene.time.goTo(3000);
    const page = await scene.page();
    expect(page?.current).toMatchObject({ documentId: 'D0', source: 'restored-unknown' });
    expect(page?.earlier).toHaveLength(7);
  });
});

describe('service workers', () => {
  const fromWorker = { tabId: -1, frameId: -1, initiator: 'https://a.vn:', ip: V6 } as const;

  it('give their requests to pages of their origin, before and after the commit, marked (case 73)', async () => {
    const scene = createScene();
    await scene.tell(
      opened(1),
      opened(2),
      opened(3),
      commit(10, 'https://a.vn/', 'A'),
      commit(10, 'https://b.vn/', 'B', { tabId: 2 }),
      request(20, 'https://api.vn/', fromWorker),
      commit(500, 'https://a.vn/', 'C', { tabId: 3 }),
      commit(3000, 'https://a.vn/', 'D', { tabId: 2 }),
    );
    await scene.time.goTo(3200);
    expect((await scene.page(1))?.current?.hosts['api.vn']).toMatchObject({ fromServiceWorker: true, secure: 1 });
    expect((await scene.page(3))?.current?.hosts['api.vn']).toMatchObject({ fromServiceWorker: true, secure: 1 });
    expect((await scene.page(2))?.current?.hosts).toEqual({});
    await scene.tell(request(3300, 'https://api.vn/', { documentId: 'A' }));
    await scene.time.goTo(3500);
    expect((await scene.page(1))?.current?.hosts['api.vn']).toMatchObject({ fromServiceWorker: false, secure: 2 });
  });

  it('give nothing while a private tab holds the origin', async () => {
    const scene = createScene();
    await scene.tell(
      opened(1),
      opened(2, true),
      commit(10, 'https://a.vn/', 'A'),
      commit(10, 'https://a.vn/', 'B', { tabId: 2 }),
      request(20, 'https://api.vn/', fromWorker),
    );
    await scene.time.goTo(200);
    expect((await scene.page(1))?.current?.hosts).toEqual({});
    expect((await scene.page(2))?.current?.hosts).toEqual({});
    expect(scene.stored['host:api.vn']).toBeUndefined();
  });
});

describe('tabs', () => {
  it('take their keys with them, and late events do not bring them back', async () => {
    const scene = createScene();
    await scene.tell(opened(), main(0, 'https://a.vn/'), commit(10, 'https://a.vn/', 'A'));
    await scene.time.goTo(200);
    expect(Object.keys(scene.stored)).toContain('page:1');
    await scene.tell({ kind: 'tab-removed', at: START + 300, tabId: 1 }, main(290, 'https://b.vn/'));
    await scene.time.goTo(5000);
    expect(Object.keys(scene.stored)).toEqual([]);
  });

  it('that replace another go on with its page', async () => {
    const scene = createScene();
    await scene.tell(opened(), main(0, 'https://a.vn/'), commit(10, 'https://a.vn/', 'A'));
    await scene.tell({ kind: 'tab-replaced', at: START + 50, tabId: 7, replacedTabId: 1 });
    await scene.time.goTo(200);
    expect(await scene.page(1)).toBeUndefined();
    expect(await scene.page(7)).toMatchObject({ tabId: 7, current: { documentId: 'A' } });
  });

  it('open before the start have a page nobody saw', async () => {
    const scene = createScene();
    const open = {
      tabId: 1,
      isPrivate: false,
      scheme: 'https',
      host: 'a.vn',
      port: undefined,
      secure: true,
      documentId: 'A',
    };
    await scene.tell({ kind: 'tabs-open', at: START, tabs: [open] });
    await scene.tell(commit(100, 'https://b.vn/', 'B'));
    await scene.time.goTo(5000);
    await scene.tell(commit(5000, 'https://c.vn/', 'C', { isHistory: true }));
    await scene.time.goTo(9000);
    const page = await scene.page();
    expect(page?.earlier.map(({ source }) => source)).toEqual(['service-worker', 'before-install']);
    expect(page?.current?.source).toBe('restored-unknown');
  });

  it('of private windows leave nothing but their own record', async () => {
    const scene = createScene();
    await scene.tell(opened(1, true), main(0, 'https://a.vn/', { ip: V6 }), commit(10, 'https://a.vn/', 'A'));
    await scene.time.goTo(5000);
    expect(Object.keys(scene.stored).toSorted()).toEqual(['aside:1', 'page:1']);
  });
});

describe('cleared by the person', () => {
  it('forgets hosts and network, keeps the page in view as one that was open before, and records on', async () => {
    const scene = createScene();
    await scene.tell(opened(), main(0, 'https://a.vn/', { ip: V6 }), commit(9, 'https://a.vn/', 'A'));
    await scene.time.goTo(150);
    expect(Object.keys(scene.stored)).toContain('host:a.vn');
    const keys = Object.keys(scene.stored);
    for (const key of keys) delete scene.stored[key];
    scene.recorder().removedByOthers(keys);
    await scene.time.goTo(400);
    expect((await scene.page())?.current).toMatchObject({ documentId: 'A', host: 'a.vn', source: 'before-install' });
    expect((await scene.page())?.current?.hosts).toEqual({});
    expect(Object.keys(scene.stored)).not.toContain('host:a.vn');
    expect(scene.stored.network).toEqual({ since: START + 150 });
    await scene.tell(main(500, 'https://b.vn/', { ip: V4 }), commit(509, 'https://b.vn/', 'B'));
    await scene.time.goTo(700);
    expect((await scene.page())?.current).toMatchObject({ documentId: 'B', source: 'response' });
  });

  it('takes no notice of keys that belong to no page', async () => {
    const scene = createScene();
    await scene.tell(opened(), main(0, 'https://a.vn/', { ip: V6 }), commit(9, 'https://a.vn/', 'A'));
    await scene.time.goTo(150);
    scene.recorder().removedByOthers(['dns:a.vn:A', 'page:99']);
    await scene.time.goTo(400);
    expect((await scene.page())?.current).toMatchObject({ source: 'response' });
  });
});

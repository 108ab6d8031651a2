import { describe, expect, it } from 'vitest';
import type { Observation } from '@/utils/core/recorder/observation';
import { startObserving } from '@/utils/platform/observe';
import type { ObservedApis } from '@/utils/platform/observe';
import { committedOf, failedNavigationOf, requestOf } from '@/utils/platform/observe-event';
import { urlKeyOf } from '@/utils/platform/observe-url-key';

const OWN = 'chrome-extension://own';
const chromium = {
  tabId: 1,
  frameId: 0,
  parentFrameId: -1,
  requestId: '3',
  type: 'main_frame',
  url: 'https://a.vn/path?secret#part',
  timeStamp: 5,
  documentLifecycle: 'active',
  ip: '[2606:2800:21F::1]',
  fromCache: false,
};
const firefox = { ...chromium, documentId: null, parentDocumentId: null, originUrl: null, proxyInfo: null };

describe('a request', () => {
  it('becomes an observation without its path', () => {
    const observation = requestOf('response', chromium, OWN);
    expect(observation).toMatchObject({ role: 'main', host: 'a.vn', ip: '2606:2800:21f::1', resource: 'document' });
    expect(JSON.stringify(observation)).not.toMatch(/path|secret|part"/);
  });

  it.each([
    ['the main document in Chromium', chromium, 'main'],
    ['the main document in Firefox', firefox, 'main'],
    ['a prefetch', { ...chromium, documentId: 'D' }, 'prefetch'],
    ['a prerender', { ...chromium, frameId: 8, documentLifecycle: 'prerender' }, 'prerender'],
    ['a frame', { ...chromium, type: 'sub_frame', frameId: 5, parentFrameId: 0, parentDocumentId: 'D' }, 'subresource'],
    ['an image', { ...chromium, type: 'image', documentId: 'D' }, 'subresource'],
  ])('is told apart: %s', (_, details, role) => {
    expect(requestOf('response', details, OWN)?.role).toBe(role);
  });

  it.each([
    ['Chromium names an origin', { initiator: 'https://a.vn:8443' }, { initiator: 'https://a.vn:8443' }],
    [
      'Firefox names URLs',
      { documentUrl: 'https://a.vn/x', originUrl: 'https://b.vn/' },
      { initiator: 'https://a.vn:' },
    ],
    ['an opaque origin', { initiator: 'null' }, {}],
    ['Sáu itself', { initiator: OWN }, { extension: 'own' }],
    ['Sáu in Firefox', { documentUrl: `${OWN}/popup.html` }, { extension: 'own' }],
    ['another extension', { initiator: `${OWN}er` }, { extension: 'other' }],
    ['another extension in Firefox', { originUrl: 'moz-extension://x/a.html' }, { extension: 'other' }],
  ])('says who asked: %s', (_, from, said) => {
    const { initiator, extension } = requestOf('response', { ...chromium, ...from }, OWN) ?? {};
    expect(JSON.parse(JSON.stringify({ initiator, extension }))).toEqual(said);
  });

  it('of Firefox from its cache has no address, and through a proxy has the proxy’s', () => {
    expect(requestOf('response', { ...firefox, ip: null, fromCache: true }, OWN)?.ip).toBeUndefined();
    expect(requestOf('response', { ...firefox, proxyInfo: { type: 'http' } }, OWN)?.proxied).toBe(true);
    expect(requestOf('response', { ...firefox, proxyInfo: { type: 'direct' } }, OWN)?.proxied).toBe(false);
  });

  it.each([[''], ['not a url'], ['https://[bad/']])('for %j is none', (url) => {
    expect(requestOf('response', { ...chromium, url }, OWN)).toBeUndefined();
  });
});

describe('a navigation', () => {
  const navigation = {
    tabId: 1,
    frameId: 0,
    parentFrameId: -1,
    url: 'https://a.vn/b#c',
    timeStamp: 9,
    documentId: 'D',
  };

  it('has the key of its main request, with or without fragment', () => {
    expect(committedOf(navigation)?.urlKey).toBe(
      requestOf('response', { ...chromium, url: 'https://a.vn/b' }, OWN)?.urlKey,
    );
    expect(urlKeyOf('https://a.vn/b')).not.toBe(urlKeyOf('https://a.vn/c'));
  });

  it.each([
    ['the page', {}, 'page'],
    ['a frame', { frameId: 5, parentFrameId: 0, parentDocumentId: 'D' }, 'frame'],
    ['a page out of sight', { frameId: 8, documentLifecycle: 'prerender' }, 'prerender'],
    ['a frame of a page out of sight', { frameId: 9, parentFrameId: 8, documentLifecycle: 'prerender' }, 'frame'],
  ])('is told apart: %s', (_, more, role) => {
    expect(committedOf({ ...navigation, ...more })?.role).toBe(role);
  });

  it.each([
    ['Chromium, refused', 'net::ERR_CONNECTION_REFUSED', 'net::ERR_CONNECTION_REFUSED'],
    ['Chromium, a download', 'net::ERR_ABORTED', undefined],
    ['Firefox, between two beginnings', 'Error code 2152398850', undefined],
    ['Firefox, refused: it commits the error page too', 'Error code 2152398861', undefined],
  ])('that failed: %s', (_, error, told) => {
    const observation = failedNavigationOf({ ...navigation, error });
    expect(observation === undefined ? undefined : Reflect.get(observation, 'error')).toBe(told);
  });
});

describe('observing', () => {
  function createApis() {
    const listeners: Record<string, (...details: never[]) => void> = {};
    const signal = (name: string) => ({
      addListener: (listener: (...details: never[]) => void) => {
        listeners[name] = listener;
      },
    });
    const apis: ObservedApis = {
      webRequest: {
        onResponseStarted: signal('response'),
        onBeforeRedirect: signal('redirect'),
        onErrorOccurred: signal('failure'),
      },
      webNavigation: {
        onBeforeNavigate: signal('before'),
        onCommitted: signal('committed'),
        onErrorOccurred: signal('navigation failed'),
        getFrame: ({ tabId }) =>
          tabId === 1
            ? Promise.resolve({ url: 'https://a.vn/x', documentId: 'D' })
            : Promise.reject(new Error('no tab')),
      },
      tabs: {
        onCreated: signal('created'),
        onRemoved: signal('removed'),
        query: () =>
          Promise.resolve([
            { id: 1, incognito: false },
            { id: 2, incognito: true, url: 'https://b.vn/' },
            { id: 3, incognito: false },
            { incognito: false },
          ]),
      },
      ownUrl: `${OWN}/`,
      clock: () => 7,
    };
    return { apis, listeners };
  }

  it('registers every listener before anything else happens', () => {
    const { apis, listeners } = createApis();
    const never = new Promise<void>(() => undefined);
    void startObserving(apis, {
      observe: () => undefined,
      networkChanged: () => undefined,
      removedByOthers: () => undefined,
      prefixesLearned: () => undefined,
      sessionChanged: () => undefined,
      ready: never,
      isMissing: () => true,
    });
    expect(Object.keys(listeners)).toEqual([
      'response',
      'redirect',
      'failure',
      'before',
      'committed',
      'navigation failed',
      'created',
      'removed',
    ]);
  });

  it('tells when a page begins to be left, not when a frame of it is', async () => {
    const { apis, listeners } = createApis();
    const told: Observation[] = [];
    await startObserving(apis, {
      observe: (observation) => told.push(observation),
      networkChanged: () => undefined,
      removedByOthers: () => undefined,
      prefixesLearned: () => undefined,
      sessionChanged: () => undefined,
      ready: Promise.resolve(),
      isMissing: () => false,
    });
    told.length = 0;
    const before = listeners.before as unknown as (details: object) => void;
    before({ tabId: 1, frameId: 5, parentFrameId: 0, url: 'https://khung.vn/', timeStamp: 8 });
    expect(told).toEqual([]);
    before({ tabId: 1, frameId: 0, parentFrameId: -1, url: 'https://b.vn/', timeStamp: 9 });
    expect(told).toEqual([{ kind: 'navigation-started', tabId: 1, at: 9 }]);
  });

  it('tells of the tabs that were open, with the page of those nobody knows', async () => {
    const { apis } = createApis();
    const told: Observation[] = [];
    await startObserving(apis, {
      observe: (observation) => told.push(observation),
      networkChanged: () => undefined,
      removedByOthers: () => undefined,
      prefixesLearned: () => undefined,
      sessionChanged: () => undefined,
      ready: Promise.resolve(),
      isMissing: (tabId) => tabId < 3,
    });
    expect(told).toEqual([
      {
        kind: 'tabs-open',
        at: 7,
        tabs: [
          { tabId: 1, isPrivate: false, scheme: 'https', host: 'a.vn', secure: true, documentId: 'D' },
          { tabId: 2, isPrivate: true, scheme: 'https', host: 'b.vn', secure: true },
          { tabId: 3, isPrivate: false, scheme: '', host: '', secure: false },
        ],
      },
    ]);
  });
});

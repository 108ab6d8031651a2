import { describe, expect, it } from 'vitest';
import type { OwnRequestEvent } from '@/utils/core/reach/probe-ports';
import { watchOwnRequests } from '@/utils/platform/own-requests';

type Listener = (details: Record<string, unknown>) => void;
type Api = Parameters<typeof watchOwnRequests>[0];

const OWN = 'chrome-extension://own';
const ERROR = { url: 'https://[2001:db8::1]/', error: 'net::ERR_ADDRESS_UNREACHABLE', initiator: OWN };

/** A browser process at the end of a pipe: what a page sends arrives in order, when it is let through. */
function createBrowser() {
  const pipe: (() => void)[] = [];
  const registered = {
    onBeforeRedirect: new Set<Listener>(),
    onResponseStarted: new Set<Listener>(),
    onErrorOccurred: new Set<Listener>(),
  };
  type Name = keyof typeof registered;
  const eventOf = (name: Name) => ({
    addListener: (listener: Listener) => void pipe.push(() => registered[name].add(listener)),
    removeListener: (listener: Listener) => void pipe.push(() => registered[name].delete(listener)),
  });
  const state = { isAnswering: true };
  const api = {
    webRequest: Object.fromEntries(Object.keys(registered).map((name) => [name, eventOf(name as Name)])),
    runtime: {
      getURL: (path: string) => OWN + path,
      getPlatformInfo: () =>
        new Promise((resolve, reject) => {
          pipe.push(() => (state.isAnswering ? resolve({ os: 'linux' }) : reject(new Error('gone'))));
        }),
    },
  } as unknown as Api;
  return {
    api,
    state,
    happens: (name: Name, details: Record<string, unknown>) =>
      registered[name].forEach((listener) => listener(details)),
    listens: () => Object.values(registered).map(({ size }) => size),
    letThrough: (count = pipe.length): void => {
      for (const arrive of pipe.splice(0, count)) arrive();
    },
  };
}

const settled = async (promise: Promise<unknown>): Promise<boolean> => {
  let isSettled = false;
  void promise.then(() => (isSettled = true));
  await new Promise((resolve) => setImmediate(resolve));
  return isSettled;
};

describe('watching own requests', () => {
  it('is there when the browser has taken down every listener, and not before', async () => {
    const { api, listens, letThrough, happens } = createBrowser();
    const seen: OwnRequestEvent[] = [];
    const watching = watchOwnRequests(api, (event) => seen.push(event));
    for (const arrived of [0, 1, 1, 1]) {
      letThrough(arrived);
      expect(await settled(watching)).toBe(false);
    }
    expect(listens()).toEqual([1, 1, 1]);
    letThrough();
    expect(await settled(watching)).toBe(true);
    happens('onErrorOccurred', ERROR);
    expect(seen).toEqual([{ url: ERROR.url, error: ERROR.error, isProxied: false }]);
    (await watching)();
    letThrough();
    expect(listens()).toEqual([0, 0, 0]);
  });

  it('goes on where the browser does not answer', async () => {
    const { api, state, letThrough } = createBrowser();
    state.isAnswering = false;
    const watching = watchOwnRequests(api, () => {});
    letThrough();
    expect(await settled(watching)).toBe(true);
  });

  it('tells of requests of its own pages alone, with the address and the proxy', async () => {
    const { api, letThrough, happens } = createBrowser();
    const seen: OwnRequestEvent[] = [];
    const watching = watchOwnRequests(api, (event) => seen.push(event));
    letThrough();
    await watching;
    const url = 'https://[2001:db8::1]/';
    happens('onResponseStarted', { url, ip: '2001:db8::1', initiator: 'https://a.vn' });
    happens('onResponseStarted', { url, ip: '2001:db8::1', originUrl: `${OWN}-of-another/popup.html` });
    happens('onResponseStarted', { url, ip: '2001:db8::1', originUrl: `${OWN}/popup.html`, proxyInfo: null });
    happens('onBeforeRedirect', { url, documentUrl: `${OWN}/popup.html`, proxyInfo: { type: 'socks' } });
    expect(seen).toEqual([
      { url, ip: '2001:db8::1', isProxied: false },
      { url, isProxied: true },
    ]);
  });
});

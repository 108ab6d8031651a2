/** The probe as the browser's events and `fetch` reach it; all else about it is told by tests/unit/core/reach. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { CONTROLS } from '@/utils/core/reach/control-addresses';
import { probeService } from '@/utils/platform/probe-service';

const PAGE = { host: 'a.vn', scheme: 'https', addresses: ['2001:4860::1'], leftOut: 0, port: undefined } as const;
type Listener = (details: Readonly<Record<string, unknown>>) => void;

const failing = new Set<Listener>();
const contacted: string[] = [];

beforeEach(() => {
  const eventFor = (listeners: Set<Listener>) => ({
    addListener: (listener: Listener) => void listeners.add(listener),
    removeListener: (listener: Listener) => void listeners.delete(listener),
  });
  vi.spyOn(browser.webRequest, 'onErrorOccurred', 'get').mockReturnValue(eventFor(failing) as never);
  for (const event of ['onBeforeRedirect', 'onResponseStarted'] as const)
    vi.spyOn(browser.webRequest, event, 'get').mockReturnValue(eventFor(new Set()) as never);
  vi.spyOn(browser.runtime, 'getPlatformInfo').mockResolvedValue({ os: 'linux' } as never);
  vi.spyOn(browser.runtime, 'getURL').mockReturnValue('chrome-extension://own/');
  // A connection without IPv6: every request fails at once, and the browser says how.
  vi.stubGlobal('fetch', (url: string) => {
    contacted.push(new URL(url).hostname);
    const error = 'net::ERR_ADDRESS_UNREACHABLE';
    for (const listener of failing) listener({ url, error, initiator: 'chrome-extension://own' });
    return Promise.reject(new TypeError('Failed to fetch'));
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  contacted.length = 0;
});

it('on a connection without IPv6 tries the control alone, and stops listening', async () => {
  const { signal } = new AbortController();
  const end = await probeService.probe(PAGE, { signal, onProgress: () => {} });
  expect(end).toMatchObject({ kind: 'finished', evidence: { control: 'failed', addresses: [] } });
  expect(contacted.length).toBeGreaterThan(0);
  const controls = CONTROLS.map(({ ip }) => `[${ip}]`);
  expect(contacted.filter((host) => !controls.includes(host))).toEqual([]);
  expect(failing.size).toBe(0);
});

it('ends when another network may be there', async () => {
  vi.stubGlobal('fetch', () => new Promise(() => {}));
  const { signal } = new AbortController();
  const running = probeService.probe(PAGE, { signal, onProgress: () => {} });
  dispatchEvent(new Event('online'));
  expect(await running).toEqual({ kind: 'stopped', why: 'network-changed' });
});

it('that is not wanted any more sends nothing', async () => {
  const end = await probeService.probe(PAGE, { signal: AbortSignal.abort(), onProgress: () => {} });
  expect(end).toEqual({ kind: 'stopped', why: 'cancelled' });
  expect(contacted).toEqual([]);
});

import { browser } from 'wxt/browser';
import { probeHost } from '@/utils/core/reach/probe-addresses';
import type { ProbeWorld } from '@/utils/core/reach/probe-ports';
import type { ProbeService } from '@/utils/app/ports/probe-port';
import { watchOwnRequests } from './own-requests';
import { watchNetwork } from './watch-network';

/** The way from a page to a probe. Import this module dynamically: nothing of it is needed before the click. */
export const probeService: ProbeService = {
  probe: (page, options) => probeHost(probeWorld, page, options),
};

const probeWorld: ProbeWorld = {
  engine: import.meta.env.BROWSER === 'firefox' ? 'firefox' : 'chromium',
  fetch: (url, init) => fetch(url, init),
  watchRequests: (callback) => watchOwnRequests(browser, callback),
  watchNetwork(callback) {
    const end = new AbortController();
    watchNetwork(callback, end.signal);
    return () => end.abort();
  },
  isOnline: () => navigator.onLine,
  clock: () => Date.now(),
  sleep: (ms, signal) =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, Math.max(0, ms));
      const wake = (): void => {
        clearTimeout(timer);
        resolve();
      };
      if (signal.aborted) wake();
      else signal.addEventListener('abort', wake, { once: true });
    }),
};

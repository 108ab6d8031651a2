import { browser } from 'wxt/browser';
import { probeHost } from '@/utils/network/probe';
import type { OwnRequestEvent, ProbeWorld } from '@/utils/network/probe-world';
import type { ProbeService } from '@/utils/state/page-world';
import type { RequestDetails } from './observe-event';
import { watchNetwork } from './watch-network';

/** The way from a page to a probe. Import this module dynamically: nothing of it is needed before the click. */
export const probeService: ProbeService = {
  probe: (page, options) => probeHost(probeWorld, page, options),
};

const probeWorld: ProbeWorld = {
  engine: import.meta.env.BROWSER === 'firefox' ? 'firefox' : 'chromium',
  fetch: (url, init) => fetch(url, init),
  watchRequests,
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

/** The extension's own requests show in its own webRequest, whichever of its pages sent them (RULINGS 15). */
function watchRequests(callback: (event: OwnRequestEvent) => void): () => void {
  const ownOrigin = browser.runtime.getURL('/').replace(/\/$/, '');
  const tell = (details: RequestDetails): void => {
    const from = details.initiator ?? details.documentUrl ?? details.originUrl ?? '';
    if (from !== ownOrigin && !from.startsWith(`${ownOrigin}/`)) return;
    const { url, ip, error, proxyInfo } = details;
    callback({
      url,
      ...(typeof ip === 'string' ? { ip } : {}),
      ...(error === undefined ? {} : { error }),
      isProxied: proxyInfo !== undefined && proxyInfo !== null && proxyInfo.type !== 'direct',
    });
  };
  const { onBeforeRedirect, onResponseStarted, onErrorOccurred } = browser.webRequest;
  const filter = { urls: ['<all_urls>'] };
  onBeforeRedirect.addListener(tell, filter);
  onResponseStarted.addListener(tell, filter);
  onErrorOccurred.addListener(tell, filter);
  return () => {
    onBeforeRedirect.removeListener(tell);
    onResponseStarted.removeListener(tell);
    onErrorOccurred.removeListener(tell);
  };
}

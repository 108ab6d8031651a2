import type { browser } from 'wxt/browser';
import type { OwnRequestEvent } from '@/utils/core/reach/probe-ports';
import type { RequestDetails } from './observe-event';

type Api = Pick<typeof browser, 'webRequest' | 'runtime'>;

/**
 * Calls back with what the browser tells of the extension's own requests, whichever of its pages sent them.
 *
 * `addListener` sends the registration to the browser's process and waits for nothing; a request that fails at once (no
 * route: under 5 ms) can be over before it arrives. Messages of one page keep their order, so an answer to a question
 * that was put after it shows that it has arrived.
 *
 * @returns resolves then, to what stops it; never rejects
 */
export async function watchOwnRequests(
  { webRequest, runtime }: Api,
  callback: (event: OwnRequestEvent) => void,
): Promise<() => void> {
  const ownOrigin = runtime.getURL('/').replace(/\/$/, '');
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
  const { onBeforeRedirect, onResponseStarted, onErrorOccurred } = webRequest;
  const filter = { urls: ['<all_urls>'] };
  onBeforeRedirect.addListener(tell, filter);
  onResponseStarted.addListener(tell, filter);
  onErrorOccurred.addListener(tell, filter);
  // Without an answer the events may still come; one that does not is met by asking once more.
  await runtime.getPlatformInfo().catch(() => undefined);
  return () => {
    onBeforeRedirect.removeListener(tell);
    onResponseStarted.removeListener(tell);
    onErrorOccurred.removeListener(tell);
  };
}

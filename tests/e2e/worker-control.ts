/** Stops the extension's worker as the browser does it itself, for idleness or for good. */
import type { LabBrowser } from '../world/browser.ts';
import { until } from '../world/browser.ts';

interface Version {
  readonly versionId: string;
  readonly runningStatus: 'stopped' | 'starting' | 'running' | 'stopping';
}

export interface WorkerControl {
  /** Ends the worker with whatever it was doing; events that come later start it again. */
  readonly stop: () => Promise<void>;
  /** A value out of the session, read without the worker. */
  readonly stored: (key: string) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

/**
 * Over an own page that stays open. The protocol's `stopWorker` is what Chromium's idle timer calls as well; whether
 * something was under way is what makes it an idle stop or a kill.
 */
export async function controlWorker(sau: LabBrowser): Promise<WorkerControl> {
  const page = await sau.openOwn('options.html');
  const session = await sau.context.newCDPSession(page);
  let current: Version | undefined;
  let stops = 0;
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }: { versions: readonly Version[] }) => {
    for (const version of versions) {
      if (version.runningStatus === 'stopped' && current?.runningStatus !== 'stopped') stops += 1;
      current = version;
    }
  });
  await session.send('ServiceWorker.enable');
  return {
    stop: async () => {
      const version = await until(() => Promise.resolve(current), 'the worker to be known');
      const before = stops;
      // It may have stopped by itself a moment ago.
      if (version.runningStatus === 'stopped') return;
      await session.send('ServiceWorker.stopWorker', { versionId: version.versionId });
      await until(() => Promise.resolve(stops > before ? true : undefined), 'the worker to stop');
    },
    stored: async (key) =>
      page.evaluate(
        `chrome.storage.session.get(${JSON.stringify(key)}).then((found) => found[${JSON.stringify(key)}])`,
      ),
    close: () => page.close(),
  };
}

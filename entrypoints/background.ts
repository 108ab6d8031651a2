import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { detached } from '@/utils/core/detached';
import { createToolbar } from '@/utils/core/icon/toolbar';
import { createRecorder } from '@/utils/core/recorder/recorder';
import { NAT64_KEY } from '@/utils/core/session/keys';
import { startObserving } from '@/utils/platform/observe';
import { createBehindSign, holdRecorderLock } from '@/utils/platform/recorder-lock';
import { watchPermissions } from '@/utils/platform/permission';
import { sessionArea, watchSession } from '@/utils/platform/session-area';
import { createSettingsInForce } from '@/utils/platform/settings-in-force';
import { createToolbarWorld } from '@/utils/platform/toolbar-world';
import { watchNetwork } from '@/utils/platform/watch-network';

const schedule = (run: () => void, delayMs: number): (() => void) => {
  const timer = setTimeout(run, delayMs);
  return () => clearTimeout(timer);
};

export default defineBackground({
  main() {
    const settings = createSettingsInForce();
    const toolbar = createToolbar(createToolbarWorld(settings.read));
    const behind = createBehindSign();
    const recorder = createRecorder({
      area: sessionArea(),
      clock: () => Date.now(),
      schedule,
      nat64Prefixes: settings.nat64Prefixes,
      onProblem: () => behind.show(),
      onWritten: () => behind.end(),
    });
    const observing = startObserving(
      {
        webRequest: browser.webRequest,
        webNavigation: browser.webNavigation,
        tabs: browser.tabs,
        ownUrl: browser.runtime.getURL('/'),
        clock: () => Date.now(),
      },
      recorder,
    );
    detached(observing, 'tell of the tabs that are open');
    detached(recorder.ready.then(holdRecorderLock), 'read the session');
    watchPermissions(() => recorder.observe({ kind: 'access-changed', at: Date.now() }));
    watchNetwork(() => recorder.networkChanged());
    watchSession((changes) => {
      if (NAT64_KEY in changes) recorder.prefixesLearned(changes[NAT64_KEY]);
      recorder.removedByOthers(Object.keys(changes).filter((key) => changes[key] === undefined));
      recorder.sessionChanged(changes);
      toolbar.follow(changes);
    });
    settings.onChange(() => toolbar.redrawAll());
  },
});

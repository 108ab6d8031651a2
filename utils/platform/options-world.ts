import { browser } from 'wxt/browser';
import { testResolver } from '@/utils/core/dns/ask/test-resolver';
import type { OptionsWorld } from '@/utils/app/options/options-state';
import { directoryInForce, storeDirectory } from './directory-area';
import { systemDns } from './lookup-service';
import { PIN_KEY, STATED_KEY } from './names';
import { readOwnDirectory } from './own-directory';
import { hasDnsConsent, requestDnsConsent, watchPermissions } from './permission';
import { readSettings, saveSettings, watchSettings } from './settings-area';

const POPUP_COMMAND = '_execute_action';

/** The real world behind the options page. */
export function createOptionsWorld(): OptionsWorld {
  const system = systemDns();
  return {
    readSettings,
    watchSettings,
    saveSettings,
    testResolver: (resolver) =>
      testResolver(
        { fetch: (url, init) => fetch(url, init), clock: () => performance.now(), ...(system ? { system } : {}) },
        resolver,
      ),
    async clearData(withPins) {
      await browser.storage.session.clear();
      const stated = await entriesOf(STATED_KEY);
      const pins = withPins ? Object.keys(await entriesOf(PIN_KEY)) : [];
      await browser.storage.local.remove([...Object.keys(stated), ...pins]);
      return stated;
    },
    async restoreStated(stated) {
      await browser.storage.local.set({ ...stated, ...(await entriesOf(STATED_KEY)) });
    },
    countPins: async () => Object.keys(await entriesOf(PIN_KEY)).length,
    countStated: async () => Object.keys(await entriesOf(STATED_KEY)).length,
    async readDirectory() {
      const { directory, ...inForce } = await directoryInForce(await readOwnDirectory());
      return { asOf: directory.asOf, count: directory.agencies.length, ...inForce };
    },
    readStoredDirectory: async () => (await readOwnDirectory()).stored,
    storeDirectory,
    async shortcut() {
      const commands = await browser.commands.getAll();
      return commands.find(({ name }) => name === POPUP_COMMAND)?.shortcut ?? '';
    },
    hasSystemResolver: system !== undefined,
    hasDnsConsent,
    requestDnsConsent,
    watchPermissions,
    version: browser.runtime.getManifest().version,
  };
}

/** What lies on this machine under keys that begin so. */
async function entriesOf(prefix: string): Promise<Readonly<Record<string, unknown>>> {
  const all = await browser.storage.local.get(null);
  return Object.fromEntries(Object.entries(all).filter(([key]) => key.startsWith(prefix)));
}

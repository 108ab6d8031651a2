import { browser } from 'wxt/browser';
import { testResolver } from '@/utils/core/dns/ask/test-resolver';
import type { OptionsWorld } from '@/utils/app/options/options-state';
import { directoryInForce, storeDirectory } from './directory-area';
import { systemDns } from './lookup-service';
import { isPinKey, isStatedKey } from '@/utils/core/session/local-keys';
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
      testResolver({ fetch: (url, init) => fetch(url, init), clock: () => performance.now(), system }, resolver),
    async clearData(withPins) {
      await browser.storage.session.clear();
      const stated = await entriesOf(isStatedKey);
      const pins = withPins ? Object.keys(await entriesOf(isPinKey)) : [];
      await browser.storage.local.remove([...Object.keys(stated), ...pins]);
      return stated;
    },
    async restoreStated(stated) {
      await browser.storage.local.set({ ...stated, ...(await entriesOf(isStatedKey)) });
    },
    countPins: async () => Object.keys(await entriesOf(isPinKey)).length,
    countStated: async () => Object.keys(await entriesOf(isStatedKey)).length,
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

/** What lies on this machine under such keys. */
async function entriesOf(isOurs: (key: string) => boolean): Promise<Readonly<Record<string, unknown>>> {
  const all = await browser.storage.local.get(null);
  return Object.fromEntries(Object.entries(all).filter(([key]) => isOurs(key)));
}

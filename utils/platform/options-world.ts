import { browser } from 'wxt/browser';
import { testResolver } from '@/utils/dns/test-resolver';
import type { OptionsWorld } from '@/utils/state/options-state';
import { directoryInForce, storeDirectory } from './directory-area';
import { systemDns } from './lookup-service';
import { PIN_KEY } from './names';
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
      if (withPins) await browser.storage.local.remove(await pinKeys());
    },
    countPins: async () => (await pinKeys()).length,
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

async function pinKeys(): Promise<string[]> {
  return Object.keys(await browser.storage.local.get(null)).filter((key) => key.startsWith(PIN_KEY));
}

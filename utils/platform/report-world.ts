import { browser } from 'wxt/browser';
import type { ReportWorld } from '@/utils/app/report/report-state';
import { hostOfStatedKey, isPinKey, isStatedKey, pinKey, statedKey } from '@/utils/core/session/local-keys';
import { createPageWorld } from './page-world';

/** The real world behind the report page. @param search the page's own query, which may name a tab */
export function createReportWorld(search: string): ReportWorld {
  const { local, onChanged } = browser.storage;
  return {
    page: createPageWorld(search),
    isOnline: () => navigator.onLine,
    watchOnline(callback) {
      addEventListener('online', callback);
      addEventListener('offline', callback);
    },
    watchClosed(tabId, callback) {
      browser.tabs.onRemoved.addListener((closed) => {
        if (closed === tabId) callback();
      });
    },
    print: () => globalThis.print(),
    async readPins() {
      const stored = await local.get(null);
      return Object.entries(stored).flatMap(([key, value]) => (isPinKey(key) ? [value] : []));
    },
    async writePins(changes) {
      const entries = [...changes].map(([host, report]) => [pinKey(host), report] as const);
      await local.set(Object.fromEntries(entries.filter(([, report]) => report !== undefined)));
      const gone = entries.flatMap(([key, report]) => (report === undefined ? [key] : []));
      if (gone.length > 0) await local.remove(gone);
    },
    watchPins(callback) {
      onChanged.addListener((changes, area) => {
        if (area === 'local' && Object.keys(changes).some(isPinKey)) callback();
      });
    },
    async readStated(host) {
      const all = await local.get(null);
      const key = statedKey(host);
      const others = Object.keys(all).filter((each) => isStatedKey(each) && each !== key).length;
      return { stored: all[key], others };
    },
    writeStated: (host, stated) =>
      stated === undefined ? local.remove(statedKey(host)) : local.set({ [statedKey(host)]: stated }),
    watchStated(callback) {
      onChanged.addListener((changes, area) => {
        if (area !== 'local') return;
        for (const key of Object.keys(changes)) if (isStatedKey(key)) callback(hostOfStatedKey(key));
      });
    },
    readChoices,
    keepChoices: (choices) => sessionStorage.setItem(CHOICES_KEY, JSON.stringify(choices)),
    save,
  };
}

/** Of this tab alone: another sheet may go to another desk. */
const CHOICES_KEY = 'print-choices';

function readChoices(): unknown {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(CHOICES_KEY) ?? 'null');
    return kept;
  } catch {
    return undefined; // Not ours: then the choices are as at first.
  }
}

/** Hands a text, or octets, to the browser as a file to be saved. */
function save(name: string, type: string, content: string | ArrayBuffer): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has begun to read it by then; at once would be too soon for Firefox.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

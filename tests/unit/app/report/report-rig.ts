/**
 * A report page over a world of the tests: a session, a tab, resolvers that answer from a zone, storage that can break.
 * The page's state, the DNS client and the directory are the real ones; time moves only when told (fake timers).
 */
import { signal } from '@preact/signals';
import { onTestFinished, vi } from 'vitest';
import { isGovHost } from '@/utils/core/gov/gov-host';
import { loadDirectory } from '@/utils/core/gov/load-directory';
import { pageKey, recordKeys } from '@/utils/core/session/keys';
import { parseSettings } from '@/utils/core/settings/parse-settings';
import type { PageWorld } from '@/utils/app/ports/page-ports';
import type { TargetTab } from '@/utils/app/ports/tab-port';
import { createReportState } from '@/utils/app/report/report-state';
import { evidenceOf } from '@/tests/unit/core/verdict/evidence-of';
import type { Given } from '@/tests/unit/core/verdict/evidence-of';
import { createDnsWorld } from '@/tests/unit/app/page/dns-world';
import { noteWritten } from '@/tests/unit/core/session/written';
import type { Zone } from '@/tests/unit/app/page/dns-world';
import type { Choices } from '@/utils/i18n/renderings/paper/choices';
import { createTestPins } from './pin-world';
import { createTestStated } from './stated-world';

const TAB = 7;
/** That of the evidence in short. */
export const NOW = Date.UTC(2026, 10, 22, 7, 3);

export interface Scene {
  /** What the recorder has seen; `undefined` for a tab of which nothing is known. */
  readonly page?: Given | undefined;
  readonly tab?: Partial<TargetTab> | 'gone';
  readonly zone?: Zone;
  /** What lies in the settings, of the person and of the policy. */
  readonly settings?: unknown;
  readonly policy?: unknown;
  readonly pins?: Readonly<Record<string, unknown>>;
  readonly stated?: Readonly<Record<string, unknown>>;
  /** What was kept of the choices of paper. */
  readonly choices?: unknown;
  /** More that lies in the session. */
  readonly session?: Readonly<Record<string, unknown>>;
  /** Hosts that a directory that was brought in names, and whose site it says they are. */
  readonly named?: Readonly<Record<string, string>>;
  readonly broken?: readonly Broken[];
  /** The browser has a resolver of its own, which knows these addresses, by name. */
  readonly system?: Readonly<Record<string, readonly string[]>>;
  /** The browser's own consent was not given yet. */
  readonly withoutConsent?: true;
  /** The session's changes are told so much later, in ms. */
  readonly eventsAfterMs?: number;
}

type Broken =
  'records' | 'session' | 'session-writes' | 'settings' | 'settings-writes' | 'reload' | 'dns-code' | 'clipboard';

/** Opens the page; its first view comes with `settle`. */
export function openReport(scene: Scene = {}) {
  vi.useFakeTimers({ now: NOW, toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] });
  onTestFinished(() => {
    vi.clearAllTimers();
    vi.useRealTimers();
  });
  const broken = new Set<Broken>(scene.broken);
  const session: Record<string, unknown> = { ...scene.session };
  const calls: string[] = [];
  const reads: (readonly string[])[] = [];
  const kept: Choices[] = [];
  const pins = createTestPins(scene.pins);
  const statements = createTestStated(scene.stated);
  const watchers = {
    area: [] as ((keys: readonly string[]) => void)[],
    tab: [] as ((tab: TargetTab | undefined) => void)[],
    closed: [] as (() => void)[],
    online: [] as (() => void)[],
    permissions: [] as (() => void)[],
  };
  let tab: TargetTab | undefined;
  let zone: Zone = scene.zone ?? {};
  let documents = 0;
  const state = {
    /** What the browser's own question comes to. */
    consent: () => Promise.resolve(true),
    hasConsent: scene.withoutConsent !== true,
    isOnline: true,
    gate: Promise.resolve(),
    onReload: () => {},
  };

  const write = (items: Readonly<Record<string, unknown>>): void => {
    Object.assign(session, items);
    const tell = (): void => watchers.area.forEach((watcher) => watcher(Object.keys(items)));
    if (scene.eventsAfterMs === undefined) tell();
    else setTimeout(tell, scene.eventsAfterMs);
  };
  const area: PageWorld['session']['area'] = {
    get(keys) {
      reads.push(keys);
      if (broken.has('session')) return Promise.reject(new Error('the session cannot be read'));
      const found = keys.filter((key) => Object.hasOwn(session, key)).map((key) => [key, session[key]] as const);
      return Promise.resolve(structuredClone(Object.fromEntries(found)));
    },
    set(items) {
      if (broken.has('session-writes')) return Promise.reject(new Error('QUOTA_BYTES quota exceeded'));
      noteWritten(items);
      write(items);
      return Promise.resolve();
    },
    remove(keys) {
      for (const key of keys) delete session[key];
      return Promise.resolve();
    },
  };

  /** The recorder commits a document in the tab. */
  function commit(page: Given, change: Partial<TargetTab> = {}): void {
    const { document } = evidenceOf(page);
    if (document === undefined) throw new Error('expected a document');
    documents += 1;
    const current = { ...document, documentId: `D${documents}`, committedAt: Date.now() - 1_000 };
    setTab({ host: document.host, isLoading: false, ...change });
    write({
      [pageKey(TAB)]: JSON.stringify({ tabId: TAB, isPrivate: tab?.isPrivate ?? false, current }),
    });
  }
  function setTab(change: Partial<TargetTab>): void {
    tab = { tabId: TAB, isPrivate: false, isLoading: false, isWeb: true, host: '', ...tab, ...change };
    for (const watcher of watchers.tab) watcher(tab);
  }

  const { lookupService, keptDossier, probeService } = createDnsWorld({
    area,
    calls,
    zone: () => zone,
    gate: () => state.gate,
    isCodeMissing: () => broken.has('dns-code'),
    ...(scene.system === undefined ? {} : { system: scene.system }),
  });

  const parsed = parseSettings(scene.settings, scene.policy);
  const directory = loadDirectory();
  const page: PageWorld = {
    session: {
      area,
      readRecord: (tabId) => area.get(recordKeys(tabId)),
      watch: (callback) => void watchers.area.push(callback),
    },
    recorder: {
      isAtWork: () => Promise.resolve(true),
      isBehind: () => Promise.resolve(broken.has('records')),
      canKeep: () => Promise.resolve(!broken.has('session-writes')),
    },
    tab: {
      find: () => Promise.resolve(tab),
      watch: (_tabId, callback) => void watchers.tab.push(callback),
      reload(tabId) {
        calls.push(`reload ${tabId}`);
        if (broken.has('reload')) return Promise.reject(new Error(`No tab with id: ${tabId}.`));
        setTab({ isLoading: true });
        state.onReload();
        return Promise.resolve();
      },
    },
    settings: {
      readOwn: () => Promise.resolve(parseSettings(scene.settings, undefined)),
      read: () => (broken.has('settings') ? Promise.reject(new Error('unreadable')) : Promise.resolve(parsed)),
      watch: () => {},
      saveLookupMode(mode) {
        calls.push(`save lookup=${mode}`);
        return broken.has('settings-writes') ? Promise.reject(new Error('QUOTA_BYTES')) : Promise.resolve();
      },
    },
    access: {
      has: () => Promise.resolve(true),
      request: () => Promise.resolve(true),
      watch: (callback) => void watchers.permissions.push(callback),
    },
    consent: {
      has: () => Promise.resolve(state.hasConsent),
      request() {
        if (!state.hasConsent) calls.push('the browser asks for its consent');
        return state.consent();
      },
    },
    lookups: { service: lookupService, keptDossier, hasSystemResolver: scene.system !== undefined },
    probe: { service: () => Promise.resolve({ probeService }) },
    directory: {
      isGovHost,
      identify: (host) => Promise.resolve(directory.identify(scene.named?.[host] ?? host)),
    },
    environment: {
      clock: () => Date.now(),
      shouldShowPinHint: () => Promise.resolve(true),
      rememberPinHint: () => Promise.resolve(),
      copy(text) {
        if (broken.has('clipboard')) return Promise.reject(new Error('not allowed'));
        calls.push(`copy ${text.split('\n')[0] ?? ''}`);
        return Promise.resolve();
      },
      openOptions: () => {},
      about: { version: '0.1.0', userAgent: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/156.0.0.0' },
    },
  };

  if (scene.tab !== 'gone') {
    if (scene.page === undefined) setTab(scene.tab ?? {});
    else commit(scene.page, scene.tab);
  }
  const report = createReportState(
    {
      ...pins.world,
      ...statements.world,
      page,
      isOnline: () => state.isOnline,
      watchOnline: (callback) => void watchers.online.push(callback),
      watchClosed: (_tabId, callback) => void watchers.closed.push(callback),
      print: () => void calls.push('print'),
      readChoices: () => scene.choices,
      keepChoices: (choices) => void kept.push(choices),
    },
    signal('vi'),
  );

  return {
    ...report,
    session,
    broken,
    pins,
    statements,
    /** The choices of paper, each time as they were kept. */
    kept,
    /** What was asked of the world, in order; of DNS as `resolver name TYPE`. */
    calls,
    /** The keys of each reading of the session. */
    reads,
    state,
    commit,
    setTab,
    write,
    setZone: (next: Zone) => void (zone = next),
    shown: () => report.view.value,
    /** All that is under way comes to its end, unless somebody waits for something else; takes `ms` of the page's time. */
    async settle(ms = 1_000): Promise<void> {
      await vi.dynamicImportSettled();
      await vi.advanceTimersByTimeAsync(ms);
      await vi.dynamicImportSettled();
      await vi.advanceTimersByTimeAsync(0);
    },
    /** DNS, probes and kept answers wait from now on; the result lets them go on. */
    hold(): () => void {
      let release = (): void => {};
      state.gate = new Promise((resolve) => (release = resolve));
      return release;
    },
    close(): void {
      delete session[pageKey(TAB)];
      tab = undefined;
      for (const watcher of watchers.closed) watcher();
      for (const watcher of watchers.area) watcher([pageKey(TAB)]);
    },
    /** The person allows it, here or in the browser's own pages. */
    allow(): void {
      state.hasConsent = true;
      for (const watcher of watchers.permissions) watcher();
    },
    goOffline(): void {
      state.isOnline = false;
      for (const watcher of watchers.online) watcher();
    },
  };
}

export type Report = ReturnType<typeof openReport>;

export const PORTAL = { host: 'dongthap.gov.vn', ip: '2405:4800:1::80' };
export const OVER_IPV4 = { host: 'dongthap.gov.vn', ip: '203.0.113.1' };
export const OTHER = { host: 'www.camau.gov.vn', ip: '203.0.113.2' };

export const WITHOUT_AAAA: Zone = { 'dongthap.gov.vn A': ['dongthap.gov.vn 300 A 203.0.113.1'] };
const ZONE: Zone = {
  ...WITHOUT_AAAA,
  'dongthap.gov.vn AAAA': ['dongthap.gov.vn 300 AAAA 2405:4800:1:0:0:0:0:80'],
};

/** What one click asks about the portal, in order of the alphabet. */
export const ALL_ABOUT_IT = [
  'cloudflare dongthap.gov.vn A',
  'cloudflare dongthap.gov.vn AAAA',
  'cloudflare dongthap.gov.vn HTTPS',
  'cloudflare dongthap.gov.vn MX',
  'cloudflare dongthap.gov.vn SOA',
  'cloudflare www.dongthap.gov.vn A',
  'cloudflare www.dongthap.gov.vn AAAA',
];

/** The portal's page that is open, with nothing asked. */
export async function opened(scene: Scene = {}): Promise<Report> {
  const report = openReport({ page: PORTAL, zone: ZONE, ...scene });
  await report.settle();
  return report;
}

/** The same, after everything was asked once. */
export async function asked(scene: Scene = {}): Promise<Report> {
  const report = await opened(scene);
  report.actions.lookup();
  await report.settle();
  report.calls.length = 0;
  return report;
}

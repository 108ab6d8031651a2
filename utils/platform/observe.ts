import { isWebScheme, originOfUrl } from '@/utils/core/host/host';
import type { UrlOrigin } from '@/utils/core/host/host';
import type { Observation, OpenTab, Place } from '@/utils/core/recorder/observation';
import type { Recorder } from '@/utils/core/recorder/recorder';
import { committedOf, failedNavigationOf, requestOf } from './observe-event';
import type { NavigationDetails, RequestDetails } from './observe-event';

interface Signal<Listener> {
  addListener(listener: Listener): void;
}
interface RequestSignal {
  addListener(listener: (details: RequestDetails) => void, filter: { urls: string[] }): void;
}
interface Tab {
  readonly id?: number | undefined;
  readonly incognito: boolean;
  readonly url?: string | undefined;
}
interface Frame {
  readonly url: string;
  readonly documentId?: string;
}

/** What is used of `browser`, in Chromium's and in Firefox's shape. */
export interface ObservedApis {
  readonly webRequest: {
    readonly onResponseStarted: RequestSignal;
    readonly onBeforeRedirect: RequestSignal;
    readonly onErrorOccurred: RequestSignal;
  };
  readonly webNavigation: {
    readonly onBeforeNavigate: Signal<(details: NavigationDetails) => void>;
    readonly onCommitted: Signal<(details: NavigationDetails) => void>;
    readonly onErrorOccurred: Signal<(details: NavigationDetails) => void>;
    getFrame(frame: { tabId: number; frameId: number }): Promise<Frame | null | undefined>;
  };
  readonly tabs: {
    readonly onCreated: Signal<(tab: Tab) => void>;
    readonly onRemoved: Signal<(tabId: number) => void>;
    readonly onReplaced?: Signal<(addedTabId: number, removedTabId: number) => void>;
    query(filter: Record<string, never>): Promise<readonly Tab[]>;
  };
  /** Origin of the extension itself, as `runtime.getURL('')` gives it. */
  readonly ownUrl: string;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
}

/**
 * Registers every listener in this turn, as a worker that was woken by an event must, and gives each event to the
 * recorder as one plain observation. Then tells it which tabs were open already (docs/rulings.md 25).
 *
 * The promise is settled when the tabs are told; it never rejects.
 */
export function startObserving(apis: ObservedApis, recorder: Recorder): Promise<void> {
  const { webRequest, webNavigation, tabs, clock } = apis;
  const ownOrigin = apis.ownUrl.replace(/\/$/, '');
  // `<all_urls>` would wake the worker for each file of an extension's own pages, this one's popup among them.
  const theWeb = { urls: ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*'] };
  const tell = (observation: Observation | undefined): void => {
    if (observation !== undefined) recorder.observe(observation);
  };

  webRequest.onResponseStarted.addListener((details) => tell(requestOf('response', details, ownOrigin)), theWeb);
  webRequest.onBeforeRedirect.addListener((details) => tell(requestOf('redirect', details, ownOrigin)), theWeb);
  webRequest.onErrorOccurred.addListener((details) => tell(requestOf('failure', details, ownOrigin)), theWeb);

  webNavigation.onBeforeNavigate.addListener(({ frameId, tabId, timeStamp: at }) => {
    if (frameId === 0) tell({ kind: 'navigation-started', tabId, at });
  });
  webNavigation.onCommitted.addListener((details) => tell(committedOf(details)));
  webNavigation.onErrorOccurred.addListener((details) => tell(failedNavigationOf(details)));

  tabs.onCreated.addListener(({ id: tabId, incognito }) => {
    if (tabId !== undefined) tell({ kind: 'tab-opened', at: clock(), tabId, isPrivate: incognito });
  });
  tabs.onRemoved.addListener((tabId) => tell({ kind: 'tab-removed', at: clock(), tabId }));
  tabs.onReplaced?.addListener((tabId, replacedTabId) =>
    tell({ kind: 'tab-replaced', at: clock(), tabId, replacedTabId }),
  );

  return tellOpenTabs(apis, recorder);
}

async function tellOpenTabs({ tabs, webNavigation, clock }: ObservedApis, recorder: Recorder): Promise<void> {
  await recorder.ready;
  const at = clock();
  try {
    const open = await tabs.query({});
    const known = await Promise.all(open.map((tab) => openTabOf(tab, webNavigation, recorder)));
    recorder.observe({ kind: 'tabs-open', at, tabs: known.filter((tab) => tab !== undefined) });
  } catch {
    // The browser is closing or starting: the tabs' own events will tell of them.
  }
}

/** `tabs.Tab.url` needs a permission for the page; the frame's needs none and comes with the document's id. */
async function openTabOf(
  tab: Tab,
  webNavigation: ObservedApis['webNavigation'],
  recorder: Recorder,
): Promise<OpenTab | undefined> {
  if (tab.id === undefined || tab.id < 0) return undefined;
  const found = { tabId: tab.id, isPrivate: tab.incognito };
  const nowhere: Place = { scheme: '', host: '', port: undefined, secure: false };
  if (!recorder.isMissing(tab.id)) return { ...found, ...nowhere, documentId: undefined };
  const frame = await webNavigation.getFrame({ tabId: tab.id, frameId: 0 }).catch(() => undefined);
  const origin = originOfUrl(frame?.url ?? tab.url ?? '');
  const place: Place = origin === undefined ? nowhere : placeOf(origin);
  return { ...found, ...place, documentId: frame?.documentId };
}

function placeOf({ scheme, host, port, secure }: UrlOrigin): Place {
  return { scheme, host: isWebScheme(scheme) ? host : '', port, secure };
}

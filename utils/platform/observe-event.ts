import { parseAddress } from '@/utils/core/address/address';
import { originOfUrl } from '@/utils/core/host/host';
import { REMEMBERED_ADDRESSES } from '@/utils/core/recorder/limits';
import { isAbort, originKey } from '@/utils/core/recorder/observation';
import type { Committed, Observation, RequestObservation, RequestRole } from '@/utils/core/recorder/observation';
import type { ResourceKind } from '@/utils/core/session/page-record';
import { urlKeyOf } from './observe-url-key';

/** A webRequest event; what only one browser has is optional, and Firefox writes null for "none". */
export interface RequestDetails {
  readonly tabId: number;
  readonly frameId: number;
  readonly parentFrameId: number;
  readonly requestId: string;
  readonly type: string;
  readonly url: string;
  readonly timeStamp: number;
  readonly documentId?: string | null;
  readonly parentDocumentId?: string | null;
  readonly documentLifecycle?: string;
  readonly ip?: string | null;
  readonly fromCache?: boolean;
  readonly error?: string;
  /** Chromium: an origin. */
  readonly initiator?: string;
  /** Firefox: URLs. */
  readonly originUrl?: string | null;
  readonly documentUrl?: string | null;
  readonly proxyInfo?: { readonly type: string } | null;
  readonly incognito?: boolean;
}

/** A webNavigation event. */
export interface NavigationDetails {
  readonly tabId: number;
  readonly frameId: number;
  readonly parentFrameId?: number;
  readonly url: string;
  readonly timeStamp: number;
  readonly documentId?: string | null;
  readonly parentDocumentId?: string | null;
  readonly documentLifecycle?: string;
  readonly transitionQualifiers?: readonly string[];
  readonly error?: string;
}

const RESOURCES: Readonly<Record<string, ResourceKind>> = {
  main_frame: 'document',
  sub_frame: 'frame',
  script: 'script',
  stylesheet: 'style',
  font: 'font',
  image: 'image',
  imageset: 'image',
  media: 'media',
  xmlhttprequest: 'fetch',
  websocket: 'websocket',
  ping: 'beacon',
  beacon: 'beacon',
  csp_report: 'beacon',
};

/** One webRequest event as an observation; `undefined` for a URL that is none. `ownOrigin` is the extension's. */
export function requestOf(
  kind: RequestObservation['kind'],
  details: RequestDetails,
  ownOrigin: string,
): RequestObservation | undefined {
  const place = originOfUrl(details.url);
  if (place === undefined) return undefined;
  const role = roleOf(details);
  const ip = typeof details.ip === 'string' ? canonical(details.ip) : undefined;
  const { initiator, extension } = askerOf(details, ownOrigin);
  return {
    kind,
    at: details.timeStamp,
    tabId: details.tabId,
    requestId: details.requestId,
    role,
    resource: RESOURCES[details.type] ?? 'other',
    scheme: place.scheme,
    host: place.host,
    port: place.port,
    secure: place.secure,
    urlKey: role === 'subresource' ? '' : urlKeyOf(details.url),
    frameId: details.frameId,
    isRootFrame: details.parentFrameId < 0,
    isPrerendering: details.documentLifecycle === 'prerender',
    fromCache: details.fromCache ?? false,
    proxied: isProxied(details),
    documentId: details.documentId ?? undefined,
    parentDocumentId: details.parentDocumentId ?? undefined,
    ip,
    initiator,
    extension,
    isPrivate: details.incognito,
    error: kind === 'failure' ? (details.error ?? '') : undefined,
  };
}

/** A commit, of a page, of a page out of sight, or of a frame in one. */
export function committedOf(details: NavigationDetails): Committed | undefined {
  const place = originOfUrl(details.url);
  if (place === undefined) return undefined;
  const { scheme, host, port, secure } = place;
  return {
    kind: 'committed',
    at: details.timeStamp,
    tabId: details.tabId,
    role: navigationRoleOf(details),
    frameId: details.frameId,
    documentId: details.documentId ?? '',
    urlKey: urlKeyOf(details.url),
    isHistory: details.transitionQualifiers?.includes('forward_back') ?? false,
    scheme,
    host,
    port,
    secure,
    parentDocumentId: details.parentDocumentId ?? undefined,
    error: undefined,
  };
}

/**
 * Chromium tells of an error page by this event alone. Firefox also commits its error page, and sends this event
 * once in between for navigations that go on well (docs/rulings.md 20), so there it says nothing.
 */
export function failedNavigationOf(details: NavigationDetails): Observation | undefined {
  const error = details.error ?? '';
  if (!error.startsWith('net::') || isAbort(error) || navigationRoleOf(details) !== 'page') return undefined;
  const committed = committedOf(details);
  return committed === undefined ? undefined : { ...committed, error };
}

/** A main document's event names no document, a prefetch names the one that has the link (docs/rulings.md 21). */
function roleOf(details: RequestDetails): RequestRole {
  if (details.type !== 'main_frame') return 'subresource';
  if (typeof details.documentId === 'string') return 'prefetch';
  return details.frameId === 0 ? 'main' : 'prerender';
}

function navigationRoleOf({ frameId, parentFrameId, documentLifecycle }: NavigationDetails): Committed['role'] {
  if (frameId === 0) return 'page';
  return documentLifecycle === 'prerender' && (parentFrameId ?? 0) < 0 ? 'prerender' : 'frame';
}

type Asker = Pick<RequestObservation, 'initiator' | 'extension'>;
const NOBODY: Asker = { initiator: undefined, extension: undefined };

function askerOf(details: RequestDetails, ownOrigin: string): Asker {
  const from = details.initiator ?? details.documentUrl ?? details.originUrl;
  if (from === undefined || from === null) return NOBODY;
  if (EXTENSION.test(from)) {
    const isOwn = from === ownOrigin || from.startsWith(`${ownOrigin}/`);
    return { initiator: undefined, extension: isOwn ? 'own' : 'other' };
  }
  const origin = originOfUrl(from);
  return origin === undefined || origin.host === '' ? NOBODY : { initiator: originKey(origin), extension: undefined };
}

const EXTENSION = /^(?:chrome|moz)-extension:/;

const isProxied = ({ proxyInfo }: RequestDetails): boolean =>
  proxyInfo !== undefined && proxyInfo !== null && proxyInfo.type !== 'direct';

/** The browser repeats few addresses many times, and always in its own spelling. */
const remembered = new Map<string, string>();

function canonical(ip: string): string {
  const known = remembered.get(ip);
  if (known !== undefined) return known;
  if (remembered.size >= REMEMBERED_ADDRESSES) remembered.clear();
  const text = parseAddress(ip)?.text ?? ip;
  remembered.set(ip, text);
  return text;
}

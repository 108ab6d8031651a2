import { isNumber, isObject, isText } from '@/utils/core/guards';
import { parseDocument, parseHop } from './parse-page';
import { parseList } from './shapes';
import type { Aside, Prerender, Visit, Waiting } from '@/utils/core/recorder/tab-state';

/** As `storage.session` takes it: a map becomes a list of pairs. */
type StoredAside = Omit<Aside, 'frames'> & { readonly frames: readonly (readonly [string, string])[] };
export const storedAside = (aside: Aside): StoredAside => ({ ...aside, frames: [...aside.frames] });

/** `aside:<tabId>`, as `storedAside` wrote it; `undefined` for anything else. */
export function parseAside(input: unknown): Aside | undefined {
  if (!isObject(input)) return undefined;
  const visits = parseList(input.visits, parseVisit);
  const prefetched = parseList(input.prefetched, parseVisit);
  const prerenders = parseList(input.prerenders, parsePrerender);
  const waiting = parseList(input.waiting, parseWaiting);
  const frames = parseList(input.frames, parsePair);
  const dropped = parseList(input.dropped, (id) => (isText(id) ? id : undefined));
  if (visits === undefined || prefetched === undefined || prerenders === undefined) return undefined;
  if (waiting === undefined || frames === undefined || dropped === undefined) return undefined;
  return {
    visits,
    prefetched,
    prerenders,
    waiting,
    frames: new Map(frames),
    dropped,
    lostUntil: isNumber(input.lostUntil) ? input.lostUntil : 0,
    hasUnseenPast: input.hasUnseenPast === true,
    killedAt: isNumber(input.killedAt) ? input.killedAt : 0,
    isNavigating: input.isNavigating === true,
  };
}

function parseVisit(input: unknown): Visit | undefined {
  if (!isObject(input)) return undefined;
  const { requestId, urlKey, at, hopsLeftOut = 0, state, error, failedHost, failedSecure } = input;
  const hops = parseList(input.hops, parseHop);
  if (hops === undefined || !isText(requestId) || !isText(urlKey) || !isNumber(at)) return undefined;
  if (!isNumber(hopsLeftOut)) return undefined;
  if (state !== 'under-way' && state !== 'answered' && state !== 'failed') return undefined;
  return {
    requestId,
    urlKey,
    at,
    hops,
    hopsLeftOut,
    state,
    ...(isText(error) ? { error } : {}),
    ...(isText(failedHost) ? { failedHost } : {}),
    ...(typeof failedSecure === 'boolean' ? { failedSecure } : {}),
  };
}

function parsePrerender(input: unknown): Prerender | undefined {
  if (!isObject(input) || !isNumber(input.frameId) || !isText(input.urlKey)) return undefined;
  const document = parseDocument(input.document);
  if (document === undefined) return undefined;
  const prerender: Prerender = { frameId: input.frameId, urlKey: input.urlKey, document };
  const visit = parseVisit(input.visit);
  return visit === undefined ? prerender : { ...prerender, visit };
}

function parseWaiting(input: unknown): Waiting | undefined {
  if (!isObject(input) || !isText(input.documentId) || !isText(input.urlKey) || !isNumber(input.at)) return undefined;
  const { documentId, urlKey, at } = input;
  return { documentId, urlKey, at, maybeRestored: input.maybeRestored === true };
}

function parsePair(input: unknown): [string, string] | undefined {
  if (!Array.isArray(input)) return undefined;
  const [documentId, root]: unknown[] = input;
  return isText(documentId) && isText(root) ? [documentId, root] : undefined;
}

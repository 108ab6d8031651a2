import { isNumber, isObject, isText } from '@/utils/core/guards';
import type { Draft, Seen } from './draft';
import { parseDocument, parseHop } from './parse-page';
import { isFlag, parseList } from './shapes';
import type { Prerender, TabMemory, Visit, Waiting } from './tab-memory';

/** As `storage.session` takes it under `aside:<tabId>`: a map becomes a list of pairs. */
type StoredMemory = Omit<Seen<TabMemory>, 'frames'> & { readonly frames: readonly (readonly [string, string])[] };
export const storedTabMemory = (memory: Seen<TabMemory>): StoredMemory => ({ ...memory, frames: [...memory.frames] });

/** `aside:<tabId>`, as `storedTabMemory` wrote it; `undefined` for anything else. The result is a fresh copy. */
export function parseTabMemory(input: unknown): Draft<TabMemory> | undefined {
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

function parseVisit(input: unknown): Draft<Visit> | undefined {
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
    error: isText(error) ? error : undefined,
    failedHost: isText(failedHost) ? failedHost : undefined,
    failedSecure: isFlag(failedSecure) ? failedSecure : undefined,
  };
}

function parsePrerender(input: unknown): Draft<Prerender> | undefined {
  if (!isObject(input) || !isNumber(input.frameId) || !isText(input.urlKey)) return undefined;
  const document = parseDocument(input.document);
  if (document === undefined) return undefined;
  return { frameId: input.frameId, urlKey: input.urlKey, visit: parseVisit(input.visit), document };
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

import type { Draft, Seen } from '@/utils/core/session/draft';
import type { Hop } from '@/utils/core/session/page-record';
import type { Visit } from '@/utils/core/session/tab-memory';
import { addContact } from './contacts';
import { HOPS_PER_VISIT, HOSTS_PER_DOCUMENT } from './limits';
import type { RequestObservation } from './observation';
import type { DocumentDraft } from './tab-state';

/** Adds an event to a visit. @param known undefined for the first event @returns the visit */
export function advance(known: Draft<Visit> | undefined, observation: RequestObservation): Draft<Visit> {
  const visit = known ?? newVisit(observation);
  visit.at = observation.at;
  visit.urlKey = observation.urlKey;
  if (observation.kind === 'failure') {
    visit.state = 'failed';
    visit.error = observation.error ?? '';
    visit.failedHost = observation.host;
    visit.failedSecure = observation.secure;
    return visit;
  }
  if (observation.kind === 'response') visit.state = 'answered';
  visit.hops.push(hopOf(observation));
  // The last hop decides and the first ones tell how it began, so one in the middle goes.
  if (visit.hops.length > HOPS_PER_VISIT) {
    visit.hops.splice(HOPS_PER_VISIT / 2, 1);
    visit.hopsLeftOut += 1;
  }
  return visit;
}

const newVisit = ({ requestId, urlKey, at }: RequestObservation): Draft<Visit> => ({
  requestId,
  urlKey,
  at,
  hops: [],
  hopsLeftOut: 0,
  state: 'under-way',
  error: undefined,
  failedHost: undefined,
  failedSecure: undefined,
});

function hopOf(observation: RequestObservation): Hop {
  return {
    host: observation.host,
    secure: observation.secure,
    ...(observation.ip === undefined ? {} : { ip: observation.ip }),
    cached: observation.fromCache,
    ...(observation.proxied ? ({ proxied: true } as const) : {}),
  };
}

/** Writes into a document how its main response came. */
export function applyVisit(document: DocumentDraft, visit: Seen<Visit>): void {
  document.hops = [...visit.hops];
  document.requestsLeftOut += visit.hopsLeftOut;
  if (visit.state === 'failed') {
    document.source = 'error';
    document.error = visit.error ?? '';
    const { failedHost: host, failedSecure: secure = false, error = '' } = visit;
    if (host === undefined || host === '') return;
    addContact(
      document,
      { host, secure, resource: 'document', ip: undefined, fromCache: false, proxied: false, error },
      HOSTS_PER_DOCUMENT,
    );
    return;
  }
  document.source = 'response';
  const last = visit.hops.at(-1);
  if (last === undefined) return;
  const { host, secure, ip, cached: fromCache, proxied = false } = last;
  addContact(
    document,
    { host, secure, resource: 'document', ip, fromCache, proxied, error: undefined },
    HOSTS_PER_DOCUMENT,
  );
}

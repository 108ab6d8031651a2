import type { Lookup } from '@/utils/core/dns/lookup';
import type { RecordLookup } from '@/utils/core/dns/record-lookup';
import { keptDossier } from '@/utils/core/dns/dossier/kept-dossier';
import type { Dossier } from '@/utils/core/dns/dossier/dossier';
import { dnsKey } from '@/utils/core/session/keys';
import type { Cache } from './cache';
import { parseLookup } from '@/utils/core/session/parse-lookup';
import { parseRecordLookup } from '@/utils/core/session/parse-record-lookup';

type Values = Readonly<Record<string, unknown>>;

/**
 * The dossier of a host from what a page has read of the session. The names of servers come out of the first answers, so
 * their own are read then: all of one round at once, and no more rounds than names lead on to names.
 *
 * @param values of `dossierKeys` and whatever else was read
 * @param read gives more keys of the session
 * @throws what `read` throws; rejects for a literal or a special name
 */
export async function dossierOfValues(
  host: string,
  values: Values,
  read: (keys: string[]) => Promise<Values>,
  clock: () => number,
): Promise<Dossier> {
  const known: Record<string, unknown> = { ...values };
  for (;;) {
    const missing = new Set<string>();
    const dossier = await keptDossier(host, {
      cache: cacheOf<Lookup>(known, missing, parseLookup),
      recordCache: cacheOf<RecordLookup>(known, missing, parseRecordLookup),
      clock,
    });
    if (missing.size === 0) return dossier;
    const keys = [...missing];
    const more = await read(keys);
    for (const key of keys) known[key] = more[key];
  }
}

/** A cache of what was read, which takes down what was not; nothing is written to it. */
function cacheOf<Found extends Lookup | RecordLookup>(
  known: Values,
  missing: Set<string>,
  parse: (input: unknown) => Found | undefined,
): Cache<Found['type'], Found> {
  return {
    get: (host, type) => {
      const key = dnsKey(host, type);
      if (!Object.hasOwn(known, key)) missing.add(key);
      const found = parse(known[key]);
      return Promise.resolve(found?.host === host && found.type === type ? found : undefined);
    },
    set: () => Promise.resolve(),
  };
}

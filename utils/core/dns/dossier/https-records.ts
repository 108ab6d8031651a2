import type { HttpsRecord } from '@/utils/core/dns/wire/rdata/https';
import type { Dossier } from './dossier';
import { MAX_HTTPS_TARGETS, MAX_KEPT_RECORDS } from '@/utils/core/dns/limits';
import { lookupBarrier } from '@/utils/core/host/special-names';
import { found, notFound } from './finding';
import { resolveNames } from './resolve-names';
import { recordsOf } from '@/utils/core/dns/record-lookup';
import type { RecordOf } from '@/utils/core/dns/record-lookup';
import type { Resolver } from '@/utils/core/dns/ask/resolve';

/**
 * The HTTPS records of a host, and the addresses of the names that they lead to (RFC 9460 §2.4): targets of AliasMode,
 * what the records of those name, and other servers of ServiceMode (cases 123 to 126 of docs/verdicts.md). Each name is
 * followed once, and MAX_HTTPS_TARGETS are asked about.
 *
 * Where the host is an alias, the records are those of its target, and that target stands as the host (RFC 9460
 * §2.5.2).
 */
export async function findHttps(
  host: string,
  { lookUp, lookUpRecords }: Pick<Resolver, 'lookUp' | 'lookUpRecords'>,
  signal?: AbortSignal,
): Promise<NonNullable<Dossier['https']>> {
  const own = await lookUpRecords(host, 'HTTPS', { signal });
  if (!own.ok) return notFound(own);
  const targets = new Set<string>();
  const aliases: string[] = [];
  const followed: HttpsRecord[] = [];
  const isHost = (name: string): boolean => name === host || own.chain.includes(name);
  const take = (records: readonly RecordOf<'HTTPS'>[]): void => {
    for (const { priority, target } of inForce(records)) {
      if (target === '' || isHost(target) || targets.has(target) || targets.size === MAX_HTTPS_TARGETS) continue;
      targets.add(target);
      if (priority === 0) aliases.push(target);
    }
  };
  take(recordsOf(own, 'HTTPS'));
  for (const alias of aliases) {
    if (lookupBarrier(alias) !== undefined) continue;
    const next = await lookUpRecords(alias, 'HTTPS', { signal });
    if (!next.ok) continue;
    const records = recordsOf(next, 'HTTPS');
    take(records);
    const services = inForce(records).filter(({ priority }) => priority > 0);
    followed.push(
      ...services.map((record) => recordOf(record, next.chain.includes(record.target) ? alias : record.target)),
    );
  }
  const records = recordsOf(own, 'HTTPS')
    .map((record) => recordOf(record, isHost(record.target) ? host : record.target))
    .toSorted((a, b) => a.priority - b.priority);
  return found(
    {
      records,
      followed: followed.length > 0 ? followed.slice(0, MAX_KEPT_RECORDS) : undefined,
      targets: await resolveNames(lookUp, [...targets], signal),
    },
    own,
  );
}

/** RFC 9460 §2.4.1: beside one of AliasMode, those of ServiceMode are ignored. */
function inForce(records: readonly RecordOf<'HTTPS'>[]): readonly RecordOf<'HTTPS'>[] {
  const aliases = records.filter(({ priority }) => priority === 0);
  return aliases.length > 0 ? aliases : records;
}

const recordOf = (
  { owner: _owner, ttl: _ttl, type: _type, ...record }: RecordOf<'HTTPS'>,
  target: string,
): HttpsRecord => ({ ...record, target });

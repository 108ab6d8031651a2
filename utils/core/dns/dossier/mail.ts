import type { Finding, MailFacts } from './dossier';
import { MAX_MAIL_SERVERS } from '@/utils/core/dns/limits';
import { found, notFound } from './finding';
import { resolveNames } from './resolve-names';
import { recordsOf } from '@/utils/core/dns/record-lookup';
import type { Resolver } from '@/utils/core/dns/ask/resolve';

/**
 * Who takes mail for a site: the MX of the host or, where it has none, of its zone, since mail goes to the domain and not
 * to `www.`. The host's own address is no mail service, though RFC 5321 §5.1 falls back on it.
 *
 * No MX at all is a value without servers (case 146 of docs/verdicts.md). `isNull` beside servers is the domain's own
 * contradiction (case 147). `localhost` is left out (case 149).
 *
 * @param zone undefined where it is not known or shared with others; then the host alone is asked about
 */
export async function findMail(
  host: string,
  zone: string | undefined,
  { lookUp, lookUpRecords }: Pick<Resolver, 'lookUp' | 'lookUpRecords'>,
  signal?: AbortSignal,
): Promise<Finding<MailFacts>> {
  let domain = host;
  let answer = await lookUpRecords(host, 'MX', { signal });
  if (answer.ok && answer.records.length === 0 && zone !== undefined && zone !== host) {
    domain = zone;
    answer = await lookUpRecords(zone, 'MX', { signal });
  }
  if (!answer.ok) return notFound(answer);
  const records = recordsOf(answer, 'MX').toSorted((a, b) => a.preference - b.preference);
  const named = records.filter(({ target }) => target !== '.' && target !== 'localhost');
  const asked = named.slice(0, MAX_MAIL_SERVERS);
  const hosts = await resolveNames(
    lookUp,
    asked.map(({ target }) => target),
    signal,
  );
  const servers = hosts.map((named, index) => ({ ...named, preference: asked[index]?.preference ?? 0 }));
  const isNull = records.some(({ target }) => target === '.');
  return found({ isNull, domain, servers, serversLeftOut: named.length - asked.length }, answer);
}

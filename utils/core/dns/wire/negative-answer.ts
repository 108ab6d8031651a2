import { isUnder } from '@/utils/core/host/site';
import { isOnTheWay } from './aliases';
import type { Aliases } from './aliases';
import type { DnsMessage } from './message';
import type { DnsRecord } from './records';

/** Whether a zone that begins at `owner` can hold the name. */
export const covers = (owner: string, name: string): boolean => owner === '.' || isUnder(name, owner);

/**
 * Whether an answer without a record of the type that was asked for says so and nothing else (RFC 2308 §2): then it
 * proves that the name has none. Each record must be accounted for.
 *
 * - In the answer stand the aliases on the way alone, with what made them.
 * - In the authority section stands the SOA of a zone that a name on the way lies in, and its NS. NS without SOA are
 *   a referral (§2.2): whoever was asked does not know. Beside a name error they are none (§2.1, type 4).
 * - Nothing that is said of a name on the way stands in the additional section, glue aside; nor does a SOA, by which
 *   filters mark what they rewrote.
 * - A name that does not exist has nothing at it or below it (RFC 8020).
 */
export function isCleanNo(message: DnsMessage, host: string, { end, chain }: Aliases): boolean {
  const { answers, authorities, additionals = [], hasStrangers } = message;
  const isNameError = message.rcode !== 0;
  if (hasStrangers === true) return false;
  if (isNameError && [...answers, ...authorities].some(({ owner }) => covers(end, owner))) return false;
  const names = [host, ...chain];
  return (
    answers.every((record) => isStep(record, names)) &&
    isOwnZone(authorities, names, isNameError) &&
    additionals.every((record) => isApart(record, names, authorities))
  );
}

const isStep = (record: DnsRecord, names: readonly string[]): boolean =>
  (record.type === 'CNAME' && names.includes(record.owner)) || (record.type === 'DNAME' && isOnTheWay(record, names));

function isOwnZone(authorities: readonly DnsRecord[], names: readonly string[], isNameError: boolean): boolean {
  const zones = authorities.filter(({ type }) => type === 'SOA').map(({ owner }) => owner);
  const servers = authorities.filter(({ type }) => type === 'NS').map(({ owner }) => owner);
  if (authorities.length > zones.length + servers.length) return false;
  const isHere = (owner: string): boolean => names.some((name) => covers(owner, name));
  const isServed = (owner: string): boolean => zones.includes(owner) || (isNameError && zones.length === 0);
  return [...zones, ...servers].every(isHere) && servers.every(isServed);
}

function isApart({ type, owner }: DnsRecord, names: readonly string[], authorities: readonly DnsRecord[]): boolean {
  if (type === 'SOA') return false;
  if (!names.includes(owner)) return true;
  // A name server asked about its own name: the address stands there for those who were told of the server.
  return (type === 'A' || type === 'AAAA') && authorities.some((each) => each.type === 'NS' && each.target === owner);
}

import { MAX_ALIAS_HOPS } from '@/utils/core/dns/limits';
import { isUnder } from '@/utils/core/host/site';
import type { DnsRecord } from './records';

/** Where a name's aliases lead, and for how long each says so. */
export interface Aliases {
  readonly ok: true;
  /** The name whose records the answer should hold; the name itself without an alias. */
  readonly end: string;
  /** Targets in order, `end` last. */
  readonly chain: readonly string[];
  readonly ttls: readonly number[];
}
interface NoAliases {
  readonly ok: false;
  readonly why: 'cname-loop' | 'cname-too-long' | 'unsound';
}

type Redirection = DnsRecord & { readonly type: 'DNAME' };

/**
 * Walks the aliases from `host` through the records of an answer, in any order (cases 116, 119 of docs/verdicts.md).
 *
 * An owner with a CNAME has one target and no other record (RFC 2181 §10.1). A DNAME above a name makes one alias (RFC
 * 6672 §2.2, §2.4). An answer that breaks this could be read in two ways, and is 'unsound'.
 */
export function followAliases(records: readonly DnsRecord[], host: string): Aliases | NoAliases {
  const redirections = records.filter((record) => record.type === 'DNAME');
  const chain: string[] = [];
  const ttls: number[] = [];
  const passed = new Set([host]);
  for (let end = host; ;) {
    const here = records.filter(({ owner }) => owner === end);
    const aliases = here.filter((record) => record.type === 'CNAME');
    const target = aliases[0]?.target;
    const isBroken = redirections.some((above) => !isObeyed(above, end, target));
    if (isBroken || aliases.some((alias) => alias.target !== target)) return { ok: false, why: 'unsound' };
    if (target === undefined) {
      return chain.length > MAX_ALIAS_HOPS ? { ok: false, why: 'cname-too-long' } : { ok: true, end, chain, ttls };
    }
    if (here.length > aliases.length) return { ok: false, why: 'unsound' };
    if (passed.has(target)) return { ok: false, why: 'cname-loop' };
    end = target;
    passed.add(end);
    chain.push(end);
    ttls.push(Math.min(...aliases.map(({ ttl }) => ttl)));
  }
}

/** Whether the alias of `name` is the one that a DNAME makes; one that is not above the name makes none. */
function isObeyed(redirection: Redirection, name: string, target: string | undefined): boolean {
  return !isBelow(name, redirection.owner) || target === redirected(name, redirection);
}

/** Whether a DNAME made an alias on the way to the end of the chain. */
export const isOnTheWay = (redirection: Redirection, names: readonly string[]): boolean =>
  names.some((name) => isBelow(name, redirection.owner));

const isBelow = (name: string, owner: string): boolean => name !== owner && (owner === '.' || isUnder(name, owner));

function redirected(name: string, { owner, target }: Redirection): string {
  const kept = owner === '.' ? name : name.slice(0, -owner.length - 1);
  return target === '.' ? kept : `${kept}.${target}`;
}

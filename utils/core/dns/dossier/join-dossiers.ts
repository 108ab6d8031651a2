import { isInForce, newestOf } from '@/utils/core/dns/newest';
import type { Lookup } from '@/utils/core/dns/lookup';
import type { Dossier, NamedHost } from './dossier';

/**
 * Two dossiers of the same host as one, each part by the rule of `newest`. Commutative; a part that only one has stays.
 *
 * @returns the first where they are of two hosts
 */
export function joinDossiers(one: Dossier | undefined, other: Dossier | undefined): Dossier | undefined {
  if (one === undefined || other === undefined || one.host !== other.host) return one ?? other;
  return {
    host: one.host,
    at: Math.max(one.at, other.at),
    addresses: joinNamed(one.addresses, other.addresses),
    sibling: one.sibling && other.sibling ? joinNamed(one.sibling, other.sibling) : (one.sibling ?? other.sibling),
    https: newestOf(one.https, other.https),
    zone: newestOf(one.zone, other.zone),
    mail: newestOf(one.mail, other.mail),
    dnssec: newestOf(one.dnssec, other.dnssec),
  };
}

/**
 * The dossier without what is over at `now`. A zone and its mail go as a whole with the first address of a server that
 * is over: without it they would be half an answer, and judged as a whole one.
 *
 * @returns undefined where nothing is left
 */
export function dossierInForce(dossier: Dossier | undefined, now: number): Dossier | undefined {
  if (dossier === undefined) return undefined;
  const { host, at, addresses, sibling, https, zone, mail, dnssec } = dossier;
  const named = (hosts: readonly NamedHost[]): boolean =>
    hosts.every(({ a, aaaa }) => [a, aaaa].every((lookup) => lookup === undefined || isInForce(lookup, now)));
  const left: Dossier = {
    host,
    at,
    addresses: namedInForce(addresses, now),
    sibling: sibling && namedInForce(sibling, now),
    https: https && httpsInForce(https, now),
    zone: zone && isInForce(zone, now) && (!zone.ok || named(zone.value.nameServers)) ? zone : undefined,
    mail: mail && isInForce(mail, now) && (!mail.ok || named(mail.value.servers)) ? mail : undefined,
    dnssec: dnssec && isInForce(dnssec, now) ? dnssec : undefined,
  };
  return hasSomething(left) ? left : undefined;
}

/** All that can be asked about a site was asked, whatever the answers were. */
export const isWholeDossier = (dossier: Dossier | undefined): boolean =>
  dossier?.zone !== undefined && dossier.mail !== undefined && dossier.https !== undefined;

/** The addresses that its questions came to, of the host and of its www ↔ apex sibling. */
export const addressesOf = ({ addresses, sibling }: Dossier): readonly Lookup[] =>
  [addresses.a, addresses.aaaa, sibling?.a, sibling?.aaaa].filter((lookup) => lookup !== undefined);

const hasSomething = (dossier: Dossier): boolean =>
  addressesOf(dossier).length > 0 ||
  [dossier.https, dossier.zone, dossier.mail, dossier.dnssec].some((part) => part !== undefined);

function httpsInForce(https: NonNullable<Dossier['https']>, now: number): Dossier['https'] {
  if (!isInForce(https, now)) return undefined;
  if (!https.ok) return https;
  const targets = https.value.targets.map((target) => namedInForce(target, now));
  return { ...https, value: { ...https.value, targets } };
}

function namedInForce({ name, a, aaaa }: NamedHost, now: number): NamedHost {
  const kept = (lookup: Lookup | undefined): Lookup | undefined =>
    lookup && isInForce(lookup, now) ? lookup : undefined;
  return { name, a: kept(a), aaaa: kept(aaaa) };
}

function joinNamed(one: NamedHost, other: NamedHost): NamedHost {
  return { name: one.name, a: newestOf(one.a, other.a), aaaa: newestOf(one.aaaa, other.aaaa) };
}

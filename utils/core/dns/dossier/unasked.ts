import type { Dossier, NamedHost } from './dossier';

/** A name that nobody was asked about. */
export const unaskedName = (name: string): NamedHost => ({ name, a: undefined, aaaa: undefined });

/** A dossier before any question. @param at ms since the epoch */
export const unaskedDossier = (host: string, at: number): Dossier => ({
  host,
  at,
  addresses: unaskedName(host),
  sibling: undefined,
  https: undefined,
  zone: undefined,
  mail: undefined,
  dnssec: undefined,
});

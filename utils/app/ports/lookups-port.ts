import type { Dossier } from '@/utils/core/dns/dossier/dossier';
import type { Lookup } from '@/utils/core/dns/lookup';
import type { SessionValues } from '@/utils/core/evidence/evidence-keys';

interface ManyOptions {
  readonly onProgress: (done: number, total: number) => void;
  readonly signal: AbortSignal;
  readonly secondFirst: boolean;
}

/** The way to DNS. What is answered comes back, and is kept for other pages as far as it may be. */
export interface LookupService {
  /** Asks A and AAAA of each name; never rejects: every failure is in the lookups. */
  lookupMany(names: readonly string[], options: ManyOptions): Promise<readonly Lookup[]>;
  /** Asks the browser's own resolver; a failure where it has none. */
  lookupBySystem(host: string): Promise<Lookup>;
  /**
   * Asks about one site beyond its addresses: the HTTPS records of the host and the names they lead to and, with
   * `withZone`, where its zone begins (SOA and NS of `zoneCandidates`), which is kept and not told: without the addresses
   * of its servers it is half an answer.
   */
  lookupSite(host: string, options: { readonly signal: AbortSignal; readonly withZone: boolean }): Promise<Dossier>;
  /**
   * All that DNS can tell a report about one host; the names of its zone's servers and of its mail servers are asked
   * about too, which the person must have been told. Every failure is a finding; rejects for a name never to be asked.
   */
  dossier(
    host: string,
    options?: { readonly signal?: AbortSignal; readonly onProgress?: (done: number, total: number) => void },
  ): Promise<Dossier>;
}

export interface LookupsPort {
  /** Loaded when the first question is asked. With `since` (ms since the epoch) no answer from before it is used. */
  service(resolvers: readonly string[], isPrivate: boolean, since?: number): Promise<LookupService>;
  /** What the session holds of a dossier, from what was read of it; asks nobody, and leaves out what was not asked. */
  keptDossier(host: string, values: SessionValues): Promise<Dossier>;
  /** The browser has a resolver of its own that a page may ask (Firefox, docs/rulings.md 13). */
  readonly hasSystemResolver: boolean;
}

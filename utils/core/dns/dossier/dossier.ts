/**
 * What DNS says about a host beyond its addresses, as the checks and the hand-over sheet need it. Each finding is
 * either an answer with its provenance or a named failure; one that is undefined was not asked for.
 */
import type { ExtendedError, Lookup, LookupFailure } from '@/utils/core/dns/lookup';
import type { HttpsRecord } from '@/utils/core/dns/wire/rdata/https';

/** Who answered, when, and how far it can be trusted. */
interface Provenance {
  /** RFC 8484 address of the resolver. */
  readonly by: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** End of the TTL, ms since the epoch. */
  readonly expiresAt: number;
  /** The AD bit: the resolver validated the answer with DNSSEC. */
  readonly authenticated: boolean;
  readonly extendedErrors: readonly ExtendedError[];
}

export type Finding<Value> =
  | (Provenance & { readonly ok: true; readonly value: Value })
  | (Provenance & { readonly ok: false; readonly why: LookupFailure; readonly detail: string | undefined });

export interface NamedHost {
  readonly name: string;
  /** Absent where the name cannot be asked about. */
  readonly a: Lookup | undefined;
  readonly aaaa: Lookup | undefined;
}

export interface HttpsFacts {
  /** Those of the host; a target that is the host under another name stands as the host. */
  readonly records: readonly HttpsRecord[];
  /** ServiceMode records that AliasMode led to; undefined where there are none. */
  readonly followed: readonly HttpsRecord[] | undefined;
  /** The other names that both lead to. */
  readonly targets: readonly NamedHost[];
}

export interface ZoneFacts {
  /**
   * Apex of the zone that the host really lies in: owner of the nearest SOA at or above it (case 141 of
   * docs/verdicts.md).
   */
  readonly zone: string;
  /** Name servers of that zone, at most MAX_NAME_SERVERS, in the order of the answer. */
  readonly nameServers: readonly NamedHost[];
  readonly nameServersLeftOut: number;
}

export interface MailFacts {
  /** RFC 7505: the domain says that it takes no mail. */
  readonly isNull: boolean;
  /** Name that the MX records belong to. */
  readonly domain: string;
  /** By preference, lowest first; at most MAX_MAIL_SERVERS (case 149 of docs/verdicts.md). */
  readonly servers: readonly (NamedHost & { readonly preference: number })[];
  readonly serversLeftOut: number;
}

/**
 * `insecure`: the answer is not signed, or not in a way that can be checked. `bogus`: a validating resolver refuses the
 * answer and gives it when told not to check (cases 108, 131, 132 of docs/verdicts.md).
 */
export type DnssecState = 'secure' | 'insecure' | 'bogus';

export interface Dossier {
  readonly host: string;
  /** When it was put together, ms since the epoch. */
  readonly at: number;
  /** The host and its www ↔ apex sibling, the latter absent where there is none. */
  readonly addresses: NamedHost;
  readonly sibling: NamedHost | undefined;
  readonly https: Finding<HttpsFacts> | undefined;
  readonly zone: Finding<ZoneFacts> | undefined;
  readonly mail: Finding<MailFacts> | undefined;
  readonly dnssec: Finding<DnssecState> | undefined;
}

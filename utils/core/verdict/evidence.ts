import type { Dossier } from '@/utils/core/dns/dossier/dossier';
import type { Lookup } from '@/utils/core/dns/lookup';
import type { DocumentRecord } from '@/utils/core/session/page-record';
import type { HostSeen } from '@/utils/core/session/host-seen';
import type { NetworkSeen } from '@/utils/core/session/network-seen';

/** What DNS said about one name; each member is absent until it was asked and its TTL still runs. */
export interface DnsEvidence {
  readonly a?: Lookup;
  readonly aaaa?: Lookup;
  /** Firefox's own resolver (docs/rulings.md 13). */
  readonly system?: Lookup;
  /** HTTPS records and the addresses of the names they point to; asked with the host in view alone. */
  readonly https?: Dossier['https'];
}

/** What a reachability probe found for one host; absent until a person asked for it. */
export interface ProbeEvidence {
  /**
   * Whether the control addresses answered over IPv6 shortly before. `silent`: there is a route, but nothing answered;
   * `failed`: no route at all; `inconclusive`: something else stands between (case 56 of docs/verdicts.md).
   */
  readonly control: 'ok' | 'failed' | 'silent' | 'inconclusive' | 'not-run';
  readonly addresses: readonly {
    readonly ip: string;
    readonly http: ProbeOutcome;
    readonly https: ProbeOutcome;
    /** How many tries this outcome rests on. */
    readonly tries: number;
    /** What the outcomes rest on, for the words; absent for a port that was not tried. */
    readonly details?: Readonly<Partial<Record<'http' | 'https', ProbeDetail>>>;
  }[];
  /** Published addresses of the same kind that were not tried. */
  readonly leftOut?: number;
  /** When it ended, ms since the epoch. */
  readonly at?: number;
}

/** The last try of one port. */
export interface ProbeDetail {
  /** To the answer, the error or the deadline. */
  readonly ms: number;
  /** What shows that a server is there: an answer, a TLS endpoint, or a connection that then ended. */
  readonly proof?: ProbeProof;
  /** The browser's own code. */
  readonly error?: string;
}

export const PROBE_PROOFS = ['answer', 'tls', 'tcp'] as const;
type ProbeProof = (typeof PROBE_PROOFS)[number];

export const PROBE_OUTCOMES = [
  'reached',
  'refused',
  'timeout',
  'no-route',
  'tls-stalled',
  'inconclusive',
  'not-run',
] as const;
export type ProbeOutcome = (typeof PROBE_OUTCOMES)[number];

/** An inference or knowledge that a proxy stands between (docs/rulings.md 5, 6). */
export interface ProxyEvidence {
  /** `inferred`: sites of several owners share one address. `fake-address`: it was made up, as its whole block was. */
  readonly by: 'inferred' | 'fake-address';
  /** The address, or the block. */
  readonly ip: string;
  /** The names that share it. */
  readonly names: readonly string[];
}

/** Everything `judge` may look at. No clock: `now` is part of it. */
export interface Evidence {
  /** Milliseconds since the epoch, at which the verdict is given. */
  readonly now: number;
  /** The document in view; absent when nothing is known of the tab. */
  readonly document?: DocumentRecord;
  /** By host: fresh native answers in this session. */
  readonly seen: Readonly<Record<string, HostSeen>>;
  readonly dns: Readonly<Record<string, DnsEvidence>>;
  readonly probes: Readonly<Record<string, ProbeEvidence>>;
  readonly network: NetworkSeen | undefined;
  /** By remote address, or by the block of one that no site can have. */
  readonly proxies: Readonly<Record<string, ProxyEvidence>>;
  /** False when lookups are switched off, by the person or by policy. */
  readonly mayAsk: boolean;
  /** RFC 6052 prefixes known on this network beyond the well-known ones, as `address/length`. */
  readonly nat64Prefixes: readonly string[];
}

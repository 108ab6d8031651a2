/** One question to DNS and what came of it, as kept in `storage.session` under `dns:<host>:<type>`. */

/** `system` is Firefox's own resolver, which proves presence only (docs/rulings.md 13). */
export type LookupType = 'A' | 'AAAA' | 'system';

/** Why no answer could be used. Each has words of its own in the interface. */
export const LOOKUP_FAILURES = [
  'timeout',
  'network', // the resolver could not be reached
  'http-status', // it answered with another status than 200
  'content-type',
  'too-large',
  'malformed', // not a DNS message, or not the answer to our question
  'truncated', // TC=1 (case 113 of docs/verdicts.md)
  'servfail',
  'refused',
  'rcode', // any other response code
  'dnssec-bogus', // EDE 6 to 12 (case 108 of docs/verdicts.md)
  'filtered', // EDE 4, 15 to 18 or a sinkhole address (cases 25, 114 of docs/verdicts.md)
  'unsound', // says "no such record" and contradicts itself, or sends elsewhere (docs/decisions/0019)
  'cname-loop',
  'cname-too-long', // more than ten aliases in a row (case 119 of docs/verdicts.md)
  'system-silent', // the browser's own resolver gave no such address, which proves nothing (docs/rulings.md 13)
  'cancelled',
] as const;
export type LookupFailure = (typeof LOOKUP_FAILURES)[number];

/** Extended DNS Error, RFC 8914. */
export interface ExtendedError {
  readonly code: number;
  readonly text: string;
}

/**
 * What another resolver said to the same question while its answer still held (cases 48, 127, 128 of docs/verdicts.md).
 */
export interface OtherAnswer {
  readonly by: string;
  readonly rcode: 'NOERROR' | 'NXDOMAIN';
  readonly addresses: readonly string[];
  readonly at: number;
}

export interface LookupAnswer {
  readonly ok: true;
  readonly host: string;
  readonly type: LookupType;
  readonly rcode: 'NOERROR' | 'NXDOMAIN';
  /** Canonical addresses at the end of the chain, each once, in the order of the answer. */
  readonly addresses: readonly string[];
  /** CNAME targets in order; empty without an alias. */
  readonly chain: readonly string[];
  /** The AD bit: the resolver validated the answer with DNSSEC. */
  readonly authenticated: boolean;
  readonly extendedErrors: readonly ExtendedError[];
  /** The resolver that answered: its RFC 8484 address, or 'system'. */
  readonly by: string;
  /**
   * Set when a second opinion was asked for. Present or absent is what counts, for sets rotate (case 130 of
   * docs/verdicts.md).
   */
  readonly other?: OtherAnswer;
  /** Resolvers that failed before this one answered. */
  readonly failedBefore: readonly { readonly by: string; readonly why: LookupFailure }[];
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** End of the TTL (of the SOA for a negative answer, RFC 2308), ms since the epoch. */
  readonly expiresAt: number;
}

export interface LookupError {
  readonly ok: false;
  readonly host: string;
  readonly type: LookupType;
  /** Why the last resolver failed; the failures of the earlier ones are in `failedBefore`. */
  readonly why: LookupFailure;
  /** Detail for the evidence line: HTTP status, rcode number. */
  readonly detail?: string;
  readonly extendedErrors: readonly ExtendedError[];
  readonly by: string;
  readonly failedBefore: readonly { readonly by: string; readonly why: LookupFailure }[];
  readonly at: number;
  readonly expiresAt: number;
}

export type Lookup = LookupAnswer | LookupError;

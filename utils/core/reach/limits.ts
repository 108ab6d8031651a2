/** A name may publish dozens of addresses; four tell whether the service is there. */
export const ADDRESSES_PER_HOST = 4;

/** What SIDN gives a site; Chromium itself would wait for 240 s. Ours, in ms. */
export const PROBE_DEADLINE_MS = 7_000;

/** The least pause before the second try, in ms. */
export const SECOND_TRY_PAUSE_MS = 2_000;

/** The event of a request and the end of its fetch come by different ways; the event may be this much later, in ms. */
export const EVENT_GRACE_MS = 1_000;

/**
 * Without a route the kernel refuses at once; where a gateway is expected and silent it takes 3 s (measured), and one
 * that sends an ICMP error answers within a round trip. In ms.
 */
export const NO_ROUTE_MS = 1_000;

/** Candidates for a translation prefix kept at once; a network has one or two. */
export const PREFIX_CANDIDATES = 16;

/** Published addresses remembered against false prefixes: some 5 kB of the session at most. */
export const NATIVE_ADDRESSES = 128;

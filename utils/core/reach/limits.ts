/** A name may publish dozens of addresses; four tell whether the service is there. */
export const ADDRESSES_PER_HOST = 4;

/** SIDN gives a site as long. Chromium would wait for 240 s. */
export const PROBE_DEADLINE_MS = 7_000;

/** The pause before the second try. */
export const SECOND_TRY_PAUSE_MS = 2_000;

/** The event of a request may come so much later than the end of its fetch. */
export const EVENT_GRACE_MS = 1_000;

/**
 * Without a route the kernel refuses at once. A gateway that is silent makes it 3 s (measured).
 */
export const NO_ROUTE_MS = 1_000;

/** Candidates for a translation prefix that are kept. A network has one or two. */
export const PREFIX_CANDIDATES = 16;

/** Published addresses that are kept against false prefixes: 5 kB of the session at most. */
export const NATIVE_ADDRESSES = 128;

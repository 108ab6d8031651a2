/**
 * What the recorder keeps at most. What a limit drops is counted by each page that it may have been of
 * (`requestsLeftOut`), or leaves a page without a source. Both say that the list may be incomplete, and then `page` is
 * not `full`.
 */

/** A page with 300 hosts must be complete; the largest seen in crawls stay below 500. */
export const HOSTS_PER_DOCUMENT = 512;

/** A host answers from one or two addresses. More come from load balancing, and a verdict needs one of each family. */
export const ADDRESSES_PER_HOST = 8;

/** Error codes of one host on one page. Firefox writes some in the person's language. */
export const FAILURE_CODES_PER_HOST = 8;
export const LONGEST_FAILURE_CODE = 64;

/** Enough for the back/forward cache, which holds six to ten pages. */
export const EARLIER_DOCUMENTS = 7;
export const HOSTS_PER_EARLIER_DOCUMENT = 50;

/** Browsers give up after 20 redirects; an upgrade to https may stand between any two. */
export const HOPS_PER_VISIT = 42;

/** Main requests of one tab at once. In the browser each newer one aborts the older. */
export const VISITS_PER_TAB = 8;

/** Chromium prerenders at most ten pages and prefetches at most fifty for one page. */
export const PRERENDERS_PER_TAB = 10;
export const PREFETCHES_PER_TAB = 50;

/** Chromium uses a prefetched answer for up to ten minutes. */
export const PREFETCH_MS = 600_000;

/**
 * Frames whose root is remembered. An id is 36 characters, so this is below 20 kB a tab. What comes from an older frame
 * goes to the page in view, HELD_MS later.
 */
export const FRAMES_PER_TAB = 200;

/**
 * Ids of documents whose record was dropped, to tell a restore from a page by a service worker (docs/rulings.md 22,
 * 23).
 */
export const DROPPED_IDS_PER_TAB = 32;

/** How far apart the two streams of events may be about one navigation or one document (docs/rulings.md 20, 22). */
export const HELD_MS = 2_000;
export const SERVICE_WORKER_MS = 1_000;

/** Events held because their document is not known yet: what a large page asks for in two seconds. */
export const ORPHANS_PER_TAB = 512;
export const HELD_WORKER_REQUESTS = 256;

/**
 * For so long after a commit an answer that names no document (of a worker in Firefox) may be of the page before. No
 * request of a page that was gone was seen to be answered later.
 */
export const PREDECESSOR_MS = 10_000;

/** Closed tabs whose late events must not bring them back. */
export const CLOSED_TABS = 64;

/** An event is in storage at most this long after it came. */
export const FLUSH_MS = 100;

/**
 * A new page or host is in storage sooner: if the worker dies before, it is missing from the list, while a lost request
 * of a known host makes only a count too low.
 */
export const NEWS_FLUSH_MS = 20;

/** How often time is told to pass, while something waits for it. */
export const TICK_MS = 250;

/** A tab without events for so long is not busy any more. Far below the 30 s of an idle stop. */
export const QUIET_MS = 3_000;

/** The next try after a write that failed with less as well. */
export const RETRY_MS = 5_000;

/** Keys that could not be removed and are tried again: more than all that is recorded has at once. */
export const REMOVALS_KEPT = 10_000;

/** An unchanged address of a host is written again only when the stored time is older. */
export const REFRESH_MS = 60_000;

/** Three names make an inferred proxy (docs/rulings.md 6), and more change nothing. */
export const NAMES_PER_ADDRESS = 8;

/** A host entry takes about 150 bytes of the 10 MB that Chromium gives the session. */
export const HOSTS_PER_SESSION = 4_000;
/** One answer of DNS takes about 500 bytes; a page with 300 hosts and its report ask some 700 questions. */
export const LOOKUPS_PER_SESSION = 4_000;
export const ADDRESSES_PER_SESSION = 2_000;

/** The network epoch ends this long after the last evidence of it (docs/rulings.md 26). */
export const EPOCH_MS = 1_800_000;

/** Addresses whose parse or class is remembered between events. */
export const REMEMBERED_ADDRESSES = 1_024;

/** Hosts whose site is remembered between events: those of a few large pages. */
export const REMEMBERED_HOSTS = 2_048;

/** Pause between two readings of the session while a page loads: an event shows within 500 ms. */
export const FOLLOW_MS = 100;

/** Ages ("2 minutes ago") and ends of TTLs are looked at so often, in ms. */
export const CLOCK_TICK_MS = 15_000;

/**
 * How long the first paint waits for the policy, in ms: it comes in 2 ms, but right after the browser's start in 4 s.
 */
export const POLICY_PATIENCE_MS = 30;

/** How long a recheck waits for the reloaded page, in ms: beyond it the page is judged as far as it has come. */
export const RELOAD_PATIENCE_MS = 20_000;

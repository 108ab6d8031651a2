/** Evidence about the network in use ends this long after the last of it, in ms. */
export const NETWORK_EVIDENCE_MS = 30 * 60_000;

/** So many names of different sites on one address make a proxy likely (docs/rulings.md 6). */
export const NAMES_THAT_SHARE_A_PROXY = 3;

/** One silent try may be bad luck; two, with the control answering, are a finding. */
export const TRIES_BEFORE_UNREACHABLE = 2;

/** Browsers give IPv6 some 0.25 to 0.3 s before they take IPv4, in ms. */
export const SLOW_IPV6_MS = 300;

/** So many names stand in one sentence; the list of hosts has them all. */
export const NAMES_IN_A_REASON = 5;

/** Viet Nam has been seven hours ahead of UTC, without summer time, since 1975. */
export const VIET_NAM_OFFSET_MS = 7 * 3_600_000;

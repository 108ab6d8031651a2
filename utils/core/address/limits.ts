/** Longer than any address with brackets and a zone; keeps hostile input away from the patterns. */
export const LONGEST_TEXT = 80;

/** Addresses, classes and prefixes kept as read: more than one page contacts, about 200 kB at most. */
export const REMEMBERED = 512;

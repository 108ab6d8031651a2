/** Longer than any address with brackets and zone. Longer text is not read, so hostile input costs nothing. */
export const LONGEST_TEXT = 80;

/** Addresses, classes and prefixes that are kept. One page contacts fewer; they take 200 kB at most. */
export const REMEMBERED = 512;

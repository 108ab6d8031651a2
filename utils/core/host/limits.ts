/** RFC 1035 §2.3.4, in octets, of the text without the last dot. */
export const LONGEST_LABEL = 63;
export const LONGEST_NAME = 253;

/** Of one line that a person typed or pasted. No address of a site is longer. */
export const LONGEST_INPUT = 4096;

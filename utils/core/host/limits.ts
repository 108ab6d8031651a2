/** RFC 1035 §2.3.4, in octets; a name's limit is that of its text without the last dot. */
export const LONGEST_LABEL = 63;
export const LONGEST_NAME = 253;

/** Of one line that a person typed or pasted; past this it is no address of a site, and reading it costs time. */
export const LONGEST_INPUT = 4096;

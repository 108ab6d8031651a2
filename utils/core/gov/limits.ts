/** A directory is read whole into memory; the one that ships has 131 bodies, all state bodies down to communes are about 5,000. */
export const MAX_AGENCIES = 10_000;
/** The longest official name that was seen has 76 characters. */
export const MAX_NAME_LENGTH = 200;
/** Two or three sources prove a name; more only make the sheet long. */
export const MAX_SOURCES = 20;
export const MAX_SOURCE_LENGTH = 500;
export const MAX_ALIASES = 20;
/** A body that split went to at most five heirs so far. */
export const MAX_SUCCESSORS = 10;
/** RFC 1035 §2.3.4, without the final dot. */
export const MAX_HOST_LENGTH = 253;
/** `storage.local` holds 10 MB in Chromium; 10,000 bodies of the shipped kind take 5. */
export const MAX_DIRECTORY_CHARACTERS = 6_000_000;
/** A larger file is not even read: UTF-8 takes at most three octets for one of its characters. */
export const MAX_DIRECTORY_BYTES = 3 * MAX_DIRECTORY_CHARACTERS;
/** A directory nests four deep (file, list, body, list); fields that Sáu does not read may go on for a while. */
export const MAX_DIRECTORY_DEPTH = 32;
/** A ring of mergers is named by its first bodies; whoever wrote the file finds the rest. */
export const MAX_RING_NAMED = 8;

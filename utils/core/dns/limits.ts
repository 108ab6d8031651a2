/** Sizes and times of asking DNS. Times end in _MS or _SECONDS. */

/** A DNS message cannot be longer: its length is a 16-bit number wherever it travels framed (RFC 1035 §4.2.2). */
export const MAX_MESSAGE_BYTES = 65_535;

/** All sections together. Real answers hold a few dozen; a hostile one could claim 262,140. */
export const MAX_RECORDS = 256;

/** Compression pointers in one name. Servers write one or two; each label can begin with at most one. */
export const MAX_POINTERS = 16;

/**
 * Letters of all different names of one message, by its octets: compression saves about half, a bomb of pointers makes
 * twenty of each octet. The constant is for short messages with long names.
 */
export const NAME_LETTERS_PER_OCTET = 3;
export const NAME_LETTERS_ALWAYS = 2_048;

/** Above ten hops every resolver has given up as well (case 119 of docs/verdicts.md). */
export const MAX_ALIAS_HOPS = 10;

/** More addresses add nothing to a verdict, and each is kept in storage. */
export const MAX_ADDRESSES = 64;

/** Protocols of one HTTPS record that are kept; real ones name two or three. */
export const MAX_PROTOCOLS = 16;

/** Records of other types than addresses that one answer keeps; each is kept in storage. */
export const MAX_KEPT_RECORDS = 32;

/** EDE options of one answer that are kept, and the characters of each text: they are shown, not parsed. */
export const MAX_EXTENDED_ERRORS = 8;
export const MAX_EXTENDED_TEXT = 200;

/** RFC 8467 §4.1: queries are padded to a multiple of this. It stays below the 512 octets that Google takes. */
export const QUERY_BLOCK_BYTES = 128;

/** RFC 6891 §6.2.3 asks for a size; over HTTPS it means nothing. */
export const UDP_PAYLOAD_BYTES = 1232;

/** For one resolver, body included. A page of 100 hosts should not wait longer for a resolver that is blocked. */
export const RESOLVER_TIMEOUT_MS = 5_000;

/** `browser.dns.resolve` takes no signal and follows the system's own retries, which can last half a minute. */
export const SYSTEM_TIMEOUT_MS = 5_000;

/** Answers that one cache in memory keeps; as many as the session holds (LOOKUPS_PER_SESSION). */
export const LOOKUPS_IN_MEMORY = 4_000;

/** A TTL of 0 (case 130 of docs/verdicts.md) must still live long enough for a person to read the verdict. */
export const TTL_FLOOR_SECONDS = 60;

/** RFC 8767 §4 allows a week; a day is enough for a cache that ends with the browser. */
export const TTL_CEILING_SECONDS = 86_400;

/** RFC 2308 §5: one to three hours "have been found to work well" for negative answers. */
export const NEGATIVE_TTL_CEILING_SECONDS = 10_800;

/** A negative answer without SOA must not be cached (RFC 2308 §5); the floor alone lets it be read. */
export const NEGATIVE_TTL_WITHOUT_SOA_SECONDS = 60;

/** `browser.dns.resolve` tells no TTL. It may change with the network, so it is short. */
export const SYSTEM_TTL_SECONDS = 60;

/**
 * A failure is kept so that every open page can show it, and is gone soon, since it proves nothing.
 * Only within the much shorter time is it given to a new question: two pages opening at once ask once,
 * and a person who asks again is asked for.
 */
export const FAILURE_SHOWN_MS = 60_000;
export const FAILURE_REUSED_MS = 5_000;

/** So many failures of transport in a row, and a resolver is left alone for a while (case 112 of docs/verdicts.md). */
export const STRIKES_BEFORE_REST = 3;
export const RESOLVER_REST_MS = 10_000;

/** Parents of a name that are asked about in search of its zone; state names have at most four below their suffix. */
export const MAX_ZONE_HOPS = 6;

/** Of one zone; two with AAAA pass (case 135 of docs/verdicts.md), and few zones have more than six in all. */
export const MAX_NAME_SERVERS = 8;

/** A report asks about no more (case 149 of docs/verdicts.md). */
export const MAX_MAIL_SERVERS = 10;

/** Names that HTTPS records lead to, aliases on the way included; clients follow fewer (RFC 9460 §2.4.2). */
export const MAX_HTTPS_TARGETS = 4;

/**
 * A second resolver is enough to contradict the first (case 110 of docs/verdicts.md), and each one more learns the
 * name.
 */
export const RESOLVERS_COMPARED = 2;

/** Hosts asked about at a time, each with two questions: browsers open six connections to an HTTP/1 resolver. */
export const HOSTS_AT_ONCE = 3;

/** Sizes and times of asking DNS. Times end in _MS or _SECONDS. */

/** The length of a DNS message is a 16-bit number (RFC 1035 §4.2.2). */
export const MAX_MESSAGE_BYTES = 65_535;

/** Of all sections together. Real answers hold a few dozen; a hostile one could claim 262,140. */
export const MAX_RECORDS = 256;

/** Compression pointers in one name. Servers write one or two. */
export const MAX_POINTERS = 16;

/**
 * Letters of all names of one message, by its octets. Compression saves half; a bomb of pointers makes twenty letters of
 * each octet. The constant is for short messages with long names.
 */
export const NAME_LETTERS_PER_OCTET = 3;
export const NAME_LETTERS_ALWAYS = 2_048;

/** After ten hops every resolver has given up (case 119 of docs/verdicts.md). */
export const MAX_ALIAS_HOPS = 10;

/** More addresses add nothing to a verdict. */
export const MAX_ADDRESSES = 64;

/** Protocols of one HTTPS record. Real ones name two or three. */
export const MAX_PROTOCOLS = 16;

/** Records of other types than addresses that one answer keeps. */
export const MAX_KEPT_RECORDS = 32;

/** Extended errors of one answer, and the characters of each text. They are shown and not parsed. */
export const MAX_EXTENDED_ERRORS = 8;
export const MAX_EXTENDED_TEXT = 200;

/** Queries are padded to a multiple of this (RFC 8467 §4.1). Google takes 512 octets at most. */
export const QUERY_BLOCK_BYTES = 128;

/** RFC 6891 §6.2.3 asks for a size; over HTTPS it means nothing. */
export const UDP_PAYLOAD_BYTES = 1232;

/** For one resolver, body included. A page of 100 hosts waits no longer for a resolver that is blocked. */
export const RESOLVER_TIMEOUT_MS = 5_000;

/** `browser.dns.resolve` takes no signal, and the system may try for half a minute. */
export const SYSTEM_TIMEOUT_MS = 5_000;

/** Answers that one cache in memory keeps; as many as the session holds (LOOKUPS_PER_SESSION). */
export const LOOKUPS_IN_MEMORY = 4_000;

/** An answer with a TTL of 0 lives so long that a person can read the verdict (case 130 of docs/verdicts.md). */
export const TTL_FLOOR_SECONDS = 60;

/** RFC 8767 §4 allows a week. A day is enough for a cache that ends with the browser. */
export const TTL_CEILING_SECONDS = 86_400;

/** RFC 2308 §5: one to three hours "have been found to work well" for negative answers. */
export const NEGATIVE_TTL_CEILING_SECONDS = 10_800;

/** A negative answer without SOA must not be cached (RFC 2308 §5). It lives so long that a person can read it. */
export const NEGATIVE_TTL_WITHOUT_SOA_SECONDS = 60;

/** `browser.dns.resolve` tells no TTL, and the network may change. */
export const SYSTEM_TTL_SECONDS = 60;

/**
 * Every open page can show a failure for a minute. A new question gets it for 5 s: two pages that open at once ask once,
 * and a person who asks again gets a new answer.
 */
export const FAILURE_SHOWN_MS = 60_000;
export const FAILURE_REUSED_MS = 5_000;

/** After so many failures of transport in a row a resolver is left alone (case 112 of docs/verdicts.md). */
export const STRIKES_BEFORE_REST = 3;
export const RESOLVER_REST_MS = 10_000;

/** Parents of a name that are asked about in search of its zone. State names have at most four. */
export const MAX_ZONE_HOPS = 6;

/** Of one zone. Two with AAAA pass (case 135 of docs/verdicts.md); few zones have more than six. */
export const MAX_NAME_SERVERS = 8;

/** Of one domain (case 149 of docs/verdicts.md). */
export const MAX_MAIL_SERVERS = 10;

/** Names that HTTPS records lead to, aliases included. Clients follow fewer (RFC 9460 §2.4.2). */
export const MAX_HTTPS_TARGETS = 4;

/**
 * Two resolvers can contradict each other (case 110 of docs/verdicts.md). Each one more would learn the name.
 */
export const RESOLVERS_COMPARED = 2;

/** Hosts asked about at a time, two questions each: browsers open six connections to an HTTP/1 resolver. */
export const HOSTS_AT_ONCE = 3;

import { lookupBarrier } from '@/utils/core/host/special-names';

/** No top-level domain ends so (RFC 3696 §2), and URLs read it as an IPv4 address. */
const NUMERIC_END = /(?:^|\.)(?:\d+|0x[\da-f]*)$/;

/**
 * Whether an MX or NS record names a host of the Internet. An address, a single label and a name under a special suffix
 * are a mistake of the zone: they have no IPv6, and are never asked about.
 *
 * @param name as the record gives it: lower case, '.' for the root
 */
export const isServerName = (name: string): boolean => lookupBarrier(name) === undefined && !NUMERIC_END.test(name);

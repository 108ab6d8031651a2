import { lookupBarrier } from '@/utils/core/host/special-names';

/** URLs read such an end as that of an IPv4 address, and no top-level domain has it (RFC 3696 §2). */
const NUMERIC_END = /(?:^|\.)(?:\d+|0x[\da-f]*)$/;

/**
 * Whether an MX or NS record names a host of the Internet. An address in place of a name, a single label and a name
 * under a special suffix lead nobody anywhere: they are a mistake of the zone, certainly have no IPv6, and are never
 * asked about.
 *
 * @param name as the record gives it: lower case, '.' for the root
 */
export const isServerName = (name: string): boolean => lookupBarrier(name) === undefined && !NUMERIC_END.test(name);

import { LONGEST_LABEL, LONGEST_NAME } from './limits';

/** Printable ASCII but the dot. DNS takes an underscore and a star as well. */
const LABEL = /^[!-\-/-~]+$/;

/**
 * Whether DNS can hold a name (RFC 1035 §2.3.4): labels of 1 to 63 octets, 253 in all. The URL parser takes more, such
 * as `a..gov.vn`.
 *
 * @param name in ASCII, without the dot of the root
 */
export const isDnsName = (name: string): boolean =>
  name.length <= LONGEST_NAME && name.split('.').every((label) => label.length <= LONGEST_LABEL && LABEL.test(label));

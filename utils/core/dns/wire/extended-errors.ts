import type { ExtendedError } from '@/utils/core/dns/lookup';

/** RFC 8914: 6 to 12 say that DNSSEC failed (case 108 of docs/verdicts.md). */
export const saysBogus = ({ code }: ExtendedError): boolean => code >= 6 && code <= 12;
/** RFC 8914: forged (4), blocked, censored, filtered, prohibited (15 to 18): somebody's policy. */
export const saysFiltered = ({ code }: ExtendedError): boolean => code === 4 || (code >= 15 && code <= 18);
/** RFC 8914: the answer outlived its TTL, since nobody fresher answered the resolver (case 129 of docs/verdicts.md). */
export const saysStale = ({ code }: ExtendedError): boolean => code === 3 || code === 19;

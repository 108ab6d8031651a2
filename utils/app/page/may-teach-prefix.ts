import { hostKind } from '@/utils/core/host/host';
import { ownValue } from '@/utils/core/own-value';
import type { Evidence } from '@/utils/core/verdict/evidence';

/**
 * Whether the evidence may teach a translation prefix, or speak against one: a host answered over IPv6, and it is known
 * which addresses it has. Few networks have any, so the code that learns is loaded only then.
 */
export const mayTeachPrefix = ({ document, dns }: Evidence): boolean =>
  Object.values(document?.hosts ?? {}).some(
    ({ host, addresses }) =>
      addresses.some(({ ip, fresh }) => fresh > 0 && ip.includes(':')) &&
      (hostKind(host) === 'ipv4' || ownValue(dns, host)?.aaaa?.ok),
  );

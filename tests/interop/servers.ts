/**
 * The four resolvers that speak DNS over HTTPS, as Debian ships them, and the authority below them. Each has an address
 * of its own on the loopback interface of the namespace, and validates from the root key of `zones.ts`.
 */
export const SERVERS = {
  authority: { v4: '203.0.113.53', v6: '3000:6::53' },
  unbound: { v4: '203.0.113.11' },
  bind: { v4: '203.0.113.12' },
  knot: { v4: '203.0.113.13' },
  dnsdist: { v4: '203.0.113.14' },
} as const;

export const RESOLVER_NAMES = ['unbound', 'bind', 'knot', 'dnsdist'] as const;
export type ResolverName = (typeof RESOLVER_NAMES)[number];

/** RFC 8484 address of a resolver. */
export const dohUrl = (name: ResolverName): string => `https://${SERVERS[name].v4}/dns-query`;

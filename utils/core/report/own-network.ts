/**
 * What in a sheet could tell of the person who made it, and not of the site. Sáu never learns the machine's own
 * address. But the address of a proxy or of a NAT64 names the network that the person is on, an internal one its
 * inside, and a resolver's address may hold a customer number (`https://dns.example/abc123`). All of it stays out of
 * the sheet unless the person ticks the box.
 */
import type { EvidenceLine } from '@/utils/core/gov/checks/check-codes';
import type { VisitCode } from '@/utils/core/verdict/verdict-codes';

/** Stands where an address was left out. */
const HIDDEN = '—';

/** Of these the address is not the site's. */
const OWN_PATHS: ReadonlySet<VisitCode> = new Set(['nat64', 'proxied', 'local']);

/** Whether the address that a host was seen at says something of the person's network. */
export const isOwnPath = (visit: VisitCode): boolean => OWN_PATHS.has(visit);

/** Ways to a resolver that everybody shares. */
const COMMON_PATHS: ReadonlySet<string> = new Set(['/', '/dns-query', '/resolve', '/query']);
/** Labels of a resolver's name that stay: an account may be the label before them. */
const LABELS_KEPT = 3;

/** A resolver without what may be an account in it: other paths, queries, and labels before the last three. */
export function withoutAccount(resolver: string): string {
  if (resolver === 'visit' || resolver === 'probe' || resolver === 'system' || !URL.canParse(resolver)) return resolver;
  const { protocol, hostname, port, pathname, search } = new URL(resolver);
  const labels = hostname.split('.');
  const isName = /[a-z]$/i.test(hostname);
  const host = isName && labels.length > LABELS_KEPT ? labels.slice(-LABELS_KEPT).join('.') : hostname;
  const path = COMMON_PATHS.has(pathname) && search === '' ? pathname : '/';
  return `${protocol}//${host}${port === '' ? '' : `:${port}`}${path}`;
}

/** A line of evidence without what tells of the person's network. */
export function withoutOwnNetwork(line: EvidenceLine): EvidenceLine {
  if (line.code === 'visit-nat64') return { ...line, values: { ...line.values, ip: HIDDEN } };
  return hasResolver(line) ? withoutAccountOf(line) : line;
}

type LineOfResolver = Extract<EvidenceLine, { readonly values: { readonly by: string } }>;

const hasResolver = (line: EvidenceLine): line is LineOfResolver => line.values !== undefined && 'by' in line.values;

function withoutAccountOf<Line extends LineOfResolver>(line: Line): Line {
  return { ...line, values: { ...line.values, by: withoutAccount(line.values.by) } };
}

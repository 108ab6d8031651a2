/** Why a verdict is what it is. The comment names the values that the words need. */
export const REASON_CODES = [
  // visit
  'visit-address', // ip
  'visit-both-families', // v6, v4
  'visit-nat64', // ip, embedded
  'visit-proxy-stated', // ip
  'visit-proxy-inferred', // ip, names, count
  'visit-fake-address', // ip
  'visit-internal-address', // ip
  'visit-transition-address', // ip: 6to4 or Teredo
  'visit-from-cache',
  'visit-service-worker',
  'visit-no-address',
  'visit-error', // error
  'visit-before-install',
  'visit-restored-unknown',
  'visit-pending',
  'visit-not-web',
  'visit-only-failures',
  // site
  'site-confirmed-now', // ip
  'site-confirmed-earlier', // ip, time
  'site-probe-reached', // ip
  'site-probe-unreachable', // count
  'site-probe-partial', // ip
  'site-address-differs', // ip
  'site-aaaa-published', // count, by, time
  'site-aaaa-by-system', // count, time
  'site-no-aaaa', // by, time
  'site-name-error', // by: NXDOMAIN
  'site-no-records', // by
  'site-dangling-alias', // target
  'site-only-aaaa', // count
  'site-unusable-address', // ip, kind
  'site-unusable-mixed-in', // ip, kind
  'site-implausible-address', // ip: of a protocol service, method.md case 38
  'site-aaaa-denied-a-answers', // method.md case 106
  'site-alias', // target
  'site-not-asked',
  'site-lookup-off',
  'site-lookup-failed', // failure, by
  'site-answers-disagree',
  'site-system-silent',
  'site-literal',
  'site-special-name',
  'site-internal', // ip
  'site-no-host',
  // network
  'network-ipv6-seen', // host, minutes
  'network-ipv6-seen-own', // host, minutes: by a request of Sáu itself (RULINGS 15)
  'network-nat64-seen', // host, minutes
  'network-proxied', // ip
  'network-no-evidence',
  'network-control-answered',
  'network-control-failed',
  'network-probe-broken',
  // page
  'page-all-capable', // total
  'page-own-ipv4-only', // count, total
  'page-third-party-ipv4-only', // count, total
  'page-main-ipv4-only',
  'page-main-unknown',
  'page-hosts-unknown', // count, total
  'page-gap',
  'page-left-out', // count
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

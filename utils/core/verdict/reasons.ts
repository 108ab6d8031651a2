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
  'visit-offline',
  // site
  'site-confirmed-now', // ip
  'site-confirmed-earlier', // ip, time
  'site-probe-reached', // ip
  'site-probe-unreachable', // count
  'site-probe-partial', // ip: of several, this one
  'site-probe-refused', // count
  'site-probe-no-https', // ip: port 80 answers, port 443 does not (case 16 of docs/verdicts.md)
  'site-probe-tls-stalled', // ip
  'site-probe-http-closed', // ip: port 443 answers, port 80 does not (case 15 of docs/verdicts.md)
  'site-probe-slow', // ip, ms
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
  'site-implausible-address', // ip: of a protocol service, case 38 of docs/verdicts.md
  'site-aaaa-denied-a-answers', // case 106 of docs/verdicts.md
  'site-alias', // target
  'site-alias-ipv4-only', // target: of another site, and without AAAA
  'site-https-alias', // target: cases 125, 126 of docs/verdicts.md
  'site-https-target-without-aaaa', // target
  'site-hint-without-aaaa', // ip
  'site-hint-differs', // ip
  'site-hint-unusable', // ip, kind
  'site-stale-answer', // by
  'site-negative-until', // time
  'site-resolvers-differ', // by, other
  'site-resolvers-agree', // by, other: on what the visit contradicts
  'site-maybe-translated', // ip
  'site-authority-silent', // EDE 22, 23
  'site-dnssec-broken', // by
  'site-dnssec-doubtful', // by: other resolvers fail in another way
  'site-resolvers-failed', // count: resolvers that gave no usable answer before
  'site-resolver-hides-aaaa',
  'site-public-suffix', // host
  'site-not-asked',
  'site-lookup-off',
  'site-lookup-failed', // failure, by
  'site-answer-unsound', // by: no AAAA, beside a filter's or an inner address (docs/decisions/0019)
  'site-answers-disagree',
  'site-system-silent',
  'site-literal',
  'site-special-name',
  'site-no-dns-name', // an empty label, or one or a name that is too long
  'site-internal', // ip
  'site-visited-internally', // it is on the Internet, and this visit took a way inside
  'site-no-host',
  // network
  'network-ipv6-seen', // host, minutes
  'network-ipv6-seen-own', // host, minutes: by a request of Sáu itself (docs/rulings.md 15)
  'network-nat64-seen', // host, minutes
  'network-proxied', // ip
  'network-no-evidence',
  'network-control-answered',
  'network-control-failed',
  'network-probe-broken',
  'network-control-inconclusive',
  // page
  // total is of the hosts that answered; silent, where there are any, of those that did not
  'page-all-capable', // total, silent?
  'page-own-ipv4-only', // count, total, silent?
  'page-third-party-ipv4-only', // count, total, silent?
  'page-main-ipv4-only',
  'page-main-unknown',
  'page-not-seen',
  'page-hosts-unknown', // count, total, silent?
  'page-gap',
  'page-unwritten',
  'page-left-out', // count
  'page-essential-own', // names, count: IPv4-only hosts of the site that scripts, styles, fonts or data come from
  'page-essential-third-party', // names, count
  'page-media-ipv4-only', // names, count: only pictures, sound, video and the like
  'page-beacons-ipv4-only', // names, count: only what reports to somebody
  'page-hosts-partial', // names, count
  'page-redirect-ipv4-only', // host
  'page-frames', // names, count
  'page-hosts-blocked', // names, count
  'page-hosts-dead', // names, count
  'page-not-verified',
  'page-so-far',
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

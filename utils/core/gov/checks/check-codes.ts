/** What a line of evidence says; each has words in both languages. The comment names the values that they need. */
export const EVIDENCE_CODES = [
  // DNS, as anybody can ask it again
  'dns-answer', // name, type, answer, by, time
  'dns-empty', // name, type, by, time
  'dns-no-name', // name, type, by, time: NXDOMAIN
  'dns-failed', // name, type, failure, by, time
  'dns-not-asked', // name, type
  'dns-alias', // name, target
  'dns-other', // name, type, answer, by, time: the second resolver says otherwise
  'address-unusable', // ip, kind
  'answers-disagree', // name
  'answer-unsound', // name: no AAAA, beside a filter's or an inner address
  'no-web-address', // name
  'name-literal',
  'name-special',
  // the visit and the probe
  'visit-v6', // host, ip, time
  'visit-v4', // host, ip, time
  'visit-mixed', // host, v6, v4, time
  'visit-nat64', // host, ip, time
  'visit-proxied',
  'visit-local',
  'visit-cached',
  'visit-unknown',
  'visit-none', // host
  'visit-proves-nothing',
  'network-has-ipv6',
  'network-not-known',
  'network-lacks-ipv6',
  'probe-reached', // host, ips
  'probe-partial', // host, ips
  'probe-failed', // host, ips
  'probe-open', // host: it settled nothing
  'nothing-to-reach', // host
  'same-content-not-tested',
  // www and bare name
  'sibling-none', // host
  'sibling-unused', // name
  // the page's other hosts
  'hosts-none',
  'hosts-not-seen',
  'hosts-capable', // names, count, total
  'hosts-ipv4-only', // names, count, total
  'hosts-unknown', // names, count, total
  'hosts-silent', // names, count
  'hosts-incomplete',
  // name servers and DNSSEC
  'zone-found', // host, zone, names, by, time
  'zone-shared', // zone
  'ns-count', // count, total
  'ns-one-address', // ip
  'ns-alias', // name, target
  'ns-no-name', // name
  'ns-no-host-name', // name: an address, a single label, a special name
  'ns-left-out', // count
  'ns-port-not-tested',
  'dnssec-secure', // host, by, time
  'dnssec-insecure', // host, by, time
  'dnssec-bogus', // host, by, time
  'dnssec-not-a-duty',
  // mail
  'mx-none', // domain, by, time
  'mx-null', // domain, by, time
  'mx-found', // domain, names, by, time
  'mx-count', // count, total
  'mx-no-host-name', // name
  'mx-ignored', // name
  'mx-left-out', // count
  'mail-port-not-tested',
  // HTTPS record
  'https-none', // host, by, time
  'https-found', // host, records, by, time
  'https-hint-without-aaaa', // ips
  'https-hint-differs', // ips
  'https-hint-unusable', // ip, kind
  'https-target-only', // target
  'https-target-lacks', // target
  'https-optional',
  // the name itself
  'name-under-vn', // host
  'name-not-under-vn', // host
  'name-level-3-a', // host, domain, level, as all down to name-not-so
  'name-level-3-b',
  'name-level-4-a',
  'name-level-4-b',
  'name-level-4-open',
  'name-too-deep',
  'name-guest',
  'name-shared',
  'name-former',
  'name-alias', // and main
  'name-province-other', // and main
  'name-place-unknown',
  'name-below-unit',
  'name-unit-not-so', // and point
  'name-not-so',
  'name-system', // host
  'name-marked', // host
  'name-old-service-rule', // host
  'name-service-rule', // host
  'name-owner-unknown', // host
  'name-outside-gov', // host
  'name-no-rule',
  'not-a-state-site',
  'not-a-state-body',
  'scope-unverified',
] as const;
export type EvidenceCode = (typeof EVIDENCE_CODES)[number];

/** What to do next, for the person who runs the site; the first group is for whoever reads the check. */
export const ADVICE_CODES = [
  'ask-dns',
  'ask-hosts',
  'ask-again',
  'ask-second',
  'turn-lookup-on',
  'probe',
  'probe-again',
  'try-ipv6-network',
  'try-without-proxy',
  'mend-network',
  'reload-page',
  'publish-aaaa',
  'replace-address',
  'remove-unusable',
  'publish-aaaa-both',
  'mend-reachability',
  'mend-some-addresses',
  'convert-own-hosts',
  'talk-to-third-parties',
  'add-name-server-ipv6',
  'mend-name-server',
  'sign-zone',
  'mend-dnssec',
  'add-mail-ipv6',
  'mend-mail-record',
  'mend-https-record',
  'move-to-vn',
  'redirect-former-name',
] as const;
export type AdviceCode = (typeof ADVICE_CODES)[number];

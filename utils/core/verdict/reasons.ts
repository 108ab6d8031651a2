import type { Coded, ValuesByCode, ValueTable } from '@/utils/core/coded';

/** Why a verdict is what it is, and the values that the words of each reason need. */
export const REASON_VALUES = {
  // visit
  'visit-address': { ip: 'text' },
  'visit-both-families': { v6: 'text', v4: 'text' },
  'visit-nat64': { ip: 'text', embedded: 'text' },
  'visit-proxy-stated': { ip: 'text' },
  'visit-proxy-inferred': { ip: 'text', names: 'text', count: 'number' },
  'visit-fake-address': { ip: 'text' },
  'visit-internal-address': { ip: 'text' },
  'visit-transition-address': { ip: 'text' }, // 6to4 or Teredo
  'visit-from-cache': {},
  'visit-service-worker': {},
  'visit-no-address': {},
  'visit-error': { error: 'text' },
  'visit-before-install': {},
  'visit-restored-unknown': {},
  'visit-pending': {},
  'visit-not-web': {},
  'visit-only-failures': {},
  'visit-offline': {},
  // site
  'site-confirmed-now': { ip: 'text' },
  'site-confirmed-earlier': { ip: 'text', time: 'number' },
  'site-probe-reached': { ip: 'text' },
  'site-probe-unreachable': { count: 'number' },
  'site-probe-partial': { ip: 'text' }, // of several, this one
  'site-probe-refused': { count: 'number' },
  'site-probe-no-https': { ip: 'text' }, // port 80 answers, port 443 does not (case 16 of docs/verdicts.md)
  'site-probe-tls-stalled': { ip: 'text' },
  'site-probe-http-closed': { ip: 'text' }, // port 443 answers, port 80 does not (case 15 of docs/verdicts.md)
  'site-probe-slow': { ip: 'text', ms: 'number' },
  'site-address-differs': { ip: 'text' },
  'site-aaaa-published': { count: 'number', by: 'text', time: 'number' },
  'site-aaaa-by-system': { count: 'number', time: 'number' },
  'site-no-aaaa': { by: 'text', time: 'number' },
  'site-name-error': { by: 'text' }, // NXDOMAIN
  'site-no-records': { by: 'text' },
  'site-dangling-alias': { target: 'text' },
  'site-only-aaaa': { count: 'number' },
  'site-unusable-address': { ip: 'text', kind: 'text' },
  'site-unusable-mixed-in': { ip: 'text', kind: 'text' },
  'site-implausible-address': { ip: 'text' }, // of a protocol service, case 38 of docs/verdicts.md
  'site-aaaa-denied-a-answers': {}, // case 106 of docs/verdicts.md
  'site-alias': { target: 'text' },
  'site-alias-ipv4-only': { target: 'text' }, // of another site, and without AAAA
  'site-https-alias': { target: 'text' }, // cases 125, 126 of docs/verdicts.md
  'site-https-target-without-aaaa': { target: 'text' },
  'site-hint-without-aaaa': { ip: 'text' },
  'site-hint-differs': { ip: 'text' },
  'site-hint-unusable': { ip: 'text', kind: 'text' },
  'site-stale-answer': { by: 'text' },
  'site-negative-until': { time: 'number' },
  'site-resolvers-differ': { by: 'text', other: 'text' },
  'site-resolvers-agree': { by: 'text', other: 'text' }, // on what the visit contradicts
  'site-maybe-translated': { ip: 'text' },
  'site-authority-silent': {}, // EDE 22, 23
  'site-dnssec-broken': { by: 'text' },
  'site-dnssec-doubtful': { by: 'text' }, // other resolvers fail in another way
  'site-resolvers-failed': { count: 'number' }, // resolvers that gave no usable answer before
  'site-resolver-hides-aaaa': {},
  'site-public-suffix': { host: 'text' },
  'site-not-asked': {},
  'site-lookup-off': {},
  'site-lookup-failed': { failure: 'text', by: 'text' },
  'site-answer-unsound': { by: 'text' }, // no AAAA, beside a filter's or an inner address (docs/decisions/0019)
  'site-answers-disagree': {},
  'site-system-silent': {},
  'site-literal': {},
  'site-special-name': {},
  'site-no-dns-name': {}, // an empty label, or one or a name that is too long
  'site-internal': { ip: 'text' },
  'site-visited-internally': {}, // it is on the Internet, and this visit took a way inside
  'site-no-host': {},
  // network
  'network-ipv6-seen': { host: 'text', minutes: 'number' },
  'network-ipv6-seen-own': { host: 'text', minutes: 'number' }, // by a request of Sáu itself (docs/rulings.md 15)
  'network-nat64-seen': { host: 'text', minutes: 'number' },
  'network-proxied': { ip: 'text' },
  'network-no-evidence': {},
  'network-control-answered': {},
  'network-control-failed': {},
  'network-probe-broken': {},
  'network-control-inconclusive': {},
  // page
  // total is of the hosts that answered; silent, where there are any, of those that did not
  'page-all-capable': { total: 'number', silent: 'number?' },
  'page-own-ipv4-only': { count: 'number', total: 'number', silent: 'number?' },
  'page-third-party-ipv4-only': { count: 'number', total: 'number', silent: 'number?' },
  'page-main-ipv4-only': {},
  'page-main-unknown': {},
  'page-not-seen': {},
  'page-hosts-unknown': { count: 'number', total: 'number', silent: 'number?' },
  'page-gap': {},
  'page-unwritten': {},
  'page-left-out': { count: 'number' },
  'page-essential-own': { names: 'text', count: 'number' }, // IPv4-only hosts of the site that scripts, styles, fonts or data come from
  'page-essential-third-party': { names: 'text', count: 'number' },
  'page-media-ipv4-only': { names: 'text', count: 'number' }, // only pictures, sound, video and the like
  'page-beacons-ipv4-only': { names: 'text', count: 'number' }, // only what reports to somebody
  'page-hosts-partial': { names: 'text', count: 'number' },
  'page-redirect-ipv4-only': { host: 'text' },
  'page-frames': { names: 'text', count: 'number' },
  'page-hosts-blocked': { names: 'text', count: 'number' },
  'page-hosts-dead': { names: 'text', count: 'number' },
  'page-not-verified': {},
  'page-so-far': {},
} as const satisfies ValueTable;
export type ReasonCode = keyof typeof REASON_VALUES;
export type ReasonValues = ValuesByCode<typeof REASON_VALUES>;
/** Why a verdict is what it is: a code with words in both languages, and the values those words need. */
export type Reason = Coded<typeof REASON_VALUES>;

/** The address that a reason names; '' where it names none. */
export const addressIn = ({ values }: Reason): string => (values !== undefined && 'ip' in values ? values.ip : '');

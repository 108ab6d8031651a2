import type { Harm } from './hostile-doh.ts';
import type { PageCode, SiteCode, VisitCode } from '../../utils/core/verdict/verdict-codes.ts';

/** The networks a person can be on (docs/lab.md). */
export const NETWORKS = ['dual', 'v4only', 'nat64', 'broken', 'proxy'] as const;
export type NetworkName = (typeof NETWORKS)[number];

/** Who is asking: the machine's own resolver, or one of the two public ones over HTTPS. */
export type DnsView = 'system' | 'cloudflare' | 'google';

type FaultKind =
  | Harm
  | 'servfail'
  | 'bogus' // SERVFAIL with EDE 6, unless the client disables checking (case 108 of docs/verdicts.md)
  | 'refused'
  | 'timeout' // no answer at all
  | 'truncated'
  | 'http-503'
  | 'http-302' // to a page of somebody else, as a captive portal does
  | 'nxdomain'
  | 'filtered' // NXDOMAIN with EDE 17 (case 114 of docs/verdicts.md)
  | 'sinkhole' // `0.0.0.0` and `::` in place of the addresses (cases 25, 114 of docs/verdicts.md)
  | 'referral' // the name's own servers, and no SOA: who was asked does not know
  | 'two-aliases' // of one name, the addresses under the second
  | 'stale' // what the zone says, with EDE 3 (case 129 of docs/verdicts.md)
  | 'unknown-algorithm'; // the same with EDE 1 (case 132 of docs/verdicts.md)

/** How a view answers a name other than by the zone. */
export interface DnsFault {
  readonly kind: FaultKind;
  readonly views: readonly DnsView[];
  /** All types when absent. */
  readonly types?: readonly string[];
}

export interface LabHost {
  readonly host: string;
  readonly a?: readonly string[];
  readonly aaaa?: readonly string[];
  readonly alias?: string;
  readonly ipv6hint?: readonly string[];
  /** Published addresses behind which nothing stands: packets to them vanish. */
  readonly dead?: readonly string[];
  /** Addresses that answer only after SLOW_ONE_WAY_MS: later than a browser waits before it tries IPv4. */
  readonly slow?: readonly string[];
  /** Takes connections to port 443 over IPv6, and never says a word of TLS there. */
  readonly stallsTls?: true;
  /** Of slow addresses: ports that refuse. */
  readonly closedPorts?: readonly number[];
  /** Addresses to which this machine itself may not connect, as with a local firewall. */
  readonly forbidden?: readonly string[];
  /** Answers 421 to whoever names it by address, as CDNs do. */
  readonly refusesLiteral?: true;
  readonly faults?: readonly DnsFault[];
  /** Addresses that one view alone is given; the zone's hold for the others. */
  readonly views?: Readonly<Partial<Record<DnsView, Pick<LabHost, 'a' | 'aaaa'>>>>;
  /** HTTPS records beside that of `ipv6hint` (RFC 9460): priority 0 is an alias, target '' the name itself. */
  readonly https?: readonly {
    readonly priority: number;
    readonly target: string;
    readonly ipv6hint?: readonly string[];
  }[];
  /** The name is the top of a zone of its own, with these name servers. */
  readonly ns?: readonly string[];
  /** Mail servers of the zone; none where empty, and a usual one where absent. Target '' is a null MX. */
  readonly mx?: readonly { readonly preference: number; readonly target: string }[];
  /** Answers of the zone are signed, and every resolver found the signatures right. */
  readonly isSigned?: true;
  /** Lies in the zone above, which is not its owner's. */
  readonly isInParentZone?: true;
  /** A DNAME: all names below it stand for those below this one (RFC 6672). */
  readonly delegatesNames?: string;
  /** A certificate that no browser trusts, whatever the lab tells it. */
  readonly badCertificate?: true;
}

/** What the popup must say once `lookup` and `lookup-hosts` were clicked, codes as in docs/contract.md. */
export interface Expectation {
  readonly visit: VisitCode;
  readonly site: SiteCode;
  readonly page: PageCode;
}

export interface Words {
  readonly vi: string;
  readonly en: string;
}

export interface LabSite {
  readonly id: string;
  /** The address a person types. */
  readonly url: string;
  /** The host in view once the page is there. */
  readonly host: string;
  readonly title: string;
  /** What this site shows. */
  readonly shows: Words;
  /** Addresses of what the page embeds, beside its own style and picture. */
  readonly embeds: readonly string[];
  /** By network; a network that is absent is left out of the tour, for the reason beside the data. */
  readonly expected: Readonly<Partial<Record<NetworkName, Expectation>>>;
}

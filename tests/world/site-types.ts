import type { Harm } from './hostile-doh.ts';
import type { PageCode, SiteCode, VisitCode } from '../../utils/verdict/codes.ts';

/** The networks a person can be on (DESIGN.md, "The lab"). */
export const NETWORKS = ['dual', 'v4only', 'nat64', 'broken', 'proxy'] as const;
export type NetworkName = (typeof NETWORKS)[number];

/** Who is asking: the machine's own resolver, or one of the two public ones over HTTPS. */
export type DnsView = 'system' | 'cloudflare' | 'google';

type FaultKind =
  | Harm
  | 'servfail'
  | 'bogus' // SERVFAIL with EDE 6, unless the client disables checking (method.md case 108)
  | 'refused'
  | 'timeout' // no answer at all
  | 'truncated'
  | 'http-503'
  | 'http-302' // to a page of somebody else, as a captive portal does
  | 'nxdomain';

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
  readonly faults?: readonly DnsFault[];
  /** A certificate that no browser trusts, whatever the lab tells it. */
  readonly badCertificate?: true;
}

/** What the popup must say once `lookup` and `lookup-hosts` were clicked, codes as in RULINGS 1 to 10. */
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

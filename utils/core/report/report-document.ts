/**
 * `sau.report/1`: a sheet as JSON, the form that is exported, pinned and compared (docs/contract.md, "Exports", and
 * docs/schema/sau.report-1.json). Times are ISO 8601 with offset; `null` is what is not known or does not apply. Texts
 * are in `language`; whatever compares sheets goes by codes.
 */
import type { CheckId, CheckStatus } from '@/utils/core/gov/checks/check';
import type { NetworkCode, PageCode, SiteCode, VisitCode } from '@/utils/core/verdict/verdict-codes';
import type { HostVerdict } from '@/utils/core/verdict/verdict';

export const REPORT_SCHEMA = 'sau.report/1';

export interface DocumentEvidence {
  readonly code: string;
  readonly text: string;
  readonly values?: Readonly<Record<string, string | number>> | undefined;
}

export interface DocumentCheck {
  readonly id: CheckId;
  readonly name: string;
  readonly status: CheckStatus;
  readonly statusText: string;
  readonly evidence: readonly DocumentEvidence[];
  readonly observedAt: string | null;
  /** 'visit', 'probe', or the resolver that answered. */
  readonly source: string | null;
  readonly rule: {
    readonly id: string;
    readonly citation: string;
    readonly force: string;
    readonly forceText: string;
  } | null;
  readonly step: number | null;
  readonly advice: { readonly code: string; readonly text: string } | null;
}

export interface DocumentHost {
  readonly host: string;
  readonly owner: HostVerdict['owner'];
  readonly visit: VisitCode;
  readonly site: SiteCode;
  readonly counted: boolean;
  readonly addresses: readonly string[];
}

export interface DocumentTarget {
  readonly host: string;
  /** Id in the directory; 'unknown' for a state site whose owner it does not name, null where the State has no part. */
  readonly agency: string | null;
  readonly agencyName: string | null;
  readonly siteKind: string | null;
  readonly siteKindName: string | null;
  readonly headline: { readonly code: string; readonly text: string };
  readonly visit: VisitCode;
  readonly site: SiteCode;
  readonly page: PageCode | null;
  /** Why each of the codes above is what it is. */
  readonly reasons: Readonly<Record<'visit' | 'site' | 'page' | 'network', readonly DocumentEvidence[]>>;
  /** What DNS answered; empty where it was not asked, as the check `aaaa` then says. */
  readonly addresses: { readonly a: readonly string[]; readonly aaaa: readonly string[] };
  readonly hosts: readonly DocumentHost[];
  readonly hostsLeftOut: number;
  readonly checks: readonly DocumentCheck[];
  readonly steps: readonly {
    readonly number: number;
    readonly title: string;
    readonly state: string;
    readonly stateText: string;
    /** What the unit itself states of it, as it wrote it: never judged, absent where it wrote nothing. */
    readonly stated?: string | undefined;
  }[];
  /** Whose plan the steps are of; absent where there are none, and in sheets of earlier versions. */
  readonly stepsNote?: string | undefined;
  readonly withoutIpv4: {
    readonly breaks: readonly string[];
    readonly unknown: readonly string[];
    readonly total: number;
  };
}

export interface ReportDocument {
  readonly schema: typeof REPORT_SCHEMA;
  readonly generatedAt: string;
  readonly language: 'vi' | 'en';
  /** Of Sáu. */
  readonly version: string;
  readonly browser: string;
  /** Who answered for DNS; null where nobody was asked. */
  readonly resolver: string | null;
  readonly resolvers: readonly string[];
  readonly network: NetworkCode;
  readonly caveat: string;
  readonly targets: readonly [DocumentTarget];
}

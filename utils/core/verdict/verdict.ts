import type { NetworkCode, OWNERS, PageCode, SiteCode, VisitCode } from './verdict-codes';
import type { Reason } from './reasons';
import type { HeadlineCode } from './headline';
import type { ActionCode } from './actions';

export interface Judged<Code extends string> {
  readonly code: Code;
  /** In order of weight; never empty. */
  readonly because: readonly [Reason, ...Reason[]];
}

export interface HostVerdict {
  readonly host: string;
  readonly visit: Judged<VisitCode>;
  readonly site: Judged<SiteCode>;
  readonly owner: (typeof OWNERS)[number];
  /** False when it says nothing about the page: blocked, dead, or added by another extension. */
  readonly counted: boolean;
}

/** The whole verdict on what is in view; everything that a person reads derives from it. */
export interface Verdict {
  readonly headline: HeadlineCode;
  readonly visit: Judged<VisitCode>;
  readonly site: Judged<SiteCode>;
  readonly network: Judged<NetworkCode>;
  /** Absent where there is no web page to judge. */
  readonly page: Judged<PageCode> | undefined;
  readonly hosts: readonly HostVerdict[];
  /** The one thing that would settle or mend the most. */
  readonly action: ActionCode;
}

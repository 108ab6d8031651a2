/** Rules and recommendations that a check may stem from; law.md §0, §2 and §3. */
export const RULE_IDS = [
  'decree-224-2026-art-11-4',
  'decree-42-2022-art-6-4',
  'decree-42-2022-art-13-2',
  'directive-02-2022',
  'circular-32-2017-art-15-4',
  'decision-38-2021',
  'decision-3369',
  'ipv6-ready-label',
  'two-name-servers',
  'rfc-9460',
] as const;
export type RuleId = (typeof RULE_IDS)[number];

/** What a rule is about; a check asks for the rule of its topic. */
export type RuleTopic =
  | 'ipv6' // the name of the site uses IPv6
  | 'vn-domain' // the name is under .vn
  | 'naming' // the form of the name
  | 'service-naming' // the name of a public-service portal
  | 'dnssec'
  | 'ipv6-only' // works without IPv4
  | 'name-servers'
  | 'https-record';

/**
 * What kind of text a rule is, whatever the day. `historical`: whether it still holds could not be established, so it is
 * never said to be in force.
 */
type RuleKind = 'law' | 'directive' | 'historical' | 'programme' | 'recommendation';

/** The force of a rule on one day. */
export type RuleForce = 'not-yet' | 'in-force' | 'expired' | 'historical' | 'goal' | 'goal-ended' | 'recommended';

/** A calendar day in Viet Nam, `YYYY-MM-DD`. */
export type Day = string;

/** The same text in both languages of the interface. */
export interface Bilingual {
  readonly vi: string;
  readonly en: string;
}

/**
 * `A`: the text itself was read; `B`: an excerpt or the press was read; `C`: one secondary source; `?`: not verified.
 * No gazette and no signed file was opened for any of them.
 */
export type Confidence = 'A' | 'B' | 'C' | '?';

interface RuleSource {
  readonly url: string;
  readonly confidence: Confidence;
}

export interface Rule {
  readonly id: RuleId;
  readonly kind: RuleKind;
  readonly topics: readonly RuleTopic[];
  /** Short, as in a running text: "khoản 4 Điều 11 Nghị định 224/2026/NĐ-CP". */
  readonly citation: Bilingual;
  /** As a source gives it, else the name of the document: no title is known by heart. */
  readonly title: Bilingual;
  readonly issuer: Bilingual;
  /** Absent where the day could not be found. */
  readonly signed?: Day;
  /** First day; for a programme the first day of its period. Absent where it is not known: then it always was. */
  readonly from?: Day;
  /** Last day in force; for a programme or directive the last day of its period or deadline. */
  readonly until?: Day;
  /** What it asks for, in a sentence that may be shown as it stands (law.md §7). */
  readonly demand: Bilingual;
  /** Word for word, in the language of the text. */
  readonly quote?: string;
  /** What a reader has to know before relying on it. */
  readonly caveat?: Bilingual;
  /** How sure the text is, and separately its dates. */
  readonly confidence: Confidence;
  readonly sources: readonly RuleSource[];
}

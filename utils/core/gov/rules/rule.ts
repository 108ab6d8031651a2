/** Rules and recommendations that a check may stem from, and those that are told of with them. */
export const RULE_IDS = [
  'decree-224-2026-art-11-4',
  'decree-42-2022-art-6-4',
  'decree-42-2022-art-13-2',
  'directive-02-2022',
  'circular-32-2017-art-15-4',
  'circular-48-2025',
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
 * What exactly was read of a source. No gazette and no signed file was opened for any of them.
 *
 * - `document`: a copy of this very document, from end to end
 * - `third-party-copy`: the whole text, in a copy that somebody else put up
 * - `quoted`: only what this document quotes of the rule
 * - `named`: this document names it, with number and day, and no more
 * - `opening`: the beginning, without the annex
 * - `excerpt`: some lines of that page
 * - `press`: a report of the press
 * - `look-up`: where it can be looked up; the page was not opened
 */
export const PROOFS = [
  'document',
  'third-party-copy',
  'quoted',
  'named',
  'opening',
  'excerpt',
  'press',
  'look-up',
] as const;
export type Proof = (typeof PROOFS)[number];

/** A page or a document that a fact is taken from; at least one of `url` and `name` is there. */
export interface Source {
  readonly url?: string;
  /** Of a document, for whoever looks for it; absent where the host of the address says enough. */
  readonly name?: Bilingual;
  readonly proof: Proof;
  /** What of the fact this source gives, where it does not give all of it. */
  readonly gives?: Bilingual;
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
  /** What it asks for, in a sentence that may be shown as it stands. */
  readonly demand: Bilingual;
  /** What else it sets, each a line: stages, figures. */
  readonly points?: readonly Bilingual[];
  /**
   * Word for word as the source has it, a paragraph a line, in the language of the text. What is plainly an error of the
   * copy stays and is followed by `[sic]`; `[…]` stands for what was left out.
   */
  readonly quote?: string;
  /** What the marks in the quote stand for. */
  readonly quoteNote?: Bilingual;
  /** What a reader has to know before relying on it. */
  readonly caveat?: Bilingual;
  readonly sources: readonly [Source, ...Source[]];
}

/** By closed lists of labels (docs/rulings.md 31); `other` is an honest answer. */
export const SITE_KINDS = [
  'portal',
  'public-service',
  'one-stop',
  'sign-in',
  'department',
  'office',
  'board',
  'police',
  'procuracy',
  'assembly',
  'party-front',
  'feedback',
  'documents',
  'mail',
  'open-data',
  'api',
  'platform',
  'map',
  'law',
  'culture',
  'branch',
  'english',
  'old',
  'test',
  'other',
] as const;
export type SiteKind = (typeof SITE_KINDS)[number];

export interface Agency {
  readonly id: string;
  readonly domain: string;
  readonly aliases: readonly string[];
  readonly nameVi: string;
  readonly nameEn: string;
  readonly level: string;
  readonly status: 'current' | 'merged';
  /** Ids of the bodies that it became part of. */
  readonly mergedInto: readonly string[];
  readonly since: string | null;
  readonly confidence: 'high' | 'medium' | 'low';
  readonly sources: readonly string[];
  /** Of an imported directory alone: it names domains outside .vn, and says so itself. */
  readonly foreign?: true;
}

/**
 * How Decree 224/2026 stands to the body whose site this is. It speaks of “cơ quan nhà nước”.
 *
 * `outside`: the Party, the Front and mass organisations are no state bodies, so nothing of it is held against them.
 * `unverified`: the articles on its scope were not read, and whether it holds for the National Assembly, councils,
 * courts, procuracies, the President’s office, the audit, the media and academies is not known.
 */
export type Scope = 'covered' | 'unverified' | 'outside';

/** Whose site a host is; without an `agency` the owner is not known, and it is never guessed. */
export interface GovIdentity {
  readonly agency: Agency | undefined;
  /** The bodies of today that a merged agency belongs to. */
  readonly successors: readonly Agency[];
  /** The bodies that became part of this one, at first or second hand. */
  readonly absorbed: readonly Agency[];
  readonly kind: SiteKind;
  readonly scope: Scope;
  /** The site stands under the domain of `agency`, a province, and is another body's, which `kind` names. */
  readonly isGuest: true | undefined;
  /** The name is no state's by itself: an imported directory alone says so, and the reader has to be told. */
  readonly isClaimed: true | undefined;
  /** What the answer rests on. */
  readonly directory: { readonly asOf: string; readonly count: number; readonly isImported: boolean };
}

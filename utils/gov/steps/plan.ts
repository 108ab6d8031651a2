import type { GovIdentity, SiteKind } from '@/utils/gov/identity';

/**
 * How the steps of a province's plan stand to a site: `own` for the bodies of a People's Committee, whom such plans name;
 * `sample` for other bodies, to which no plan of a province speaks; `none` where the State has no part.
 */
export type PlanRelation = 'own' | 'sample' | 'none';

/** They stand under a province's domain and answer to somebody else. */
const NOT_OF_THE_COMMITTEE: ReadonlySet<SiteKind> = new Set([
  'police',
  'procuracy',
  'assembly',
  'party-front',
  'branch',
]);

/** @param identity whose site it is; absent for a site that is not of the State */
export function planOf(identity: GovIdentity | undefined): PlanRelation {
  if (identity === undefined) return 'none';
  const { agency, kind } = identity;
  return agency?.level === 'province' && !NOT_OF_THE_COMMITTEE.has(kind) ? 'own' : 'sample';
}

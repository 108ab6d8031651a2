import type { GovIdentity } from '@/utils/core/gov/identity';

/**
 * How the steps of a province's plan stand to a site: `own` for the bodies of a People's Committee, whom such plans name;
 * `sample` for other bodies, to which no plan of a province speaks; `none` where the State has no part, and
 * for the Party and mass organisations, which are no state bodies.
 */
export type PlanRelation = 'own' | 'sample' | 'none';

/** @param identity whose site it is; absent for a site that is not of the State */
export function planOf(identity: GovIdentity | undefined): PlanRelation {
  if (identity === undefined || identity.scope === 'outside') return 'none';
  return identity.agency?.level === 'province' && identity.isGuest !== true ? 'own' : 'sample';
}

import { labelsOf } from '@/utils/core/gov/gov-host';
import type { Agency, GovIdentity, SiteKind } from '@/utils/core/gov/identity';
import { isUnder } from '@/utils/core/host/site';
import type { EvidenceLine } from './check-codes';
import type { CheckStatus } from './check';

/** What the form of a name is by points a to c of art. 11(4) of Decree 224/2026. */
export interface NameForm {
  readonly status: CheckStatus;
  readonly line: EvidenceLine;
}

/** Portals and websites have a rule for their names; systems, mailboxes and service portals have none. */
const SYSTEM_KINDS: ReadonlySet<SiteKind> = new Set([
  'public-service',
  'one-stop',
  'sign-in',
  'feedback',
  'documents',
  'mail',
  'open-data',
  'api',
  'platform',
  'map',
  'test',
]);

export const isSystem = (kind: SiteKind): boolean => SYSTEM_KINDS.has(kind);

/** Bodies whose names are laid down at level 3: ministries and central bodies (point a), provinces (point b). */
const LEVEL_3: Readonly<Partial<Record<string, 'a' | 'b'>>> = {
  ministry: 'a',
  'ministerial-agency': 'a',
  'government-agency': 'a',
  central: 'a',
  judiciary: 'a',
  'party-or-assembly': 'a',
  province: 'b',
};

/** Units that have a name of level 3 all the same, and the point that would give them one of level 4. */
const UNITS: Readonly<Partial<Record<string, string>>> = { unit: 'a', department: 'b', local: '' };

/** Kinds that name a department of a province, or a unit of a ministry. */
const UNIT_KINDS: ReadonlySet<SiteKind> = new Set(['department', 'office']);

/**
 * The form of a name under .gov.vn whose owner is known: a ministry, central body or province at level 3, their units,
 * departments and communes at level 4. What the points do not name is not judged, and which body a label stands for is
 * not guessed: it is `unknown`. What is otherwise is observed (`partial`): the decree gives names of before neither a
 * time nor a penalty.
 */
export function nameForm(host: string, { agency, kind, isGuest }: GovIdentity & { agency: Agency }): NameForm {
  const name = host.replace(/^www\./, '');
  const domain = [agency.domain, ...agency.aliases].find((each) => isUnder(name, each)) ?? agency.domain;
  const level = labelsOf(name).length;
  const form = (status: CheckStatus, line: EvidenceLine): NameForm => ({ status, line });
  if (agency.level === 'system') return form('not-applicable', { code: 'name-shared', values: { host } });
  if (isGuest) return form('not-applicable', { code: 'name-guest', values: { host, domain } });
  if (agency.status === 'merged') return form('partial', { code: 'name-former', values: { domain } });
  const unitOf = UNITS[agency.level];
  if (unitOf !== undefined) return unitForm({ host, domain }, unitOf, name === domain || kind === 'branch');
  const point = LEVEL_3[agency.level];
  if (point === undefined) return form('unknown', { code: 'name-place-unknown', values: { host } });
  if (domain !== agency.domain) {
    const values = { host, main: agency.domain };
    return point === 'b'
      ? form('partial', { code: 'name-province-other', values })
      : form('unknown', { code: 'name-alias', values });
  }
  if (name === domain) {
    return form('pass', { code: point === 'a' ? 'name-level-3-a' : 'name-level-3-b', values: { domain } });
  }
  if (level > 4) return form('not-applicable', { code: 'name-too-deep', values: { host, level } });
  if (!isUnit(kind, labelsOf(name)[0])) return form('unknown', { code: 'name-level-4-open', values: { host, domain } });
  return form('pass', { code: point === 'a' ? 'name-level-4-a' : 'name-level-4-b', values: { host } });
}

/** The inspectorate is a department; other boards are not, and no point names them. */
const isUnit = (kind: SiteKind, label: string | undefined): boolean => UNIT_KINDS.has(kind) || label === 'thanhtra';

function unitForm(
  { host, domain }: { readonly host: string; readonly domain: string },
  point: string,
  isBody: boolean,
): NameForm {
  if (!isBody) return { status: 'unknown', line: { code: 'name-below-unit', values: { host, domain } } };
  return {
    status: 'partial',
    line:
      point === '' ? { code: 'name-not-so', values: { host } } : { code: 'name-unit-not-so', values: { host, point } },
  };
}

import { describe, expect, it } from 'vitest';
import { suffixList } from '@/utils/core/host/public-suffixes';
import { viewOfParts } from '@/utils/app/page/page-parts';
import {
  dossierPlan,
  isEmptyPlan,
  lookupPlan,
  morePlan,
  otherHostsPlan,
  recheckPlan,
  unbiddenPlan,
} from '@/utils/app/questions/plan';
import { partsOf } from '@/tests/unit/app/page/parts-of';
import { evidenceOf } from '@/tests/unit/core/verdict/evidence-of';
import type { Given } from '@/tests/unit/core/verdict/evidence-of';

const HOST = 'dongthap.gov.vn';
const OVER_IPV4 = { ip: '203.0.113.31' };
const ASKED = { ...OVER_IPV4, a: ['203.0.113.31'], aaaa: [] };
const INTERNAL = { ip: '10.0.0.9' };
const OFF = { ...ASKED, mayAsk: false };
const viewOf = (given: Given) => viewOfParts(partsOf(evidenceOf(given)));

describe('the plan of a click', () => {
  it.each<[string, Given, readonly string[], unknown]>([
    [
      'asks about host and twin, and where the zone begins',
      OVER_IPV4,
      [HOST, `www.${HOST}`],
      { host: HOST, depth: 'zone' },
    ],
    ['of an internal name asks for its addresses', INTERNAL, [HOST], undefined],
  ])('“ask” %s', (_about, given, names, site) => {
    expect(lookupPlan(viewOf(given), suffixList).asks).toMatchObject({ names, site, isAnew: false });
  });

  it('“check in full” asks all about the host, and of an internal name its addresses', () => {
    expect(dossierPlan(viewOf(OVER_IPV4)).asks).toMatchObject({ names: [], site: { host: HOST, depth: 'all' } });
    expect(dossierPlan(viewOf(INTERNAL)).asks).toMatchObject({ names: [HOST], site: undefined });
    expect(morePlan(viewOf(ASKED)).asks).toMatchObject({ site: { depth: 'all' } });
  });

  it('without a click asks for addresses and HTTPS records', () => {
    expect(unbiddenPlan(HOST).asks).toMatchObject({ names: [HOST], site: { host: HOST, depth: 'https' } });
  });

  it('is empty where nothing may be asked', () => {
    const off = viewOf(OFF);
    expect([lookupPlan(off, suffixList), dossierPlan(off), otherHostsPlan(off)].map(isEmptyPlan)).toEqual([
      true,
      true,
      true,
    ]);
    expect(isEmptyPlan(morePlan(viewOf(OVER_IPV4)))).toBe(true);
    expect(isEmptyPlan(morePlan(viewOf({ ...INTERNAL, a: 'NXDOMAIN', aaaa: 'NXDOMAIN' })))).toBe(true);
  });
});

describe('the plan of a recheck', () => {
  const probed = { control: 'ok', addresses: [], at: 1 } as const;

  it('has the page again, and nothing that was not asked or probed', () => {
    expect(recheckPlan(viewOf(OVER_IPV4), evidenceOf(OVER_IPV4))).toEqual({
      reloads: true,
      asks: undefined,
      probes: false,
    });
  });

  it('asks anew what was asked, literals and foreign parts left out, and probes what was probed', () => {
    const held = evidenceOf(ASKED);
    const dns = { ...held.dns, 'cdn.vn': held.dns[HOST] ?? {}, '203.0.113.9': {} };
    const plan = recheckPlan(viewOf(ASKED), { ...held, dns, probes: { [HOST]: probed } });
    expect(plan).toMatchObject({ reloads: true, probes: true });
    expect(plan.asks).toMatchObject({ names: ['cdn.vn'], site: { host: HOST, depth: 'all' }, isAnew: true });
  });

  it('asks nobody any more where lookups were turned off, and of an internal name its addresses alone', () => {
    expect(recheckPlan(viewOf(OFF), evidenceOf(ASKED)).asks).toBeUndefined();
    const inside = { ...INTERNAL, a: 'NXDOMAIN', aaaa: 'NXDOMAIN' } as const;
    const held = { ...evidenceOf(inside), dns: { ...evidenceOf(inside).dns, 'cdn.vn': {} } };
    expect(recheckPlan(viewOf(inside), held).asks).toMatchObject({ names: [HOST], site: undefined, isAnew: true });
  });
});

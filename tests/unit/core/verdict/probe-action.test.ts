import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { probeOffer } from '@/utils/app/probe/probe-offer';
import { viewOfParts } from '@/utils/app/page/page-parts';
import type { Evidence } from '@/utils/core/verdict/evidence';
import { judge } from '@/utils/core/verdict/judge';
import checks from '../../../cases/checks.json';
import verdicts from '../../../cases/verdicts.json';
import { partsOf } from '@/tests/unit/app/page/parts-of';
import { evidenceOf } from './evidence-of';
import type { Given } from './evidence-of';

type Row = readonly [id: string, given: Given];
const ROWS: readonly Row[] = [
  ...verdicts.map(({ id, given }): Row => [id, given as Given]),
  ...checks.flatMap((row): readonly Row[] => ('given' in row ? [[row.id, row.given as Given]] : [])),
];
const ADVISED = ROWS.filter(([, given]) => judge(evidenceOf(given)).action === 'probe');

const offerOf = (evidence: Evidence) => probeOffer(viewOfParts(partsOf(evidence)));

describe('the action `probe`', () => {
  it('is that of many a row', () => {
    expect(ADVISED.length).toBeGreaterThan(30);
  });

  it.each(ADVISED)('has its button, and an address to contact: %s', (_id, given) => {
    expect(offerOf(evidenceOf(given))).toMatchObject({
      kind: 'ask',
      addresses: expect.arrayContaining([expect.any(String)]),
    });
  });

  it('has them whatever the addresses, the answers and the network are', () => {
    const seen = { advised: 0, without: 0 };
    fc.assert(
      fc.property(GIVEN, (given) => {
        const evidence = evidenceOf(given);
        const offer = offerOf(evidence);
        const { action, site, visit } = judge(evidence);
        if (action === 'probe') {
          seen.advised += 1;
          expect(offer).toMatchObject({ kind: 'ask' });
          expect(offer).toHaveProperty('found', undefined);
        }
        if (site.code === 'published' && visit.code === 'v4' && offer.kind === 'none') seen.without += 1;
      }),
      { numRuns: 2_000 },
    );
    // Both sides came up: steps with a button, and published addresses that no probe contacts.
    expect(seen.advised).toBeGreaterThan(20);
    expect(seen.without).toBeGreaterThan(20);
  });
});

const PREFIX = '2a00:64::/96';
const V4 = '203.0.113.31';
const V6 = fc.constantFrom(
  '3000:6:11::1', // global
  '2a00:64::cb00:711f', // inside PREFIX
  '64:ff9b::cb00:711f',
  '2001:1::1', // PCP anycast
  '2620:4f:8000::1', // AS112
  '2001:db8::1',
  'fd00::1',
  '::',
);
const aaaa = often(
  fc.array(V6, { maxLength: 2 }),
  fc.constantFrom('NXDOMAIN', '!timeout', '!servfail', '!dnssec-bogus'),
);
const nothing = fc.constant(undefined);

function often<One, Other>(usual: fc.Arbitrary<One>, other: fc.Arbitrary<Other>) {
  return fc.oneof({ weight: 5, arbitrary: usual }, other);
}

const GIVEN: fc.Arbitrary<Given> = fc
  .record({
    host: often(fc.constant('dongthap.gov.vn'), fc.constantFrom('constructor', V4, 'may-in.local')),
    scheme: fc.constantFrom('http', 'https'),
    source: fc.constantFrom('response', 'error'),
    ip: often(fc.constant(V4), V6),
    proxied: often(nothing, fc.constant(true)),
    aaaa: often(aaaa, nothing),
    a: fc.constantFrom([], [V4], [V4, '10.0.0.3'], undefined),
    system: often(nothing, fc.array(V6, { maxLength: 2 })),
    other: often(nothing, aaaa),
    seen: often(nothing, fc.record({ v6: V6 })),
    network: fc.constantFrom('yes', 'nat64', undefined),
    probe: often(nothing, fc.record({ control: fc.constantFrom('ok', 'failed'), addresses: fc.constant([]) })),
    mayAsk: often(fc.constant(true), fc.constant(false)),
    nat64Prefixes: fc.constantFrom([], [PREFIX]),
  })
  .map(({ source, ...rest }) => {
    const given = { ...rest, source, ...(source === 'error' ? { error: 'net::ERR_FAILED' } : {}) };
    return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  });

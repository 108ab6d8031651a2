import { describe, expect, it } from 'vitest';
import { lookupMany } from '@/utils/dns/lookup-many';
import { parseLookup } from '@/utils/dns/parse-lookup';
import { createZoneRig } from './zone-rig';
import type { Knowledge } from './zone-rig';

const { at, questions, resolverThat } = createZoneRig();
const AAAA = ['x.vn 300 AAAA 3000:6:0:0:0:0:0:1'];
const A = ['x.vn 300 A 203.0.113.5'];
const stale = (code: number) => ({ answers: AAAA, extendedErrors: [{ code, text: '' }] });

describe('an answer that looks odd', () => {
  it.each<[why: string, one: Knowledge, two: Knowledge, expected: object | undefined]>([
    [
      'stale, and gone by now (case 129)',
      { 'x.vn AAAA': stale(3) },
      {},
      { by: at('two'), rcode: 'NOERROR', addresses: [] },
    ],
    ['stale, and still so', { 'x.vn AAAA': stale(3) }, { 'x.vn AAAA': AAAA }, undefined],
    [
      'stale NXDOMAIN, and there by now',
      { 'x.vn AAAA': { rcode: 3, extendedErrors: [{ code: 19, text: '' }] } },
      { 'x.vn AAAA': AAAA },
      { by: at('two'), addresses: ['3000:6::1'] },
    ],
    ['stale, with a second resolver that fails', { 'x.vn AAAA': stale(3) }, { 'x.vn AAAA': { rcode: 2 } }, undefined],
  ])('%s', async (_why, one, two, expected) => {
    const lookup = await resolverThat(one, two).lookUp('x.vn', 'AAAA');
    expect(lookup).toMatchObject({ ok: true, by: at('one') });
    if (expected) expect(lookup).toMatchObject({ other: expected });
    else expect(lookup).not.toHaveProperty('other');
    expect(parseLookup(structuredClone(lookup))).toEqual(lookup);
    expect(questions()).toEqual(['one x.vn AAAA', 'two x.vn AAAA']);
  });

  it('of one family alone is not asked about twice', async () => {
    await lookupMany(resolverThat({ 'x.vn A': A }, {}).lookUp, ['x.vn']);
    expect(questions().toSorted()).toEqual(['one x.vn A', 'one x.vn AAAA']);
  });

  it('NXDOMAIN beside an address of the other family is checked, and the difference kept (case 106)', async () => {
    const { lookUp } = resolverThat({ 'x.vn A': A, 'x.vn AAAA': { rcode: 3 } }, { 'x.vn AAAA': AAAA });
    const found = (await lookupMany(lookUp, ['x.vn'])).get('x.vn');
    expect(found?.aaaa).toMatchObject({
      by: at('two'),
      addresses: ['3000:6::1'],
      other: { by: at('one'), rcode: 'NXDOMAIN', addresses: [] },
    });
    expect(await lookUp('x.vn', 'AAAA')).toEqual(found?.aaaa);
  });

  it('NXDOMAIN that the second confirms stands, and that two have said it is kept (RULINGS 7)', async () => {
    const { lookUp } = resolverThat({ 'x.vn A': A, 'x.vn AAAA': { rcode: 3 } }, { 'x.vn AAAA': { rcode: 3 } });
    const found = (await lookupMany(lookUp, ['x.vn'])).get('x.vn');
    expect(found?.aaaa).toMatchObject({ by: at('two'), rcode: 'NXDOMAIN' });
    expect(found?.aaaa).toMatchObject({ other: { by: at('one'), rcode: 'NXDOMAIN', addresses: [] } });
  });
});

describe('the second resolver, asked because answers disagree', () => {
  it('has the first one’s answer beside its own where they differ (cases 48, 127)', async () => {
    const { lookUp } = resolverThat({}, { 'x.vn AAAA': AAAA });
    await lookUp('x.vn', 'AAAA');
    const second = await lookUp('x.vn', 'AAAA', { order: 'second-first' });
    expect(second).toMatchObject({ by: at('two'), addresses: ['3000:6::1'], other: { by: at('one'), addresses: [] } });
    expect(parseLookup(structuredClone(second))).toEqual(second);
    expect(await lookUp('x.vn', 'AAAA', { order: 'second-first' })).toEqual(second);
  });

  it('with other addresses of the same family does not differ (case 130)', async () => {
    const { lookUp } = resolverThat({ 'x.vn AAAA': AAAA }, { 'x.vn AAAA': ['x.vn 300 AAAA 3000:6:0:0:0:0:0:2'] });
    await lookUp('x.vn', 'AAAA');
    expect(await lookUp('x.vn', 'AAAA', { order: 'second-first' })).not.toHaveProperty('other');
  });
});

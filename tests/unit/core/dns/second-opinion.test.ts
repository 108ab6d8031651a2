import { describe, expect, it } from 'vitest';
import { FAILURE_SHOWN_MS } from '@/utils/core/dns/limits';
import { lookupMany } from '@/utils/core/dns/ask/lookup-many';
import { parseLookup } from '@/utils/core/session/parse-lookup';
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

  it('NXDOMAIN that the second confirms stands, and that two have said it is kept', async () => {
    const { lookUp } = resolverThat({ 'x.vn A': A, 'x.vn AAAA': { rcode: 3 } }, { 'x.vn AAAA': { rcode: 3 } });
    const found = (await lookupMany(lookUp, ['x.vn'])).get('x.vn');
    expect(found?.aaaa).toMatchObject({ by: at('two'), rcode: 'NXDOMAIN' });
    expect(found?.aaaa).toMatchObject({ other: { by: at('one'), rcode: 'NXDOMAIN', addresses: [] } });
  });
});

/** What a resolver that filters says of `x.vn`, and what the domain does. */
const NONE = { authorities: ['vn 600 SOA 600'] };
const SOUND: Knowledge = { 'x.vn A': A, 'x.vn AAAA': AAAA };

describe('a "no" that is no clean one', () => {
  it.each<[why: string, aaaa: Knowledge[string]]>([
    ['a referral', { authorities: ['vn 600 NS ns.vn'] }],
    ['two aliases', ['x.vn 300 CNAME a.vn', 'x.vn 300 CNAME b.vn']],
    ['a record of another type', A],
  ])('makes the next resolver be asked: %s', async (_why, aaaa) => {
    const { lookUp } = resolverThat({ 'x.vn A': A, 'x.vn AAAA': aaaa }, SOUND);
    const lookup = await lookUp('x.vn', 'AAAA');
    expect(lookup).toMatchObject({ by: at('two'), addresses: ['3000:6::1'] });
    expect(lookup.failedBefore).toEqual([{ by: at('one'), why: 'unsound' }]);
    expect(parseLookup(structuredClone(lookup))).toEqual(lookup);
  });

  it('is the failure where all say such things, and is kept as briefly as any', async () => {
    const referral = { 'x.vn AAAA': { authorities: ['vn 86400 NS ns.vn'] } };
    const lookup = await resolverThat(referral, referral).lookUp('x.vn', 'AAAA');
    expect(lookup).toMatchObject({ ok: false, why: 'unsound', by: at('two') });
    expect(lookup.expiresAt - lookup.at).toBe(FAILURE_SHOWN_MS);
    expect(parseLookup(structuredClone(lookup))).toEqual(lookup);
  });

  it.each<[why: string, a: Knowledge[string]]>([
    ['filters the other family', { rcode: 3, extendedErrors: [{ code: 15, text: '' }] }],
    ['sinks it to 0.0.0.0', ['x.vn 60 A 0.0.0.0']],
    ['sinks it to this machine', ['x.vn 60 A 127.0.0.1']],
    ['contradicts itself there', AAAA],
  ])('is asked for again where the resolver %s', async (_why, a) => {
    const { lookUp } = resolverThat({ 'x.vn A': a, 'x.vn AAAA': NONE }, SOUND);
    const found = (await lookupMany(lookUp, ['x.vn'])).get('x.vn');
    expect(found?.a).toMatchObject({ by: at('two'), addresses: ['203.0.113.5'] });
    expect(found?.aaaa).toMatchObject({ by: at('two'), addresses: ['3000:6::1'] });
  });

  it('is asked for again where AAAA is sunk and A denied', async () => {
    const sunk = ['x.vn 60 AAAA 0:0:0:0:0:0:0:0'];
    const { lookUp } = resolverThat({ 'x.vn A': NONE, 'x.vn AAAA': sunk }, SOUND);
    const found = (await lookupMany(lookUp, ['x.vn'])).get('x.vn');
    expect(found?.a).toMatchObject({ by: at('two'), addresses: ['203.0.113.5'] });
    expect(found?.aaaa).toMatchObject({ by: at('two'), addresses: ['3000:6::1'] });
  });

  it('is not asked for twice beside a sound answer', async () => {
    await lookupMany(resolverThat({ 'x.vn A': A, 'x.vn AAAA': NONE }, SOUND).lookUp, ['x.vn']);
    expect(questions().toSorted()).toEqual(['one x.vn A', 'one x.vn AAAA']);
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

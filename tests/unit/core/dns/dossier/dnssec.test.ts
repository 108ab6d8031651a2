import { describe, expect, it } from 'vitest';
import { findDnssec } from '@/utils/core/dns/dossier/dnssec';
import { createZoneRig } from '@/tests/unit/core/dns/zone-rig';
import type { Knowledge } from '@/tests/unit/core/dns/zone-rig';

const { at, questions, resolverThat } = createZoneRig();

const SOA = ['x.vn 300 SOA 60'];
const AUTHENTIC = 0x81a0;
const secure: Knowledge = { 'x.vn SOA': { flags: AUTHENTIC, answers: SOA } };
const plain: Knowledge = { 'x.vn SOA': SOA };
const servfail = (code?: number) => ({
  rcode: 2,
  ...(code === undefined ? {} : { extendedErrors: [{ code, text: '' }] }),
});
/** SERVFAIL, and the data where checking is not wanted. */
const refuses = (code?: number): Knowledge => ({ 'x.vn SOA': servfail(code), '!x.vn SOA': SOA });
/** SERVFAIL in any case. */
const fails = (code?: number): Knowledge => ({ 'x.vn SOA': servfail(code), '!x.vn SOA': servfail(code) });
const rejects: Knowledge = { 'x.vn SOA': { rcode: 5 } };

describe('DNSSEC by two resolvers', () => {
  it.each<[why: string, one: Knowledge, two: Knowledge, expected: string]>([
    ['validated', secure, plain, 'secure'],
    ['not validated', plain, secure, 'insecure'],
    ['both refuse what they give unchecked', refuses(6), refuses(6), 'bogus'],
    ['without any extended error as well', refuses(), refuses(), 'bogus'],
    ['the second names another error (case 110)', refuses(22), refuses(6), 'bogus'],
    ['one refuses, the other has no servers to ask', refuses(6), fails(22), 'bogus'],
    ['one refuses, the other is no help', refuses(6), rejects, 'bogus'],
    ['both say so and give nothing unchecked', fails(6), fails(9), 'bogus'],
    ['one alone says so (case 110)', fails(6), fails(22), 'dnssec-bogus'],
    ['neither says so (case 109)', fails(22), fails(23), 'servfail'],
    ['the second vouches for it', refuses(6), secure, 'secure'],
    ['the second may not validate at all', refuses(6), plain, 'dnssec-bogus'],
    ['the first is down, the second answers', fails(22), plain, 'insecure'],
    ['the first is lame, the second validates', fails(22), secure, 'secure'],
  ])('%s', async (_why, one, two, expected) => {
    const finding = await findDnssec('x.vn', resolverThat(one, two));
    expect(finding.ok ? finding.value : finding.why).toBe(expected);
  });

  it('asks one question where the first answers', async () => {
    await findDnssec('x.vn', resolverThat(secure, plain));
    expect(questions()).toEqual(['one x.vn SOA']);
  });

  it('says by whom, and what the refusal said', async () => {
    expect(await findDnssec('x.vn', resolverThat(refuses(9), refuses(6)))).toMatchObject({
      ok: true,
      value: 'bogus',
      by: at('one'),
      extendedErrors: [{ code: 9 }],
    });
  });

  it('is bogus by one resolver that refuses what it gives unchecked, where no other is known', async () => {
    expect(await findDnssec('x.vn', resolverThat(refuses(6)))).toMatchObject({ ok: true, value: 'bogus' });
    expect(await findDnssec('x.vn', resolverThat(fails(6)))).toMatchObject({ ok: false, why: 'dnssec-bogus' });
  });
});

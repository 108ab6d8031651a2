import { decode as decodeByLibrary } from '@leichtgewicht/dns-packet';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeResponse, encodeQuery } from '@/utils/dns/message';
import type { Question } from '@/utils/dns/message';
import { fromHex, response, toHex, wireName } from './wire';

const QUESTION: Question = { host: 'www.gov.vn', type: 'AAAA' };

describe('the query', () => {
  it('asks with ID 0, RD, AD, DO and padding to 128 octets', () => {
    const golden = fromHex(`
      0000 0120 0001 0000 0000 0001                # ID 0, RD AD, one question, one additional
      03777777 03676f76 02766e 00  001c 0001       # www.gov.vn AAAA IN
      00 0029 04d0 00 00 8000  0059                # OPT, 1232 octets, DO, 89 octets of options
      000c 0055 ${'00'.repeat(85)}                 # padding`);
    expect(golden.length).toBe(128);
    expect(toHex(encodeQuery(QUESTION, false))).toBe(toHex(golden));
  });

  it('forbids passing the subnet on where that is asked for', () => {
    const golden = fromHex(`
      0000 0120 0001 0000 0000 0001
      03676f76 02766e 00  0001 0001
      00 0029 04d0 00 00 8000  005d
      0008 0004 0001 00 00                         # client subnet, IPv4, source prefix 0
      000c 0051 ${'00'.repeat(81)}`);
    expect(toHex(encodeQuery({ host: 'gov.vn', type: 'A' }, true))).toBe(toHex(golden));
  });

  const label = (length: number): string => 'a'.repeat(length);
  it.each([
    ['fills a block exactly and adds none behind it', 95, 128],
    ['takes the next block for one octet more', 96, 256],
  ])('%s', (_why, hostOctets, expected) => {
    const host = `${label(hostOctets - 49)}.${label(48)}`;
    expect(encodeQuery({ host, type: 'A' }, false).length).toBe(expected);
  });

  it('stays below the 512 octets that Google takes, for the longest name', () => {
    const host = [label(63), label(63), label(63), label(61)].join('.');
    expect(host.length).toBe(253);
    expect(encodeQuery({ host, type: 'AAAA' }, true).length).toBe(384);
  });

  it.each(['', '.', 'a..vn', 'gov.vn.', `${label(64)}.vn`, 'tên.vn', 'a b.vn', `${`${label(60)}.`.repeat(5)}vn`])(
    'refuses %j, which no label can hold',
    (host) => expect(() => encodeQuery({ host, type: 'A' }, false)).toThrow('expected a DNS name'),
  );
});

describe('the response', () => {
  it('reads compressed names, records that nobody asked for and extended errors', () => {
    const golden = fromHex(`
      0000 81a0 0001 0003 0001 0001                # QR RD RA AD
      03777777 03676f76 02766e 00  001c 0001       # 12: www.gov.vn AAAA IN
      c00c 0005 0001 0000012c 0006  0363646e c010  # 28: CNAME cdn.gov.vn, its tail at 16
      c028 001c 0001 0000003c 0010                 # owner at 40: cdn.gov.vn
      30000006 00000000 00000000 00000001
      c028 002e 0001 0000003c 0003  010203         # RRSIG, passed over
      c010 0006 0001 00000708 001a  026e73 c010 00 00000001 00000002 00000003 00000004 00000258
      00 0029 04d0 00 00 8000 000c  000f 0008 0003 5374616c6500`);
    expect(decodeResponse(golden, QUESTION)).toEqual({
      ok: true,
      value: {
        rcode: 0,
        authenticated: true,
        extendedErrors: [{ code: 3, text: 'Stale' }],
        answers: [
          { owner: 'www.gov.vn', ttl: 300, type: 'CNAME', target: 'cdn.gov.vn' },
          { owner: 'cdn.gov.vn', ttl: 60, type: 'AAAA', address: '3000:6::1' },
        ],
        authorities: [{ owner: 'gov.vn', ttl: 1800, type: 'SOA', minimum: 600 }],
      },
    });
  });

  it('shows the text of an extended error without controls and within 200 characters', () => {
    const text = `a\u0000\u001b[31m${'x'.repeat(300)}`;
    const message = decodeResponse(response({ extendedErrors: [{ code: 22, text }] }), QUESTION);
    expect(message.ok && message.value.extendedErrors[0]?.text).toBe(`a [31m${'x'.repeat(194)}`.slice(0, 200));
  });

  const sound = response({ answers: ['www.gov.vn 300 AAAA 3000:6:0:0:0:0:0:1'] });
  const changed = (at: number, ...octets: number[]): Uint8Array => {
    const copy = Uint8Array.from(sound);
    copy.set(octets, at);
    return copy;
  };
  const ownerAt = 12 + 12 + 4;
  const lengthAt = ownerAt + 12 + 8;
  const withRecord = (hex: string): Uint8Array => new Uint8Array([...response({}).with(7, 1), ...fromHex(hex)]);

  it('is sound before the tests below change it', () => expect(decodeResponse(sound, QUESTION).ok).toBe(true));

  it.each<[why: string, bytes: Uint8Array]>([
    ['nothing at all', new Uint8Array()],
    ['eleven octets', sound.subarray(0, 11)],
    ['a header alone', sound.subarray(0, 12)],
    ['its last octet missing', sound.subarray(0, sound.length - 1)],
    ['one octet too many', new Uint8Array([...sound, 0])],
    ['another ID', changed(1, 1)],
    ['a query', changed(2, 0x01)],
    ['opcode NOTIFY', changed(2, 0xa1)],
    ['no question', changed(5, 0)],
    ['two questions', changed(5, 2)],
    ['another name in the question', response({ question: 'www.gov.la' })],
    ['another type in the question', response({ type: 'A' })],
    ['another class in the question', changed(ownerAt - 1, 3)],
    ['more records than there are', changed(7, 2)],
    ['fewer records than there are', changed(7, 0)],
    ['262,140 records announced', changed(6, 255, 255, 255, 255, 255, 255)],
    ['a pointer to itself', changed(ownerAt, 0xc0, ownerAt)],
    ['a pointer forward', changed(ownerAt, 0xc0, 0xff)],
    ['a label of the reserved kinds', changed(ownerAt, 0x40)],
    ['a label that runs past the end', changed(ownerAt, 63)],
    ['an IPv6 address of 15 octets', changed(lengthAt, 0, 15)],
    ['data beyond the end', changed(lengthAt, 0xff, 0xff)],
    ['an address of another size', withRecord('c00c 001c 0001 0000003c 0004 01020304')],
    ['an IPv4 address of 16 octets', withRecord(`c00c 0001 0001 0000003c 0010 ${'00'.repeat(16)}`)],
    ['an alias with octets behind its name', withRecord('c00c 0005 0001 0000003c 0003 c00c 00')],
    ['an alias whose name leaves its data', withRecord('c00c 0005 0001 0000003c 0001 c00c')],
    ['two pointers that point at each other', withRecord('c01e 0005 0001 0000003c 0002 c01c')],
    ['a name with a control character', withRecord('c00c 0005 0001 0000003c 0003 010a00')],
    ['a SOA without its numbers', withRecord('c00c 0006 0001 0000003c 0004 c00cc00c')],
    [
      'two OPT records',
      new Uint8Array([...response({ extendedRcode: 0 }).with(11, 2), ...fromHex('00 0029 04d0 00000000 0000')]),
    ],
    ['an OPT record of a name', withRecord('c00c 0029 04d0 00000000 0000')],
    ['an option longer than its record', withRecord('00 0029 04d0 00000000 0004 000f0009')],
    ['an extended error without a code', withRecord('00 0029 04d0 00000000 0005 000f0001 00')],
  ])('with %s is malformed', (_why, bytes) => {
    expect(decodeResponse(bytes, QUESTION)).toEqual({ ok: false, why: 'malformed' });
  });

  it('with TC is truncated even where it ends in the middle of a record', () => {
    const cut = changed(2, 0x83).subarray(0, sound.length - 5);
    expect(decodeResponse(cut, QUESTION)).toEqual({ ok: false, why: 'truncated' });
  });

  it('above 65,535 octets is not looked into', () => {
    expect(decodeResponse(new Uint8Array(65_536), QUESTION)).toEqual({ ok: false, why: 'too-large' });
  });

  it('of another class is passed over', () => {
    const chaos = withRecord('c00c 001c 0003 0000003c 0001 00');
    expect(decodeResponse(chaos, QUESTION)).toMatchObject({ ok: true, value: { answers: [] } });
  });
});

describe('hostile octets', () => {
  const BUDGET_MS = 50;
  const timed = (bytes: Uint8Array): { readonly result: unknown; readonly ms: number } => {
    const begun = performance.now();
    const result = decodeResponse(bytes, QUESTION);
    return { result, ms: performance.now() - begun };
  };
  const valid = response({
    answers: ['www.gov.vn 300 CNAME a.cdn.net', 'a.cdn.net 300 AAAA 3000:6:0:0:0:0:0:1'],
    authorities: ['cdn.net 300 SOA 60'],
    extendedErrors: [{ code: 3, text: 'stale' }],
  });

  it('at random never throw and never take long', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2_000 }), (bytes) => timed(bytes).ms < BUDGET_MS),
      { numRuns: 2_000 },
    );
  });

  it('behind a sound header and question never throw and never take long', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 600 }),
        fc.tuple(fc.nat(300), fc.nat(300), fc.nat(300)),
        (tail, [answers, authorities, additionals]) => {
          const bytes = new Uint8Array([...response({}), ...tail]);
          new DataView(bytes.buffer).setUint16(6, answers);
          new DataView(bytes.buffer).setUint16(8, authorities);
          new DataView(bytes.buffer).setUint16(10, additionals);
          return timed(bytes).ms < BUDGET_MS;
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('in a valid message either change nothing of its form or are refused', () => {
    const change = fc.record({ at: fc.nat(valid.length - 1), octet: fc.integer({ min: 0, max: 255 }) });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), fc.nat(valid.length), (changes, length) => {
        const bytes = Uint8Array.from(valid);
        for (const { at, octet } of changes) bytes[at] = octet;
        const { result, ms } = timed(length % 3 === 0 ? bytes.subarray(0, length) : bytes);
        return ms < BUDGET_MS && typeof result === 'object' && result !== null && 'ok' in result;
      }),
      { numRuns: 5_000 },
    );
  });

  it('agree with the library wherever both read a message', () => {
    const octet = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(fc.array(fc.tuple(octet, octet, octet, octet), { maxLength: 20 }), fc.nat(100_000), (ips, ttl) => {
        const answers = ips.map((ip) => `www.gov.vn ${ttl} A ${ip.join('.')}`);
        const bytes = response({ type: 'A', answers });
        const ours = decodeResponse(bytes, { host: 'www.gov.vn', type: 'A' });
        const theirs = (decodeByLibrary(bytes).answers ?? []).map((answer) => answer.data);
        expect(ours.ok && ours.value.answers.map((answer) => 'address' in answer && answer.address)).toEqual(theirs);
      }),
    );
  });

  /** A record that holds a chain of pointers, each to the one before and the first to the question, and aliases to its end. */
  const pointerChain = (pointers: number, aliases: number): Uint8Array => {
    const header = response({})
      .with(6, (aliases + 1) >> 8)
      .with(7, (aliases + 1) & 255);
    const chainAt = header.length + 11;
    const chain = Array.from({ length: pointers }, (_, index) => {
      const target = index === 0 ? 12 : chainAt + 2 * (index - 1);
      return [0xc0 | (target >> 8), target & 255];
    }).flat();
    const end = chain.slice(-2).map((octet, index) => octet + (index === 1 ? 2 : 0));
    const alias = [...end, ...fromHex('0005 0001 0000003c 0002'), ...end];
    const holder = [0, ...fromHex('0010 0001 00000000'), chain.length >> 8, chain.length & 255, ...chain];
    return new Uint8Array([...header, ...holder, ...Array.from({ length: aliases }, () => alias).flat()]);
  };

  it('may point on fifteen times', () => {
    expect(timed(pointerChain(15, 1)).result).toMatchObject({
      ok: true,
      value: { answers: [{ owner: 'www.gov.vn' }] },
    });
  });

  it.each([[16], [8_000]])('that chain %i pointers under 255 records are refused in time', (pointers) => {
    const { result, ms } = timed(pointerChain(pointers, 255));
    expect(result).toEqual({ ok: false, why: 'malformed' });
    expect(ms).toBeLessThan(BUDGET_MS);
  });

  it('of 255 records at the limit of pointers stay within the time', () => {
    const { result, ms } = timed(pointerChain(15, 255));
    expect(result).toMatchObject({ ok: true });
    expect(ms).toBeLessThan(BUDGET_MS);
  });

  it('name the longest name without complaint', () => {
    const question = [60, 60, 60, 60].map((length) => 'a'.repeat(length)).join('.');
    expect(wireName(question).length).toBe(245);
    expect(decodeResponse(response({ question }), { host: question, type: 'AAAA' }).ok).toBe(true);
  });
});

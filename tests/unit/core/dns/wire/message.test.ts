import { describe, expect, it } from 'vitest';
import { decodeResponse, readMessage } from '@/utils/core/dns/wire/message';
import { encodeQuery } from '@/utils/core/dns/wire/query';
import type { Question } from '@/utils/core/dns/wire/query';
import { fromHex, response, toHex } from '@/tests/unit/core/dns/wire';

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

  it('of another class is passed over, and known to have been there', () => {
    const chaos = withRecord('c00c 001c 0003 0000003c 0001 00');
    expect(decodeResponse(chaos, QUESTION)).toMatchObject({ ok: true, value: { answers: [], hasStrangers: true } });
  });
});

describe('a response without its question', () => {
  const header = (flags: string, counts = '0000 0000 0000 0000'): Uint8Array => fromHex(`0000 ${flags} ${counts}`);
  const blocked = '00 0029 04d0 00000000 0006 000f 0002 000f';

  it.each<[why: string, bytes: Uint8Array, rcode: number, errors: readonly number[]]>([
    ['REFUSED', header('8005'), 5, []],
    ['SERVFAIL', header('8182'), 2, []],
    ['FORMERR', header('8001'), 1, []],
    ['NOTIMP', header('8084'), 4, []],
    [
      'REFUSED with an extended error',
      new Uint8Array([...header('8005', '0000 0000 0000 0001'), ...fromHex(blocked)]),
      5,
      [15],
    ],
    [
      'SERVFAIL with OPT',
      new Uint8Array([...header('8002', '0000 0000 0000 0001'), ...fromHex('00 0029 04d0 00000000 0000')]),
      2,
      [],
    ],
    [
      'BADVERS by OPT',
      new Uint8Array([...header('8000', '0000 0000 0000 0001'), ...fromHex('00 0029 04d0 01000000 0000')]),
      16,
      [],
    ],
  ])('is the error that it names: %s', (_why, bytes, rcode, errors) => {
    const message = decodeResponse(bytes, QUESTION);
    expect(message).toMatchObject({ ok: true, value: { rcode, answers: [], authorities: [] } });
    expect(message.ok && message.value.extendedErrors.map(({ code }) => code)).toEqual(errors);
  });

  it.each<[why: string, bytes: Uint8Array]>([
    ['NOERROR', header('8180')],
    ['NXDOMAIN', header('8183')],
    [
      'NOERROR with OPT',
      new Uint8Array([...header('8180', '0000 0000 0000 0001'), ...fromHex('00 0029 04d0 00000000 0000')]),
    ],
    ['an error to another ID', fromHex('0001 8005 0000 0000 0000 0000')],
    ['an error that is a query', header('0005')],
    ['an error with an octet behind it', new Uint8Array([...header('8005'), 0])],
    ['an error with records that are not there', header('8005', '0000 0001 0000 0000')],
    [
      'an error with a SOA',
      new Uint8Array([
        ...header('8005', '0000 0000 0001 0000'),
        ...fromHex(`00 0006 0001 00000000 0016 00 00 ${'00'.repeat(20)}`),
      ]),
    ],
    ['11 octets of an error', header('8005').subarray(0, 11)],
  ])('is malformed where it is %s', (_why, bytes) => {
    expect(decodeResponse(bytes, QUESTION)).toEqual({ ok: false, why: 'malformed' });
  });

  it('is malformed with OPT among the answers or authorities', () => {
    const opt = fromHex('00 0029 04d0 00000000 0000');
    for (const at of [7, 9]) {
      const bytes = new Uint8Array([...response({}).with(at, 1), ...opt]);
      expect(decodeResponse(bytes, QUESTION)).toEqual({ ok: false, why: 'malformed' });
    }
  });
});

describe('a message that is refused', () => {
  const sound = response({ answers: ['www.gov.vn 300 AAAA 3000:6:0:0:0:0:0:1'] });
  const opt = fromHex('00 0029 04d0 00000000 0000');
  it.each<[fault: string, bytes: Uint8Array]>([
    ['short', sound.slice(0, 11)],
    ['short', sound.slice(0, -1)],
    ['left-over', new Uint8Array([...sound, 0])],
    ['not-a-reply', sound.with(2, 0x01)],
    ['not-a-reply', sound.with(1, 1)],
    ['other-question', sound.with(5, 2)],
    ['other-question', sound.with(13, 0x61)],
    ['other-question', new Uint8Array(12).with(2, 0x80)],
    ['record-count', sound.with(6, 2)],
    ['opt', new Uint8Array([...response({}).with(7, 1), ...opt])],
    ['opt', new Uint8Array([...response({}).with(11, 2), ...opt, ...opt])],
    ['too-large', new Uint8Array(70_000)],
    ['truncated', sound.with(2, 0x83)],
  ])('has a fault by name: %s', (fault, bytes) => {
    expect(readMessage(bytes, QUESTION)).toEqual({ ok: false, why: fault });
  });

  it('is malformed to a lookup, whichever fault it has', () => {
    expect(decodeResponse(sound.slice(0, -1), QUESTION)).toEqual({ ok: false, why: 'malformed' });
  });
});

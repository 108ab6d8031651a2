import { decode, encode } from '@leichtgewicht/dns-packet';
import { describe, expect, it } from 'vitest';
import { addressBytes, encodeAnswer } from '../../world/dns-encode.ts';
import { decodeQuery } from '../../world/dns-wire.ts';
import { answerFromZone, buildZone, synthesise, withDns64 } from '../../world/zone.ts';

const zone = buildZone();
const OPT_RECORD = { type: 'OPT' as const, name: '.', data: [] };
const ask = (name: string, type: 'A' | 'AAAA' | 'MX' | 'NS' | 'SOA') => {
  const query = decodeQuery(
    encode({
      id: 7,
      type: 'query',
      flags: 0x0100,
      questions: [{ name, type, class: 'IN' }],
      additionals: [OPT_RECORD],
    }),
  );
  if (!query) throw new Error('the query was not read');
  return decode(encodeAnswer(query, answerFromZone(zone, query.name, query.type)));
};
const rows = (name: string, type: 'A' | 'AAAA' | 'MX' | 'NS' | 'SOA') =>
  (ask(name, type).answers ?? []).map((answer) => [
    answer.name,
    answer.type,
    'data' in answer ? answer.data : undefined,
  ]);

describe('the lab’s DNS, read by another decoder', () => {
  it.each([
    ['dongthap.gov.vn', 'AAAA', [['dongthap.gov.vn', 'AAAA', '3000:6:1::80']]],
    ['www.camau.gov.vn', 'A', [['www.camau.gov.vn', 'A', '203.0.113.3']]],
    ['www.camau.gov.vn', 'AAAA', []],
    [
      'www.laichau.gov.vn',
      'A',
      [
        ['www.laichau.gov.vn', 'CNAME', 'laichau.luutru-cu.com'],
        ['laichau.luutru-cu.com', 'A', '203.0.113.17'],
      ],
    ],
    ['dongthap.gov.vn', 'MX', [['dongthap.gov.vn', 'MX', { preference: 10, exchange: 'start.lab' }]]],
    [
      'camau.gov.vn',
      'NS',
      [
        ['camau.gov.vn', 'NS', 'ns1.tenmien-cu.net'],
        ['camau.gov.vn', 'NS', 'ns2.tenmien-cu.net'],
      ],
    ],
  ] as const)('answers %s %s', (name, type, expected) => {
    expect(rows(name, type)).toEqual(expected);
  });

  it.each([
    ['www.camau.gov.vn', 'NOERROR', 'camau.gov.vn'],
    ['khong-co.camau.gov.vn', 'NXDOMAIN', 'camau.gov.vn'],
    ['khong-co.gov.vn', 'NXDOMAIN', 'gov.vn'],
    ['mang-mau.net', 'NOERROR', 'mang-mau.net'],
  ])('puts the SOA of the right zone beside the denial of %s', (name, rcode, owner) => {
    const message = ask(name, 'AAAA');
    expect(message).toMatchObject({ rcode, answers: [], authorities: [{ name: owner, type: 'SOA' }] });
  });

  it('carries an extended error to a client that speaks EDNS', () => {
    const query = decodeQuery(
      encode({
        type: 'query',
        questions: [{ name: 'vinhlong.gov.vn', type: 'A', class: 'IN' }],
        additionals: [OPT_RECORD],
      }),
    );
    if (!query) throw new Error('the query was not read');
    const bytes = encodeAnswer(query, {
      rcode: 'SERVFAIL',
      answers: [],
      authority: [],
      extendedError: { code: 6, text: 'DNSSEC Bogus' },
    });
    // Option 15, fourteen octets: info-code 6, then the text (RFC 8914 §2).
    expect(Buffer.from(bytes).toString('latin1')).toContain('\x00\x0f\x00\x0e\x00\x06DNSSEC Bogus');
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a header alone', Buffer.alloc(12)],
    ['a response', Buffer.from('000081800001000000000000000001000100', 'hex')],
    [
      'a compression pointer in the question',
      Buffer.from('00000100000100000000 0000c00c00010001'.replace(' ', ''), 'hex'),
    ],
    ['a label beyond the end', Buffer.from('0000010000010000000000003f61', 'hex')],
  ])('does not read %s as a query', (_what, bytes) => {
    expect(decodeQuery(bytes)).toBeUndefined();
  });
});

describe('DNS64', () => {
  it.each([
    ['an IPv4-only name is translated', 'www.camau.gov.vn', ['64:ff9b::cb00:7103']],
    ['a real AAAA is left alone', 'dongthap.gov.vn', ['3000:6:1::80']],
    ['a dead AAAA is left alone too', 'dienbien.gov.vn', ['3000:6:4::dead']],
    ['a mapped AAAA does not count', 'langson.gov.vn', ['64:ff9b::cb00:710c']],
    ['an internal AAAA does not count', 'caobang.gov.vn', ['64:ff9b::cb00:710b']],
    ['a name without A stays as it is', 'thunghiem.mst.gov.vn', ['3000:6:1f::80']],
    ['behind an alias', 'www.laichau.gov.vn', ['64:ff9b::cb00:7111']],
  ])('%s', (_what, name, expected) => {
    const { answers } = withDns64(zone, name, 'AAAA');
    expect(answers.flatMap((record) => (record.type === 'AAAA' ? [record.address] : []))).toEqual(expected);
  });

  it.each([
    ['203.0.113.5', '64:ff9b::cb00:7105'],
    ['10.20.30.40', '64:ff9b::0a14:1e28'],
  ])('embeds %s', (address, expected) => {
    expect(synthesise(address)).toBe(expected);
  });
});

it.each([
  ['::', '00000000000000000000000000000000'],
  ['3000:6:1::80', '30000006000100000000000000000080'],
  ['::ffff:203.0.113.12', '00000000000000000000ffffcb00710c'],
  ['203.0.113.12', 'cb00710c'],
])('writes %s in network order', (address, hex) => {
  expect(addressBytes(address).toString('hex')).toBe(hex);
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeResponse } from '@/utils/core/dns/wire/message';
import { encodeQuery } from '@/utils/core/dns/wire/query';
import { fromHex, response, toHex } from '@/tests/unit/core/dns/wire';

const HOST = 'www.gov.vn';
const V6 = '30000006000000000000000000000001';

const httpsOf = (data: string) =>
  decodeResponse(response({ type: 'HTTPS', answers: [`${HOST} 300 HTTPS ${data}`] }), { host: HOST, type: 'HTTPS' });

describe('a question for other records', () => {
  it.each([
    ['SOA', '0006', false, '0120'],
    ['NS', '0002', false, '0120'],
    ['MX', '000f', false, '0120'],
    ['HTTPS', '0041', false, '0120'],
    ['SOA', '0006', true, '0130'],
  ] as const)('%s has its number, and CD only where checking is unwanted', (type, number, isUnchecked, flags) => {
    const query = toHex(encodeQuery({ host: 'xn--tnmin-8ra8577g.vn', type, isUnchecked }, false));
    expect(query.slice(4, 8)).toBe(flags);
    expect(query).toContain(`02766e00${number}0001`);
  });
});

describe('an HTTPS record', () => {
  it.each([
    ['AliasMode', '0 cdn.net', { priority: 0, target: 'cdn.net', alpn: [], ipv4hint: [], ipv6hint: [] }],
    ['AliasMode "not offered"', '0 .', { priority: 0, target: '', alpn: [], ipv4hint: [], ipv6hint: [] }],
    [
      'AliasMode with parameters, which are not looked into',
      '0 cdn.net ffff',
      { priority: 0, target: 'cdn.net', alpn: [], ipv4hint: [], ipv6hint: [] },
    ],
    ['ServiceMode of the owner itself', '1 .', { priority: 1, target: HOST, alpn: [], ipv4hint: [], ipv6hint: [] }],
    [
      'protocols, port and hints',
      `1 cdn.net 00010006026832026833000300020bb8000400047f00000100060010${V6}`,
      {
        priority: 1,
        target: 'cdn.net',
        alpn: ['h2', 'h3'],
        port: 3000,
        ipv4hint: ['127.0.0.1'],
        ipv6hint: ['3000:6::1'],
      },
    ],
    [
      'unknown keys, which are passed over',
      `1 . 000500020102ff000001aa`,
      { priority: 1, target: HOST, alpn: [], ipv4hint: [], ipv6hint: [] },
    ],
    [
      'a protocol that is no text',
      '1 . 00010003020a0a',
      { priority: 1, target: HOST, alpn: ['0x0a0a'], ipv4hint: [], ipv6hint: [] },
    ],
    [
      'mandatory keys that are there',
      '1 . 0000000400010003000100030268320003000201bb',
      { priority: 1, target: HOST, alpn: ['h2'], port: 443, ipv4hint: [], ipv6hint: [] },
    ],
  ])('in %s', (_what, data, expected) => {
    const message = httpsOf(data);
    expect(message.ok && message.value.answers).toEqual([{ owner: HOST, ttl: 300, type: 'HTTPS', ...expected }]);
  });

  it('that makes a key mandatory which nobody here reads is not for us', () => {
    expect(httpsOf('1 . 00000002ff00ff000001aa')).toMatchObject({ ok: true, value: { answers: [] } });
  });

  it.each([
    ['keys out of order', '1 . 0003000201bb00010003026832'],
    ['one key twice', '1 . 0003000201bb0003000201bb'],
    ['a value beyond the end', '1 . 0003000901bb'],
    ['half a key', '1 . 000300'],
    ['a port of one octet', '1 . 0003000101'],
    ['no hint at all', '1 . 00060000'],
    ['an IPv6 hint of 15 octets', `1 . 0006000f${V6.slice(2)}`],
    ['an IPv4 hint of 5 octets', '1 . 000400050102030405'],
    ['no protocol', '1 . 00010000'],
    ['an empty protocol', '1 . 0001000100'],
    ['a protocol beyond its list', '1 . 000100020568'],
    ['a value for no-default-alpn', '1 . 0002000100'],
    ['an empty mandatory list', '1 . 00000000'],
    ['mandatory itself', '1 . 000000020000'],
    ['a mandatory key that is absent', '1 . 000000020003'],
    ['a mandatory key twice', '1 . 00000004000300030003000201bb'],
  ])('with %s is malformed', (_what, data) => {
    expect(httpsOf(data)).toEqual({ ok: false, why: 'malformed' });
  });

  it('with a compressed target is malformed', () => {
    const bytes = new Uint8Array([
      ...response({ type: 'HTTPS' }).with(7, 1),
      ...fromHex('c00c 0041 0001 0000003c 0004 0001 c00c'),
    ]);
    expect(decodeResponse(bytes, { host: HOST, type: 'HTTPS' })).toEqual({ ok: false, why: 'malformed' });
  });

  it('that nobody asked for is passed over, sound or not', () => {
    const message = response({ answers: [`${HOST} 300 HTTPS 1 . 00060000`] });
    expect(decodeResponse(message, { host: HOST, type: 'AAAA' })).toMatchObject({ ok: true, value: { answers: [] } });
  });
});

describe('mail and name server records', () => {
  it.each([
    ['MX', `${HOST} 300 MX 10 mail.gov.vn`, { preference: 10, target: 'mail.gov.vn' }],
    ['MX', `${HOST} 300 MX 0 .`, { preference: 0, target: '.' }],
    ['NS', `${HOST} 300 NS xn--my-hia.vn`, { target: 'xn--my-hia.vn' }],
    ['SOA', `${HOST} 300 SOA 60`, { minimum: 60 }],
  ] as const)('%s is read: %s', (type, line, expected) => {
    const message = decodeResponse(response({ type, answers: [line] }), { host: HOST, type });
    expect(message.ok && message.value.answers).toEqual([{ owner: HOST, ttl: 300, type, ...expected }]);
  });

  it.each([
    ['MX without a name', 'MX', 'c00c 000f 0001 0000003c 0002 000a'],
    ['MX with octets behind its name', 'MX', 'c00c 000f 0001 0000003c 0005 000a c00c 00'],
    ['NS without a name', 'NS', 'c00c 0002 0001 0000003c 0000'],
    ['SOA cut short', 'SOA', 'c00c 0006 0001 0000003c 0006 c00c c00c 0001'],
  ] as const)('%s is malformed', (_what, type, hex) => {
    const bytes = new Uint8Array([...response({ type }).with(7, 1), ...fromHex(hex)]);
    expect(decodeResponse(bytes, { host: HOST, type })).toEqual({ ok: false, why: 'malformed' });
  });
});

describe('hostile record data', () => {
  const TYPES = { NS: 2, SOA: 6, MX: 15, HTTPS: 65 } as const;

  /** The machine's other work is not the decoder's. */
  const bestOfThree = (bytes: Uint8Array, type: keyof typeof TYPES) => {
    const times = [1, 2, 3].map(() => {
      const begun = performance.now();
      decodeResponse(bytes, { host: HOST, type });
      return performance.now() - begun;
    });
    return { message: decodeResponse(bytes, { host: HOST, type }), ms: Math.min(...times) };
  };

  it.each(['NS', 'SOA', 'MX', 'HTTPS'] as const)('of %s never throws, and what it gives is bounded', (type) => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.integer({ min: 1, max: 4 }), (data, count) => {
        const one = [
          ...fromHex('c00c'),
          0,
          TYPES[type],
          ...fromHex('0001 0000003c'),
          data.length >> 8,
          data.length & 255,
          ...data,
        ];
        const records = Array.from({ length: count }, () => one).flat();
        const bytes = new Uint8Array([...response({ type }).with(7, count), ...records]);
        const { message, ms } = bestOfThree(bytes, type);
        const isQuick = ms < 50;
        if (!message.ok) return isQuick && message.why === 'malformed';
        return isQuick && JSON.stringify(message.value).length <= 40 * bytes.length + 1_000;
      }),
      { numRuns: 3_000 },
    );
  });

  it('of HTTPS in a parameter changes nothing but that record', () => {
    const parameter = fc.tuple(fc.integer({ min: 0, max: 8 }), fc.uint8Array({ maxLength: 40 }));
    fc.assert(
      fc.property(fc.array(parameter, { maxLength: 6 }), (parameters) => {
        const data = parameters
          .toSorted(([a], [b]) => a - b)
          .map(([key, value]) => `${toHex(new Uint8Array([0, key, 0, value.length]))}${toHex(value)}`);
        const message = httpsOf(`1 . ${data.join('')}`);
        if (!message.ok) return message.why === 'malformed';
        const [record] = message.value.answers;
        if (record === undefined) return true;
        return record.type === 'HTTPS' && record.ipv6hint.every((hint) => hint.includes(':'));
      }),
      { numRuns: 3_000 },
    );
  });
});

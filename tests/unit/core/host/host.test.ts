import * as fc from 'fast-check';
import { encode } from 'punycode/punycode.es6.js';
import { describe, expect, it } from 'vitest';
import { displayHost, hostText, hostTexts } from '@/utils/core/host/display-host';
import { hostKind, isWebScheme, originOfUrl } from '@/utils/core/host/host';
import { normaliseName } from '@/utils/core/host/typed-name';
import cases from '../../../cases/host-names.json' with { type: 'json' };

describe('originOfUrl', () => {
  it.each([
    ['https://angiang.gov.vn/', { scheme: 'https', host: 'angiang.gov.vn', secure: true, kind: 'name' }],
    ['http://angiang.gov.vn', { scheme: 'http', host: 'angiang.gov.vn', secure: false, kind: 'name' }],
    ['wss://ws.angiang.gov.vn/s', { scheme: 'wss', host: 'ws.angiang.gov.vn', secure: true, kind: 'name' }],
    ['ws://ws.angiang.gov.vn/s', { scheme: 'ws', host: 'ws.angiang.gov.vn', secure: false, kind: 'name' }],
    ['https://a.vn:8443/', { scheme: 'https', host: 'a.vn', port: 8443, secure: true, kind: 'name' }],
    ['https://a.vn:443/', { scheme: 'https', host: 'a.vn', secure: true, kind: 'name' }],
    ['https://a.vn:80/', { scheme: 'https', host: 'a.vn', port: 80, secure: true, kind: 'name' }],
    ['HTTPS://A.VN/', { scheme: 'https', host: 'a.vn', secure: true, kind: 'name' }],
    ['https://a.vn./', { scheme: 'https', host: 'a.vn', secure: true, kind: 'name' }],
    ['https://localhost/', { scheme: 'https', host: 'localhost', secure: true, kind: 'name' }],
    ['https://tênmiền.vn/', { scheme: 'https', host: 'xn--tnmin-hsa0954c.vn', secure: true, kind: 'name' }],
    ['https://[2001:DB8:0::1]:8443/', { scheme: 'https', host: '2001:db8::1', port: 8443, secure: true, kind: 'ipv6' }],
    ['http://203.0.113.5/', { scheme: 'http', host: '203.0.113.5', secure: false, kind: 'ipv4' }],
    ['http://0xcb.0.113.5/', { scheme: 'http', host: '203.0.113.5', secure: false, kind: 'ipv4' }],
    ['http://3405803781/', { scheme: 'http', host: '203.0.113.5', secure: false, kind: 'ipv4' }],
    ['data:text/html,https://a.vn/', { scheme: 'data', host: '', secure: false, kind: 'none' }],
    ['blob:https://a.vn/1', { scheme: 'blob', host: '', secure: false, kind: 'none' }],
    ['about:blank', { scheme: 'about', host: '', secure: false, kind: 'none' }],
    ['file:///etc/hosts', { scheme: 'file', host: '', secure: false, kind: 'none' }],
    ['chrome-extension://abc/popup.html', { scheme: 'chrome-extension', host: '', secure: false, kind: 'none' }],
    ['view-source:https://a.vn/', { scheme: 'view-source', host: '', secure: false, kind: 'none' }],
  ])('reads %s', (url, origin) => {
    expect(originOfUrl(url)).toEqual(origin);
  });

  it.each([
    ['', 'nothing'],
    ['a.vn', 'no scheme'],
    ['//a.vn/', 'no scheme'],
    ['https://', 'no host'],
    ['https://./', 'the root'],
    ['https://a.vn:99999/', 'port above 65535'],
    ['https://a b.vn/', 'space'],
    ['https://[::1/', 'open bracket'],
    ['https://[fe80::1%25eth0]/', 'zone, which URLs do not have'],
    ['http://203.0.113.256/', 'no IPv4 address'],
    ['https://xn--é.vn/', 'no Punycode'],
  ])('refuses %s (%s)', (url) => {
    expect(originOfUrl(url)).toBeUndefined();
  });

  it('lets no path, query, fragment or user name out', () => {
    for (const url of ['https://secret:secret@a.vn:8443/secret?secret#secret', 'https://a.vn/secret', 'data:,secret']) {
      expect(JSON.stringify(originOfUrl(url))).not.toContain('secret');
    }
  });

  it('does not read what follows the authority, however long it is', () => {
    const long = '@:/\\'.repeat(1_000_000);
    expect(originOfUrl(`https://a.vn:8443/${long}`)?.host).toBe('a.vn');
    expect(originOfUrl(`data:${long}`)?.scheme).toBe('data');
  });

  it('says of every web URL what the URL standard says', () => {
    const authority = fc.oneof(
      fc.webAuthority({ withPort: true, withUserInfo: true, withIPv4: true, withIPv6: true }),
      fc.string({ unit: fc.constantFrom(...'aZ09.-_:@[]x%ê\t'.split('')), maxLength: 20 }),
    );
    const schemes = fc.constantFrom('http', 'https', 'ws', 'wss', 'HTTP');
    const tail = fc.oneof(fc.constantFrom('', '/', '?', '#', '\\'), fc.webPath());
    fc.assert(
      fc.property(schemes, authority, tail, (scheme, host, rest) => {
        expect(originOfUrl(`${scheme}://${host}${rest}`)).toEqual(originByStandard(`${scheme}://${host}${rest}`));
      }),
      { numRuns: 2000 },
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void originOfUrl(text)));
  });
});

describe('hostKind', () => {
  it.each([
    ['angiang.gov.vn', 'name'],
    ['localhost', 'name'],
    ['1022.danang.gov.vn', 'name'],
    ['203.0.113.5', 'ipv4'],
    ['2001:db8::1', 'ipv6'],
    ['::', 'ipv6'],
  ])('%s is %s', (host, kind) => {
    expect(hostKind(host)).toBe(kind);
  });
});

describe('isWebScheme', () => {
  it('knows the four schemes that lead to a host, and no other', () => {
    const schemes = ['http', 'https', 'ws', 'wss', 'ftp', 'file', 'about', 'chrome', '', 'constructor'];
    expect(schemes.filter(isWebScheme)).toEqual(['http', 'https', 'ws', 'wss']);
  });
});

describe('normaliseName', () => {
  it.each(cases)('$text: $name$fault ($why)', ({ text, name, fault }) => {
    expect(normaliseName(text)).toEqual(fault === undefined ? { ok: true, value: name } : { ok: false, why: fault });
  });

  const label = 'a'.repeat(63);
  const longest = `${label}.${label}.${label}.${'a'.repeat(61)}`;
  it.each<[string, ReturnType<typeof normaliseName>, string]>([
    [`${label}.vn`, { ok: true, value: `${label}.vn` }, 'label of 63'],
    [`${label}a.vn`, { ok: false, why: 'label-too-long' }, 'case 102: label of 64'],
    [longest, { ok: true, value: longest }, 'name of 253'],
    [`${longest}.`, { ok: true, value: longest }, 'name of 253 and its dot'],
    [`${longest}a`, { ok: false, why: 'name-too-long' }, 'case 102: name of 254'],
    [`${'ê'.repeat(63)}.vn`, { ok: false, why: 'label-too-long' }, 'too long once in Punycode'],
    ['a'.repeat(10_000_000), { ok: false, why: 'name-too-long' }, 'no line of a list'],
  ])('reads lengths %#', (text, result) => {
    expect(normaliseName(text)).toEqual(result);
  });

  it('never throws, and what it gives stays as it is', () => {
    const nearly = fc.string({ unit: fc.constantFrom(...'aZ09.-_:@[]/%"ê。\ufeff xn--'.split('')), maxLength: 40 });
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), nearly, fc.domain()), (text) => {
        const result = normaliseName(text);
        if (result.ok) expect(normaliseName(result.value)).toEqual(result);
      }),
      { numRuns: 1000 },
    );
  });
});

/** A label as whoever registers it could write it, sound or not. */
const ascii = (label: string): string => `xn--${encode(label)}`;
const VIETNAMESE = 'ằẳẵắặầẩẫấậềểễếệồổỗốộờởỡớợừửữứựỳỷỹýỵđ';

describe('a host in a sentence', () => {
  it.each([
    ['xn--tnmin-hsa0954c.vn', 'tênmiền.vn (xn--tnmin-hsa0954c.vn)'],
    ['xn--80ak6aa92e.com', 'xn--80ak6aa92e.com'],
    ['angiang.gov.vn', 'angiang.gov.vn'],
  ])('%s is written %s', (host, text) => {
    expect(hostText(host)).toBe(text);
  });

  it('is written so in a list that goes on', () => {
    expect(hostTexts('a.vn, xn--tnmin-hsa0954c.vn …')).toBe('a.vn, tênmiền.vn (xn--tnmin-hsa0954c.vn) …');
  });
});

describe('displayHost', () => {
  it.each([
    ['xn--tnmin-hsa0954c.vn', 'tênmiền.vn', 'case 95'],
    ['www.xn--tnmin-hsa0954c.vn', 'www.tênmiền.vn', 'one label of three'],
    ['angiang.gov.vn', 'angiang.gov.vn', 'plain'],
    ['2001:db8::1', '2001:db8::1', 'literal'],
    ['xn--zzzzzzzz99999999.vn', 'xn--zzzzzzzz99999999.vn', 'no Punycode'],
    ['xn--.vn', 'xn--.vn', 'empty Punycode'],
    ['xn--a-.vn', 'xn--a-.vn', 'Punycode for plain letters'],
    ['xn--A-1fa.vn', 'xn--A-1fa.vn', 'not normalised'],
    ['xn--80ak6aa92e.com', 'xn--80ak6aa92e.com', 'Cyrillic'],
    ['accounts.xn--googl-3we.com', 'accounts.xn--googl-3we.com', 'one Cyrillic letter among Latin ones'],
    ['angiang.gov.xn--v-v2a', 'angiang.gov.xn--v-v2a', 'a small capital, at the end'],
    ['xn--gov-vn-xyz.vn', 'xn--gov-vn-xyz.vn', 'an Ethiopic letter'],
    ['xn--tnmin-hsa0954c.xn--v-v2a', 'tênmiền.xn--v-v2a', 'each label by itself'],
    ['xn--abc-.vn', 'xn--abc-.vn', 'plain letters in Punycode'],
    [`${ascii('a/ê')}.vn`, `${ascii('a/ê')}.vn`, 'a slash'],
    [`${ascii('gov.ê')}.vn`, `${ascii('gov.ê')}.vn`, 'a dot'],
    [`${ascii('gov。ê')}.vn`, `${ascii('gov。ê')}.vn`, 'an ideographic dot'],
    [`${ascii('gov∕ê')}.vn`, `${ascii('gov∕ê')}.vn`, 'a sign like a slash'],
    [`${ascii('tên'.normalize('NFD'))}.vn`, `${ascii('tên'.normalize('NFD'))}.vn`, 'a combining mark'],
    [`${ascii('te\u0302\u0301n')}.vn`, `${ascii('te\u0302\u0301n')}.vn`, 'two combining marks'],
    [`${ascii('Tên')}.vn`, `${ascii('Tên')}.vn`, 'a capital'],
    [`${ascii('ê\u200d')}.vn`, `${ascii('ê\u200d')}.vn`, 'a joiner'],
    [`${ascii('ê\u00ad')}.vn`, `${ascii('ê\u00ad')}.vn`, 'a soft hyphen'],
    [`${ascii('\u202eê')}.vn`, `${ascii('\u202eê')}.vn`, 'a change of direction'],
    [`${ascii('-ê')}.vn`, `${ascii('-ê')}.vn`, 'a hyphen in front'],
    [`${ascii('ê-')}.vn`, `${ascii('ê-')}.vn`, 'a hyphen at the end'],
    [`${ascii('xn--ê')}.vn`, `${ascii('xn--ê')}.vn`, 'a second prefix'],
    [`${ascii('ñandú')}.vn`, `${ascii('ñandú')}.vn`, 'a letter of another language'],
    [`${ascii('ð')}.vn`, `${ascii('ð')}.vn`, 'eth, which looks like đ'],
    [`${ascii('đồng-tháp2')}.vn`, 'đồng-tháp2.vn', 'hyphen and digit'],
    [`${ascii(VIETNAMESE)}.vn`, `${VIETNAMESE}.vn`, 'a letter with each tone'],
    ['axn--tnmin-hsa0954c.vn', 'axn--tnmin-hsa0954c.vn', 'no prefix, only letters within'],
    ['', '', 'nothing'],
  ])('%s is shown as %s (%s)', (host, shown) => {
    expect(displayHost(host)).toBe(shown);
  });

  it('never throws, and what it shows leads to the same host', () => {
    const labels = fc.array(fc.oneof(fc.domain(), fc.stringMatching(/^xn--[a-z0-9-]{0,12}$/)), { maxLength: 3 });
    fc.assert(
      fc.property(labels, (parts) => {
        const host = parts.join('.');
        const shown = displayHost(host);
        if (shown !== host) expect(originOfUrl(`https://${shown}/`)?.host).toBe(host);
      }),
    );
  });
});

function originByStandard(text: string): unknown {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    // The URL standard refuses it.
    return undefined;
  }
  const scheme = url.protocol.slice(0, -1);
  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  if (host === '') return undefined;
  const kind = url.hostname.startsWith('[') ? 'ipv6' : /^\d+(\.\d+){3}$/.test(host) ? 'ipv4' : 'name';
  const port = url.port === '' ? {} : { port: Number(url.port) };
  return { scheme, host, ...port, secure: scheme === 'https' || scheme === 'wss', kind };
}

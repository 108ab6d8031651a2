import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseResolverLines, readResolver, resolverName } from '@/utils/core/settings/resolvers';
import { DEFAULT_SETTINGS } from '@/utils/core/settings/settings';

describe('parseResolverLines', () => {
  it('reads one a line, in order, without empty lines', () => {
    const text = '\ufeffhttps://dns.quad9.net/dns-query\r\n\r\n  system \nhttps://[2001:4860:4860::8888]/dns-query\n';
    expect(parseResolverLines(text)).toEqual({
      resolvers: ['https://dns.quad9.net/dns-query', 'system', 'https://[2001:4860:4860::8888]/dns-query'],
      bad: [],
    });
  });

  it('names each bad line by its number and text', () => {
    const text = [
      'https://dns.google/dns-query',
      'dns.google',
      '',
      'http://dns.google/dns-query',
      'https://me:secret@dns.example.com/',
      'HTTPS://DNS.GOOGLE/dns-query',
    ].join('\n');
    expect(parseResolverLines(text)).toEqual({
      resolvers: ['https://dns.google/dns-query'],
      bad: [
        { line: 2, text: 'dns.google', why: 'not-a-url' },
        { line: 4, text: 'http://dns.google/dns-query', why: 'not-https' },
        { line: 5, text: 'https://me:secret@dns.example.com/', why: 'has-credentials' },
        { line: 6, text: 'HTTPS://DNS.GOOGLE/dns-query', why: 'duplicate' },
      ],
    });
  });

  it('takes eight', () => {
    const lines = Array.from({ length: 9 }, (_, index) => `https://dns${index}.example.com/dns-query`);
    const { resolvers, bad } = parseResolverLines(lines.join('\n'));
    expect(resolvers).toEqual(lines.slice(0, 8));
    expect(bad).toEqual([{ line: 9, text: 'https://dns8.example.com/dns-query', why: 'too-many' }]);
  });

  it.each(['', ' \n\t\r\n'])('gives nothing for %j', (text) => {
    expect(parseResolverLines(text)).toEqual({ resolvers: [], bad: [] });
  });

  it('never throws, and what it takes is https and reads back the same', () => {
    const nearly = fc.string({ unit: fc.constantFrom(...'https://:@a.[]%?{} \n'.split('')), maxLength: 40 });
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), nearly, fc.webUrl({ validSchemes: ['https'] })), (text) => {
        const { resolvers } = parseResolverLines(text);
        expect(resolvers.every((resolver) => resolver === 'system' || resolver.startsWith('https://'))).toBe(true);
        expect(parseResolverLines(resolvers.join('\n'))).toEqual({ resolvers, bad: [] });
      }),
    );
  });
});

describe('readResolver', () => {
  it.each([
    ['https://dns.google/dns-query{?dns}', 'https://dns.google/dns-query', 'template of RFC 8484'],
    ['https://dns.example.com/q?key=1{&dns}', 'https://dns.example.com/q?key=1', 'template after a query'],
    ['https://dns.example.com/q?{&dns}', 'https://dns.example.com/q?', 'template after an empty query'],
    ['https://dns.google/dns-query{?dns}#x', 'https://dns.google/dns-query', 'template and fragment'],
    ['https://dns.google/dns-query#{dns}', 'https://dns.google/dns-query', 'fragment in braces'],
    ['https://dns.example.com/q?abc123', 'https://dns.example.com/q?abc123', 'query without a value'],
    ['https://dns.example.com/q?key=a%20b', 'https://dns.example.com/q?key=a%20b', 'space in a query'],
    ['https://dns.example.com/q?a=%2B+&&b', 'https://dns.example.com/q?a=%2B+&&b', 'plus and empty pair'],
    ['https://dns.google/dns-query#x', 'https://dns.google/dns-query', 'fragment'],
    ['https://dns.google', 'https://dns.google/', 'no path'],
    ['https://dns.google:443/q', 'https://dns.google/q', 'default port'],
    ['https://dns.example.com:8443/q?key=1', 'https://dns.example.com:8443/q?key=1', 'port and query'],
    ['https://1.1.1.1/dns-query', 'https://1.1.1.1/dns-query', 'IPv4 literal'],
  ])('reads %s as %s (%s)', (text, value) => {
    expect(readResolver(text)).toEqual({ ok: true, value });
  });

  it.each([
    ['', 'not-a-url'],
    ['1.1.1.1', 'not-a-url'],
    ['//dns.google/dns-query', 'not-a-url'],
    ['https:dns.google', 'not-a-url'],
    ['https://', 'not-a-url'],
    ['https://a b/', 'not-a-url'],
    ['System', 'not-a-url'],
    ['javascript:alert(1)', 'not-a-url'],
    ['javascript://%0aalert(1)', 'not-https'],
    ['sdns://AgcAAAAAAAAA', 'not-https'],
    ['tls://dns.google', 'not-https'],
    ['https://me@dns.google/', 'has-credentials'],
    ['https://dns.google/{dns}', 'bad-template'],
    ['https://dns.google/dns-query{/dns}', 'bad-template'],
    ['https://dns.google/dns-query{?dns,ct}', 'bad-template'],
    ['https://dns.google/dns-query{?dns}{?dns}', 'bad-template'],
    ['https://dns.google/dns-query?dns={dns}', 'bad-template'],
    ['https://dns.google/dns-query{&dns}', 'bad-template'],
    ['https://dns.google/dns-query?key=1{?dns}', 'bad-template'],
    ['https://dns.google/{?dns}/x', 'bad-template'],
    ['https://dns.google/dns-query{?dns', 'bad-template'],
    ['http://dns.google/dns-query{?dns}', 'not-https'],
    ['https://:secret@dns.google/', 'has-credentials'],
  ])('refuses %s: %s', (text, why) => {
    expect(readResolver(text)).toEqual({ ok: false, why });
  });

  it('takes the defaults as they are written', () => {
    expect(DEFAULT_SETTINGS.resolvers.map(readResolver)).toEqual([
      { ok: true, value: 'https://cloudflare-dns.com/dns-query' },
      { ok: true, value: 'https://dns.google/dns-query' },
    ]);
  });
});

describe('resolverName', () => {
  it.each([
    ['https://cloudflare-dns.com/dns-query', 'Cloudflare (1.1.1.1)'],
    ['https://1.1.1.1/dns-query', 'Cloudflare (1.1.1.1)'],
    ['https://dns.google/dns-query', 'Google (8.8.8.8)'],
    ['https://dns.quad9.net/dns-query', 'Quad9 (9.9.9.9)'],
    ['https://dns.adguard-dns.com/dns-query', 'AdGuard'],
    ['https://dns.google.example.com/dns-query', 'dns.google.example.com'],
    ['https://security.cloudflare-dns.com/dns-query', 'security.cloudflare-dns.com'],
    ['https://dns.google:8443/dns-query', 'dns.google:8443'],
    ['https://doh.vnnic.vn/dns-query', 'doh.vnnic.vn'],
    ['https://dns.google@evil.example.com/', 'evil.example.com'],
    ['system', 'system'],
    ['', ''],
  ])('%s is %s', (url, name) => {
    expect(resolverName(url)).toBe(name);
  });
});

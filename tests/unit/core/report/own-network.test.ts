import { describe, expect, it } from 'vitest';
import { toCsv } from '@/utils/core/report/to-csv';
import { toDocument } from '@/utils/i18n/renderings/to-document';
import { toText } from '@/utils/i18n/renderings/to-text';
import { withoutAccount } from '@/utils/core/report/own-network';
import { sheetOf } from './sheet';

const everything = (change: Parameters<typeof sheetOf>[2], given: Parameters<typeof sheetOf>[0]): string => {
  const sheet = sheetOf(given, undefined, change);
  const document = toDocument(sheet, 'vi');
  return [JSON.stringify(document), toText(document, sheet.at), toCsv([document])].join('\n');
};

describe('the own network', () => {
  const nat64 = { ip: '64:ff9b::cb00:7101', a: ['203.0.113.1'], aaaa: [] };
  const proxied = { ip: '198.51.100.7', proxied: true };
  const internal = { ip: '10.11.12.13' };

  it.each([
    ['the address of a NAT64', nat64, '64:ff9b::cb00:7101'],
    ['the address of a proxy', proxied, '198.51.100.7'],
    ['an internal address', internal, '10.11.12.13'],
  ])('stays out of the sheet: %s', (_name, given, ip) => {
    expect(everything({}, given)).not.toContain(ip);
  });

  it.each([
    ['the address of a NAT64', nat64, '64:ff9b::cb00:7101'],
    ['an internal address', internal, '10.11.12.13'],
  ])('is in it where the box is ticked: %s', (_name, given, ip) => {
    expect(everything({ withOwnNetwork: true }, given)).toContain(ip);
  });

  it('names no other site that was open', () => {
    const given = { ip: '203.0.113.1', network: 'yes' } as const;
    expect(everything({}, given)).not.toContain('dns.google');
    expect(everything({ withOwnNetwork: true }, given)).not.toContain('dns.google');
  });

  it('says that something was left out', () => {
    expect(sheetOf(nat64).isReduced).toBe(true);
    expect(sheetOf({ ip: '203.0.113.1' }).isReduced).toBe(false);
  });
});

describe('a resolver without its account', () => {
  it.each([
    ['https://cloudflare-dns.com/dns-query', 'https://cloudflare-dns.com/dns-query'],
    ['https://dns.google/dns-query', 'https://dns.google/dns-query'],
    ['https://dns.nextdns.io/ab12cd', 'https://dns.nextdns.io/'],
    ['https://ab12cd.d.adguard-dns.com/dns-query', 'https://d.adguard-dns.com/dns-query'],
    ['https://dns.example.vn/dns-query?token=1', 'https://dns.example.vn/'],
    ['https://9.9.9.9/dns-query', 'https://9.9.9.9/dns-query'],
    ['https://[2606:4700:4700::1111]/dns-query', 'https://[2606:4700:4700::1111]/dns-query'],
    ['system', 'system'],
    ['visit', 'visit'],
    ['no address', 'no address'],
  ])('%s is shown as %s', (resolver, shown) => {
    expect(withoutAccount(resolver)).toBe(shown);
  });
});

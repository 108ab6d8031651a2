import { describe, expect, it } from 'vitest';
import type { Lookup } from '@/utils/core/dns/lookup';
import { evidenceFrom, readEvidence } from '@/utils/core/evidence/evidence-from-session';
import { dossierKeys, pageKeys } from '@/utils/core/evidence/evidence-keys';
import { dnsKey } from '@/utils/core/session/keys';
import { DEFAULT_SETTINGS } from '@/utils/core/settings/settings';
import { judge } from '@/utils/core/verdict/judge';
import { evidenceOf } from '@/tests/unit/core/verdict/evidence-of';

const HOST = 'dongthap.gov.vn';
const MINUTE = 60_000;
const { document, dns, now } = evidenceOf({ ip: '203.0.113.1', a: ['203.0.113.1'], aaaa: [] });
const { a, aaaa: without } = dns[HOST] ?? {};
if (!a?.ok || !without?.ok) throw new Error('expected answers');
const withAaaa: Lookup = { ...without, addresses: ['2405:4800:1::80'] };

interface Times {
  readonly at: number;
  readonly expiresAt?: number;
}
const said = (lookup: Lookup, { at, expiresAt = now + MINUTE }: Times): Lookup => ({ ...lookup, at, expiresAt });

/** The verdict on the site where the session holds one answer about AAAA, and the page another. */
function siteBy(stored: Lookup, own: Lookup | undefined): string {
  const values = { [dnsKey(HOST, 'A')]: said(a as Lookup, { at: now - 1 }), [dnsKey(HOST, 'AAAA')]: stored };
  const ownLookups = own === undefined ? [] : [own];
  const given = { document, hosts: [HOST], values, settings: DEFAULT_SETTINGS, ownLookups, https: undefined, now };
  return judge(evidenceFrom(given)).site.code;
}

describe('of what the session holds and what the page was answered', () => {
  const older = { at: now - 2 * MINUTE };
  const newer = { at: now - MINUTE };
  const over = { at: now - MINUTE, expiresAt: now };
  const failure = { ...without, ok: false } as const;
  const timeout: Lookup = { ...failure, why: 'timeout' };
  const cancelled: Lookup = { ...failure, why: 'cancelled' };

  it.each<[string, Lookup, Lookup | undefined, string]>([
    ['the newer counts, where the session has it', said(withAaaa, newer), said(without, older), 'published'],
    ['the newer counts, where the page has it', said(without, older), said(withAaaa, newer), 'published'],
    ['a failure of before displaces no answer', said(without, newer), said(timeout, older), 'ipv4-only'],
    ['a newer failure leaves it open', said(without, older), said(timeout, newer), 'unknown'],
    ['one that was called off is none', said(without, older), said(cancelled, newer), 'ipv4-only'],
    [
      'an older “no” does not come back when the newer “yes” is over',
      said(without, older),
      said(withAaaa, over),
      'unknown',
    ],
    ['nothing counts that is over', said(without, over), undefined, 'unknown'],
  ])('%s', (_about, stored, own, site) => {
    expect(siteBy(stored, own)).toBe(site);
  });
});

describe('the keys of a page', () => {
  it('are those of the host and its parents, and never of a top-level domain', () => {
    const keys = dossierKeys('www.a.gov.vn');
    expect(keys).toEqual(expect.arrayContaining(['dns:www.a.gov.vn:HTTPS', 'dns:a.gov.vn:SOA', 'dns:gov.vn:NS']));
    expect(keys.filter((key) => key.startsWith('dns:vn:'))).toEqual([]);
    expect(dossierKeys('x.'.repeat(60) + 'vn').length).toBeLessThan(30);
  });

  it('are all that is read of the session where no address is shared', async () => {
    if (document === undefined) throw new Error('expected a document');
    const reads: string[][] = [];
    const area = { get: (keys: string[]) => Promise.resolve((reads.push(keys), {})) };
    const given = { document, hosts: [HOST], settings: DEFAULT_SETTINGS, ownLookups: [], https: undefined, now };
    await readEvidence(area, given);
    expect(reads).toHaveLength(1);
    expect(pageKeys(document)).toEqual(expect.arrayContaining(reads[0] ?? []));
  });
});

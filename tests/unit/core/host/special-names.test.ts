import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookupBarrier } from '@/utils/core/host/special-names';

describe('lookupBarrier', () => {
  it.each([
    ['2001:db8::1', 'literal', 'case 87'],
    ['203.0.113.5', 'literal', 'case 88'],
    ['localhost', 'special', 'case 89'],
    ['app.localhost', 'special', 'case 89'],
    ['printer.local', 'special', 'case 90'],
    ['erp.internal', 'special', 'case 90'],
    ['nas.home.arpa', 'special', 'case 90'],
    ['home.arpa', 'special', 'case 90'],
    ['router.lan', 'special', 'case 90'],
    ['intranet', 'special', 'case 90: a suffix is no single label by chance'],
    ['vanthu', 'single-label', 'case 90'],
    ['', 'single-label', 'no name at all'],
    ['expyuzz4wqqyqhjn.onion', 'special', 'case 98'],
    ['site.i2p', 'special', 'case 98'],
    ['vitalik.eth', 'special', 'case 98'],
    ['a.test', 'special', 'case 98'],
    ['a.invalid', 'special', 'case 98'],
    ['a.example', 'special', 'case 98'],
    ['a.alt', 'special', 'RFC 9476'],
    ['dc.corp', 'special', 'RFC 6762 appendix G'],
    ['nas.home', 'special', 'RFC 6762 appendix G'],
    ['PRINTER.LOCAL', 'special', 'upper case'],
    ['printer.local.', 'special', 'last dot'],
    ['a..local', 'special', 'an empty label above a special name'],
    ['dongthap..gov.vn', 'no-dns-name', 'case 102: an empty label'],
    ['.gov.vn', 'no-dns-name', 'case 102: an empty first label'],
    ['gov.vn.', 'no-dns-name', 'case 102: an empty last label, for the dot of the root is gone'],
    ['..', 'no-dns-name', 'case 102: nothing but dots'],
    [`${'a'.repeat(64)}.gov.vn`, 'no-dns-name', 'case 102: a label of 64'],
    [`${'a.'.repeat(125)}vnnx`, 'no-dns-name', 'case 102: 254 octets'],
  ])('%s is never asked about: %s (%s)', (host, barrier) => {
    expect(lookupBarrier(host)).toBe(barrier);
  });

  it.each([
    ['angiang.gov.vn', 'a name'],
    ['gov.vn', 'case 101: a public suffix'],
    [`${'a'.repeat(63)}.gov.vn`, 'a label of 63'],
    [`${'a.'.repeat(125)}vnn`, '253 octets'],
    ['_dmarc.gov.vn', 'an underscore'],
    ['a-.-b.gov.vn', 'hyphens at the ends'],
    ['a,b.gov.vn', 'a comma'],
    ['example.com', 'a second-level name, not the reserved top level'],
    ['local.gov.vn', 'the word in front'],
    ['mylocal', 'single-label'],
    ['not.local.vn', 'the word inside'],
    ['a.notlocal.vn', 'part of a label'],
    ['arpa.vn', 'not home.arpa'],
  ])('%s may be asked about, unless it is one label (%s)', (host) => {
    expect(lookupBarrier(host)).toBe(host.includes('.') ? undefined : 'single-label');
  });

  it('holds for every name under a barred suffix', () => {
    const suffix = fc.constantFrom('local', 'internal', 'lan', 'home.arpa', 'onion', 'test', 'example', 'invalid');
    fc.assert(
      fc.property(fc.domain(), suffix, (name, barred) => {
        expect(lookupBarrier(`${name}.${barred}`)).toBe('special');
      }),
    );
  });
});

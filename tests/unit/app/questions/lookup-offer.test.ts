import { describe, expect, it } from 'vitest';
import { addressNames, lookupOffer, otherNames } from '@/utils/app/questions/lookup-offer';
import { suffixList } from '@/utils/core/host/public-suffixes';
import { DEFAULT_SETTINGS } from '@/utils/core/settings/settings';
import { judge } from '@/utils/core/verdict/judge';
import { evidenceOf } from '@/tests/unit/core/verdict/evidence-of';

const verdictOf = (given: Parameters<typeof evidenceOf>[0]) => judge(evidenceOf(given));
const SEEN = verdictOf({ host: 'vidu.vn', ip: '203.0.113.1' });

describe('nothing is offered', () => {
  it.each([
    ['of a page without a host', '', suffixList],
    ['of an address', '203.0.113.1', suffixList],
    ['of a name that DNS must not see', 'may-in.local', suffixList],
    ['before it is known which names lie above the host', 'vidu.vn', undefined],
  ])('%s', (_, host, list) => {
    expect(lookupOffer(host, SEEN, {}, DEFAULT_SETTINGS, list)).toEqual({ kind: 'never' });
  });

  it('where the person turned it off', () => {
    const settings = { ...DEFAULT_SETTINGS, lookup: 'off' } as const;
    expect(lookupOffer('vidu.vn', SEEN, {}, settings, suffixList)).toEqual({ kind: 'off' });
  });
});

it('a name that has no twin is asked about alone', () => {
  expect(addressNames('vidu.vn', suffixList)).toEqual(['vidu.vn', 'www.vidu.vn']);
  expect(addressNames('cdn.vidu.vn', suffixList)).toEqual(['cdn.vidu.vn']);
});

it('the other hosts to ask about are names, and never the page’s own host', () => {
  const hosts = { 'cdn.vidu.vn': ['203.0.113.2'], 'khac.vn': ['203.0.113.3'], '203.0.113.4': ['203.0.113.4'] };
  expect(otherNames(verdictOf({ host: 'vidu.vn', ip: '203.0.113.1', hosts }))).toEqual(['cdn.vidu.vn', 'khac.vn']);
});

import { describe, expect, it } from 'vitest';
import agencies from '@/utils/core/gov/agencies.json';
import { hasProof, isWeakSource } from '@/utils/core/gov/sources';

const PLANNED = /du-kien|se-hoat-dong|hoan-thanh-de-an|trung-uong-thong-nhat/;

describe('the sources of the shipped directory', () => {
  const sources = agencies.agencies.flatMap(({ id, sources: urls }) => urls.map((url) => [id, url] as const));

  it('are all of hosts that may be cited', () => {
    expect(sources.filter(([, url]) => isWeakSource(url))).toEqual([]);
  });

  it('tell of what was decided, not of what was planned', () => {
    expect(sources.filter(([, url]) => PLANNED.test(url))).toEqual([]);
  });

  it.each([
    ['province', /nghi-quyet-so-202-2025-qh15/],
    ['ministry', /nghi-quyet-176-2025-qh15/],
    ['ministerial-agency', /nghi-quyet-176-2025-qh15/],
  ])('prove every %s by its resolution', (level, resolution) => {
    const bodies = agencies.agencies.filter((agency) => agency.level === level);
    expect(bodies.length).toBeGreaterThan(3);
    expect(bodies.filter(({ sources: urls }) => !urls.some((url) => resolution.test(url)))).toEqual([]);
  });

  it('are missing only where the entry is not sure', () => {
    const unsourced = agencies.agencies.filter(({ sources: urls }) => urls.length === 0);
    expect(unsourced.filter(({ confidence }) => confidence === 'high')).toEqual([]);
  });
});

describe('isWeakSource', () => {
  it.each([
    ['https://vanban.chinhphu.vn/?docid=1', false],
    ['http://hanam.gov.vn/x', false],
    ['https://thuvienphapluat.vn/x', false],
    ['https://en.vietnamplus.vn/x', false],
    ['https://sieucacuocnews.com/print/470461.html', true],
    ['https://gov.vn.example.com/', true],
    ['https://evilgov.vn/', true],
    ['https://pastebin.com/x', true],
    ['https://github.com/x', true],
    ['https://angiang.vn/', true],
    ['nothing', true],
    ['', true],
  ])('%s: %s', (url, expected) => {
    expect(isWeakSource(url)).toBe(expected);
  });

  it('needs one source that stands by itself', () => {
    expect(hasProof(['https://pastebin.com/x'])).toBe(false);
    expect(hasProof(['https://pastebin.com/x', 'https://moh.gov.vn/'])).toBe(true);
  });
});

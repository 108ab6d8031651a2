import { signal } from '@preact/signals';
import { describe, expect, it, vi } from 'vitest';
import { createFullVerdict } from '@/utils/app/page/full-verdict';
import type { Evidence } from '@/utils/core/verdict/evidence';
import { evidenceOf } from '@/tests/unit/core/verdict/evidence-of';

const page = (host: string, other: string): Evidence =>
  evidenceOf({ host, ip: '3000:6::1', hosts: { [other]: ['3000:6::2'] } });

describe('whose the hosts of a page are', () => {
  it.each([
    ['mot.hanoi.vn', 'hai.hanoi.vn', 'third-party', 'at once'],
    ['mot.github.io', 'hai.github.io', 'third-party', 'at once'],
    ['mot.co.uk', 'a.mot.co.uk', 'own', 'at once'],
    ['mot.co.jp', 'hai.co.jp', 'third-party', 'later'],
    ['www.mot.co.jp', 'a.mot.co.jp', 'own', 'later'],
    ['mot.oslo.no', 'hai.oslo.no', 'third-party', 'later'],
  ])('%s, %s: %s, %s', async (host, other, owner, when) => {
    const { verdict, suffixes, isComplete } = createFullVerdict(signal(page(host, other)));
    expect([suffixes.value !== undefined, isComplete.value]).toEqual([when === 'at once', when === 'at once']);
    await vi.waitFor(() => expect(isComplete.value).toBe(true));
    expect(suffixes.value).toBeDefined();
    expect(verdict.value?.hosts.map((each) => [each.host, each.owner])).toEqual([
      [host, 'main'],
      [other, owner],
    ]);
  });

  it('waits anew where a page that is followed gets a host under .jp', async () => {
    const evidence = signal<Evidence | undefined>(page('mot.vn', 'hai.vn'));
    const { verdict, isComplete } = createFullVerdict(evidence);
    await vi.waitFor(() => expect(isComplete.value).toBe(true));
    evidence.value = page('mot.co.jp', 'hai.co.jp');
    await vi.waitFor(() => expect(isComplete.value).toBe(true));
    expect(verdict.value?.hosts[1]?.owner).toBe('third-party');
  });
});

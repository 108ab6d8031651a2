import { signal } from '@preact/signals';
import { describe, expect, it, vi } from 'vitest';
import { createFullVerdict } from '@/utils/app/page/full-verdict';
import type { Evidence } from '@/utils/core/verdict/evidence';
import { evidenceOf } from '@/tests/unit/core/verdict/evidence-of';

const page = (host: string, other: string): Evidence =>
  evidenceOf({ host, ip: '3000:6::1', hosts: { [other]: ['3000:6::2'] } });

describe('whose the hosts of a page are', () => {
  it.each([
    ['mot.hanoi.vn', 'hai.hanoi.vn', 'third-party'],
    ['mot.github.io', 'hai.github.io', 'third-party'],
    ['mot.co.uk', 'a.mot.co.uk', 'own'],
    ['mot.co.jp', 'hai.co.jp', 'third-party'],
    ['www.mot.co.jp', 'a.mot.co.jp', 'own'],
    ['mot.oslo.no', 'hai.oslo.no', 'third-party'],
  ])('%s, %s: %s', async (host, other, owner) => {
    const { verdict, suffixes, isComplete } = createFullVerdict(signal(page(host, other)));
    expect([suffixes.value, isComplete.value]).toEqual([undefined, false]);
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

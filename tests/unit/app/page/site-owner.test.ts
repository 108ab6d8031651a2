import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import type { GovIdentity } from '@/utils/core/gov/identity';
import { isGovHost } from '@/utils/core/gov/gov-host';
import { loadDirectory } from '@/utils/core/gov/load-directory';
import { createSiteOwner } from '@/utils/app/page/site-owner';

const directory = loadDirectory();

/** A directory that answers when told to, in whatever order. */
function slowDirectory() {
  const waiting = new Map<string, (identity?: GovIdentity) => void>();
  const asked: string[] = [];
  const identify = (host: string): Promise<GovIdentity | undefined> => {
    asked.push(host);
    return new Promise((resolve) => waiting.set(host, resolve));
  };
  const answer = async (host: string, identity = directory.identify(host)): Promise<void> => {
    waiting.get(host)?.(identity);
    await Promise.resolve();
  };
  const { owner, follow } = ownerOf(identify);
  return { owner, follow, asked, answer };
}

/** An owner that is told of the host in view. */
function ownerOf(identify: (host: string) => Promise<GovIdentity | undefined>) {
  const host = signal('');
  const owner = createSiteOwner({ isGovHost, identify }, host);
  return { owner, follow: (next: string) => void (host.value = next) };
}

describe('the owner of a site', () => {
  it('is awaited for a name of the State, and then known', async () => {
    const { owner, follow, answer } = slowDirectory();
    follow('dongthap.gov.vn');
    expect([owner.isState.value, owner.isAwaited.value, owner.identity.value]).toEqual([true, true, undefined]);
    await answer('dongthap.gov.vn');
    expect(owner.isAwaited.value).toBe(false);
    expect(owner.identity.value?.agency?.domain).toBe('dongthap.gov.vn');
  });

  it('is looked up once for each host in a row', () => {
    const { follow, asked } = slowDirectory();
    for (const host of ['a.gov.vn', 'a.gov.vn', '', '', 'b.gov.vn']) follow(host);
    expect(asked).toEqual(['a.gov.vn', 'b.gov.vn']);
  });

  it('of another site is awaited too, for a directory that was brought in may name it', async () => {
    const { owner, follow, answer } = slowDirectory();
    follow('truong.edu.vn');
    expect([owner.isState.value, owner.isAwaited.value]).toEqual([false, true]);
    await answer('truong.edu.vn', directory.identify('dongthap.gov.vn'));
    expect([owner.isState.value, owner.isAwaited.value]).toEqual([true, false]);
  });

  it('of no page is not awaited', () => {
    const { owner, follow, asked } = slowDirectory();
    follow('a.vn');
    follow('');
    expect([owner.isAwaited.value, asked]).toEqual([false, ['a.vn']]);
  });

  it('of the host before is neither kept nor taken from a late answer', async () => {
    const { owner, follow, answer } = slowDirectory();
    follow('dongthap.gov.vn');
    await answer('dongthap.gov.vn');
    follow('hue.gov.vn');
    expect(owner.identity.value).toBeUndefined();
    follow('khac.vn');
    await answer('hue.gov.vn');
    expect([owner.isState.value, owner.isAwaited.value, owner.identity.value]).toEqual([false, true, undefined]);
  });

  it('stays unknown where the directory cannot be read', async () => {
    const { owner, follow } = ownerOf(() => Promise.reject(new Error('no such file')));
    follow('dongthap.gov.vn');
    await new Promise((resolve) => setTimeout(resolve));
    expect([owner.isState.value, owner.isAwaited.value, owner.identity.value]).toEqual([true, false, undefined]);
  });
});

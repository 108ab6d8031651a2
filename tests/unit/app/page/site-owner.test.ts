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
  return { owner: createSiteOwner({ isGovHost, identify }), asked, answer };
}

describe('the owner of a site', () => {
  it('is awaited for a name of the State, and then known', async () => {
    const { owner, answer } = slowDirectory();
    owner.follow('dongthap.gov.vn');
    expect([owner.isState.value, owner.isAwaited.value, owner.identity.value]).toEqual([true, true, undefined]);
    await answer('dongthap.gov.vn');
    expect(owner.isAwaited.value).toBe(false);
    expect(owner.identity.value?.agency?.domain).toBe('dongthap.gov.vn');
  });

  it('is looked up once for each host in a row', () => {
    const { owner, asked } = slowDirectory();
    for (const host of ['a.gov.vn', 'a.gov.vn', '', '', 'b.gov.vn']) owner.follow(host);
    expect(asked).toEqual(['a.gov.vn', 'b.gov.vn']);
  });

  it('of another site is awaited too, for a directory that was brought in may name it', async () => {
    const { owner, answer } = slowDirectory();
    owner.follow('truong.edu.vn');
    expect([owner.isState.value, owner.isAwaited.value]).toEqual([false, true]);
    await answer('truong.edu.vn', directory.identify('dongthap.gov.vn'));
    expect([owner.isState.value, owner.isAwaited.value]).toEqual([true, false]);
  });

  it('of no page is not awaited', () => {
    const { owner, asked } = slowDirectory();
    owner.follow('a.vn');
    owner.follow('');
    expect([owner.isAwaited.value, asked]).toEqual([false, ['a.vn']]);
  });

  it('of the host before is neither kept nor taken from a late answer', async () => {
    const { owner, answer } = slowDirectory();
    owner.follow('dongthap.gov.vn');
    await answer('dongthap.gov.vn');
    owner.follow('hue.gov.vn');
    expect(owner.identity.value).toBeUndefined();
    owner.follow('khac.vn');
    await answer('hue.gov.vn');
    expect([owner.isState.value, owner.isAwaited.value, owner.identity.value]).toEqual([false, true, undefined]);
  });

  it('stays unknown where the directory cannot be read', async () => {
    const owner = createSiteOwner({ isGovHost, identify: () => Promise.reject(new Error('no such file')) });
    owner.follow('dongthap.gov.vn');
    await new Promise((resolve) => setTimeout(resolve));
    expect([owner.isState.value, owner.isAwaited.value, owner.identity.value]).toEqual([true, false, undefined]);
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { directoryInForce, storeDirectory } from '@/utils/platform/directory-area';
import { readOwnDirectory } from '@/utils/platform/own-directory';

beforeEach(() => fakeBrowser.reset());
afterEach(() => vi.restoreAllMocks());

const directoryOf = (id: string) => ({
  asOf: '2026-12-01',
  agencies: [
    {
      id,
      domain: `${id}.vn`,
      aliases: [],
      nameVi: `Cơ quan ${id}`,
      nameEn: `Body ${id}`,
      level: 'other',
      status: 'current',
      mergedInto: null,
      since: null,
      confidence: 'low',
      sources: [],
    },
  ],
});
const inForce = async () => directoryInForce(await readOwnDirectory());
const layPolicy = (directory: unknown): Promise<void> => browser.storage.managed.set({ directory });

describe('the directory in force', () => {
  it('is the shipped one where none was brought in', async () => {
    const { directory, ...more } = await inForce();
    expect(more).toEqual({ from: 'shipped' });
    expect(directory.identify('dongthap.gov.vn')?.agency?.id).toBe('dong-thap');
  });

  it('is the person’s, which then is taken out again', async () => {
    await storeDirectory(directoryOf('cua-toi'));
    const { directory, from } = await inForce();
    expect(from).toBe('person');
    expect(directory.identify('cua-toi.vn')?.agency?.nameVi).toBe('Cơ quan cua-toi');
    await storeDirectory(undefined);
    expect(await inForce()).toMatchObject({ from: 'shipped' });
    expect(await browser.storage.local.get(null)).toEqual({});
  });

  it('is the organisation’s before the person’s', async () => {
    await storeDirectory(directoryOf('cua-toi'));
    await layPolicy(JSON.stringify(directoryOf('to-chuc')));
    const { directory, from } = await inForce();
    expect(from).toBe('policy');
    expect(directory.identify('to-chuc.vn')?.agency?.id).toBe('to-chuc');
    expect(directory.identify('cua-toi.vn')?.agency).toBeUndefined();
  });

  it('passes over what cannot be read, and says whose it was and why', async () => {
    await layPolicy('{"asOf":\n!}');
    const fault = { code: 'not-json', at: '', line: 2 };
    expect(await inForce()).toMatchObject({ from: 'shipped', refused: { from: 'policy', fault } });
    await storeDirectory(directoryOf('cua-toi'));
    expect(await inForce()).toMatchObject({ from: 'person', refused: { from: 'policy', fault } });
    await storeDirectory({ asOf: 1 });
    expect(await inForce()).toMatchObject({ from: 'shipped', refused: { from: 'policy', fault } });
    await layPolicy('');
    expect(await inForce()).toMatchObject({ from: 'shipped', refused: { from: 'person', fault: { code: 'shape' } } });
  });

  it('is the person’s where Firefox knows of no policy', async () => {
    vi.spyOn(browser.storage.managed, 'get').mockRejectedValue(new Error('no manifest'));
    await storeDirectory(directoryOf('cua-toi'));
    expect(await inForce()).toMatchObject({ from: 'person' });
  });
});

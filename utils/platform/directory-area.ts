import { browser } from 'wxt/browser';
import type { Directory } from '@/utils/gov/directory';
import type { DirectoryData } from '@/utils/gov/directory-data';
import { DIRECTORY_KEY } from './names';

export interface DirectoryInForce {
  readonly directory: Directory;
  readonly from: 'shipped' | 'person' | 'policy';
}

/**
 * The directory in force: the organisation's by policy, else the imported one, else the shipped one. Nothing is fetched.
 * One that cannot be read any more is passed over for the next.
 */
export async function directoryInForce(): Promise<DirectoryInForce> {
  const [policy, stored] = await Promise.all([readPolicy(), readStored()]);
  if (policy !== undefined) {
    const { readDirectoryFile } = await import('@/utils/gov/directory-file');
    const parsed = readDirectoryFile(policy);
    if (parsed.ok) return { directory: await indexed(parsed.value), from: 'policy' };
  }
  if (stored !== undefined) {
    const { parseDirectory } = await import('@/utils/gov/directory-data');
    const parsed = parseDirectory(stored);
    if (parsed.ok) return { directory: await indexed(parsed.value), from: 'person' };
  }
  const { loadDirectory } = await import('@/utils/gov/load-directory');
  return { directory: loadDirectory(), from: 'shipped' };
}

async function indexed(data: DirectoryData): Promise<Directory> {
  const { createDirectory } = await import('@/utils/gov/directory');
  return createDirectory(data, true);
}

/** @returns what is stored, whatever it is; undefined where nothing is */
export async function readStored(): Promise<unknown> {
  return (await browser.storage.local.get(DIRECTORY_KEY))[DIRECTORY_KEY];
}

/**
 * Stores an imported directory; undefined goes back to the shipped one.
 *
 * @throws what the browser throws when storage cannot be written
 */
export async function storeDirectory(data: unknown): Promise<void> {
  if (data === undefined) await browser.storage.local.remove(DIRECTORY_KEY);
  else await browser.storage.local.set({ [DIRECTORY_KEY]: data });
}

/** Firefox rejects where no policy was set; that is the same as an empty one. */
async function readPolicy(): Promise<string | undefined> {
  try {
    const { directory } = await browser.storage.managed.get('directory');
    return typeof directory === 'string' && directory !== '' ? directory : undefined;
  } catch {
    return undefined;
  }
}

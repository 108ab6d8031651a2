import { browser } from 'wxt/browser';
import type { Directory } from '@/utils/core/gov/directory';
import type { DirectoryData } from '@/utils/core/gov/directory-data';
import type { FileFault } from '@/utils/core/gov/directory-file';
import { DIRECTORY_KEY } from '@/utils/core/session/local-keys';
import type { OwnDirectory } from './own-directory';

export interface DirectoryInForce {
  readonly directory: Directory;
  readonly from: 'shipped' | 'person' | 'policy';
  /** The first one that was brought in and passed over, and why. */
  readonly refused: { readonly from: 'person' | 'policy'; readonly fault: FileFault } | undefined;
}

/**
 * The directory in force: the organisation's by policy, else the imported one, else the shipped one. Nothing is fetched.
 * One that cannot be read any more is passed over for the next.
 *
 * @param own what was brought in, as from readOwnDirectory
 */
export async function directoryInForce({ policy, stored }: OwnDirectory): Promise<DirectoryInForce> {
  let refused: DirectoryInForce['refused'];
  if (policy !== undefined) {
    const { readDirectoryFile } = await import('@/utils/core/gov/directory-file');
    const parsed = readDirectoryFile(policy);
    if (parsed.ok) return { directory: await indexed(parsed.value), from: 'policy', refused: undefined };
    refused = { from: 'policy', fault: parsed.why };
  }
  if (stored !== undefined) {
    const { parseDirectory } = await import('@/utils/core/gov/directory-data');
    const parsed = parseDirectory(stored);
    if (parsed.ok) return { directory: await indexed(parsed.value), from: 'person', refused };
    refused ??= { from: 'person', fault: parsed.why };
  }
  const { loadDirectory } = await import('@/utils/core/gov/load-directory');
  return { directory: loadDirectory(), from: 'shipped', refused };
}

async function indexed(data: DirectoryData): Promise<Directory> {
  const { importedDirectory } = await import('@/utils/core/gov/load-directory');
  return importedDirectory(data);
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

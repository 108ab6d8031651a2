import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Fills a new Chromium profile below `folder` before its first start: the icon of the unpacked extension in `build`
 * stands in the toolbar, where a person is asked to click it, and nobody offers to translate the lab's pages.
 */
export async function fillProfile(folder: string, build: string): Promise<void> {
  const preferences = { extensions: { pinned_extensions: [unpackedId(build)] }, translate: { enabled: false } };
  await mkdir(join(folder, 'Default'), { recursive: true });
  await writeFile(join(folder, 'Default', 'Preferences'), JSON.stringify(preferences));
}

/** Chromium's id of an unpacked extension: half of the SHA-256 of its path, its hex digits written as a to p. */
export const unpackedId = (build: string): string =>
  createHash('sha256')
    .update(build)
    .digest('hex')
    .slice(0, 32)
    .replace(/./g, (digit) => String.fromCodePoint(97 + parseInt(digit, 16)));

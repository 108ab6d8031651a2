import { createDirectory } from './directory';
import type { Directory } from './directory';
import { parseDirectory } from './directory-data';

/**
 * Loads the directory that ships with Sáu. Import this module dynamically where first paint counts: it brings the
 * parser with it, and the data (9 kB gzip) only when called.
 */
export async function loadDirectory(): Promise<Directory> {
  const { default: shipped } = await import('./agencies.json');
  const parsed = parseDirectory(shipped);
  if (!parsed.ok) throw new Error(`agencies.json is expected to be valid, but: ${parsed.why.code} ${parsed.why.at}`);
  return createDirectory(parsed.value);
}

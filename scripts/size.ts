/**
 * `npm run size`: what a person waits for and what is downloaded once, against the budget. Prints a table and fails
 * above a limit. Needs the production builds.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { pathOf, popupFiles, withImports } from './loaded-files.ts';

const KILOBYTE = 1000;
/** Of each file but for its name, which stands in both: the head before it (30) and in the central directory (46). */
const ZIP_HEADS_BYTES = 76;
const ZIP_END_BYTES = 22;
const ROOT = join(import.meta.dirname, '..');

const budget = ['chrome-mv3', 'firefox-mv3'].flatMap((target) => [
  {
    what: `${target}: background`,
    limit: 24 * KILOBYTE,
    bytes: gzipped(target, withImports(target, ['background.js'])),
  },
  {
    what: `${target}: popup until ready, a site`,
    limit: 90 * KILOBYTE,
    bytes: gzipped(target, popupFiles(target, 'site')),
  },
  {
    what: `${target}: popup until ready, a state site`,
    limit: 130 * KILOBYTE,
    bytes: gzipped(target, popupFiles(target, 'state')),
  },
  { what: `${target}: whole zip`, limit: 600 * KILOBYTE, bytes: zipped(target) },
]);

for (const { what, limit, bytes } of budget) {
  const mark = bytes > limit ? '✗' : '✓';
  console.log(`${mark} ${what.padEnd(48)} ${(bytes / KILOBYTE).toFixed(1).padStart(7)} kB of ${limit / KILOBYTE} kB`);
}
if (budget.some(({ bytes, limit }) => bytes > limit)) {
  console.error('Above the budget. See docs/architecture.md, "Speed and size".');
  process.exitCode = 1;
}

function gzipped(target: string, files: readonly string[]): number {
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(pathOf(target, file)), { level: 9 }).length, 0);
}

/** The size of the zip that `wxt zip` makes for a store, to the octet: entries without dates or extra fields. */
function zipped(target: string): number {
  const root = join(ROOT, '.output', target);
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const entries = files.map((entry) => {
    const path = join(entry.parentPath, entry.name);
    const content = readFileSync(path);
    const stored = Math.min(content.length, deflateRawSync(content, { level: 9 }).length);
    return stored + ZIP_HEADS_BYTES + 2 * Buffer.byteLength(relative(root, path));
  });
  return entries.reduce((sum, bytes) => sum + bytes, ZIP_END_BYTES);
}

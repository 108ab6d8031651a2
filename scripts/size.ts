/**
 * `npm run size`: what a person downloads and what a page loads first, against the budget. Prints a table and fails
 * above a limit. Needs the production builds.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';

const KILOBYTE = 1000;
/** Of each file but for its name, which stands in both: the head before it (30) and in the central directory (46). */
const ZIP_HEADS_BYTES = 76;
const ZIP_END_BYTES = 22;
const ROOT = join(import.meta.dirname, '..');

const budget = ['chrome-mv3', 'firefox-mv3'].flatMap((target) => [
  {
    what: `${target}: background`,
    limit: 20 * KILOBYTE,
    bytes: gzipped(target, withImports(target, ['background.js'])),
  },
  {
    what: `${target}: popup, first load`,
    limit: 35 * KILOBYTE,
    bytes: gzipped(target, firstLoad(target, 'popup.html')),
  },
  { what: `${target}: whole zip`, limit: 200 * KILOBYTE, bytes: zipped(target) },
]);

for (const { what, limit, bytes } of budget) {
  const mark = bytes > limit ? '✗' : '✓';
  console.log(`${mark} ${what.padEnd(34)} ${(bytes / KILOBYTE).toFixed(1).padStart(7)} kB of ${limit / KILOBYTE} kB`);
}
if (budget.some(({ bytes, limit }) => bytes > limit)) {
  console.error('Above the budget. See docs/architecture.md, "Speed and size".');
  process.exitCode = 1;
}

function pathOf(target: string, file: string): string {
  return join(ROOT, '.output', target, file);
}

function gzipped(target: string, files: readonly string[]): number {
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(pathOf(target, file)), { level: 9 }).length, 0);
}

/** A page, its styles and scripts, and what those scripts import statically. */
function firstLoad(target: string, page: string): string[] {
  const html = readFileSync(pathOf(target, page), 'utf8');
  const named = [...html.matchAll(/(?:src|href)="(\/[^"]+\.(?:js|css))"/g)].map(([, path = '']) => path.slice(1));
  return [page, ...withImports(target, named)];
}

function withImports(target: string, files: readonly string[]): string[] {
  const found = new Set<string>();
  const queue = [...files];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    if (file.endsWith('.js')) queue.push(...staticImports(target, file));
  }
  return [...found];
}

function staticImports(target: string, file: string): string[] {
  const code = readFileSync(pathOf(target, file), 'utf8');
  const specifiers = [...code.matchAll(/\b(?:from|import)\s*["'](\.[^"']+\.js)["']/g)].map(([, path = '']) => path);
  return specifiers.map((path) => posix.normalize(posix.join(dirname(file), path)));
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

/**
 * `npm run size`: what a person downloads and what a page loads first, against the budget. Prints a table and fails
 * above a limit. Needs the production builds.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';

const KILOBYTE = 1000;
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
  { what: `${target}: whole zip`, limit: 150 * KILOBYTE, bytes: zipped(target) },
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

/** The size of the zip that a store gets, made anew from the build. */
function zipped(target: string): number {
  const directory = mkdtempSync(join(tmpdir(), 'sau-size-'));
  const archive = join(directory, 'extension.tar.gz');
  try {
    execFileSync('tar', ['-czf', archive, '-C', join(ROOT, '.output', target), '.']);
    return statSync(archive).size;
  } finally {
    rmSync(directory, { recursive: true });
  }
}

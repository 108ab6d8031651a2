/** Which files of a production build a page loads, and when. */
import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

const ROOT = join(import.meta.dirname, '..');

/** What a state's site needs before `data-ready`, beside what the page names (scripts/chunks.ts). */
const OF_STATE = ['chunks/state.js'];

/** The file of a build, as a path. */
export const pathOf = (target: string, file: string): string => join(ROOT, '.output', target, file);

/** All that popup.html loads until `data-ready`, for a site in general or for a state's. */
export function popupFiles(target: string, kind: 'site' | 'state'): readonly string[] {
  const html = readFileSync(pathOf(target, 'popup.html'), 'utf8');
  const named = [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(([, path = '']) => path);
  return ['popup.html', ...withImports(target, kind === 'state' ? [...named, ...OF_STATE] : named)];
}

/** Scripts and all that they import statically. */
export function withImports(target: string, files: readonly string[]): readonly string[] {
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

/** The extensions that are compared, in folders of their own, so that a build meanwhile disturbs nothing. */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const BUILD = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));

/**
 * The measure of the load figures: the same permissions as Sáu, one listener, and that does nothing. It has the event
 * that a browser sends most, one for each answer; what it costs is the browser's price for being told.
 */
const IDLE_WORKER = `chrome.webRequest.onResponseStarted.addListener(() => {}, { urls: ['<all_urls>'] });\n`;

const EMPTY_PAGE = `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>.</title></head>
<body><div id="app"></div><script type="module" src="/empty.js"></script></body></html>\n`;
const EMPTY_SCRIPT = `document.getElementById('app').textContent = 'x';\n`;

export interface Extensions {
  /** The production build and one page more, `empty.html`, whose one module script sets one text. */
  readonly sau: string;
  readonly idle: string;
  readonly remove: () => Promise<void>;
}

/** Copies the production build and makes the other extension beside it; throws where nothing was built. */
export async function makeExtensions(build = BUILD): Promise<Extensions> {
  const folder = await mkdtemp(join(tmpdir(), 'sau-bench-'));
  const sau = join(folder, 'sau');
  const idle = join(folder, 'idle');
  await cp(build, sau, { recursive: true });
  await writeFile(join(sau, 'empty.html'), EMPTY_PAGE);
  await writeFile(join(sau, 'empty.js'), EMPTY_SCRIPT);

  const manifest: unknown = JSON.parse(await readFile(join(build, 'manifest.json'), 'utf8'));
  if (!isRecord(manifest)) throw new Error('expected a manifest in the production build; run npm run build');
  const { permissions, host_permissions: hosts } = manifest;
  await mkdir(idle);
  await writeFile(
    join(idle, 'manifest.json'),
    JSON.stringify({
      manifest_version: 3,
      name: 'A listener that does nothing',
      version: '1',
      permissions,
      host_permissions: hosts,
      background: { service_worker: 'background.js' },
    }),
  );
  await writeFile(join(idle, 'background.js'), IDLE_WORKER);
  return { sau, idle, remove: () => rm(folder, { recursive: true, force: true }) };
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

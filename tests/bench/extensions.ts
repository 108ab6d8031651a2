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

/**
 * The measure of the popup: an extension of the same shape as others that show a page's hosts. Its worker keeps them in
 * memory by tab, its page asks for them by a port and fills a table, and that is all.
 */
const PEER_WORKER = `const hostsOf = new Map();
chrome.webRequest.onResponseStarted.addListener(({ tabId, url, ip, fromCache }) => {
  const hosts = hostsOf.get(tabId) ?? new Map();
  hostsOf.set(tabId, hosts);
  hosts.set(new URL(url).hostname, { ip: ip ?? '', fromCache });
}, { urls: ['<all_urls>'] });
chrome.runtime.onConnect.addListener((port) => {
  const rows = [...(hostsOf.get(Number(port.name)) ?? [])].map(([host, { ip, fromCache }]) => [host, ip, fromCache]);
  port.postMessage({ rows });
});\n`;
const PEER_PAGE = `<!doctype html>
<html><head><meta charset="utf-8"><title>.</title><link rel="stylesheet" href="peer.css"><script src="peer.js"></script></head>
<body><table><tbody id="rows"></tbody></table></body></html>\n`;
const PEER_STYLE = `body { font: 13px sans-serif; margin: 8px } td { padding: 2px 6px; white-space: nowrap }
.v6 { color: #2a2 } .v4 { color: #a22 }\n`;
const PEER_SCRIPT = `const port = chrome.runtime.connect({ name: location.search.slice(1) });
const cell = (text, kind) => {
  const td = document.createElement('td');
  td.textContent = text;
  if (kind) td.className = kind;
  return td;
};
port.onMessage.addListener(({ rows }) => {
  const fill = () => {
    for (const [host, ip, fromCache] of rows) {
      const tr = document.createElement('tr');
      tr.append(cell(ip.includes(':') ? '6' : '4', ip.includes(':') ? 'v6' : 'v4'), cell(host), cell(ip), cell(fromCache ? '*' : ''));
      document.getElementById('rows').append(tr);
    }
  };
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', fill);
  else fill();
});\n`;

const EMPTY_PAGE = `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>.</title></head>
<body><div id="app"></div><script type="module" src="/empty.js"></script></body></html>\n`;
const EMPTY_SCRIPT = `document.getElementById('app').textContent = 'x';\n`;

export interface Extensions {
  /** The production build and one page more, `empty.html`, whose one module script sets one text. */
  readonly sau: string;
  readonly idle: string;
  /** Loaded beside Sáu in one browser. */
  readonly peer: string;
  readonly remove: () => Promise<void>;
}

/** Copies the production build and makes the other extension beside it; throws where nothing was built. */
export async function makeExtensions(build = BUILD): Promise<Extensions> {
  const folder = await mkdtemp(join(tmpdir(), 'sau-bench-'));
  const sau = join(folder, 'sau');
  const idle = join(folder, 'idle');
  const peer = join(folder, 'peer');
  await cp(build, sau, { recursive: true });
  await writeFile(join(sau, 'empty.html'), EMPTY_PAGE);
  await writeFile(join(sau, 'empty.js'), EMPTY_SCRIPT);

  const manifest: unknown = JSON.parse(await readFile(join(build, 'manifest.json'), 'utf8'));
  if (!isRecord(manifest)) throw new Error('expected a manifest in the production build; run npm run build');
  const { permissions, host_permissions: hosts } = manifest;
  const stand = async (place: string, name: string, files: Readonly<Record<string, string>>): Promise<void> => {
    await mkdir(place);
    const background = { service_worker: 'background.js' };
    const about = { manifest_version: 3, name, version: '1', permissions, host_permissions: hosts, background };
    await writeFile(join(place, 'manifest.json'), JSON.stringify(about));
    for (const [file, text] of Object.entries(files)) await writeFile(join(place, file), text);
  };
  await stand(idle, 'A listener that does nothing', { 'background.js': IDLE_WORKER });
  await stand(peer, 'A table of hosts', {
    'background.js': PEER_WORKER,
    'peer.html': PEER_PAGE,
    'peer.css': PEER_STYLE,
    'peer.js': PEER_SCRIPT,
  });
  return { sau, idle, peer, remove: () => rm(folder, { recursive: true, force: true }) };
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

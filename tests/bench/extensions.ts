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
 * memory by tab. Its page has a script of helpers and one of its own, reads its settings, asks when all of it is loaded
 * whether it may see all sites, then asks the worker by a port, and fills a table: a picture with a tip, the host, the
 * address, and a place for a second picture in each row, with what listens to clicks in them. Beside the extension of
 * this kind that is used most, in one run, its table was complete as soon (docs/decisions/0033).
 */
const PEER_WORKER = `const hostsOf = new Map();
const settled = chrome.storage.local.get(null);
chrome.webRequest.onResponseStarted.addListener(({ tabId, url, ip, fromCache }) => {
  const hosts = hostsOf.get(tabId) ?? new Map();
  hostsOf.set(tabId, hosts);
  hosts.set(new URL(url).hostname, { ip: ip ?? '', fromCache });
}, { urls: ['<all_urls>'] });
chrome.runtime.onConnect.addListener(async (port) => {
  await settled;
  const rows = [...(hostsOf.get(Number(port.name)) ?? [])].map(([host, { ip, fromCache }]) => [host, ip, fromCache]);
  port.postMessage({ rows });
});\n`;
const PEER_PAGE = `<!doctype html>
<html><head><meta charset="utf-8"><title>.</title><style>
body { margin: 0; font: 16px serif } table, td, tr { border: 1px solid #888; border-collapse: collapse; padding: 0 3pt; white-space: nowrap }
tr { height: 21px } .picture { padding-right: 6pt } .address { font-family: monospace } .v6 { color: #080 } .v4 { color: #800 }
</style><script src="helpers.js"></script><script src="peer.js"></script></head>
<body><table><tbody id="rows"></tbody></table></body></html>\n`;
const PEER_HELPERS = `const settings = chrome.storage.local.get(null);
const picture = (source, tip) => {
  const img = document.createElement('img');
  img.src = source;
  img.title = tip;
  return img;
};
const cell = (name, ...content) => {
  const td = document.createElement('td');
  td.className = name;
  td.append(...content);
  td.onclick = () => getSelection().selectAllChildren(td);
  td.oncontextmenu = () => getSelection().selectAllChildren(td);
  return td;
};\n`;
const PEER_SCRIPT = `addEventListener('load', async () => {
  const { origins } = await chrome.permissions.getAll();
  await settings;
  if (!origins.includes('<all_urls>')) return;
  const port = chrome.runtime.connect({ name: location.search.slice(1) });
  port.onMessage.addListener(({ rows }) => {
    const table = document.getElementById('rows');
    for (const [host, ip, fromCache] of rows) {
      const tr = document.createElement('tr');
      const lock = picture('lock.svg', 'All connections use TLS.');
      lock.className = 'picture';
      const name = document.createElement('span');
      name.append(host);
      tr.append(cell('host', lock, name), cell(ip.includes(':') ? 'address v6' : 'address v4', ip), cell('cached', ...(fromCache ? [picture('cached.svg', 'From the cache.')] : [])));
      table.append(tr);
    }
  });
});\n`;
const PEER_PICTURE = `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16"><path d="M3 7h10v7H3z M5 7V4a3 3 0 0 1 6 0v3" fill="#888"/></svg>\n`;

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
    'helpers.js': PEER_HELPERS,
    'peer.js': PEER_SCRIPT,
    'lock.svg': PEER_PICTURE,
    'cached.svg': PEER_PICTURE,
  });
  return { sau, idle, peer, remove: () => rm(folder, { recursive: true, force: true }) };
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

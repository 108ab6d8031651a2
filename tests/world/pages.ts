/** What the lab's web servers answer: plain pages in Vietnamese, and the small things that they embed. */
import { BENCH_HOSTS, CROWD_HOSTS, HOSTS } from './hosts.ts';
import type { LabSite } from './site-types.ts';
import { LATE_HOSTS, PLACES } from './places.ts';
import { SITES } from './sites.ts';

export interface WebAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Milliseconds to wait before the answer. */
  readonly wait?: number;
}

const SLOWEST_WAIT_MS = 30_000;
const SCRIPT =
  'document.documentElement.dataset.scripts = String(Number(document.documentElement.dataset.scripts ?? 0) + 1);';
const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 56"><path fill="#0b7d6e" d="M18 2h28l16 26-16 26H18L2 28z"/></svg>';
const STYLE = `:root{color-scheme:light dark;font:1rem/1.6 system-ui,sans-serif}
body{max-inline-size:44rem;margin:2rem auto;padding:0 1rem}img{inline-size:3rem;block-size:auto}
header{display:flex;gap:1rem;align-items:center}small{opacity:.75}li{margin-block:.4rem}`;
const WORKER = `self.addEventListener('install',(event)=>{self.skipWaiting();
event.waitUntil(caches.open('trang').then((cache)=>cache.addAll(['/','/kieu.css','/anh.svg'])))});
self.addEventListener('activate',(event)=>event.waitUntil(self.clients.claim()));
self.addEventListener('fetch',(event)=>event.respondWith(
caches.match(event.request).then((hit)=>hit??fetch(event.request))));`;

const answer = (type: string, body: string, more: Readonly<Record<string, string>> = {}, status = 200): WebAnswer => ({
  status,
  headers: { 'content-type': type, 'cache-control': 'no-cache', 'access-control-allow-origin': '*', ...more },
  body,
});
const html = (title: string, main: string, head = ''): WebAnswer =>
  answer(
    'text/html; charset=utf-8',
    `<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><link rel="icon" href="/anh.svg" type="image/svg+xml"><link rel="stylesheet" href="/kieu.css">${head}
<header><img src="/anh.svg" alt=""><h1>${title}</h1></header><main>${main}</main></html>`,
  );

/** What of a request matters beside its address. */
interface Asked {
  readonly secure: boolean;
  /** The client has the page, and asks whether it changed. */
  readonly isUnchanged: boolean;
}

/** The answer of `host` to an address on it. Redirects of whole sites come first, then what every host has. */
export function answerPage(host: string, url: URL, { secure, isUnchanged }: Asked): WebAnswer {
  if (MISDIRECTED.has(host)) return answer('text/plain', 'Misdirected Request', {}, 421);
  if (host === 'thainguyen.gov.vn') return redirect(`https://www.thainguyen.gov.vn${url.pathname}`);
  switch (url.pathname) {
    case '/':
      return host === 'start.lab' ? startPage() : home(host, secure);
    case '/trang-hai':
      return html('Trang thứ hai', '<p>Đây là trang thứ hai.</p><p><a href="/">Về trang đầu</a></p>');
    case '/anh.svg':
    case '/favicon.ico':
      return { ...answer('image/svg+xml', PICTURE), wait: waitOf(url) };
    case '/kieu.css':
      return answer('text/css', STYLE);
    case '/ma.js':
      return { ...answer('text/javascript', scriptOf(url)), wait: waitOf(url) };
    case '/luu':
      return { ...html('Trang được lưu', '<p>Trình duyệt giữ trang này một giờ.</p>'), ...cachedForAnHour };
    case '/hoi-lai':
      return isUnchanged
        ? { status: 304, headers: REVALIDATED, body: '' }
        : {
            ...html('Trang được hỏi lại', '<p>Trình duyệt giữ trang này, và hỏi lại mỗi lần.</p>'),
            headers: REVALIDATED,
          };
    case '/chi-https':
      return { ...html('Chỉ https', '<p>Từ nay chỉ đến bằng https.</p>'), headers: STRICT };
    case '/nhung':
      return embedding(url);
    case '/khung-tre':
      return lateFrames(url.searchParams.get('buoc'));
    case '/vong':
      return redirect('/vong');
    case '/van-ban.pdf':
      return answer('application/pdf', PDF);
    case '/cham':
      return slowResources(url);
    case '/nghin':
      return manyScripts(url);
    case '/tai-ve':
      return answer('application/octet-stream', 'tệp tải về', {
        'content-disposition': 'attachment; filename="tep.bin"',
      });
    case '/khong-noi-dung':
      return { status: 204, headers: {}, body: '' };
    case '/chuyen':
      return redirect(url.searchParams.get('den') ?? '/');
    case '/giup-viec.js':
      return answer('text/javascript', WORKER);
    default:
      return answer('text/plain; charset=utf-8', 'Không có trang này.', {}, 404);
  }
}

const HTML = { 'content-type': 'text/html; charset=utf-8' };
const REVALIDATED = { ...HTML, etag: '"1"', 'cache-control': 'no-cache' };
const STRICT = { ...HTML, 'strict-transport-security': 'max-age=3600' };
const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF`;
/** Names by address of hosts that answer to their names alone (case 18 of docs/verdicts.md). */
const MISDIRECTED: ReadonlySet<string> = new Set(
  HOSTS.flatMap(({ aaaa = [], refusesLiteral }) => (refusesLiteral ? aaaa.map((ip) => `[${ip}]`) : [])),
);

const cachedForAnHour = { headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'max-age=3600' } };

const redirect = (location: string): WebAnswer => ({ status: 302, headers: { location }, body: '' });

const waitOf = (url: URL): number => Math.min(Number(url.searchParams.get('ms') ?? 0) || 0, SLOWEST_WAIT_MS);

/** A script of the wanted size; the padding is a comment, so its running time does not grow with it. */
function scriptOf(url: URL): string {
  const bytes = Math.min(Number(url.searchParams.get('bytes') ?? 0) || 0, 1_000_000);
  return `${SCRIPT}/*${'.'.repeat(Math.max(0, bytes - SCRIPT.length - 4))}*/`;
}

const embed = (address: string): string =>
  address.endsWith('.js')
    ? `<script async src="${address}"></script>`
    : `<img src="${address}" alt="" width="24" height="21">`;

function home(host: string, secure: boolean): WebAnswer {
  const site = SITES.find((candidate) => candidate.host === host);
  const worker =
    site?.id === 'service-worker' && secure ? `<script>navigator.serviceWorker.register('/giup-viec.js')</script>` : '';
  return html(
    site?.title ?? host,
    `<p>${site?.shows.vi ?? 'Một trang của phòng thí nghiệm Sáu.'}.</p><p><a href="/trang-hai">Trang thứ hai</a></p>
<p>${(site?.embeds ?? []).map(embed).join('')}</p>${worker}<p><small>Trang mẫu trong phòng thí nghiệm, không phải trang thật.</small></p>`,
  );
}

/** A page that embeds what its address names: pictures, scripts, frames, reports and WebSockets, any number of each. */
function embedding(url: URL): WebAnswer {
  const each = (name: string, make: (address: string) => string): string =>
    url.searchParams.getAll(name).map(make).join('\n');
  const script = (text: string): string => `<script>${text}</script>`;
  return html(
    'Trang nhúng',
    [
      each('anh', (address) => `<img src="${address}" alt="" width="24" height="21">`),
      each('ma', (address) => `<script async src="${address}"></script>`),
      each('khung', (address) => `<iframe title="khung" src="${address}"></iframe>`),
      each('bao', (address) => script(`navigator.sendBeacon(${JSON.stringify(address)})`)),
      each('ws', (address) => script(`new WebSocket(${JSON.stringify(address)})`)),
    ].join('\n'),
  );
}

const LEAVES = 230;
const LEAVES_AFTER_MS = 800;
const LATE_AFTER_MS = 6_000;

/** The page of `PLACES.manyFrames`, and the frames in it by their step. */
function lateFrames(step: string | null): WebAnswer {
  const frame = (label: string, next: string): string =>
    `<iframe title="khung" src="https://${label}.tron-mau.net/khung-tre?buoc=${next}"></iframe>`;
  const later = (ms: number, work: string): string => `<script>setTimeout(() => { ${work} }, ${ms})</script>`;
  const add = (markup: string): string => `document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(markup)});`;
  const pictures = LATE_HOSTS.map((host) => embed(`https://${host}/anh.svg`)).join('');
  switch (step) {
    case 'con':
      return answer('text/html', `<!doctype html>${frame('khung-chau', 'chau')}`);
    case 'chau':
      return answer('text/html', `<!doctype html><body>${later(LATE_AFTER_MS, add(pictures))}`);
    case 'la':
      return answer('text/html', '<!doctype html>');
    default:
      return html(
        'Trang nhiều khung',
        frame('khung-con', 'con') + later(LEAVES_AFTER_MS, add(frame('la', 'la').repeat(LEAVES))),
      );
  }
}

function slowResources(url: URL): WebAnswer {
  const ms = waitOf(url);
  return html(
    'Trang tải chậm',
    `<p>Ảnh và mã của trang này đến chậm.</p><img src="/anh.svg?ms=${ms}" alt="">
<img src="https://cdn.dongthap.gov.vn/anh.svg?ms=${ms}" alt=""><script async src="/ma.js?ms=${ms}"></script>`,
  );
}

/** From `hosts` names, 50 unless told; the bench's come first. */
function manyScripts(url: URL): WebAnswer {
  const number = (name: string, usual: number, most: number): number =>
    Math.min(Math.max(1, Number(url.searchParams.get(name) ?? usual) || usual), most);
  const names = [...BENCH_HOSTS, ...CROWD_HOSTS];
  const hosts = names.slice(0, number('hosts', BENCH_HOSTS.length, names.length));
  const bytes = url.searchParams.get('bytes') ?? '200';
  const count = number('scripts', 5000, 5000);
  const scripts = Array.from(
    { length: count },
    (_, index) =>
      `<script async src="https://${hosts[index % hosts.length] ?? ''}/ma.js?n=${index}&bytes=${bytes}"></script>`,
  );
  return html('Trang nặng', `<p>Trang gọi ${scripts.length} tệp mã.</p>`, scripts.join('\n'));
}

function startPage(): WebAnswer {
  const row = ({ url, title, shows }: LabSite): string =>
    `<li><a href="${url}" target="_blank">${title}</a><br><small>${shows.vi} · <span lang="en">${shows.en}</span></small></li>`;
  return html(
    'Phòng thí nghiệm Sáu',
    `<p>Một Internet thu nhỏ. Hãy mở một trang rồi bấm vào biểu tượng Sáu.<br>
<span lang="en">A small Internet. Open a page, then click the Sáu icon.</span></p><ol>${SITES.map(row).join('')}</ol>
<p><a href="${PLACES.bench}">Trang gọi 1.000 tệp mã</a> · <a href="${PLACES.first}">Trang thường</a></p>`,
  );
}

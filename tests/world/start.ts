/** `npm start`: the lab and a Chromium with the production build in it. docs/lab.md says what it does. */
import { fileURLToPath } from 'node:url';
import { parseStartArguments } from './arguments.ts';
import type { StartArguments } from './arguments.ts';
import { openBrowser } from './browser.ts';
import { openLab } from './lab.ts';
import { findEntrance, isInside, onStopAsked, runInside } from './namespace.ts';
import { PLACES } from './places.ts';
import { SITES } from './sites.ts';
import { tour } from './tour.ts';

const STOPPED = 130;

const hasDisplay = [process.env['DISPLAY'], process.env['WAYLAND_DISPLAY']].some(
  (name) => name !== undefined && name !== '',
);

async function start(): Promise<number> {
  const wanted = parseStartArguments(process.argv.slice(2), hasDisplay);
  if (isInside()) return wanted.headless ? tours(wanted) : headed(wanted);
  const entrance = await findEntrance('start');
  if (entrance.ok) return runInside(entrance.flags, fileURLToPath(import.meta.url), process.argv.slice(2));
  console.error(entrance.why);
  if (wanted.headless || entrance.without === 'programs' || process.env['CI'] !== undefined) {
    console.error('The lab did not run.');
    return 1;
  }
  return withoutLab();
}

async function tours({ networks, build }: StartArguments): Promise<number> {
  const lab = await openLab(networks[0]);
  // The namespace takes every process with it, so leaving is all there is to do.
  onStopAsked(() => process.exit(STOPPED));
  if (!lab.canBeSlow) console.error('No TUN device or no Perl here: the slow site is left out.');
  let right = 0;
  let wrong = 0;
  for (const network of networks) {
    const result = await tour(lab, network, build);
    right += result.right;
    wrong += result.wrong;
  }
  await lab.close();
  console.log(`${right} ok, ${wrong} WRONG; pictures of the popups are in .output/lab/`);
  return wrong === 0 && right > 0 ? 0 : 1;
}

async function headed({ networks, build }: StartArguments): Promise<number> {
  const lab = await openLab(networks[0]);
  onStopAsked(() => process.exit(STOPPED));
  console.log(`
Phòng thí nghiệm Sáu: một Internet thu nhỏ, mạng đang dùng: ${lab.network()}.
The lab of Sáu: a small Internet, on network: ${lab.network()}.
Mở một trang, rồi bấm biểu tượng Sáu. Đóng cửa sổ để kết thúc. / Open a page, click the Sáu icon; close the window to end.
Mạng khác / another network: npm start -- --network v4only | nat64 | broken | proxy
`);
  for (const { url, shows } of SITES) console.log(`  ${url.padEnd(40)} ${shows.vi} / ${shows.en}`);
  await stay(openBrowser({ lab, headless: false, ...(build === undefined ? {} : { build }) }), PLACES.start);
  await lab.close();
  return 0;
}

async function withoutLab(): Promise<number> {
  console.log(
    'Mở trình duyệt trên Internet thật, không có phòng thí nghiệm. / Opening the browser on the real Internet, without the lab.',
  );
  await stay(openBrowser({ headless: false }), 'https://dichvucong.gov.vn/');
  return 0;
}

/** Opens `address` and waits until the person closes the window. */
async function stay(opening: ReturnType<typeof openBrowser>, address: string): Promise<void> {
  const browser = await opening;
  const closed = new Promise((done) => browser.context.once('close', done));
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  await page.goto(address).catch((error: unknown) => {
    console.error(String(error));
  });
  await closed;
  await browser.close();
}

start().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);

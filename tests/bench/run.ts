/**
 * `npm run bench`: the figures of speed, each a ratio within this run, medians of interleaved measurements. Prints JSON
 * lines, one figure a line; exit ≠ 0 when a figure misses its limit. Needs the production build (`npm run build`).
 *
 * `-- --only load` (or popup, recorder) measures one part, `-- --pairs 40` more often, `-- --build DIR` another build.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openBrowser } from '../world/browser.ts';
import { openLab } from '../world/lab.ts';
import { findEntrance, isInside, onStopAsked, runInside } from '../world/namespace.ts';
import { unpackedId } from '../world/profile.ts';
import { BUILD, makeExtensions } from './extensions.ts';
import { benchLoad } from './load.ts';
import { benchPopup } from './popup.ts';
import { benchRecorder } from './recorder.ts';

const FEWEST_PAIRS = 20;

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    pairs: { type: 'string', default: '24' },
    build: { type: 'string', default: BUILD },
  },
});

async function outside(): Promise<number> {
  const entrance = await findEntrance('bench');
  if (entrance.ok) return runInside(entrance.flags, fileURLToPath(import.meta.url), process.argv.slice(2));
  console.error(`${entrance.why}\nNothing was measured.`);
  return 1;
}

async function inside(): Promise<number> {
  onStopAsked(() => process.exit(130));
  const pairs = Math.max(FEWEST_PAIRS, Number(values.pairs) || 0);
  const isWanted = (part: string): boolean => values.only === undefined || values.only === part;
  const results: boolean[] = [];
  const lab = await openLab('dual');
  const extensions = await makeExtensions(values.build);
  try {
    if (isWanted('load')) {
      const sau = await openBrowser({ lab, build: extensions.sau });
      const idle = await openBrowser({ lab, build: extensions.idle });
      try {
        results.push(await benchLoad(sau, idle, pairs));
      } finally {
        await Promise.all([sau.close(), idle.close()]);
      }
    }
    if (isWanted('popup')) {
      // Both in one browser, so that they wait for the same processes and the same moments.
      const both = await openBrowser({ lab, build: extensions.sau, beside: [extensions.peer] });
      try {
        results.push(await benchPopup(both, unpackedId(extensions.peer), pairs));
      } finally {
        await both.close();
      }
    }
    if (isWanted('recorder')) results.push(await benchRecorder());
    return results.length > 0 && results.every(Boolean) ? 0 : 1;
  } finally {
    await extensions.remove();
    await lab.close();
  }
}

process.exit(await (isInside() ? inside() : outside()));

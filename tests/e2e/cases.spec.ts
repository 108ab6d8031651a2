/**
 * The cases of docs/verdicts.md that can happen in the lab, with the browser's real errors: a visit a row of
 * tests/cases/lab-cases.json, with default settings. Several rows share a browser, as a person's visits do.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowser } from '../world/browser.ts';
import { expect, test } from './lab.ts';
import { TABLE, walkCase } from './lab-cases.ts';
import type { LabCase, Walk } from './lab-cases.ts';
import { choose } from './steps.ts';

/** More at a time only makes two cores trip over each other. */
const ROWS_AT_ONCE = 4;
const WALK_LIMIT_MS = 240_000;

for (const walk of TABLE.walks) {
  test.describe(`cases: ${walk.name}`, () => {
    test.use({ network: walk.network });

    test(`${walk.rows.length} visits`, async ({ lab }) => {
      test.setTimeout(WALK_LIMIT_MS);
      if (walk.portal) await lab.setFault('example.com', { kind: 'http-302', views: ['cloudflare', 'google'] });
      const blocker = walk.blocks === undefined ? undefined : await makeBlocker(walk.blocks);
      const sau = await openBrowser({ lab, ...optionsOf(walk, blocker) });
      try {
        // The language of Playwright's pages goes with any page of their process that closes, and here many do.
        await choose(sau, 'language', 'vi');
        for (const url of walk.before ?? []) await (await sau.context.newPage()).goto(url);
        const rows = walk.rows.filter(({ slow }) => slow === undefined || lab.canBeSlow);
        const found = await inTurns(rows, walk.inTurn ? 1 : ROWS_AT_ONCE, async (row) => {
          const faults = await walkCase(sau, row);
          return faults.map((fault) => `${row.cases.join(', ')} (${row.about}): ${fault}`);
        });
        expect(found.flat()).toEqual([]);
      } finally {
        await sau.close();
        if (blocker !== undefined) await rm(blocker, { recursive: true });
      }
    });
  });
}

const optionsOf = ({ proxy }: Walk, blocker: string | undefined) => ({
  ...(proxy === undefined ? {} : { proxy }),
  ...(blocker === undefined ? {} : { beside: [blocker] }),
});

/** An extension that blocks one host, as ad blockers do. */
async function makeBlocker(host: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sau-blocker-'));
  const resources = { rule_resources: [{ id: 'rules', enabled: true, path: 'rules.json' }] };
  const manifest = {
    manifest_version: 3,
    name: 'Blocker',
    version: '1',
    permissions: ['declarativeNetRequest'],
    declarative_net_request: resources,
  };
  const rules = [{ id: 1, action: { type: 'block' }, condition: { requestDomains: [host] } }];
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'rules.json'), JSON.stringify(rules));
  return folder;
}

async function inTurns(
  rows: readonly LabCase[],
  atOnce: number,
  work: (row: LabCase) => Promise<readonly string[]>,
): Promise<readonly (readonly string[])[]> {
  const found: (readonly string[])[] = [];
  const waiting = rows.values();
  const worker = async (): Promise<void> => {
    for (const row of waiting) found.push(await work(row));
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return found;
}

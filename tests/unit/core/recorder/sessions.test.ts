import { array, assert, asyncProperty, integer } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentRecord, PageRecord } from '@/utils/core/session/page-record';
import { parsePageRecord } from '@/utils/core/session/parse-page';
import { createScene, START } from './scene';
import { arrive, delays, play, script } from './sessions';
import type { ModelDocument } from './sessions';

/* Random sessions against a model. */

const countsOf = (document: DocumentRecord) =>
  Object.fromEntries(
    Object.values(document.hosts).map(({ host, kinds }) => [host, Object.values(kinds).reduce((sum, n) => sum + n, 0)]),
  );
const summary = (document: DocumentRecord) => ({
  id: document.documentId,
  source: document.source,
  hops: document.hops.map(({ ip }) => ip),
  hosts: countsOf(document),
  gap: document.gap,
});
const expected = ({ id, source, hops, hosts }: ModelDocument) => ({
  id,
  source,
  hops,
  hosts: Object.fromEntries(hosts),
  gap: false,
});
const documentsOf = (page: PageRecord | undefined): DocumentRecord[] =>
  page === undefined ? [] : [...(page.current === undefined ? [] : [page.current]), ...page.earlier];

/** More by hand: SESSIONS=5000 npx vitest run --project core tests/unit/core/recorder/sessions.test.ts */
const RUNS = Number(process.env.SESSIONS ?? 150);

describe('any session', () => {
  it('is recorded whole, through idle stops, however the two streams are mixed', async () => {
    await assert(
      asyncProperty(script, delays, async (steps, mixed) => {
        const { events, tabs, idleAt, end } = play(steps);
        const scene = createScene();
        for (const { at, observation } of arrive(events, mixed)) {
          while (idleAt[0] !== undefined && idleAt[0] < at) {
            await scene.time.goTo(idleAt.shift() ?? 0);
            await scene.restart();
          }
          await scene.time.goTo(at);
          await scene.tell(observation);
        }
        await scene.time.goTo(end + 10_000);

        expect(
          Object.keys(scene.stored)
            .filter((key) => key.startsWith('page:'))
            .toSorted(),
        ).toEqual(tabs.map(({ id }) => `page:${id}`).toSorted());
        for (const model of tabs) {
          const page = await scene.page(model.id);
          expect(documentsOf(page).map(summary)).toEqual(
            [...(model.current === undefined ? [] : [model.current]), ...model.earlier].map(expected),
          );
        }
        expect(scene.stored.recording).toBeUndefined();
      }),
      { numRuns: RUNS },
    );
  }, 60_000);

  it('loses nothing written, doubles nothing and says where it has a gap when workers are killed', async () => {
    const kills = array(integer({ min: 0, max: 3_000 }), { minLength: 1, maxLength: 4 });
    await assert(
      asyncProperty(script, delays, kills, async (steps, mixed, gaps) => {
        const { events, tabs, views, end } = play(steps.filter((action) => action.do !== 'idle'));
        const scene = createScene();
        const known = new Map<string, Record<string, number>>();
        let killAt = gaps[0] ?? 0;
        let index = 0;
        for (const { at, observation } of arrive(events, mixed)) {
          while (killAt < at && index < gaps.length) {
            await scene.time.goTo(killAt);
            for (const [key, value] of Object.entries(scene.stored)) {
              if (!key.startsWith('page:')) continue;
              for (const document of documentsOf(
                parsePageRecord(value, scene.stored[key.replace('page:', 'earlier:')]),
              ))
                known.set(document.documentId, countsOf(document));
            }
            await scene.restart();
            const shown = new Map(views.filter((view) => view.at <= killAt).map((view) => [view.tabId, view]));
            await scene.tell({
              kind: 'tabs-open',
              at: START + killAt,
              tabs: [...shown.values()]
                .filter(({ isGone }) => isGone !== true)
                .map(({ tabId, documentId, host }) => ({
                  tabId,
                  documentId,
                  host,
                  port: undefined,
                  scheme: host === '' ? '' : 'https',
                  secure: true,
                  isPrivate: false,
                })),
            });
            index += 1;
            killAt += 1 + (gaps[index] ?? 0);
          }
          await scene.time.goTo(at);
          await scene.tell(observation);
        }
        await scene.time.goTo(end + 10_000);

        for (const model of tabs) {
          const truth = [...(model.current === undefined ? [] : [model.current]), ...model.earlier];
          const page = await scene.page(model.id);
          expect(page?.current?.documentId ?? '').toBe(model.current?.id ?? '');
          for (const document of documentsOf(page)) {
            const real = truth.find(({ id }) => id === document.documentId);
            const counts = countsOf(document);
            for (const [host, count] of Object.entries(known.get(document.documentId) ?? {})) {
              expect(counts[host]).toBeGreaterThanOrEqual(count);
            }
            for (const [host, count] of Object.entries(counts)) {
              expect(count).toBeLessThanOrEqual(real?.hosts.get(host) ?? 0);
            }
            // A page whose whole record was lost and that came back from the cache says so by its source.
            const isSaid = document.gap || document.source === 'restored-unknown';
            if (real !== undefined && !isSaid) expect(summary(document)).toEqual(expected(real));
          }
        }
      }),
      { numRuns: RUNS },
    );
  }, 60_000);
});

import { assert, asyncProperty } from 'fast-check';
import { describe, expectTypeOf, it } from 'vitest';
import type { TabState } from '@/utils/core/recorder/tab-state';
import type { Draft, Seen } from '@/utils/core/session/draft';
import type { AddressSeen, DocumentRecord, HostRecord, PageRecord } from '@/utils/core/session/page-record';
import type { Prerender, TabMemory, Visit } from '@/utils/core/session/tab-memory';
import { START } from './scene';
import { arrive, delays, play, script } from './sessions';
import { createWatched, events } from './watched';

const RUNS = Number(process.env.SESSIONS ?? 150);

describe('whatever changes the stored form of a tab', () => {
  it('is written with the event that changes it', async () => {
    await assert(
      asyncProperty(script, delays, events, async (steps, mixed, more) => {
        const { events: scripted, end } = play(steps);
        const watched = createWatched(more);
        for (const { at, observation } of arrive(scripted, mixed)) {
          await watched.time.goTo(at);
          await watched.tell(observation);
          const tabs = [
            {
              tabId: 1,
              isPrivate: false,
              scheme: 'https',
              host: 's0.vn',
              port: undefined,
              secure: true,
              documentId: 'D2',
            },
          ];
          if (at % 7 === 0) await watched.tell({ kind: 'tabs-open', at: START + at, tabs });
        }
        await watched.time.goTo(end + 10_000);
      }),
      { numRuns: RUNS },
    );
  }, 60_000);
});

/** Held by the type check. */
describe('what is given to be read of a tab', () => {
  it('is never taken where something is to be written, however deep it lies', () => {
    expectTypeOf<TabState['page']>().not.toExtend<Draft<PageRecord>>();
    expectTypeOf<TabState['memory']>().not.toExtend<Draft<TabMemory>>();
    expectTypeOf<Seen<DocumentRecord>>().not.toExtend<Draft<DocumentRecord>>();
    expectTypeOf<Seen<HostRecord>>().not.toExtend<Draft<HostRecord>>();
    expectTypeOf<Seen<HostRecord>['kinds']>().not.toExtend<Draft<HostRecord>['kinds']>();
    expectTypeOf<Seen<HostRecord>['failures']>().not.toExtend<Draft<HostRecord>['failures']>();
    expectTypeOf<Seen<AddressSeen>>().not.toExtend<Draft<AddressSeen>>();
    expectTypeOf<Seen<Visit>>().not.toExtend<Draft<Visit>>();
    expectTypeOf<Seen<Prerender>>().not.toExtend<Draft<Prerender>>();
    expectTypeOf<TabState['memory']['frames']>().not.toExtend<Draft<TabMemory>['frames']>();
  });

  it('is read as the record that it is, and so is a draft', () => {
    expectTypeOf<TabState['page']>().toExtend<PageRecord>();
    expectTypeOf<Draft<PageRecord>>().toExtend<Seen<PageRecord>>();
    expectTypeOf<Draft<TabMemory>>().toExtend<Seen<TabMemory>>();
  });
});

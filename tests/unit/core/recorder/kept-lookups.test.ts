import { describe, expect, it } from 'vitest';
import { createKeptLookups } from '@/utils/core/recorder/kept-lookups';
import { LOOKUPS_PER_SESSION } from '@/utils/core/recorder/limits';
import { createScene, START } from './scene';

const answer = (expiresAt: number) => ({ expiresAt });
const many = (count: number, expiresAt: number, from = 0): Record<string, unknown> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`dns:h${from + index}.vn:AAAA`, answer(expiresAt)] as const),
  );

describe('answers of DNS', () => {
  it('stay while they are not too many', () => {
    const changes = new Map<string, unknown>();
    const lookups = createKeptLookups(changes);
    expect(lookups.note(many(LOOKUPS_PER_SESSION, 0), 1_000)).toBe(false);
    expect(changes.size).toBe(0);
  });

  it('go when they are too many: first what has expired', () => {
    const changes = new Map<string, unknown>();
    const lookups = createKeptLookups(changes);
    lookups.note(many(LOOKUPS_PER_SESSION - 10, 9_000), 1_000);
    lookups.note(many(600, 500, LOOKUPS_PER_SESSION), 1_000);
    expect(changes.size).toBe(600);
    expect(changes.has(`dns:h${LOOKUPS_PER_SESSION}.vn:AAAA`)).toBe(true);
    expect(changes.has('dns:h0.vn:AAAA')).toBe(false);
  });

  it('then the oldest, an eighth at once, and one that was asked again counts as new', () => {
    const changes = new Map<string, unknown>();
    const lookups = createKeptLookups(changes);
    lookups.note(many(LOOKUPS_PER_SESSION, 9_000), 1_000);
    lookups.note({ 'dns:h0.vn:AAAA': answer(9_000) }, 1_000);
    expect(lookups.note({ 'dns:moi.vn:AAAA': answer(9_000) }, 1_000)).toBe(true);
    expect(changes.size).toBe(LOOKUPS_PER_SESSION / 8 + 1);
    expect(changes.has('dns:h1.vn:AAAA')).toBe(true);
    expect(changes.has('dns:h0.vn:AAAA')).toBe(false);
    expect(changes.has('dns:moi.vn:AAAA')).toBe(false);
  });

  it.each([['text'], [null], [7], [{ expiresAt: 'soon' }]])('count whatever they are: %j', (row) => {
    const changes = new Map<string, unknown>();
    const lookups = createKeptLookups(changes);
    lookups.note({ 'dns:a.vn:A': row, 'dns:b.vn:A': answer(9_000), 'host:a.vn': row }, 1_000);
    expect(lookups.shed(1_000)).toBe(true);
    expect([...changes.keys()]).toContain('dns:a.vn:A');
    expect([...changes.keys()]).not.toContain('host:a.vn');
  });

  it('are removed from the session by the recorder, those of before its start as well', async () => {
    const scene = createScene(many(LOOKUPS_PER_SESSION, START + 60_000));
    await scene.recorder().ready;
    scene.recorder().sessionChanged({ 'dns:moi.vn:AAAA': answer(START + 60_000) });
    await scene.time.goTo(500);
    expect(Object.keys(scene.stored).filter((key) => key.startsWith('dns:'))).toHaveLength(
      LOOKUPS_PER_SESSION - LOOKUPS_PER_SESSION / 8 - 1,
    );
  });
});

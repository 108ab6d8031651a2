import { describe, expect, it } from 'vitest';
import { PLAIN_RECORD } from '@/tests/unit/core/session/plain-record';
import { readDocument } from '@/utils/core/evidence/document-in-view';

const PAGE = {
  tabId: 7,
  isPrivate: false,
  current: PLAIN_RECORD,
};

const read = (recording: unknown, isAtWork: boolean, page: unknown = JSON.stringify(PAGE)) =>
  readDocument({ 'page:7': page, recording }, 7, () => Promise.resolve(isAtWork));

describe('a record', () => {
  it.each([
    ['of a quiet tab, its worker stopped for idleness', undefined, false, false],
    ['of a busy tab, its worker at work', [3, 7], true, false],
    ['of a busy tab whose worker was killed and not woken since', [3, 7], false, true],
    ['of a quiet tab while another was busy', [3], false, false],
    ['beside a list that is none', 'x', false, false],
  ])('%s', async (_about, recording, isAtWork, gap) => {
    expect((await read(recording, isAtWork))?.gap).toBe(gap);
  });

  it('that is not there or not whole is none', async () => {
    expect(await read([7], false, null)).toBeUndefined();
    expect(await read([7], false, '{"tabId":7}')).toBeUndefined();
  });
});

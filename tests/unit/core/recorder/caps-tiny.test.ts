import { describe, it, vi } from 'vitest';
import { whateverChangesIsWritten, whateverIsDroppedIsSaid } from './caps';

// Only the numbers are others: with limits this small a short stream goes above each of them, and above several at once.
vi.mock('@/utils/core/recorder/limits', async (importOriginal) => ({
  ...(await importOriginal<object>()),
  HOSTS_PER_DOCUMENT: 6,
  HOSTS_PER_EARLIER_DOCUMENT: 3,
  ADDRESSES_PER_HOST: 2,
  EARLIER_DOCUMENTS: 2,
  HOPS_PER_VISIT: 4,
  VISITS_PER_TAB: 2,
  PRERENDERS_PER_TAB: 2,
  PREFETCHES_PER_TAB: 2,
  FRAMES_PER_TAB: 2,
  DROPPED_IDS_PER_TAB: 2,
  ORPHANS_PER_TAB: 3,
  HELD_WORKER_REQUESTS: 3,
  CLOSED_TABS: 1,
}));

const RUNS = Number(process.env.CAPS ?? 400);

describe('more than tiny limits hold', () => {
  it('is recorded, or the record says that it is not whole', () => whateverIsDroppedIsSaid(RUNS), 120_000);

  it('is written with the event that changes it', () => whateverChangesIsWritten(RUNS), 120_000);
});

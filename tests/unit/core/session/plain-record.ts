import type { DocumentRecord } from '@/utils/core/session/page-record';

/** The record of a page that came from `a.vn` and contacted nobody else. */
export const PLAIN_RECORD: DocumentRecord = {
  documentId: 'A',
  scheme: 'https',
  host: 'a.vn',
  source: 'response',
  hops: [],
  committedAt: 1,
  hosts: {},
  requestsLeftOut: 0,
  gap: false,
};

import type { DocumentRecord } from '@/utils/core/session/page-record';

/** The browser says that the machine is on no network at all (case 62 of docs/verdicts.md). */
export const isOffline = (document: DocumentRecord | undefined): boolean =>
  document?.error === 'net::ERR_INTERNET_DISCONNECTED' || document?.error === 'NS_ERROR_OFFLINE';

import { describe, expect, it } from 'vitest';
import { PLAIN_RECORD } from '@/tests/unit/core/session/plain-record';
import type { DocumentRecord } from '@/utils/core/session/page-record';
import type { TargetTab } from '@/utils/app/ports/tab-port';
import { isOfTab, recordOfTab } from '@/utils/app/page/record-of-tab';

const RECORD = PLAIN_RECORD;
const NOT_WEB: DocumentRecord = { ...RECORD, scheme: 'about', host: '', source: 'not-web' };
const ERROR: DocumentRecord = { ...RECORD, source: 'error', error: 'net::ERR_CONNECTION_REFUSED' };
const REFUSED = { isRefused: true };
const TAB: TargetTab = { tabId: 7, isPrivate: false, isLoading: false, isWeb: true, host: 'a.vn' };

describe('a record', () => {
  it.each([
    ['of the host in the tab', RECORD, {}, true],
    ['of the host whose error page is in the tab', ERROR, {}, true],
    ['of another host', RECORD, { host: 'b.vn' }, false],
    ['of a subdomain of it', RECORD, { host: 'www.a.vn' }, false],
    ['of a page of the browser, in a tab with a web page', NOT_WEB, {}, false],
    ['of a web page, in a tab with a blank one', RECORD, { isWeb: false, host: '' }, false],
    ['of a blank page, in a tab with one', NOT_WEB, { isWeb: false, host: '' }, true],
    ['of a web page, in a tab whose address is hidden', RECORD, { isWeb: undefined, host: '' }, true],
    ['of a page of the browser, in a tab whose address is hidden', NOT_WEB, { isWeb: undefined, host: '' }, true],
    ['of a web page, in a tab whose host is not told', RECORD, { host: '' }, true],
  ])('%s', (_about, record, tab, isOf) => {
    expect(isOfTab(record, { ...TAB, ...tab })).toBe(isOf);
  });
});

describe('the record of a tab', () => {
  const read = (record: DocumentRecord | undefined, tab: Partial<TargetTab>, isBehind: boolean, canKeep: boolean) =>
    recordOfTab(
      record === undefined ? {} : { 'page:7': JSON.stringify({ tabId: 7, isPrivate: false, current: record }) },
      { ...TAB, ...tab },
      {
        isAtWork: () => Promise.resolve(true),
        isBehind: () => Promise.resolve(isBehind),
        canKeep: () => Promise.resolve(canKeep),
      },
    );

  it.each([
    ['is there', RECORD, {}, false, true, { document: RECORD }],
    ['may be old while nothing is written', RECORD, {}, true, true, { document: { ...RECORD, unwritten: true } }],
    ['is none when it is of another page', RECORD, { host: 'b.vn' }, false, true, {}],
    ['is none when it is of another page and nothing is written', RECORD, { host: 'b.vn' }, true, true, REFUSED],
    ['is none when it is of another page and the session is full', RECORD, { host: 'b.vn' }, false, false, REFUSED],
    ['is missing', undefined, {}, false, true, {}],
    ['is missing since the session is full', undefined, {}, false, false, REFUSED],
    ['is missing while the page loads', undefined, { isLoading: true }, false, false, {}],
    ['of a page that no extension may see', undefined, { isWeb: undefined, host: '' }, false, false, {}],
    ['may be of any page where both are hidden', RECORD, { isWeb: undefined, host: '' }, true, true, {}],
  ])('%s', async (_about, record, tab, isBehind, canKeep, found) => {
    expect(await read(record, tab, isBehind, canKeep)).toEqual({ document: undefined, isRefused: false, ...found });
  });
});

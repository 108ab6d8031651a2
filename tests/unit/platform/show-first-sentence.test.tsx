import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { storedPage } from '@/utils/core/session/parse-page';
import { judge } from '@/utils/core/verdict/judge';
import { headlineText } from '@/utils/i18n/headline-texts';
import { applyLanguage } from '@/utils/i18n/locale';
import { beginReading } from '@/utils/platform/first-reading';
import { showFirstSentence } from '@/utils/platform/show-first-sentence';
import { evidenceOf } from '@/tests/unit/core/verdict/evidence-of';
import type { Given } from '@/tests/unit/core/verdict/evidence-of';

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(browser.permissions, 'contains').mockResolvedValue(true as never);
  vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue('vi');
  document.body.innerHTML = '<h1></h1>';
});

/** A tab with this page in it; resolves to what the heading then says. */
async function firstSentence(given: Given, inSession: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const { document: record } = evidenceOf(given);
  if (record === undefined) throw new Error('expected a row with a document');
  const tab = await browser.tabs.create({ url: `https://${record.host}/` });
  const tabId = tab.id ?? -1;
  const stored = storedPage({ tabId, isPrivate: false, earlier: [], current: JSON.parse(JSON.stringify(record)) });
  await browser.storage.session.set({ [`page:${tabId}`]: stored, ...inSession });
  await showFirstSentence(beginReading(browser, `?tab=${tabId}`), browser, document);
  return document.querySelector('h1')?.textContent ?? '';
}

const V6 = '2001:dc8::80';
const V4 = '203.162.0.80';

describe('the first sentence', () => {
  it.each<[string, Given]>([
    ['IPv6', { ip: V6 }],
    ['IPv4', { ip: V4 }],
    ['both', { ip: V6, own: [V6, V4] }],
    ['a page that could not be loaded', { source: 'error', error: 'net::ERR_FAILED' }],
    ['a page that was there before Sáu', { source: 'before-install' }],
    ['the cache', { ip: V6, cached: true }],
  ])('is the headline of the verdict: %s', async (_, given) => {
    expect(await firstSentence(given)).toBe(headlineText(judge(evidenceOf(given)).headline).first);
  });

  it('knows what DNS said', async () => {
    const lookup = evidenceOf({ ip: V4, a: [V4], aaaa: [V6] }).dns['dongthap.gov.vn'];
    const answers = Object.values(lookup ?? {}).map((answer) => ({ ...answer, expiresAt: Date.now() + 60_000 }));
    const inSession = Object.fromEntries(answers.map((answer) => [`dns:dongthap.gov.vn:${answer.type}`, answer]));
    expect(await firstSentence({ ip: V4 }, inSession)).toBe(headlineText('v4-published-network-unknown').first);
  });

  it('is left to the popup without access, on a page that is no web page, and after a probe', async () => {
    vi.spyOn(browser.permissions, 'contains').mockResolvedValue(false as never);
    expect(await firstSentence({ ip: V4 })).toBe('');
    vi.spyOn(browser.permissions, 'contains').mockResolvedValue(true as never);
    expect(await firstSentence({ source: 'not-web' })).toBe('');
    const probe = { control: 'ok', at: 1, addresses: [{ ip: V6, http: 'refused', https: 'refused', tries: 2 }] };
    const { documentId, committedAt, host } = evidenceOf({ ip: V4 }).document ?? {};
    const tabs = await browser.tabs.query({});
    const next = Math.max(...tabs.map(({ id = 0 }) => id)) + 1;
    const found = { [`probe:${next}`]: { documentId, committedAt, host, probe } };
    expect(await firstSentence({ ip: V4 }, found)).toBe('');
  });

  it('heeds a policy: its translation prefixes and its language', async () => {
    await browser.storage.managed.set({ nat64Prefixes: ['2001:dc8::/96'], language: 'en' });
    expect(await firstSentence({ ip: V6 })).toBe('Your network translates this connection from IPv6 to IPv4 (NAT64).');
  });

  it('comes too late where the popup has said something', async () => {
    document.body.innerHTML = '<h1>Thẻ trình duyệt này đã đóng.</h1>';
    expect(await firstSentence({ ip: V4 })).toBe('Thẻ trình duyệt này đã đóng.');
  });

  it('is in the language that was chosen', async () => {
    await browser.storage.local.set({ settings: { language: 'en' } });
    expect(await firstSentence({ ip: V6 })).toBe('This page was loaded over IPv6.');
    expect(document.documentElement.lang).toBe('en');
  });

  it('leaves to the popup, which may be there before it, in what language it goes on', async () => {
    applyLanguage('vi', 'vi');
    await browser.storage.local.set({ settings: { language: 'en' } });
    await firstSentence({ ip: V6 });
    expect(headlineText('v6').first).toBe('Trang này được tải qua IPv6.');
    applyLanguage('en', 'vi');
    expect(headlineText('v6').first).toBe('This page was loaded over IPv6.');
    applyLanguage('vi', 'vi');
  });
});

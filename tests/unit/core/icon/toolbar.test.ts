import { describe, expect, it, vi } from 'vitest';
import { PLAIN_RECORD } from '@/tests/unit/core/session/plain-record';
import type { IconShape } from '@/utils/core/icon/shape';
import { createToolbar } from '@/utils/core/icon/toolbar';
import type { DocumentRecord } from '@/utils/core/session/page-record';

const document = PLAIN_RECORD;

/** One tab, a clock that runs when told, and what was drawn. */
function createScene() {
  const drawn: string[] = [];
  const timers: (() => void)[] = [];
  const tab: { document: DocumentRecord | undefined; shape: IconShape; title: string } = {
    document,
    shape: 'v6',
    title: 'IPv6',
  };
  const looked: number[] = [];
  const toolbar = createToolbar({
    lookAt(tabId) {
      looked.push(tabId);
      if (tabId === 66) return Promise.reject(new Error('the session cannot be read'));
      return Promise.resolve(tab.document && { document: tab.document, shape: tab.shape });
    },
    tabsShowing: (host) => Promise.resolve(host === 'a.vn' || host === '*' ? [1] : []),
    draw(tabId, shape, title) {
      drawn.push(`${tabId} ${shape} ${title}`);
      return Promise.resolve();
    },
    titleOf: () => tab.title,
    schedule: (run) => void timers.push(run),
  });
  return {
    toolbar,
    tab,
    drawn,
    looked,
    pass: async (): Promise<void> => {
      await new Promise((resolve) => setTimeout(resolve, 0));
      for (const run of timers.splice(0)) run();
      await new Promise((resolve) => setTimeout(resolve, 0));
    },
  };
}

describe('the toolbar', () => {
  it('draws a tab when its record comes, and not again while document, shape and title stay', async () => {
    const { toolbar, tab, drawn, pass } = createScene();
    toolbar.follow({ 'page:1': '{}' });
    await pass();
    toolbar.follow({ 'page:1': '{}' });
    await pass();
    expect(drawn).toEqual(['1 v6 IPv6']);
    tab.title = 'IPv6, hai địa chỉ';
    toolbar.follow({ 'page:1': '{}' });
    await pass();
    tab.shape = 'v4';
    toolbar.follow({ 'page:1': '{}' });
    await pass();
    expect(drawn).toEqual(['1 v6 IPv6', '1 v6 IPv6, hai địa chỉ', '1 v4 IPv6, hai địa chỉ']);
  });

  it.each([
    ['another document', { documentId: 'B' }],
    ['the same one, committed anew', { committedAt: 2 }],
    ['the same one, from the back/forward cache', { restoredAt: 3 }],
  ])('draws the same shape again for %s, since the browser has reset it', async (_about, change) => {
    const { toolbar, tab, drawn, pass } = createScene();
    toolbar.follow({ 'page:1': '{}' });
    await pass();
    tab.document = { ...document, ...change };
    toolbar.follow({ 'page:1': '{}' });
    await pass();
    expect(drawn).toHaveLength(2);
  });

  it('looks once at a tab of which much is told at a time', async () => {
    const { toolbar, looked, pass } = createScene();
    for (let turn = 0; turn < 5; turn += 1) toolbar.follow({ 'page:1': '{}', 'aside:1': {} });
    await pass();
    expect(looked).toEqual([1]);
  });

  it.each([
    ['an answer about its host', { 'dns:a.vn:AAAA': {} }, 1],
    ['an answer about another host', { 'dns:b.vn:AAAA': {} }, 0],
    ['a learned prefix', { nat64: [] }, 1],
    ['an address with three names', { 'address:10.0.0.1': { names: ['a.vn', 'b.vn', 'c.vn'], at: 1 } }, 1],
    ['an address with one name', { 'address:10.0.0.1': { names: ['a.vn'], at: 1 } }, 0],
    ['evidence of a host', { 'host:a.vn': {} }, 0],
  ])('looks at the tab again after %s', async (_about, changes, times) => {
    const { toolbar, looked, pass } = createScene();
    toolbar.follow(changes);
    await pass();
    expect(looked).toHaveLength(times);
  });

  it('draws all again when told, and nothing of a tab of which nothing is known', async () => {
    const { toolbar, tab, drawn, pass } = createScene();
    toolbar.follow({ 'page:1': '{}' });
    await pass();
    toolbar.redrawAll();
    await pass();
    expect(drawn).toHaveLength(2);
    tab.document = undefined;
    toolbar.follow({ 'page:1': undefined });
    await pass();
    expect(drawn).toHaveLength(2);
  });

  it('goes on after a tab that could not be looked at, and says so in the console', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { toolbar, drawn, pass } = createScene();
    toolbar.follow({ 'page:66': '{}', 'page:1': '{}' });
    await pass();
    expect(drawn).toEqual(['1 v6 IPv6']);
    expect(said).toHaveBeenCalledOnce();
    said.mockRestore();
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openForPrint } from '@/utils/platform/open-for-print';
import { createReportWorld } from '@/utils/platform/report-world';
import { watchNetwork } from '@/utils/platform/watch-network';
import { reportOf } from '@/tests/unit/app/report/pin-world';

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({ version: '9.9.9' } as never);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  document.body.innerHTML = '';
});

describe('baselines', () => {
  it('lie in local storage by their host, apart from all else', async () => {
    const world = createReportWorld('');
    const told = vi.fn();
    world.watchPins(told);
    await browser.storage.local.set({ settings: {} });
    await browser.storage.session.set({ 'pin:a.vn': 1 });
    expect(told).not.toHaveBeenCalled();
    await world.writePins(
      new Map([
        ['a.vn', reportOf('a.vn')],
        ['b.vn', reportOf('b.vn')],
      ]),
    );
    expect(told).toHaveBeenCalled();
    expect(await world.readPins()).toEqual([reportOf('a.vn'), reportOf('b.vn')]);
    await world.writePins(new Map([['a.vn', undefined]]));
    expect(Object.keys(await browser.storage.local.get(null))).toEqual(['settings', 'pin:b.vn']);
  });
});

describe('what a unit states', () => {
  it('lies by its host; another page is told of it, and how many others there are', async () => {
    const world = createReportWorld('');
    const told: string[] = [];
    world.watchStated((host) => told.push(host));
    await world.writeStated('a.vn', { 1: 'x' });
    await world.writeStated('b.vn', { 2: 'y' });
    await browser.storage.session.set({ 'stated:c.vn': 1 });
    expect(told).toEqual(['a.vn', 'b.vn']);
    expect(await world.readStated('a.vn')).toEqual({ stored: { 1: 'x' }, others: 1 });
    await world.writeStated('a.vn', undefined);
    expect(await world.readStated('a.vn')).toEqual({ stored: undefined, others: 1 });
  });
});

it('the tab of the sheet is missed when it is closed, no other is', async () => {
  const [ours, other] = [await browser.tabs.create({ url: 'https://a.vn/' }), await browser.tabs.create({})];
  const closed = vi.fn();
  createReportWorld('').watchClosed(ours.id ?? -1, closed);
  await fakeBrowser.tabs.onRemoved.trigger(other.id ?? -1, { windowId: 1, isWindowClosing: false });
  expect(closed).not.toHaveBeenCalled();
  await fakeBrowser.tabs.onRemoved.trigger(ours.id ?? -1, { windowId: 1, isWindowClosing: false });
  expect(closed).toHaveBeenCalledTimes(1);
});

it('a file is saved under its name with its text, and let go later', async () => {
  vi.useFakeTimers();
  const clicked: { readonly name: string; readonly url: string }[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    clicked.push({ name: this.download, url: this.href });
  });
  const blobs: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => `blob:sau/${blobs.push(blob as Blob)}`);
  const revoke = vi.spyOn(URL, 'revokeObjectURL').mockImplementation(() => {});
  createReportWorld('').save('phiếu.json', 'application/json', '{"host":"a.vn"}');
  expect(clicked).toEqual([{ name: 'phiếu.json', url: 'blob:sau/1' }]);
  expect(await blobs[0]?.text()).toBe('{"host":"a.vn"}');
  expect(blobs[0]?.type).toBe('application/json');
  expect(revoke).not.toHaveBeenCalled();
  vi.advanceTimersByTime(10_000);
  expect(revoke).toHaveBeenCalledWith('blob:sau/1');
});

it('the page is told when the machine goes offline and comes back', () => {
  const told = vi.fn();
  createReportWorld('').watchOnline(told);
  dispatchEvent(new Event('offline'));
  dispatchEvent(new Event('online'));
  expect(told).toHaveBeenCalledTimes(2);
});

it('what is folded is open on paper, and folded again afterwards; what was open stays so', () => {
  document.body.innerHTML = '<details id="folded"></details><details id="open" open></details>';
  const isOpen = (): boolean[] => [...document.querySelectorAll('details')].map(({ open }) => open);
  openForPrint(document);
  dispatchEvent(new Event('beforeprint'));
  expect(isOpen()).toEqual([true, true]);
  dispatchEvent(new Event('afterprint'));
  expect(isOpen()).toEqual([false, true]);
});

describe('another network', () => {
  it('may be there after online and offline, and not after the end', () => {
    const told = vi.fn();
    const end = new AbortController();
    watchNetwork(told, end.signal);
    dispatchEvent(new Event('offline'));
    dispatchEvent(new Event('online'));
    expect(told).toHaveBeenCalledTimes(2);
    end.abort();
    dispatchEvent(new Event('online'));
    expect(told).toHaveBeenCalledTimes(2);
  });

  it('is there with another type of connection, and not with a new estimate of its speed', () => {
    const connection = Object.assign(new EventTarget(), { type: 'wifi' });
    Object.defineProperty(navigator, 'connection', { value: connection, configurable: true });
    try {
      const told = vi.fn();
      watchNetwork(told);
      connection.dispatchEvent(new Event('change'));
      expect(told).not.toHaveBeenCalled();
      connection.type = 'cellular';
      connection.dispatchEvent(new Event('change'));
      connection.dispatchEvent(new Event('change'));
      expect(told).toHaveBeenCalledTimes(1);
    } finally {
      Reflect.deleteProperty(navigator, 'connection');
    }
  });
});

import { Window } from 'happy-dom';
import { describe, expect, it, vi } from 'vitest';
import { closePopup, closePopupByLinks } from '@/utils/platform/leave-popup';

type Api = Parameters<typeof closePopupByLinks>[0];

const REPORT = 'chrome-extension://own/report.html?tab=7';

/** A page of the extension with a link, in the popup or in a tab; the browser opens tabs when it is told to go on. */
function openPage(isPopup: boolean) {
  const steps: string[] = [];
  let goOn = (): void => {};
  const opened = new Promise<void>((resolve) => (goOn = resolve));
  // A document of its own for each page, so that no listener of another is there.
  const page = new Window({ url: 'https://own.example/popup.html' }) as unknown as typeof window;
  vi.spyOn(page, 'close').mockImplementation(() => void steps.push('close'));
  const api = {
    extension: { getViews: ({ type }: { type: string }) => (isPopup && type === 'popup' ? [page] : []) },
    tabs: {
      async create({ url }: { url: string }) {
        await opened;
        steps.push(`open ${url}`);
      },
    },
  } as unknown as Api;
  page.document.body.innerHTML = `<a href="${REPORT}" target="_blank"><b>Mở phiếu</b></a><a id="here" href="#x">Ở đây</a>`;
  closePopupByLinks(api, page);
  const settle = async (): Promise<void> => {
    goOn();
    await new Promise((resolve) => setTimeout(resolve, 0));
  };
  const click = (selector: string, init: MouseEventInit = {}): boolean =>
    page.document
      .querySelector(selector)
      ?.dispatchEvent(new page.MouseEvent('click', { bubbles: true, cancelable: true, ...init })) ?? false;
  return { api, page, steps, click, settle };
}

describe('in the popup', () => {
  it('a link opens its tab, and then the popup goes', async () => {
    const { click, settle, steps } = openPage(true);
    expect(click('b')).toBe(false);
    expect(steps).toEqual([]);
    await settle();
    expect(steps).toEqual([`open ${REPORT}`, 'close']);
  });

  it.each([{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { altKey: true }, { button: 1 }])(
    'what a person does otherwise with a link is the browser’s: %j',
    async (init) => {
      const { click, settle, steps } = openPage(true);
      expect(click('a', init)).toBe(true);
      await settle();
      expect(steps).toEqual([]);
    },
  );

  it('a link within the page is the browser’s, too', async () => {
    const { click, settle, steps } = openPage(true);
    click('#here');
    await settle();
    expect(steps).toEqual([]);
  });

  it('goes when something else was opened', () => {
    const { api, page, steps } = openPage(true);
    closePopup(api, page);
    expect(steps).toEqual(['close']);
  });
});

it('in a tab nothing is closed, and links are the browser’s', async () => {
  const { api, page, click, settle, steps } = openPage(false);
  expect(click('a')).toBe(true);
  closePopup(api, page);
  await settle();
  expect(steps).toEqual([]);
});

/** Both languages, switched while everything stays open. */
import { expect, test } from './lab.ts';
import { mainOf, openTab } from './steps.ts';

const HEADLINE = {
  vi: 'Trang này được tải qua IPv6.',
  en: 'This page was loaded over IPv6.',
} as const;
const PAGE_TITLES = {
  vi: { popup: 'Sáu: trang này có dùng IPv6 không?', options: 'Tùy chọn của Sáu' },
  en: { popup: 'Sáu: does this page use IPv6?', options: 'Sáu options' },
} as const;
const TITLE = { vi: 'Sáu: trang này được tải qua IPv6', en: 'Sáu: this page was loaded over IPv6' } as const;

test('popup, options and toolbar change their language at once, without a reload', async ({ look, sau }) => {
  const { popup, tabId } = await look('https://dongthap.gov.vn/');
  const options = await sau.openOwn('options.html');
  const pages = [popup, options];
  for (const page of pages) await page.evaluate('globalThis.isSamePage = true');
  const language = options.locator('select[name=language]');

  for (const chosen of ['en', 'vi', 'en', 'auto'] as const) {
    await language.selectOption(chosen);
    const shown = chosen === 'en' ? 'en' : 'vi';
    await expect(popup.getByRole('heading', { level: 1 })).toHaveText(HEADLINE[shown]);
    await expect(popup.locator('html')).toHaveAttribute('lang', shown);
    await expect(options.locator('html')).toHaveAttribute('lang', shown);
    await expect(options.getByRole('heading', { level: 1 })).toHaveText(PAGE_TITLES[shown].options);
    await expect(popup).toHaveTitle(PAGE_TITLES[shown].popup);
    await expect(options).toHaveTitle(PAGE_TITLES[shown].options);
    await expect.poll(() => sau.inWorker(`chrome.action.getTitle({ tabId: ${tabId} })`)).toBe(TITLE[shown]);
  }
  for (const page of pages) expect(await page.evaluate('globalThis.isSamePage')).toBe(true);
});

test('no word of the other language is left in the popup', async ({ look, sau }) => {
  const { popup } = await look('https://laocai.gov.vn/');
  const options = await sau.openOwn('options.html');
  await options.locator('select[name=language]').selectOption('en');
  await expect(popup.locator('html')).toHaveAttribute('lang', 'en');
  await popup.getByText('Why?').click();
  await expect(popup.getByText('Ask DNS about 1 more host')).toBeVisible();
  // Letters that only Vietnamese has; the name of the extension is the same in both.
  const text = await mainOf(popup).innerText();
  expect(text.replaceAll('Sáu', '')).not.toMatch(/[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i);
  expect((await mainOf(options).innerText()).replaceAll('Tiếng Việt', '').replaceAll('Sáu', '')).not.toMatch(
    /[ăđơưạảấầếềệọộợ]/i,
  );
});

test.describe('in an English browser', () => {
  test.use({ browserOptions: { locale: 'en-US' } });

  test('“auto” is English', async ({ sau }) => {
    const { tabId } = await openTab(sau, 'https://dongthap.gov.vn/');
    const popup = await sau.openPopup(tabId);
    await expect(popup.getByRole('heading', { level: 1 })).toHaveText(HEADLINE.en);
    await expect(popup.locator('html')).toHaveAttribute('lang', 'en');
    await expect.poll(() => sau.inWorker(`chrome.action.getTitle({ tabId: ${tabId} })`)).toBe(TITLE.en);
  });
});

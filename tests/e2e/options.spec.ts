/** The options: what is refused and named, what a resolver says when tested, and clearing. */
import type { Locator, Page } from '@playwright/test';
import { clickAndWait, expect, test } from './lab.ts';
import { actionOf, askedOf, mainOf, openReadyPopup, sessionKeys, storedSettings } from './steps.ts';

const CLOUDFLARE = 'https://cloudflare-dns.com/dns-query';
const GOOGLE = 'https://dns.google/dns-query';

const testRowOf = (options: Page, resolver: string): Locator => options.locator(`[data-resolver="${resolver}"]`);

test('a bad line is named, and the old list stays until it is mended', async ({ sau }) => {
  const options = await sau.openOwn('options.html');
  const box = options.locator('textarea[name=resolvers]');
  await expect(box).toHaveValue(`${CLOUDFLARE}\n${GOOGLE}`);
  await box.fill(GOOGLE);
  await box.blur();
  await expect.poll(() => storedSettings(sau)).toMatchObject({ resolvers: [GOOGLE] });

  await box.fill(`${GOOGLE}\nhttp://dns.google/dns-query`);
  await box.blur();
  const alert = options.getByRole('alert').filter({ hasText: 'Dòng' });
  await expect(alert).toContainText('Dòng 2, “http://dns.google/dns-query”: địa chỉ phải bắt đầu bằng https://');
  await expect(box).toHaveAttribute('aria-invalid', 'true');
  await expect(box).toHaveValue(`${GOOGLE}\nhttp://dns.google/dns-query`);
  expect(await storedSettings(sau)).toMatchObject({ resolvers: [GOOGLE] });

  await box.fill(`${CLOUDFLARE}\nkhông phải địa chỉ`);
  await box.blur();
  await expect(alert).toContainText('“không phải địa chỉ”: không phải địa chỉ https');
  await box.fill(`${GOOGLE}\n${CLOUDFLARE}`);
  await box.blur();
  await expect(alert).toHaveCount(0);
  await expect(box).toHaveAttribute('aria-invalid', 'false');
  await expect.poll(() => storedSettings(sau)).toMatchObject({ resolvers: [GOOGLE, CLOUDFLARE] });

  await box.fill('');
  await box.blur();
  await expect(box).toHaveValue(`${CLOUDFLARE}\n${GOOGLE}`);
});

test('the chosen resolver is the one that is asked', async ({ lab, look, sau }) => {
  const options = await sau.openOwn('options.html');
  const box = options.locator('textarea[name=resolvers]');
  await box.fill(GOOGLE);
  await box.blur();
  await expect.poll(() => storedSettings(sau)).toMatchObject({ resolvers: [GOOGLE] });
  const { popup } = await look('https://www.camau.gov.vn/');
  await expect(popup.getByRole('region', { name: 'Kiểm tra tên miền này?' })).toContainText('Hỏi Google (8.8.8.8) về:');
  await clickAndWait(popup, 'lookup');
  expect(await askedOf(lab, 'cloudflare')).toEqual([]);
  const names = (await askedOf(lab, 'google')).map((line) => line.split(' ')[0]);
  expect(new Set(names)).toEqual(new Set(['www.camau.gov.vn', 'camau.gov.vn']));
});

test('a resolver that works says so, and one that does not says what went wrong', async ({ lab, sau }) => {
  const dead = 'https://khong-co.lab-mau.net/dns-query';
  await lab.setFault('example.com', { kind: 'http-503', views: ['google'] });
  const options = await sau.openOwn('options.html');
  const box = options.locator('textarea[name=resolvers]');
  await box.fill(`${CLOUDFLARE}\n${GOOGLE}\n${dead}`);
  await box.blur();
  await expect(testRowOf(options, dead)).toBeVisible();
  await expect(options.getByText('Nút thử gửi một câu hỏi về tên example.com.')).toBeVisible();
  expect(await askedOf(lab, 'cloudflare')).toEqual([]);

  for (const [resolver, state, words] of [
    [CLOUDFLARE, 'ok', /Trả lời sau \d+ ms\./],
    [GOOGLE, 'failed', /máy chủ DNS trả về lỗi HTTP.*503/],
    [dead, 'failed', /không kết nối được đến máy chủ DNS/],
  ] as const) {
    const row = testRowOf(options, resolver);
    await row.getByRole('button').click();
    await expect(row).toHaveAttribute('data-test', state);
    await expect(row.getByRole('status')).toHaveText(words);
  }
  expect(new Set((await askedOf(lab, 'cloudflare')).map((line) => line.split(' ')[0]))).toEqual(
    new Set(['example.com']),
  );
});

test('clearing takes two steps, empties what was recorded and leaves the choices', async ({ look, sau }) => {
  const { popup, tabId } = await look('https://dongthap.gov.vn/');
  await clickAndWait(popup, 'lookup');
  await popup.close();
  const kept = ['page:', 'host:', 'dns:', 'network'];
  for (const beginning of kept) expect(await sessionKeys(sau, beginning)).not.toEqual([]);

  const options = await sau.openOwn('options.html');
  await options.locator('select[name=lookup]').selectOption('gov');
  await actionOf(options, 'clear-data').click();
  const confirm = options.getByRole('group', { name: /Không thể khôi phục/ });
  await confirm.getByRole('button', { name: 'Hủy' }).click();
  await expect(confirm).toHaveCount(0);
  expect(await sessionKeys(sau, 'dns:')).not.toEqual([]);

  await actionOf(options, 'clear-data').click();
  await confirm.getByRole('button', { name: 'Xóa', exact: true }).click();
  await expect(options.getByText('Đã xóa.')).toBeVisible();
  // What is written anew says which pages are open, and no host or address that they used.
  expect(await sessionKeys(sau, 'host:', 'dns:', 'address:')).toEqual([]);
  expect(JSON.stringify(await sau.inWorker('chrome.storage.session.get(null)'))).not.toContain('3000:6:');
  expect(await storedSettings(sau)).toMatchObject({ lookup: 'gov' });

  // Nothing comes back with the next event, and the page says honestly that it knows nothing.
  const later = await openReadyPopup(sau, tabId);
  await expect(mainOf(later)).toHaveAttribute('data-visit', 'unknown');
  await expect(actionOf(later, 'reload')).toBeVisible();
  expect(await sessionKeys(sau, 'host:dongthap')).toEqual([]);
});

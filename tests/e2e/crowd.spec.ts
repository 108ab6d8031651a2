/** A page with 300 hosts: all of them, found and sorted, by mouse and by keyboard. */
import { expect, test } from './lab.ts';
import { actionOf, mainOf, openReadyPopup, openTab, rowsOf } from './steps.ts';

test('every one of 300 hosts has its row, and can be found, sorted, reached and copied', async ({ sau }) => {
  await sau.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { tabId } = await openTab(sau, 'https://bachhoa-mau.com/');
  const popup = await openReadyPopup(sau, tabId);
  await expect(rowsOf(popup)).toHaveCount(300);
  await expect(popup.getByRole('heading', { name: '300 máy chủ' })).toBeVisible();
  await expect(popup.locator('.hosts-head')).toContainText('299 IPv6 · 1 IPv4');
  await expect(mainOf(popup)).toHaveAttribute('data-page', 'undetermined');
  const names = await rowsOf(popup).evaluateAll((rows) => rows.map((row) => row.getAttribute('data-host-row')));
  expect(new Set(names).size).toBe(300);
  expect(names[0]).toBe('bachhoa-mau.com');

  // Reached by keyboard alone, and then typed into.
  const search = popup.locator('input[name=search]');
  await popup.bringToFront();
  for (let step = 0; step < 12 && !(await isFocused(search)); step += 1) await popup.keyboard.press('Tab');
  expect(await isFocused(search)).toBe(true);
  await popup.keyboard.type('h29');
  await expect(rowsOf(popup)).toHaveCount(9);
  await popup.keyboard.press('ControlOrMeta+A');
  await popup.keyboard.type('203.0.113.41');
  await expect(rowsOf(popup)).toHaveCount(1);
  await expect(rowsOf(popup)).toHaveAttribute('data-host-row', 'anh.mang-cu.com');
  await search.fill('không có');
  await expect(popup.getByText('Không có máy chủ nào khớp với “không có”.')).toBeVisible();
  await search.fill('');
  await expect(rowsOf(popup)).toHaveCount(300);

  const third = popup.getByRole('list').filter({ has: popup.locator('[data-host-row="anh.mang-cu.com"]') });
  await popup.getByRole('combobox', { name: 'Sắp xếp' }).selectOption({ label: 'IPv4 trước' });
  await expect(third.getByRole('listitem').first()).toHaveAttribute('data-host-row', 'anh.mang-cu.com');
  await popup.getByRole('combobox', { name: 'Sắp xếp' }).selectOption({ label: 'IPv6 trước' });
  await expect(third.getByRole('listitem').last()).toHaveAttribute('data-host-row', 'anh.mang-cu.com');

  await actionOf(popup, 'copy').click();
  await expect(popup.locator('.hosts output[data-copied]')).toHaveText('Đã sao chép.');
  const copied = String(await popup.evaluate('navigator.clipboard.readText()'));
  const lines = copied.trimEnd().split('\n');
  expect(lines).toHaveLength(301);
  expect(lines[0]).toBe('host\tvisit\tsite\taddresses');
  expect(lines).toContain('anh.mang-cu.com\tv4\tunknown\t203.0.113.41');
});

const isFocused = (field: { evaluate: (work: (node: Element) => boolean) => Promise<boolean> }): Promise<boolean> =>
  field.evaluate((node) => node === document.activeElement);

test('“looks wrong?” copies the evidence without any path', async ({ look, sau }) => {
  await sau.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { popup } = await look('https://dongthap.gov.vn/trang-hai?ma=bi-mat#phan');
  await popup.getByText('Vì sao?').click();
  await actionOf(popup, 'copy-evidence').click();
  await expect(popup.locator('.why output')).toHaveText('Đã sao chép.');
  const copied = String(await popup.evaluate('navigator.clipboard.readText()'));
  expect(JSON.parse(copied)).toMatchObject({ verdict: { visit: { code: 'v6' } } });
  expect(copied).toContain('dongthap.gov.vn');
  expect(copied).not.toMatch(/trang-hai|bi-mat|phan|kieu\.css/);
});

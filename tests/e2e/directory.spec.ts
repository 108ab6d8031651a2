/** The directory of state bodies: the one that ships, one that an IT unit brings in, and the way back. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './lab.ts';
import { actionOf, mainOf, openReadyPopup } from './steps.ts';

const SHIPPED = readFileSync(join(import.meta.dirname, '../../utils/gov/agencies.json'), 'utf8');
const fileOf = (text: string) => ({ name: 'danh-ba.json', mimeType: 'application/json', buffer: Buffer.from(text) });

/** The shipped directory and one body more, whose domain is not under .gov.vn. */
const withNganTep = SHIPPED.replace(
  '"agencies": [',
  `"agencies": [
  { "id": "ngan-tep", "domain": "ngan-tep.net", "aliases": [], "nameVi": "Cơ quan Ngàn Tệp", "nameEn": "Thousand Files",
    "level": "government", "status": "current", "mergedInto": null, "since": null, "confidence": "high",
    "sources": ["https://dongthap.gov.vn/"] },`,
);

test('one that was brought in names its hosts until the person goes back to the shipped one', async ({ look, sau }) => {
  const { popup, tabId } = await look('https://ngan-tep.net/trang-hai');
  await expect(mainOf(popup)).toHaveAttribute('data-view', 'site');
  await popup.close();

  const options = await sau.openOwn('options.html');
  const field = options.locator('[data-directory]');
  await expect(field).toHaveAttribute('data-directory', 'shipped');
  await options.locator('input[name=directory]').setInputFiles(fileOf(withNganTep));
  await expect(field).toHaveAttribute('data-directory', 'person');

  const named = await openReadyPopup(sau, tabId);
  await expect(mainOf(named)).toHaveAttribute('data-view', 'gov');
  await expect(named.locator('[data-agency="ngan-tep"]')).toContainText('Cơ quan Ngàn Tệp');
  await expect(named.locator('[data-check]')).toHaveCount(12);
  await named.close();

  await actionOf(options, 'shipped-directory').click();
  await expect(field).toHaveAttribute('data-directory', 'shipped');
  const plain = await openReadyPopup(sau, tabId);
  await expect(mainOf(plain)).toHaveAttribute('data-view', 'site');
});

test('one that cannot be read is refused with the line, and nothing is lost', async ({ sau }) => {
  const options = await sau.openOwn('options.html');
  const field = options.locator('[data-directory]');
  await expect(field).toHaveAttribute('data-directory', 'shipped');
  await options.locator('input[name=directory]').setInputFiles(fileOf(withNganTep.replace('"current"', '"lately"')));
  await expect(field.getByRole('alert')).toContainText(/Dòng \d+/);
  await options.locator('input[name=directory]').setInputFiles(fileOf('không phải JSON'));
  await expect(field.getByRole('alert')).toBeVisible();
  await expect(field).toHaveAttribute('data-directory', 'shipped');
});

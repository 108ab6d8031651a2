/** What becomes of a lookup when resolvers fail, and when the person stops it. */
import { clickAndWait, expect, test } from './lab.ts';
import { actionOf, askedOf, beyondAddresses, bothAbout, mainOf, openReadyPopup, questionOf } from './steps.ts';

const HOST = 'www.camau.gov.vn';
const BOTH = ['cloudflare', 'google'] as const;
const SIBLING = 'camau.gov.vn';

test('the second resolver is asked when the first refuses, and is named', async ({ lab, look }) => {
  await lab.setFault(HOST, { kind: 'refused', views: ['cloudflare'] });
  const { popup } = await look(`https://${HOST}/`);
  await clickAndWait(popup, 'lookup');
  expect(await askedOf(lab, 'cloudflare')).toEqual(
    [...bothAbout(SIBLING, HOST), ...beyondAddresses(HOST, SIBLING)].sort(),
  );
  expect(await askedOf(lab, 'google')).toEqual([...bothAbout(HOST), `${HOST} HTTPS`, `${HOST} SOA`].sort());
  await expect(mainOf(popup)).toHaveAttribute('data-site', 'ipv4-only');
  await popup.getByText('Vì sao?').click();
  await expect(popup.locator('[data-reason="site-no-aaaa"]')).toContainText('Google');
});

test('the second resolver is asked when the first is silent', async ({ lab, look }) => {
  await lab.setFault(HOST, { kind: 'timeout', views: ['cloudflare'] });
  const { popup } = await look(`https://${HOST}/`);
  await actionOf(popup, 'lookup').click();
  await expect(popup.getByRole('progressbar')).toBeVisible();
  await expect(mainOf(popup)).toHaveAttribute('data-site', 'ipv4-only', { timeout: 20_000 });
  expect(await askedOf(lab, 'google')).toEqual(expect.arrayContaining([...bothAbout(HOST)]));
});

test('two failures are said in words, nothing is concluded, and the person may ask again', async ({
  lab,
  look,
  sau,
}) => {
  await lab.setFault(HOST, { kind: 'servfail', views: BOTH });
  const { popup, tabId } = await look(`https://${HOST}/`);
  await clickAndWait(popup, 'lookup');
  await expect(mainOf(popup)).toHaveAttribute('data-site', 'unknown');
  await expect(popup.locator('.headline')).toContainText('Đã hỏi DNS nhưng chưa nhận được câu trả lời dùng được.');
  await expect(questionOf(popup, 'site')).toContainText('SERVFAIL');
  await popup.close();

  await lab.setFault(HOST, undefined);
  const again = await openReadyPopup(sau, tabId);
  // A fresh failure stands for a few seconds, so that two windows do not ask the same twice.
  await expect(async () => {
    await clickAndWait(again, 'lookup');
    await expect(mainOf(again)).toHaveAttribute('data-site', 'ipv4-only', { timeout: 500 });
  }).toPass();
});

test('a lookup that is stopped leaves the question as it was', async ({ lab, look }) => {
  for (const name of [HOST, SIBLING]) await lab.setFault(name, { kind: 'timeout', views: BOTH });
  const { popup } = await look(`https://${HOST}/`);
  await actionOf(popup, 'lookup').click();
  await expect(popup.getByText('Đang hỏi DNS: 0/2')).toBeVisible();
  await expect(mainOf(popup)).toHaveAttribute('data-ready', 'false');
  await popup.getByRole('button', { name: 'Dừng' }).click();
  // Well before a resolver's own time limit of five seconds.
  await expect(mainOf(popup)).toHaveAttribute('data-ready', 'true', { timeout: 2500 });
  await expect(mainOf(popup)).toHaveAttribute('data-site', 'unknown');
  await expect(actionOf(popup, 'cancel')).toHaveCount(0);
  await expect(popup.getByRole('region', { name: 'Kiểm tra tên miền này?' })).toBeVisible();

  for (const name of [HOST, SIBLING]) await lab.setFault(name, undefined);
  await clickAndWait(popup, 'lookup');
  await expect(mainOf(popup)).toHaveAttribute('data-site', 'ipv4-only');
});

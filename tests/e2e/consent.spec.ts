/** Nothing is asked of a resolver before the person agrees, and then exactly what was named. */
import { clickAndWait, expect, test } from './lab.ts';
import {
  actionOf,
  askedOf,
  beyondAddresses,
  bothAbout,
  choose,
  mainOf,
  openReadyPopup,
  openTab,
  questionOf,
  storedSettings,
} from './steps.ts';

const IPV4_ONLY = 'https://www.camau.gov.vn/';
const FOREIGN = 'https://www.tintuc-mau.com/';

test('the question names the resolvers and the names, and the click asks exactly that', async ({ lab, look, sau }) => {
  const { popup, tabId } = await look(IPV4_ONLY);
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText('Trang này được tải qua IPv4.');
  await expect(popup.locator('.headline')).toContainText('Chưa hỏi DNS nên chưa biết');
  await expect(questionOf(popup, 'site')).toContainText('Chưa hỏi DNS');
  const question = popup.getByRole('region', { name: 'Kiểm tra tên miền này?' });
  await expect(question).toContainText('Hỏi Cloudflare (1.1.1.1), nếu không được thì Google (8.8.8.8) về:');
  await expect(question.getByRole('listitem')).toHaveText(['www.camau.gov.vn', 'camau.gov.vn']);
  await expect(question).toContainText('Máy chủ DNS sẽ biết các tên này và địa chỉ IP của bạn.');
  await expect(question.getByRole('checkbox')).not.toBeChecked();
  expect([...(await askedOf(lab, 'cloudflare')), ...(await askedOf(lab, 'google'))]).toEqual([]);

  await clickAndWait(popup, 'lookup');
  const named = [
    ...bothAbout('camau.gov.vn', 'www.camau.gov.vn'),
    ...beyondAddresses('www.camau.gov.vn', 'camau.gov.vn'),
  ].sort();
  expect(await askedOf(lab, 'cloudflare')).toEqual(named);
  expect(await askedOf(lab, 'google')).toEqual([]);
  await expect(mainOf(popup)).toHaveAttribute('data-site', 'ipv4-only');
  await expect(questionOf(popup, 'site')).toContainText('Chưa thấy địa chỉ IPv6');
  await expect(question).toHaveCount(0);
  expect(await storedSettings(sau)).toEqual({});

  await popup.close();
  const again = await openReadyPopup(sau, tabId);
  await expect(mainOf(again)).toHaveAttribute('data-site', 'ipv4-only');
  await expect(actionOf(again, 'lookup')).toHaveCount(0);
  expect(await askedOf(lab, 'cloudflare')).toEqual(named);
});

test('a domain that publishes IPv6 while the visit used IPv4 is said to', async ({ look }) => {
  const { popup } = await look('https://dienbien.gov.vn/');
  await clickAndWait(popup, 'lookup');
  await expect(mainOf(popup)).toHaveAttribute('data-site', 'published');
  await expect(mainOf(popup)).toHaveAttribute('data-icon', 'v4-published');
  await expect(questionOf(popup, 'site')).toContainText('Có IPv6');
  // The resolver itself answered over IPv6, so the network is known to have it.
  await expect(mainOf(popup)).toHaveAttribute('data-network', 'yes');
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText(
    'Trang này được tải qua IPv4, dù tên miền và mạng của bạn đều có IPv6.',
  );
});

test('browsing asks nothing, whichever sites are visited', async ({ lab, sau }) => {
  for (const url of [IPV4_ONLY, FOREIGN, 'https://laocai.gov.vn/']) await openTab(sau, url);
  expect([...(await askedOf(lab, 'cloudflare')), ...(await askedOf(lab, 'google'))]).toEqual([]);
});

test('“always” is kept, and the next popup asks by itself about its own host alone', async ({ lab, look, sau }) => {
  const { popup } = await look(IPV4_ONLY);
  await popup.getByRole('checkbox', { name: 'Luôn hỏi khi tôi mở cửa sổ này' }).check();
  expect(await askedOf(lab, 'cloudflare')).toEqual([]);
  await clickAndWait(popup, 'lookup');
  await expect.poll(() => storedSettings(sau)).toMatchObject({ lookup: 'on-open' });
  await lab.forget();

  const { tabId } = await openTab(sau, 'https://www.laichau.gov.vn/');
  expect(await askedOf(lab, 'cloudflare')).toEqual([]);
  const next = await sau.openPopup(tabId);
  await expect(mainOf(next)).toHaveAttribute('data-site', 'ipv4-only');
  expect(await askedOf(lab, 'cloudflare')).toEqual([...bothAbout('www.laichau.gov.vn'), 'www.laichau.gov.vn HTTPS']);
});

test('“always” without the button changes nothing', async ({ lab, look, sau }) => {
  const { popup } = await look(IPV4_ONLY);
  await popup.getByRole('checkbox').check();
  await popup.close();
  expect(await storedSettings(sau)).toEqual({});
  expect(await askedOf(lab, 'cloudflare')).toEqual([]);
});

test('with lookups off there is a sentence and no button', async ({ lab, look, sau }) => {
  await choose(sau, 'lookup', 'off');
  const { popup } = await look('https://laocai.gov.vn/');
  await expect(popup.getByText('hãy bật việc hỏi DNS trong phần tùy chọn')).toBeVisible();
  await expect(actionOf(popup, 'lookup')).toHaveCount(0);
  await expect(actionOf(popup, 'lookup-hosts')).toHaveCount(0);
  const { popup: other } = await look(IPV4_ONLY);
  await expect(other.locator('.headline')).toContainText('Việc hỏi DNS đang tắt');
  expect([...(await askedOf(lab, 'cloudflare')), ...(await askedOf(lab, 'google'))]).toEqual([]);
});

test('mode “gov” asks by itself below .gov.vn and nowhere else', async ({ lab, look, sau }) => {
  await choose(sau, 'lookup', 'gov');
  const { popup: foreign } = await look('https://anh.mang-cu.com/');
  await expect(actionOf(foreign, 'lookup')).toBeVisible();
  expect(await askedOf(lab, 'cloudflare')).toEqual([]);

  const { popup: state } = await look(IPV4_ONLY);
  await expect(mainOf(state)).toHaveAttribute('data-site', 'ipv4-only');
  expect(await askedOf(lab, 'cloudflare')).toEqual([...bothAbout('www.camau.gov.vn'), 'www.camau.gov.vn HTTPS']);
});

test.describe('on a network with IPv4 alone', () => {
  test.use({ network: 'v4only' });

  test('the other hosts are asked about by a button of their own that lists them', async ({ lab, look }) => {
    const { popup } = await look(FOREIGN);
    const others = ['khanhhoa.cdn-mau.net', 'thongke.demtruycap-mau.vn'];
    await expect(actionOf(popup, 'lookup-hosts')).toHaveText('Hỏi DNS về 2 máy chủ còn lại');
    await popup.getByText('Những tên sẽ được gửi').click();
    for (const name of others) await expect(popup.locator('.hosts details')).toContainText(name);
    expect(await askedOf(lab, 'cloudflare')).toEqual([]);

    await clickAndWait(popup, 'lookup-hosts');
    expect(await askedOf(lab, 'cloudflare')).toEqual(bothAbout(...others));
    await expect(actionOf(popup, 'lookup-hosts')).toHaveCount(0);
    const row = (host: string) => popup.locator(`[data-host-row="${host}"]`);
    await expect(row('khanhhoa.cdn-mau.net')).toHaveAttribute('data-site', 'published');
    await expect(row('thongke.demtruycap-mau.vn')).toHaveAttribute('data-site', 'ipv4-only');
    await expect(row('thongke.demtruycap-mau.vn')).toContainText('Chưa thấy địa chỉ IPv6');
  });
});

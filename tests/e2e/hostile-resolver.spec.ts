/** A resolver of one's choice that means harm: each attempt ends in words, in time, and nothing else is touched. */
import { expect, test } from './lab.ts';
import { actionOf, mainOf, questionOf } from './steps.ts';

const HOST = 'www.camau.gov.vn';
const SIBLING = 'camau.gov.vn';
const BOTH = ['cloudflare', 'google'] as const;
/** Each resolver has its own five seconds for a question, and some questions wait for others. */
const PATIENCE_MS = 45_000;
const RESPONSIVE_MS = 1_000;

for (const [kind, words] of [
  ['doh-drip', 'quá thời gian chờ'],
  ['doh-endless', 'câu trả lời quá lớn'],
  ['doh-gzip-bomb', 'câu trả lời quá lớn'],
  ['doh-wrong-type', 'câu trả lời không phải là dữ liệu DNS'],
  ['doh-to-private', 'không kết nối được đến máy chủ DNS'],
  ['doh-other-name', 'câu trả lời không đọc được'],
] as const) {
  test(`${kind} is said in words, and the popup goes on`, async ({ lab, look }) => {
    for (const name of [HOST, SIBLING]) await lab.setFault(name, { kind, views: BOTH });
    const { popup } = await look(`https://${HOST}/`);
    const wentTo: string[] = [];
    popup.on('request', (request) => wentTo.push(new URL(request.url()).hostname));
    await actionOf(popup, 'lookup').click();
    const begun = Date.now();
    await popup.evaluate('new Promise((done) => requestAnimationFrame(done))');
    expect(Date.now() - begun).toBeLessThan(RESPONSIVE_MS);
    await expect(mainOf(popup)).toHaveAttribute('data-ready', 'true', { timeout: PATIENCE_MS });
    await expect(mainOf(popup)).toHaveAttribute('data-site', 'unknown');
    await expect(questionOf(popup, 'site')).toContainText(words);
    expect(wentTo).not.toContain('10.6.0.66');
    await expect(mainOf(popup)).toHaveAttribute('data-visit', 'v4');

    for (const name of [HOST, SIBLING]) await lab.setFault(name, undefined);
    await expect(async () => {
      await actionOf(popup, 'lookup').click({ timeout: RESPONSIVE_MS });
      await expect(mainOf(popup)).toHaveAttribute('data-site', 'ipv4-only', { timeout: 3_000 });
    }).toPass();
  });
}

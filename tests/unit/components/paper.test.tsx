/** The page to sign and its annexes as the report draws them: what stands where, and by which handles it is found. */
import { cleanup, render } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { Annexes } from '@/components/report/Annexes';
import { FrontPage } from '@/components/report/FrontPage';
import { CHECK_IDS } from '@/utils/core/gov/checks/check';
import { applyLanguage } from '@/utils/i18n/locale';
import type { Given } from '@/tests/unit/core/verdict/evidence-of';
import { sheetOf, WHOLE } from '@/tests/unit/core/report/sheet';
import { paperOf } from '@/tests/unit/i18n/paper-of';
import type { Paper } from '@/utils/i18n/renderings/paper/paper';

afterEach(() => {
  cleanup();
  applyLanguage('vi', 'vi');
});

const V6 = '2405:4800:1::80';
const V4 = '203.162.0.80';

const draw = ({ front, annexes }: Paper) =>
  render(
    <main>
      <FrontPage front={front} />
      <Annexes annexes={annexes} before={{}} renderUnderStep={() => null} />
    </main>,
  );
const show = (given: Given, dossier = WHOLE) => draw(paperOf(sheetOf(given, dossier)));
const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
const one = (selector: string) => document.querySelector<HTMLElement>(selector);

describe('the page to sign', () => {
  it('has number, date, unit, conclusion, three answers, the table, opinions and two signatures', () => {
    show({ ip: V4, a: [V4], aaaa: [] });
    const front = one('.front')?.textContent ?? '';
    for (const words of [
      'Cơ quan lập phiếu',
      'Số: …',
      'ngày …',
      'Kết luận:',
      'Ý kiến:',
      'Người lập phiếu',
      'Người nhận phiếu',
    ])
      expect(front).toContain(words);
    expect(one('.front [data-gov-headline]')?.dataset['govHeadline']).toBe('no-ipv6');
    expect(all('.front [data-question]').map(({ dataset }) => dataset['question'])).toEqual([
      'visit',
      'site',
      'network',
    ]);
    expect(all('.tasks thead th').map(({ textContent }) => textContent)).toEqual([
      'Mục',
      'Kết quả',
      'Việc cần làm',
      'Người làm',
      'Hạn',
    ]);
    expect(one('[data-agency]')?.dataset).toMatchObject({ agency: 'dong-thap', siteKind: 'portal' });
  });

  it('says in each cell what it is, for a screen too narrow for the head of a table', () => {
    show({ ip: V4, a: [V4], aaaa: [] });
    const row = one('[data-task]');
    expect([...(row?.querySelectorAll('td .cell-label') ?? [])].map(({ textContent }) => textContent)).toEqual([
      'Kết quả: ',
      'Việc cần làm: ',
      'Người làm: ',
      'Hạn: ',
    ]);
    const cells = one('[data-host-row]')?.querySelectorAll('td') ?? [];
    for (const cell of cells) expect(cell.querySelector('.cell-label')).not.toBeNull();
  });

  it('tells of a body that the decree may not bind why it is not judged by it', () => {
    show({ host: 'thanhhoa.dcs.vn', ip: V6, a: [V4], aaaa: [V6] });
    expect(one('[data-scope="outside"]')?.textContent).toMatch(/quy định cho cơ quan nhà nước/);
    expect(all('[data-step], [data-law], [data-gov="steps"], [data-gov="law"]')).toEqual([]);
    cleanup();
    show({ host: 'toaan.gov.vn', ip: V4 });
    expect(one('[data-scope="unverified"]')?.textContent).toMatch(/^Chưa kiểm chứng được/);
  });
});

describe('a host on paper', () => {
  it('may be torn before a dot, and never within its last two labels', () => {
    show({ host: 'dichvucong.dongthap.gov.vn', ip: V6 });
    const name = one('.front-host');
    expect(name?.innerHTML).toBe('dichvucong<wbr>.dongthap<wbr><span class="unbroken">.gov.vn</span>');
  });

  it('is no number of a legal text, which is not torn at all', () => {
    show({ ip: V4 });
    const whole = all('[data-law] .unbroken').map(({ textContent }) => textContent);
    for (const number of ['224/2026/NĐ-CP', '02/CT-TTg', '3369/QĐ-BKHCN']) expect(whole).toContain(number);
  });
});

describe('the annexes', () => {
  it('have all twelve checks with evidence, in the groups of the view', () => {
    show({ ip: V4, a: [V4], aaaa: [] });
    expect(new Set(all('[data-check]').map(({ dataset }) => dataset['check']))).toEqual(new Set(CHECK_IDS));
    for (const check of all('[data-check]')) expect(check.querySelector('[data-evidence]')?.textContent).not.toBe('');
    expect(one('[data-group="todo"] [data-check="aaaa"] [data-advice]')?.dataset['advice']).toBe('publish-aaaa');
  });

  it('count the path of a visit among nothing that is to be done, and cite as a basis only what holds', () => {
    show({ ip: V4, a: [V4], aaaa: [] });
    expect(one('[data-check="visit"]')?.closest('[data-group]')?.getAttribute('data-group')).toBe('info');
    expect(one('[data-check="dnssec"] [data-rule]')?.classList).toContain('on-screen');
    expect(one('[data-check="aaaa"] [data-rule]')?.classList).not.toContain('on-screen');
  });

  it('are folded and say so where they are not printed', () => {
    show({ ip: V6 });
    expect(one('[data-annex="evidence"]')?.hasAttribute('open')).toBe(true);
    expect(one('[data-annex="history"]')?.hasAttribute('open')).toBe(false);
    expect(one('[data-annex="history"] summary')?.textContent).toContain('không in');
  });

  it('have the duties of the decree in force, each with a suggestion, and its words in their language', () => {
    show({ ip: V4 });
    expect(all('[data-gov="law"] [data-gov="duties"] [data-duty]').map(({ dataset }) => dataset['duty'])).toEqual([
      'art-11-4',
      'art-11-1',
      'art-8-3-c',
      'art-11-6',
      'art-12',
      'art-46-48',
      'art-85-4',
    ]);
    for (const duty of all('[data-duty]')) expect(duty.textContent).toContain('Gợi ý:');
    expect(one('[data-duty="art-46-48"] q')?.textContent).toContain('tính sẵn sàng với IPv6');
    expect(one('[data-duty="art-46-48"] q')?.lang).toBe('vi');
  });

  it('have the history, each row with its sources and what was read of them', () => {
    show({ ip: V4 });
    expect(one('[data-when="2011-03-29"]')?.textContent).toContain('29/03/2011');
    expect(one('[data-when="2022-06"] [data-proof="document"]')?.textContent).toContain('Thông báo tháng 7/2022');
    for (const row of all('[data-when]')) expect(row.querySelectorAll('[data-proof]').length).toBeGreaterThan(0);
  });

  it('have the ten steps, four of them out of sight, and call the plan of one province a sample to others', () => {
    show({ ip: V6, a: [V4], aaaa: [V6] });
    expect(all('[data-step]')).toHaveLength(10);
    expect(all('[data-state="out-of-sight"]').map(({ dataset }) => dataset['step'])).toEqual(['1', '2', '7', '9']);
    const words = /theo kế hoạch mẫu của một tỉnh/i;
    expect(one('[data-gov="steps"]')?.textContent).not.toMatch(words);
    cleanup();
    show({ host: 'moh.gov.vn', ip: V6, a: [V4], aaaa: [V6] });
    expect(one('[data-gov="steps"]')?.textContent).toMatch(words);
  });

  it('say whose words a statement is, as text and never as markup, and nothing where there is none', () => {
    draw(paperOf(sheetOf({ ip: V6 }), { stated: { 2: '<img src=x>\nhai', 3: ' ' } }));
    expect(all('.stated-words').map(({ textContent }) => textContent)).toEqual(['Do đơn vị khai: <img src=x>\nhai']);
    expect(document.querySelector('img')).toBeNull();
    cleanup();
    draw(paperOf(sheetOf({ ip: V6 }), { stated: { 2: 'x' } }, 'en'));
    expect(one('.stated-words')?.textContent).toBe('Stated by the unit: x');
  });

  it('name what a successor took over, and how sure the owner is', () => {
    show({ host: 'dongthap.gov.vn', ip: V4 });
    expect(one('[data-absorbed]')?.textContent).toContain('Tiền Giang');
    cleanup();
    show({ host: 'conganquangninh.gov.vn', ip: V4 });
    expect(one('[data-gov="agency"]')?.textContent).toContain('Chưa chắc chắn');
    expect(one('[data-gov="agency"]')?.textContent).toContain('chưa có nguồn');
  });

  it('list what would break without IPv4, own hosts first', () => {
    show({
      ip: V6,
      a: [V4],
      aaaa: [V6],
      hosts: { 'cdn.example.net': [V4], 'anh.dongthap.gov.vn': [V4] },
      dns: { 'cdn.example.net': { a: [V4], aaaa: [] }, 'anh.dongthap.gov.vn': { a: [V4], aaaa: [] } },
    });
    expect(all('[data-breaks]').map(({ dataset }) => dataset['breaks'])).toEqual([
      'anh.dongthap.gov.vn',
      'cdn.example.net',
    ]);
  });
});

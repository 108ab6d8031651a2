import '@preact/signals';
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { GovSection } from '@/components/gov/GovSection';
import { DrawsFolded } from '@/components/shared/Folded';
import { CHECK_IDS } from '@/utils/core/gov/checks/check';
import { judgeGovPage } from '@/utils/app/gov/gov-judge';
import { viewOfParts } from '@/utils/app/page/page-parts';
import { parseSettings } from '@/utils/core/settings/parse-settings';
import { applyLanguage, locale } from '@/utils/i18n/locale';
import type { PageView } from '@/utils/app/page/page-view';
import { checkInputOf, V6 } from '@/tests/unit/core/gov/checks/check-input-of';
import type { ShortDossier } from '@/tests/unit/core/gov/checks/check-input-of';
import { partsOf } from '@/tests/unit/app/page/parts-of';
import { evidenceOf } from '@/tests/unit/core/verdict/evidence-of';
import type { Given } from '@/tests/unit/core/verdict/evidence-of';
import { bareView, noPageActions } from './fixtures';

afterEach(() => {
  cleanup();
  applyLanguage('vi', 'vi');
});

const V4 = '203.162.0.80';

function viewOf(short: Given, dossier?: ShortDossier): PageView {
  const { verdict, evidence, identity, dossier: long, at } = checkInputOf(short, dossier);
  return {
    ...bareView({ view: 'gov', now: at }),
    verdict,
    evidence,
    ...(evidence.document ? { document: evidence.document } : {}),
    ...(identity ? { gov: identity } : {}),
    ...(long ? { dossier: long } : {}),
  };
}

/** As the page hands it to the section. */
const section = (view: PageView) => {
  const judged = judgeGovPage(view);
  if (judged === undefined) throw new Error('expected something to judge');
  return <GovSection view={view} judged={judged} actions={noPageActions} locale={locale.value} />;
};
const show = (short: Given, dossier?: ShortDossier) => render(section(viewOf(short, dossier)));
const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
const one = (selector: string) => document.querySelector<HTMLElement>(selector);

describe('the question about the zone', () => {
  it.each([
    ['follows the one about addresses', false, 'https://dns.google/dns-query', 1],
    ['is not asked of a name that may be internal', true, 'https://dns.google/dns-query', 0],
    ['is not asked of the browser’s own resolver, which knows addresses alone', false, 'system', 0],
  ])('%s', (_, maybeInternal, resolver, buttons) => {
    const evidence = evidenceOf({ ip: maybeInternal ? '10.1.2.3' : V4, a: 'NXDOMAIN', aaaa: 'NXDOMAIN' });
    const settings = parseSettings({ resolvers: [resolver] }, undefined);
    render(section(viewOfParts(partsOf(evidence, { settings, isState: true }))));
    expect(all('[data-action="lookup-site"]')).toHaveLength(buttons);
  });
});

describe('a body that the decree may not bind', () => {
  const DECREE = /224\/2026/;

  it.each([
    ['thanhhoa.dcs.vn', 'of the Party'],
    ['tinhdoan.quangbinh.gov.vn', 'of the Youth Union'],
  ])('%s, %s, is told why it is not judged by it, and has neither its steps nor its texts', (host) => {
    show({ host, ip: V6, a: [V4], aaaa: [V6] });
    expect(one('[data-scope="outside"]')?.textContent).toMatch(/quy định cho cơ quan nhà nước/);
    expect(one('.gov-headline')?.textContent).toBe('Trang truy cập được qua IPv6.');
    expect(all('[data-step], [data-law], [data-gov="steps"], [data-gov="law"]')).toEqual([]);
    const elsewhere = all('[data-check]:not([data-check="vn-domain"]):not([data-check="name-pattern"])');
    expect(elsewhere.filter(({ textContent }) => DECREE.test(textContent ?? ''))).toEqual([]);
  });

  it.each(['toaan.gov.vn', 'vtv.vn', 'hdnd.thainguyen.gov.vn'])('%s is told that its scope is not verified', (host) => {
    show({ host, ip: V4 });
    expect(one('[data-scope="unverified"]')?.textContent).toMatch(/^Chưa kiểm chứng được/);
  });

  it('says nothing of it elsewhere', () => {
    show({ ip: V4 });
    expect(one('[data-scope]')).toBeNull();
  });
});

describe('what is folded away', () => {
  const showBusy = () =>
    render(<DrawsFolded.Provider value={false}>{section(viewOf({ ip: V4 }))}</DrawsFolded.Provider>);

  it('is drawn later, while all checks stand in the open with their status', () => {
    showBusy();
    expect(all('[data-check][data-status]')).toHaveLength(CHECK_IDS.length);
    expect(all('[data-evidence], [data-law], [data-step]')).toEqual([]);
  });

  it.each([['a check', '[data-check="aaaa"] details', '[data-check="aaaa"] [data-evidence]']])(
    'is there at once when it is opened: %s',
    async (_, part, inside) => {
      showBusy();
      const details = one(part);
      if (!(details instanceof HTMLDetailsElement)) throw new Error(`expected details at ${part}`);
      details.open = true;
      details.dispatchEvent(new Event('toggle'));
      await screen.findAllByText(/./);
      expect(all(inside).length).toBeGreaterThan(0);
    },
  );
});

describe('the section of a state site', () => {
  it('has all twelve checks, each with evidence', () => {
    show({ ip: V4 });
    expect(all('[data-check]')).toHaveLength(CHECK_IDS.length);
    expect(new Set(all('[data-check]').map(({ dataset }) => dataset['check']))).toEqual(new Set(CHECK_IDS));
    for (const check of all('[data-check]')) expect(check.querySelector('[data-evidence]')?.textContent).not.toBe('');
  });

  it.each<[string, Given, string]>([
    ['on IPv6', { ip: V6, a: [V4], aaaa: [V6] }, 'Trang dùng tên miền “.vn” và truy cập được qua IPv6.'],
    ['on IPv4 alone', { ip: V4, a: [V4], aaaa: [] }, 'Theo DNS, chưa thấy tên miền này có địa chỉ IPv6.'],
    ['not asked about', { ip: V4 }, 'Chưa có câu trả lời của DNS nên chưa biết tên miền có IPv6 hay không.'],
  ])('says it in one sentence of a site %s', (_, given, sentence) => {
    show(given);
    expect(one('.gov-headline')?.textContent).toBe(sentence);
  });

  it('always says that it is no finding of law, and names the rule of the day', () => {
    show({ ip: V4 });
    expect(
      screen.getByText('Kết quả đo từ trình duyệt này, không phải kết luận về việc tuân thủ pháp luật.'),
    ).toBeTruthy();
    expect(one('.gov')?.textContent).toContain('khoản 4 Điều 11 Nghị định 224/2026/NĐ-CP');
  });

  it('counts what passed, what is to be done and what is open, as the groups do', () => {
    show({ ip: V4, a: [V4], aaaa: [] });
    const counts = all('.check-counts b').map((number) => Number(number.textContent));
    const rows = ['passed', 'todo', 'unclear'].map((group) => all(`[data-group="${group}"] [data-check]`).length);
    expect(counts).toEqual(rows);
    expect(one('.check-counts')?.textContent).toMatch(/^\d+ đạt\d+ cần làm\d+ chưa rõ$/);
  });

  it('says of the only host in the singular that it has IPv6', () => {
    show({ ip: V6 });
    expect(one('[data-gov="readiness"]')?.textContent).toContain('Máy chủ duy nhất mà trang tải có IPv6.');
  });

  it('names the record, who answered and when', () => {
    show({ ip: V4, a: [V4], aaaa: [] });
    expect(one('[data-check="aaaa"] [data-evidence="dns-empty"]')?.textContent).toMatch(
      /^AAAA của dongthap\.gov\.vn: không có \(Cloudflare.* trả lời lúc \d\d:\d\d,? \d\d\/11\/2026\)\.$/,
    );
    expect(one('[data-check="aaaa"] [data-advice]')?.dataset['advice']).toBe('publish-aaaa');
  });

  it('lists what would break without IPv4, own hosts first', () => {
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

  it.each<[string, string, boolean]>([
    ['a province', 'dongthap.gov.vn', false],
    ['a ministry', 'moh.gov.vn', true],
    ['police under a province’s domain', 'congan.hanoi.gov.vn', true],
  ])('calls the step of one province a sample, to %s', (_, host, isSample) => {
    show({ host, ip: V6, a: [V4], aaaa: [V6] });
    const words = /theo kế hoạch mẫu của một tỉnh/i;
    expect(words.test(one('[data-check="mail"]')?.textContent ?? '')).toBe(isSample);
    expect(one('[data-check="mail"]')?.textContent).toContain('Thuộc bước 8');
  });

  it('opens an explanation by a button that names its term', () => {
    show({ ip: V4 });
    const button = screen.getByRole('button', { name: 'Giải thích: Tên miền có địa chỉ IPv6' });
    expect(button.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(button);
    expect(button.getAttribute('aria-expanded')).toBe('true');
    expect(screen.getByRole('note').textContent).toMatch(/^Bản ghi AAAA là nơi/);
  });

  it('recognises a host of the old naming rule and holds it against nobody', () => {
    show({ host: 'dichvucong.laocai.gov.vn', ip: V4 });
    const check = one('[data-check="name-pattern"]');
    expect(check?.dataset['status']).toBe('not-applicable');
    expect(check?.textContent).toContain('quy tắc cũ');
  });

  it('speaks English where that was chosen', () => {
    applyLanguage('en', 'vi');
    show({ ip: V4 });
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Checked against State requirements on IPv6');
    expect(one('.gov')?.textContent).not.toMatch(/Bằng chứng|Cách làm/);
  });
});

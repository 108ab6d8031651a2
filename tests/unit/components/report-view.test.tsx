/** The report as a person reads and uses it: the real state over the world of report-rig.ts, drawn anew on each change. */
import { effect } from '@preact/signals';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { ReportView } from '@/components/report/ReportView';
import { GlyphSheet } from '@/components/shared/GlyphSheet';
import { asked, opened, OVER_IPV4, PORTAL, WITHOUT_AAAA } from '@/tests/unit/app/report/report-rig';
import type { Report } from '@/tests/unit/app/report/report-rig';
import { reportOf } from '@/tests/unit/app/report/pin-world';

afterEach(cleanup);

function draw(report: Report): void {
  const drawn = render(<main />);
  const end = effect(() => {
    drawn.rerender(
      <ReportView view={report.view.value} actions={report.actions} pageActions={report.page.actions} locale="vi" />,
    );
  });
  onTestFinished(end);
}

const button = (name: string): HTMLButtonElement => screen.getByRole('button', { name });
const hasButton = (name: string): boolean => screen.queryByRole('button', { name }) !== null;
/** What stands beside a term of the page to sign. */
const beside = (term: string): string | null | undefined =>
  screen.getByText(`${term}:`, { selector: 'dt' }).nextSibling?.textContent;

const hostRow = (): HTMLElement => {
  const row = document.querySelector<HTMLElement>(`[data-host-row="${PORTAL.host}"]`);
  if (row === null) throw new Error('expected the row of the host');
  return row;
};

describe('the sheet', () => {
  it('says whose site it is, what was found, and by what', async () => {
    draw(await asked());
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(`PHIẾU KIỂM TRA IPv6 ${PORTAL.host}`);
    expect(beside('Cách đo')).toMatch(/^Chromium 156, Sáu 0\.1\.0; DNS: Cloudflare/);
    const row = within(hostRow());
    expect(row.getAllByRole('cell').map(({ textContent }) => textContent)).toEqual([
      'Thuộc về: chính trang này',
      'Lần đo này: IPv6',
      'Hỗ trợ IPv6: Có IPv6, đã kết nối được',
      `Địa chỉ: ${PORTAL.ip}`,
    ]);
    expect(screen.getByText('Người lập phiếu')).toBeDefined();
    expect(screen.getByText('Người nhận phiếu')).toBeDefined();
  });

  it('says that DNS was not asked, whom it would ask about which names, and asks by the click', async () => {
    const report = await opened();
    draw(report);
    expect(beside('Cách đo')).toMatch(/; chưa hỏi DNS$/);
    expect(document.querySelector('[data-missing]')?.textContent).toMatch(/^Phiếu chưa đủ: chưa hỏi DNS/);
    const question = within(screen.getByRole('region', { name: 'Kiểm tra tên miền này?' }));
    expect(question.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      PORTAL.host,
      `www.${PORTAL.host}`,
    ]);
    const release = report.hold();
    fireEvent.click(question.getByRole('button', { name: 'Hỏi DNS để kiểm tra đủ' }));
    await report.settle();
    expect(screen.getByRole('progressbar')).toBeDefined();
    expect(hasButton('Kiểm tra lại')).toBe(false);
    release();
    await report.settle();
    expect(report.calls).toContain(`cloudflare ${PORTAL.host} AAAA`);
    expect(screen.queryByRole('region', { name: 'Kiểm tra tên miền này?' })).toBeNull();
  });

  it('asks from then on by itself where the box under the question says so', async () => {
    const report = await opened();
    draw(report);
    fireEvent.click(screen.getByRole('checkbox', { name: 'Luôn hỏi khi tôi mở cửa sổ này' }));
    fireEvent.click(button('Hỏi DNS để kiểm tra đủ'));
    await report.settle();
    expect(report.calls).toContain('save lookup=on-open');
  });

  it('warns before an internal name is asked about, and asks for its addresses alone', async () => {
    draw(await opened({ page: { ...PORTAL, ip: '10.1.2.3' } }));
    const question = within(screen.getByRole('region', { name: 'Kiểm tra tên miền này?' }));
    expect(question.getByText(/có thể là tên nội bộ/)).toBeDefined();
    expect(question.getAllByRole('listitem')).toHaveLength(1);
    expect(question.getByRole('button').textContent).toBe('Hỏi DNS');
  });

  it('says that DNS is off, and who turned it off', async () => {
    draw(await opened({ settings: { lookup: 'off' } }));
    expect(hasButton('Mở tùy chọn')).toBe(true);
    cleanup();
    draw(await opened({ policy: { lookup: 'off' } }));
    expect(screen.getByText('Cơ quan của bạn đã tắt việc hỏi DNS.')).toBeDefined();
    expect(hasButton('Mở tùy chọn')).toBe(false);
  });
});

describe('instead of a sheet', () => {
  it.each([
    ['a private tab shows nothing of its page', { tab: { isPrivate: true } }, 'Không lập phiếu cho cửa sổ riêng tư.'],
    ['the tab shows no web page', { page: undefined, tab: { isWeb: false } }, /Sáu|trang/],
    ['the tab was there before Sáu', { page: undefined, tab: { host: PORTAL.host } }, /./],
  ] as const)('%s', async (_, scene, title) => {
    draw(await opened(scene));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toMatch(title);
    expect(screen.queryByRole('table')).toBeNull();
    expect(document.body.innerHTML).not.toContain(PORTAL.host);
  });

  it('the session that cannot be read has words', async () => {
    draw(await opened({ broken: ['session'] }));
    expect(screen.getByRole('heading', { level: 1 }).textContent).not.toBe('');
    expect(screen.queryByRole('table')).toBeNull();
  });
});

describe('what can be done with it', () => {
  it('is printed, copied and saved', async () => {
    const report = await asked();
    draw(report);
    fireEvent.click(button('In hoặc lưu PDF'));
    fireEvent.click(button('Sao chép dạng văn bản'));
    fireEvent.click(button('Tải tệp JSON'));
    fireEvent.click(button('Tải tệp CSV'));
    await report.settle();
    expect(report.calls).toEqual(expect.arrayContaining(['print', expect.stringMatching(/^copy /)]));
    expect(report.pins.saved.map(({ type }) => type.split(';')[0])).toEqual(['application/json', 'text/csv']);
  });

  it('tells of the person’s own network only when told to', async () => {
    const report = await opened({ page: { ...PORTAL, ip: '10.1.2.3' } });
    draw(report);
    const cell = () => within(hostRow()).getAllByRole('cell')[3];
    expect(cell()?.textContent).toBe('Địa chỉ: (đã ẩn)');
    fireEvent.click(screen.getByRole('checkbox', { name: 'Ghi cả địa chỉ mạng của tôi' }));
    await report.settle();
    expect(cell()?.textContent).toBe('Địa chỉ: 10.1.2.3');
  });

  it('measures again, can be stopped meanwhile, and says what has changed since', async () => {
    const report = await asked({ page: OVER_IPV4, zone: WITHOUT_AAAA });
    draw(report);
    fireEvent.click(button('Kiểm tra lại'));
    await report.settle(0);
    expect(screen.getByRole('progressbar', { name: 'Đang tải lại trang' })).toBeDefined();
    fireEvent.click(button('Dừng'));
    await report.settle();
    expect(hasButton('Kiểm tra lại')).toBe(true);

    report.state.onReload = () => report.commit(PORTAL);
    fireEvent.click(button('Kiểm tra lại'));
    await report.settle(10_000);
    const changes = within(screen.getByRole('region', { name: /^Thay đổi từ \d\d:\d\d/ }));
    expect(changes.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(
      expect.arrayContaining([expect.stringMatching(/: IPv4 → IPv6$/)]),
    );
  });

  it('cannot be measured again when the tab is closed or the machine offline, and says so', async () => {
    const report = await asked();
    draw(report);
    report.close();
    await report.settle();
    expect(screen.getByText('Thẻ trình duyệt đã đóng. Phiếu giữ kết quả đo lần cuối.')).toBeDefined();
    expect(button('Kiểm tra lại').disabled).toBe(true);
    const other = await asked();
    cleanup();
    draw(other);
    other.goOffline();
    await other.settle();
    expect(screen.getByText(/Máy đang ngoại tuyến/)).toBeDefined();
    expect(button('Kiểm tra lại').disabled).toBe(true);
  });
});

describe('the baseline', () => {
  it('is kept, compared with, deleted and brought back', async () => {
    const report = await asked();
    draw(report);
    expect(hasButton('Xóa mốc này')).toBe(false);
    fireEvent.click(button('Lấy phiếu này làm mốc'));
    await report.settle();
    expect(screen.getByText('Đã lưu mốc.')).toBeDefined();
    expect(within(screen.getByRole('region', { name: /^So với mốc/ })).getByText('Không có gì khác.')).toBeDefined();
    fireEvent.click(button('Xuất các mốc'));
    expect(report.pins.saved).toHaveLength(1);
    fireEvent.click(button('Xóa mốc này'));
    await report.settle();
    expect(screen.getByText('Đã xóa mốc.')).toBeDefined();
    expect(screen.queryByRole('region', { name: /^So với mốc/ })).toBeNull();
    fireEvent.click(button('Hoàn tác'));
    await report.settle();
    expect(screen.getByRole('region', { name: /^So với mốc/ })).toBeDefined();
  });

  it.each([
    ['{', 'Tệp không đúng dạng JSON. Các mốc không thay đổi.'],
    ['{"a":1}', 'Tệp không phải là mốc hay phiếu của Sáu. Các mốc không thay đổi.'],
  ])('says aloud why a file is refused: %s', async (text, words) => {
    const report = await opened();
    draw(report);
    const file = new File([text], 'pins.json', { type: 'application/json' });
    const input = screen.getByLabelText('Nhập mốc từ tệp JSON');
    Object.defineProperty(input, 'files', { value: [file], configurable: true });
    fireEvent.change(input);
    await report.settle();
    expect(screen.getByRole('alert').textContent).toBe(words);
  });

  it('counts those that a file brings in', async () => {
    const report = await opened({ pins: { 'a.vn': reportOf('a.vn') } });
    draw(report);
    const text = JSON.stringify({ schema: 'sau.pins/1', pins: [reportOf('a.vn'), reportOf('b.vn')] });
    const input = screen.getByLabelText('Nhập mốc từ tệp JSON');
    Object.defineProperty(input, 'files', { value: [new File([text], 'pins.json')], configurable: true });
    fireEvent.change(input);
    await report.settle();
    expect(screen.getByText('Đã nhập 1 mốc mới; giữ nguyên 1 mốc đã có.')).toBeDefined();
    expect(screen.getByText(/Đang có 2\.$/)).toBeDefined();
  });
});

it('every shape that a page shows is drawn once in it', async () => {
  draw(await asked());
  render(<GlyphSheet />);
  const drawn = new Set([...document.querySelectorAll('symbol')].map(({ id }) => `#${id}`));
  const shown = [...document.querySelectorAll('use')].map((use) => use.getAttribute('href') ?? '');
  expect(shown).not.toEqual([]);
  expect(drawn.size).toBe(10);
  expect(shown.filter((href) => !drawn.has(href))).toEqual([]);
  expect(document.querySelectorAll('symbol path[d=""], symbol:empty')).toHaveLength(0);
});

import '@preact/signals';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { OptionsView } from '@/components/options/OptionsView';
import { applyLanguage } from '@/utils/i18n/locale';
import type { OptionsActions, OptionsView as View } from '@/utils/app/options/options-view';
import { noOptionsActions, optionsView } from './fixtures';

afterEach(() => {
  cleanup();
  applyLanguage('vi', 'vi');
});

function show(change: Partial<View> = {}, actions: Partial<OptionsActions> = {}) {
  const all = { ...noOptionsActions, ...actions };
  const element = (view: Partial<View>) => <OptionsView view={{ ...optionsView, ...view }} actions={all} />;
  const { rerender } = render(element(change));
  return (next: Partial<View>) => rerender(element(next));
}

const resolvers = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Máy chủ DNS' });

describe('the browser’s own consent', () => {
  it.each([
    ['person', 'nên lựa chọn này chưa có tác dụng'],
    ['policy', 'Cơ quan của bạn đã đặt mục này'],
  ] as const)('is said to be missing for the choice of the %s, with a button', (awaitsConsent, words) => {
    const requestConsent = vi.fn();
    show({ awaitsConsent }, { requestConsent });
    expect(screen.getByText(new RegExp(words))).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Cho phép trong trình duyệt' }));
    expect(requestConsent).toHaveBeenCalledOnce();
  });

  it('is no matter where it is not missing', () => {
    show({});
    expect(screen.queryByRole('button', { name: 'Cho phép trong trình duyệt' })).toBeNull();
  });
});

describe('where the browser has a resolver of its own', () => {
  const own = /Sáu còn hỏi DNS của trình duyệt/;

  it.each([
    ['ask', 1],
    ['on-open', 1],
    ['gov', 1],
    ['off', 0],
  ] as const)('the mode %s says whether it is asked as well', (lookup, times) => {
    show({ hasSystemResolver: true, settings: { ...optionsView.settings, lookup } });
    expect(screen.queryAllByText(own)).toHaveLength(times);
    expect(screen.queryByText(/^Sáu không gửi gì ra ngoài/)).toBeNull();
  });

  it('is not spoken of elsewhere', () => {
    show({});
    expect(screen.queryByText(own)).toBeNull();
    expect(screen.getByText(/^Sáu không gửi gì ra ngoài/)).toBeTruthy();
  });
});

it('an emptied list of resolvers shows what stands in its place', () => {
  const setLines = vi.fn();
  const next = show({}, { setLines });
  fireEvent.input(resolvers(), { target: { value: '' } });
  fireEvent.change(resolvers(), { target: { value: '' } });
  expect(setLines).toHaveBeenCalledWith('resolvers', '');
  next({});
  expect(resolvers().value).toBe(optionsView.settings.resolvers.join('\n'));
});

describe('choices', () => {
  it('are reported as soon as they change', () => {
    const setLanguage = vi.fn();
    const setLookup = vi.fn();
    show({}, { setLanguage, setLookup });
    fireEvent.change(screen.getByRole('combobox', { name: 'Ngôn ngữ' }), { target: { value: 'en' } });
    fireEvent.change(screen.getByRole('combobox', { name: 'Hỏi DNS' }), { target: { value: 'gov' } });
    expect(setLanguage).toHaveBeenCalledWith('en');
    expect(setLookup).toHaveBeenCalledWith('gov');
  });

  it.each([
    ['ask', /^Sáu chỉ hỏi các máy chủ trong danh sách dưới đây khi bạn bấm nút/],
    ['on-open', /^Mỗi lần bạn mở cửa sổ Sáu, tên miền của trang đang xem được gửi đến máy chủ DNS/],
    ['gov', /^Với trang của cơ quan nhà nước/],
    ['off', /^Không hỏi DNS về bất kỳ tên nào/],
  ] as const)('explain the mode %s', (lookup, sentence) => {
    show({ settings: { ...optionsView.settings, lookup } });
    expect(screen.getByText(sentence)).toBeTruthy();
  });

  it('switch the language of the page at once', async () => {
    show();
    applyLanguage('en', 'vi');
    expect(await screen.findByRole('heading', { name: 'Sáu options' })).toBeTruthy();
  });
});

describe('resolvers', () => {
  it('stand one a line and are saved on change', () => {
    const setLines = vi.fn();
    show({}, { setLines });
    expect(resolvers().value).toBe('https://cloudflare-dns.com/dns-query\nhttps://dns.google/dns-query');
    fireEvent.change(resolvers(), { target: { value: 'https://dns.google/dns-query' } });
    expect(setLines).toHaveBeenCalledWith('resolvers', 'https://dns.google/dns-query');
  });

  it('name a bad line in an alert and leave it there to be mended', () => {
    const next = show();
    fireEvent.input(resolvers(), { target: { value: 'https://dns.google/dns-query\nhttp://x' } });
    next({ bad: { resolvers: [{ line: 2, text: 'http://x', why: 'not-https' }] } });
    expect(
      screen.getByText('Dòng 2, “http://x”: địa chỉ phải bắt đầu bằng https://. Danh sách cũ vẫn được giữ.'),
    ).toBeTruthy();
    expect(resolvers().value).toBe('https://dns.google/dns-query\nhttp://x');
    expect(resolvers().getAttribute('aria-invalid')).toBe('true');
  });

  it('show what was saved once it was', () => {
    const next = show();
    fireEvent.input(resolvers(), { target: { value: '  https://dns.google/dns-query  ' } });
    next({ settings: { ...optionsView.settings, resolvers: ['https://dns.google/dns-query'] } });
    expect(resolvers().value).toBe('https://dns.google/dns-query');
  });

  it('are tested one by one, and say in words what went wrong', () => {
    const testResolver = vi.fn();
    show(
      {
        tests: {
          'https://cloudflare-dns.com/dns-query': { state: 'ok', milliseconds: 31.4 },
          'https://dns.google/dns-query': { state: 'failed', why: 'http-status', detail: '503' },
        },
      },
      { testResolver },
    );
    fireEvent.click(screen.getByRole('button', { name: 'Thử Google (8.8.8.8)' }));
    expect(testResolver).toHaveBeenCalledWith('https://dns.google/dns-query');
    expect(screen.getByText('Trả lời sau 31 ms.')).toBeTruthy();
    expect(screen.getByText('Chưa dùng được: máy chủ DNS trả về lỗi HTTP (503).')).toBeTruthy();
  });

  it('cannot be tested twice at a time', () => {
    show({ tests: { 'https://dns.google/dns-query': { state: 'running' } } });
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Thử Google (8.8.8.8)' }).disabled).toBe(true);
  });
});

describe('a policy', () => {
  it('fixes its fields, with a sentence', () => {
    show({ managed: ['lookup', 'nat64Prefixes'] });
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Hỏi DNS' }).disabled).toBe(true);
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Tiền tố NAT64 của mạng' }).disabled).toBe(true);
    expect(resolvers().disabled).toBe(false);
    expect(screen.getAllByText('Cơ quan của bạn đã đặt sẵn mục này.')).toHaveLength(2);
  });
});

describe('clearing', () => {
  it('takes two steps, and the second says what goes', () => {
    const clearData = vi.fn();
    const next = show({}, { clearData });
    fireEvent.click(screen.getByRole('button', { name: 'Xóa dữ liệu đã ghi nhận' }));
    expect(clearData).not.toHaveBeenCalled();
    expect(screen.getByRole('group', { name: /Không thể khôi phục\. Tùy chọn được giữ nguyên\./ })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Xóa' }));
    expect(clearData.mock.calls).toEqual([[false]]);
    next({ cleared: true });
    expect(screen.getByText('Đã xóa.')).toBeTruthy();
  });

  it('takes baselines only where the box is ticked, which it never is at first', () => {
    const clearData = vi.fn();
    show({ pinCount: 3 }, { clearData });
    for (const isTicked of [true, false]) {
      fireEvent.click(screen.getByRole('button', { name: 'Xóa dữ liệu đã ghi nhận' }));
      const box = screen.getByRole<HTMLInputElement>('checkbox', { name: /Xóa cả 3 mốc so sánh/ });
      expect(box.checked).toBe(false);
      if (isTicked) fireEvent.click(box);
      fireEvent.click(screen.getByRole('button', { name: 'Xóa' }));
    }
    expect(clearData.mock.calls).toEqual([[true], [false]]);
  });

  it('says that what units stated goes too, and brings it back while the page is open', () => {
    const undoStated = vi.fn();
    const next = show({ statedCount: 2 }, { undoStated });
    fireEvent.click(screen.getByRole('button', { name: 'Xóa dữ liệu đã ghi nhận' }));
    expect(screen.getByText('Phần đơn vị tự khai trong phiếu của 2 website cũng bị xóa.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Xóa' }));
    next({ cleared: true, canUndoStated: true });
    fireEvent.click(screen.getByRole('button', { name: 'Lấy lại phần đã khai' }));
    expect(undoStated).toHaveBeenCalledOnce();
  });

  it('can be called off', () => {
    const clearData = vi.fn();
    show({}, { clearData });
    fireEvent.click(screen.getByRole('button', { name: 'Xóa dữ liệu đã ghi nhận' }));
    fireEvent.click(screen.getByRole('button', { name: 'Hủy' }));
    expect(screen.getByRole('button', { name: 'Xóa dữ liệu đã ghi nhận' })).toBeTruthy();
    expect(clearData).not.toHaveBeenCalled();
  });
});

describe('the rest', () => {
  it('names the shortcut, or that there is none', () => {
    const next = show();
    expect(screen.getByText(/^Nhấn Alt\+Shift\+6 để mở cửa sổ Sáu/)).toBeTruthy();
    next({ shortcut: '' });
    expect(screen.getByText(/^Chưa đặt phím tắt/)).toBeTruthy();
  });

  it('says when a change could not be saved', () => {
    show({ saveFailed: true });
    expect(screen.getByText('Chưa lưu được thay đổi. Hãy thử lại.')).toBeTruthy();
  });

  it('names what could not be used of the stored settings and of the policy', () => {
    show({
      problems: [
        { from: 'person', field: 'resolvers', why: 'wrong-entry', entry: 'http://a.vn' },
        { from: 'policy', field: 'lookup', why: 'wrong-value' },
      ],
    });
    expect(screen.getByText('Máy chủ DNS: http://a.vn')).toBeTruthy();
    expect(screen.getByText('Hỏi DNS (do cơ quan của bạn đặt)')).toBeTruthy();
  });
});

describe('the directory', () => {
  const refusal = () =>
    within(screen.getByRole('region', { name: 'Danh mục cơ quan nhà nước' })).getByRole('alert').textContent;
  const { directory } = optionsView;
  if (directory === undefined) throw new Error('expected the fixture to have a directory');

  it.each([
    [
      { code: 'domain-foreign', at: 'google.com', entry: 'ca-mau', line: 7 },
      'Dòng 7: mục “ca-mau”: “google.com” không thuộc “.vn”. Nếu đúng là của cơ quan, ghi "foreign": true ở mục ấy. Danh mục cũ vẫn được dùng.',
    ],
    [
      { code: 'name-character', at: 'agencies.0.nameVi', entry: 'ca-mau', detail: 'U+3164', line: 7 },
      'Dòng 7: mục “ca-mau”: tên ở “agencies.0.nameVi” có ký tự U+3164, không phải chữ, số hay dấu thường dùng. Danh mục cũ vẫn được dùng.',
    ],
    [
      { code: 'too-deep', at: '', line: 1 },
      'Dòng 1: ngoặc lồng nhau quá sâu; danh mục không cần đến thế. Danh mục cũ vẫn được dùng.',
    ],
    [{ code: 'too-large', at: '' }, 'Tệp quá lớn. Danh mục cũ vẫn được dùng.'],
  ] as const)('names a fault by line and entry: %o', (fault, words) => {
    show({ directory: { ...directory, fault } });
    expect(refusal()).toBe(words);
  });

  it('says that the one of the policy is passed over, and why', () => {
    const fault = { code: 'merge-ring', at: 'a → b → a', entry: 'a', line: 3 } as const;
    show({ directory: { ...directory, refused: { from: 'policy', fault } } });
    expect(refusal()).toBe(
      'Danh mục do cơ quan của bạn đặt không dùng được nên bị bỏ qua. Dòng 3: mục “a”: các cơ quan sáp nhập thành vòng: a → b → a.',
    );
  });
});

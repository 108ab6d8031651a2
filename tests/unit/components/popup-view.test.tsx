import '@preact/signals';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { govPart } from '@/components/gov/gov-part';
import { PopupView } from '@/components/popup/PopupView';
import { applyLanguage, locale } from '@/utils/i18n/locale';
import type { PageActions, PageView } from '@/utils/app/page/page-view';
import {
  agency,
  bareView,
  DIRECTORY,
  judged,
  manyHosts,
  noPageActions,
  notAsked,
  NOW,
  offerOf,
  portalInPart,
  publishedUnknownNetwork,
} from './fixtures';

/** What is offered of the browser's own resolver. */
const OWN = { resolvers: ['system'], asksOthers: false, isForAddressesAlone: true };

afterEach(() => {
  cleanup();
  applyLanguage('vi', 'vi');
});

function show(view: PageView, actions: Partial<PageActions> = {}) {
  const all = { ...noPageActions, ...actions };
  const { rerender } = render(<PopupView view={view} actions={all} locale={locale.value} gov={govPart} />);
  return (next: PageView) => rerender(<PopupView view={next} actions={all} locale={locale.value} gov={govPart} />);
}

const dataOf = (element: HTMLElement | null) => Object.fromEntries(Object.entries(element?.dataset ?? {}));
const mainData = () => dataOf(screen.getByRole('main'));
const headline = () => screen.getByRole('heading', { level: 1 }).textContent;
const hosts = () => [...document.querySelectorAll<HTMLElement>('[data-host-row]')].map((row) => row.dataset['hostRow']);
const withDocument = (view: PageView, change: object): PageView =>
  view.document === undefined ? view : { ...view, document: { ...view.document, ...change } };
const withVerdict = (view: PageView, change: object): PageView =>
  view.verdict === undefined ? view : { ...view, verdict: { ...view.verdict, ...change } };

describe('<main>', () => {
  it('carries every handle of the contract', () => {
    show(portalInPart);
    expect(mainData()).toEqual({
      ready: 'true',
      pageState: 'ok',
      why: 'visit-address',
      icon: 'mixed',
      gap: 'false',
      loading: 'false',
      view: 'gov',
      host: 'dongthap.gov.vn',
      visit: 'v6',
      site: 'confirmed',
      page: 'partial-own',
      network: 'yes',
    });
  });

  it('has no page code where there is no web page', () => {
    show(bareView({ state: 'not-web' }));
    expect(mainData()).toMatchObject({ view: 'none', visit: 'not-applicable', site: 'not-applicable' });
    expect(screen.getByRole('main').getAttribute('data-host')).toBe('');
    expect(mainData()).not.toHaveProperty('page');
    expect(mainData()).not.toHaveProperty('why');
  });
});

describe('the headline', () => {
  it.each([
    ['a page on IPv6', portalInPart, 'Trang này được tải qua IPv6.'],
    ['a page on IPv4 with AAAA', publishedUnknownNetwork, 'Trang này được tải qua IPv4, dù tên miền có địa chỉ IPv6.'],
    ['a page not asked about', notAsked, 'Trang này được tải qua IPv4.'],
    ['no permission', bareView({ state: 'no-permission' }), 'Sáu chưa được phép xem trang này.'],
    ['a start', bareView({ state: 'starting' }), 'Sáu đang khởi động.'],
    ['an error', bareView({ state: 'error', error: 'storage' }), 'Chưa đọc được dữ liệu của trang này.'],
    ['a closed tab', bareView({ state: 'error', error: 'tab-gone' }), 'Thẻ trình duyệt này đã đóng.'],
    ['no web page', bareView({ state: 'not-web' }), 'Đây không phải là trang web.'],
    ['nothing recorded', bareView({}), 'Chưa có dữ liệu về trang này.'],
    [
      'before the install',
      withVerdict(notAsked, { headline: 'before-install' }),
      'Trang này đã mở trước khi Sáu bắt đầu theo dõi.',
    ],
  ])('has words for %s', (_name, view, words) => {
    show(view);
    expect(headline()).toBe(words);
  });

  it('stands in a live region that outlives a change', () => {
    const next = show(notAsked);
    const region = screen.getByRole('heading', { level: 1 }).closest('[aria-live]');
    expect(region?.getAttribute('aria-live')).toBe('polite');
    next(withVerdict(notAsked, { headline: 'v4-ipv4-only' }));
    expect(screen.getByRole('heading', { level: 1 }).closest('[aria-live]')).toBe(region);
    expect(region?.textContent).toContain('Theo DNS, chưa thấy tên miền này có địa chỉ IPv6.');
  });

  it('is followed by what the page lacks', () => {
    show(portalInPart);
    expect(
      screen.getAllByText('2 trong 6 máy chủ của trang chỉ có IPv4, gồm máy chủ của chính trang.'),
    ).not.toHaveLength(0);
  });

  it('changes its language at once, without a new view', async () => {
    show(notAsked);
    applyLanguage('en', 'vi');
    expect(await screen.findByText('This page was loaded over IPv4.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Ask DNS' })).toBeTruthy();
  });
});

describe('the three questions', () => {
  it('answer apart, each with its evidence', () => {
    show(publishedUnknownNetwork);
    const answers = screen.getAllByRole('definition').map((each) => each.textContent);
    expect(answers[0]).toBe('IPv4 203.0.113.31');
    expect(answers[1]).toMatch(/^Có IPv6 1 địa chỉ IPv6 \(bản ghi AAAA\) · hỏi lúc \d\d:03$/);
    expect(answers[2]).toBe('Chưa rõ Chưa thấy kết nối IPv6 nào.');
  });

  it('are absent where there is no page', () => {
    show(bareView({ state: 'no-permission' }));
    expect(screen.queryAllByRole('definition')).toEqual([]);
  });
});

describe('the owner of a state site', () => {
  const owner = () => document.querySelector<HTMLElement>('[data-agency]');

  it('is named with its kind of site', () => {
    show(portalInPart);
    expect(owner()?.textContent).toBe('UBND tỉnh Đồng Tháp\u00a0· Cổng thông tin điện tử');
    expect(dataOf(owner())).toEqual({ agency: 'tinh-dong-thap', siteKind: 'portal' });
  });

  it('is said to be not known, never guessed', () => {
    show({
      ...portalInPart,
      gov: {
        agency: undefined,
        successors: [],
        absorbed: [],
        directory: DIRECTORY,
        kind: 'other',
        scope: 'covered',
        isGuest: undefined,
        isClaimed: undefined,
      },
    });
    expect(owner()?.textContent).toBe('Chưa rõ cơ quan\u00a0· Chưa rõ loại');
    expect(owner()?.dataset['agency']).toBe('unknown');
  });

  it('is called former where it was merged, and uncertain where the directory is', () => {
    const former = agency({
      status: 'merged',
      confidence: 'low',
      sources: [],
      nameVi: 'UBND tỉnh Bến Tre',
      nameEn: 'Bến Tre',
    });
    const today = [agency({ nameVi: 'UBND tỉnh Vĩnh Long', nameEn: 'Vĩnh Long' })];
    show({
      ...portalInPart,
      gov: {
        agency: former,
        successors: today,
        absorbed: [],
        directory: DIRECTORY,
        kind: 'department',
        scope: 'covered',
        isGuest: undefined,
        isClaimed: undefined,
      },
    });
    expect(owner()?.textContent).toBe(
      'UBND tỉnh Bến Tre (cũ) → nay thuộc UBND tỉnh Vĩnh Long\u00a0· chưa chắc chắn\u00a0· chưa có nguồn\u00a0· Sở, cơ quan chuyên môn',
    );
  });

  it('has no line on other sites', () => {
    show({ ...portalInPart, view: 'site' });
    expect(owner()).toBeNull();
  });
});

describe('the question of consent', () => {
  it('says who is asked, about which names, and what they learn, before anything is sent', () => {
    const lookup = vi.fn();
    show(notAsked, { lookup });
    const box = within(screen.getByRole('region', { name: 'Kiểm tra tên miền này?' }));
    expect(box.getByText('Hỏi Cloudflare (1.1.1.1), nếu không được thì Google (8.8.8.8) về:')).toBeTruthy();
    expect(box.getAllByRole('listitem').map((item) => item.textContent)).toEqual(['www.camau.gov.vn', 'camau.gov.vn']);
    expect(box.getByText(/sẽ biết các tên này và địa chỉ IP của bạn/)).toBeTruthy();
    expect(lookup).not.toHaveBeenCalled();
    fireEvent.click(box.getByRole('button', { name: 'Hỏi DNS' }));
    expect(lookup).toHaveBeenCalledOnce();
  });

  it('offers "always", not ticked', () => {
    const setAlways = vi.fn();
    show(notAsked, { setAlways });
    const always = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Luôn hỏi khi tôi mở cửa sổ này' });
    expect([always.name, always.checked]).toEqual(['always', false]);
    fireEvent.click(always);
    expect(setAlways).toHaveBeenCalledWith(true);
  });

  it('offers no "always" in a private window or under a policy', () => {
    const next = show({ ...notAsked, isPrivate: true });
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(screen.getByText(/^Cửa sổ riêng tư:/)).toBeTruthy();
    next({ ...notAsked, managed: true });
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(screen.getByText('Cơ quan của bạn đã chọn cách hỏi DNS.')).toBeTruthy();
  });

  it('warns of a name that may be internal', () => {
    show({
      ...notAsked,
      lookup: { kind: 'ask', ...offerOf('a.vn'), maybeInternal: true, isForAddressesAlone: true },
    });
    expect(screen.getByText(/đây có thể là tên nội bộ/)).toBeTruthy();
  });

  it('gives way to a sentence where lookups are off', () => {
    const openOptions = vi.fn();
    const next = show(
      { ...withVerdict(notAsked, { action: 'turn-lookup-on' }), lookup: { kind: 'off' } },
      { openOptions },
    );
    expect(document.querySelector('[data-action^="lookup"]')).toBeNull();
    expect(screen.getByText(/hãy bật việc hỏi DNS trong phần tùy chọn/)).toBeTruthy();
    next({ ...notAsked, managed: true, lookup: { kind: 'off' } });
    expect(screen.getByText('Cơ quan của bạn đã tắt việc hỏi DNS.')).toBeTruthy();
  });

  it('gives way to the progress, which can be stopped', () => {
    const cancelLookup = vi.fn();
    show({ ...notAsked, asking: { done: 1, total: 4, awaitsConsent: false } }, { cancelLookup });
    expect(screen.getByRole('progressbar', { name: 'Đang hỏi DNS: 1/4' })).toBeTruthy();
    expect(document.querySelector('[data-action^="lookup"]')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Dừng' }));
    expect(cancelLookup).toHaveBeenCalledOnce();
  });

  it.each([
    ['click', undefined],
    ['person', /^Bạn đã chọn để Sáu tự hỏi/],
    ['policy', /^Cơ quan của bạn đã đặt cho Sáu tự hỏi/],
  ] as const)('prepares for the browser’s own question, which the %s waits for', (awaitsConsent, words) => {
    show({ ...notAsked, awaitsConsent });
    expect(screen.getByText(/^Khi bạn bấm nút, trình duyệt sẽ hỏi/)).toBeTruthy();
    expect(
      words === undefined ? document.querySelectorAll('.note[data-consent]') : [screen.getByText(words)],
    ).toHaveLength(words === undefined ? 0 : 1);
  });

  it('says that it waits for the browser’s own question, and can be stopped then', () => {
    const cancelLookup = vi.fn();
    show({ ...notAsked, asking: { done: 0, total: 2, awaitsConsent: true } }, { cancelLookup });
    const progress = screen.getByRole('progressbar', { name: /^Đang chờ bạn trả lời câu hỏi của trình duyệt/ });
    expect(progress.hasAttribute('value')).toBe(false);
    fireEvent.click(screen.getByRole('button', { name: 'Dừng' }));
    expect(cancelLookup).toHaveBeenCalledOnce();
  });

  it('says of the browser’s own resolver that nobody new learns the names, and offers no “always”', () => {
    const lookup = { kind: 'ask', ...offerOf('a.vn'), ...OWN } as const;
    show({ ...notAsked, lookup });
    expect(screen.getByText('Hỏi trình duyệt về:')).toBeTruthy();
    expect(screen.getByText(/không có ai mới biết/)).toBeTruthy();
    expect(screen.queryByText(/Nơi được hỏi sẽ biết các tên này/)).toBeNull();
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  it('leads to the options where the browser’s own resolver has said all that it can', () => {
    const openOptions = vi.fn();
    const lookup = { kind: 'asked', ...offerOf('a.vn'), ...OWN } as const;
    show({ ...withVerdict(notAsked, { action: 'ask-dns' }), lookup }, { openOptions });
    expect(screen.getByText(/hãy thêm một máy chủ DNS qua HTTPS/)).toBeTruthy();
    fireEvent.click(screen.getAllByRole('button', { name: 'Mở tùy chọn' })[0] as HTMLElement);
    expect(openOptions).toHaveBeenCalledOnce();
  });

  it('carries the number of the other hosts on their button, and lists them', () => {
    const lookupHosts = vi.fn();
    show(publishedUnknownNetwork, { lookupHosts });
    const button = screen.getByRole('button', { name: 'Hỏi DNS về 2 máy chủ còn lại' });
    expect(button.dataset['action']).toBe('lookup-hosts');
    expect(screen.getByText('static.dienbien.gov.vn, fonts.vnportal.vn')).toBeTruthy();
    fireEvent.click(button);
    expect(lookupHosts).toHaveBeenCalledOnce();
  });
});

describe('the next step', () => {
  it.each([
    ['reload', 'Tải lại trang', 'reload'],
    ['ask-second-resolver', 'Hỏi máy chủ DNS thứ hai', 'lookup'],
    ['ask-dns', 'Hỏi DNS lần nữa', 'lookup'],
    ['tell-site-owner', 'Sao chép kết quả', 'copyEvidence'],
  ] as const)('of %s is the button "%s"', (action, name, called) => {
    const press = vi.fn(() => Promise.resolve(true));
    show(withVerdict(portalInPart, { action }), { [called]: press });
    fireEvent.click(screen.getByRole('button', { name }));
    expect(press).toHaveBeenCalledOnce();
  });

  it('of a withheld permission is to grant it', () => {
    const grant = vi.fn();
    show(bareView({ state: 'no-permission' }), { grant });
    fireEvent.click(screen.getByRole('button', { name: 'Cho phép' }));
    expect(grant).toHaveBeenCalledOnce();
  });
});

describe('the notes', () => {
  it('tell of a gap, of a restored page and of one that still loads', () => {
    show({ ...withDocument(portalInPart, { gap: true, restoredAt: NOW }), loading: true });
    expect(mainData()).toMatchObject({ gap: 'true', loading: 'true' });
    expect(screen.getByText(/^Trình duyệt tạm dừng Sáu khi trang đang tải/)).toBeTruthy();
    expect(screen.getByText(/^Trang được khôi phục khi bạn quay lại; kết quả đo lúc \d\d:03\.$/)).toBeTruthy();
    expect(screen.getByText(/^Đo lúc \d\d:03, /)).toBeTruthy();
    expect(screen.getByText(/^Trang còn đang tải/)).toBeTruthy();
  });

  it('show the hint to pin the icon until it is dismissed', () => {
    const dismissPinHint = vi.fn();
    const next = show({ ...portalInPart, showPinHint: true }, { dismissPinHint });
    fireEvent.click(screen.getByRole('button', { name: 'Đã hiểu' }));
    expect(dismissPinHint).toHaveBeenCalledOnce();
    next(portalInPart);
    expect(screen.queryByRole('button', { name: 'Đã hiểu' })).toBeNull();
  });

  it('say what became of a click', () => {
    const next = show({ ...notAsked, notice: 'consent-refused' });
    expect(screen.getByText('Bạn chưa đồng ý gửi tên miền ra ngoài, nên Sáu chưa gửi câu hỏi nào.')).toBeTruthy();
    next({ ...notAsked, notice: 'lookup-broken' });
    expect(screen.getByText('Việc hỏi DNS bị dừng giữa chừng. Hãy thử lại.')).toBeTruthy();
  });

  it('say when and from where it was measured; of law a page speaks only where it names one', () => {
    show(portalInPart);
    expect(screen.getByText(/^Đo lúc \d\d:\d\d, \d\d\/\d\d\/\d{4} từ trình duyệt này\.$/)).toBeTruthy();
    expect(screen.queryByText(/pháp luật/)).toBeNull();
  });
});

describe('the reasons', () => {
  it('are all there, question by question', () => {
    show(portalInPart);
    expect([...document.querySelectorAll<HTMLElement>('[data-reason]')].map((item) => item.dataset['reason'])).toEqual([
      'visit-address',
      'site-confirmed-now',
      'site-aaaa-published',
      'network-ipv6-seen',
      'page-own-ipv4-only',
    ]);
  });
});

describe('the keyboard', () => {
  it('reaches everything that can be pressed, in the order of reading', () => {
    show({ ...notAsked, showPinHint: true });
    const pressed = [...document.querySelectorAll<HTMLElement>('[data-action], summary, input, select')];
    expect(pressed.map((each) => each.dataset['action'] ?? each.getAttribute('name') ?? each.localName)).toEqual([
      'dismiss-hint',
      'lookup',
      'always',
      'open-report',
      'summary',
      'copy-evidence',
      'search',
      'sort',
      'lookup-hosts',
      'summary',
      'copy',
      'open-options',
    ]);
    expect(pressed.filter((each) => each.hasAttribute('tabindex'))).toEqual([]);
    // What leads to another page is a link; what does something here is a button.
    const actions = pressed.filter((each) => each.dataset['action'] !== undefined && !each.hasAttribute('href'));
    expect(actions.map((each) => `${each.localName} ${each.getAttribute('type')}`)).toEqual(
      actions.map(() => 'button button'),
    );
  });
});

describe('redirects', () => {
  const hop = (host: string, secure: boolean, ip?: string) => ({
    host,
    secure,
    cached: false,
    ...(ip === undefined ? {} : { ip }),
  });

  it('stand in order with their addresses, where there are any', () => {
    const next = show(portalInPart);
    expect(screen.queryByRole('heading', { name: 'Chuyển hướng' })).toBeNull();
    next(
      withDocument(portalInPart, {
        hops: [hop('a.vn', false, '203.0.113.1'), hop('a.vn', true), hop('b.vn', true, '3000::1')],
      }),
    );
    const route = within(screen.getByRole('region', { name: 'Chuyển hướng' }));
    expect(route.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'http://a.vn203.0.113.1',
      'https://a.vnkhông có địa chỉ',
      'https://b.vn3000::1',
    ]);
  });
});

describe('the list of hosts', () => {
  it('groups own and third-party hosts, each with its codes', () => {
    show(portalInPart);
    expect(screen.getByRole('heading', { name: 'Của chính trang 3' })).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Của bên thứ ba 3' })).toBeTruthy();
    const row = document.querySelector<HTMLElement>('[data-host-row="cdn.dongthap.gov.vn"]');
    expect(dataOf(row)).toEqual({ hostRow: 'cdn.dongthap.gov.vn', visit: 'v4', site: 'ipv4-only' });
    expect(screen.getByText('3 IPv6 · 3 IPv4')).toBeTruthy();
    expect(screen.getByText('Chưa thấy địa chỉ IPv6 · 2 lỗi: net::ERR_CONNECTION_RESET')).toBeTruthy();
  });

  it('finds by a part of the name or the address, and says when nothing fits', () => {
    show(portalInPart);
    const search = screen.getByRole('searchbox', { name: 'Tìm máy chủ' });
    fireEvent.input(search, { target: { value: ' VNPORTAL ' } });
    expect(hosts()).toEqual(['fonts.vnportal.vn', 'ban-do.vnportal.vn', 'thong-ke.vnportal.vn']);
    fireEvent.input(search, { target: { value: '203.0.113.5' } });
    expect(hosts()).toEqual(['cdn.dongthap.gov.vn']);
    fireEvent.input(search, { target: { value: 'không có' } });
    expect(hosts()).toEqual([]);
    expect(screen.getByText('Không có máy chủ nào khớp với “không có”.')).toBeTruthy();
  });

  it('sorts by family and by name within its groups', () => {
    show(portalInPart);
    const sort = screen.getByRole('combobox', { name: 'Sắp xếp' });
    fireEvent.change(sort, { target: { value: 'v4-first' } });
    expect(hosts().slice(0, 3)).toEqual(['cdn.dongthap.gov.vn', 'dongthap.gov.vn', 'dichvucong.dongthap.gov.vn']);
    fireEvent.change(sort, { target: { value: 'v6-first' } });
    expect(hosts().slice(3)).toEqual(['fonts.vnportal.vn', 'ban-do.vnportal.vn', 'thong-ke.vnportal.vn']);
    fireEvent.change(sort, { target: { value: 'name' } });
    expect(hosts().slice(3)).toEqual(['ban-do.vnportal.vn', 'fonts.vnportal.vn', 'thong-ke.vnportal.vn']);
  });

  it('keeps what was typed while the view follows the page', () => {
    const next = show(portalInPart);
    const search = screen.getByRole<HTMLInputElement>('searchbox');
    fireEvent.input(search, { target: { value: 'cdn' } });
    next({ ...portalInPart, loading: true });
    expect(search.value).toBe('cdn');
    expect(hosts()).toEqual(['cdn.dongthap.gov.vn']);
  });

  it('copies, and says whether it did', async () => {
    const copyHosts = vi.fn(() => Promise.resolve(true));
    show(portalInPart, { copyHosts, copyEvidence: () => Promise.reject(new Error('no clipboard')) });
    fireEvent.click(screen.getByRole('button', { name: 'Sao chép danh sách' }));
    expect(await screen.findByText('Đã sao chép.')).toBeTruthy();
    expect(copyHosts).toHaveBeenCalledOnce();
    fireEvent.click(screen.getByText('Kết quả có vẻ sai? Sao chép chi tiết'));
    expect(await screen.findByText('Chưa sao chép được. Hãy thử lại.')).toBeTruthy();
  });

  it('shows 300 hosts and how much was left out', () => {
    show(manyHosts(300));
    expect(hosts()).toHaveLength(300);
    expect(
      screen.getByText('Ít nhất 41 yêu cầu có thể của trang này không được ghi lại, nên có thể còn thiếu máy chủ.'),
    ).toBeTruthy();
    expect(screen.getByText('200 IPv6 · 100 IPv4')).toBeTruthy();
  });

  it('reads hostile names as text', () => {
    const name = '<img src=x onerror=alert(1)>';
    show(
      withVerdict(portalInPart, {
        hosts: [
          {
            host: name,
            owner: 'main',
            counted: true,
            visit: judged('v4', { code: 'visit-no-address' }),
            site: judged('unknown', { code: 'site-not-asked' }),
          },
        ],
      }),
    );
    expect(document.querySelector('img')).toBeNull();
    expect(screen.getByText(name)).toBeTruthy();
  });
});

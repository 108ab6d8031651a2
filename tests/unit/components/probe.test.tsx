import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Probe, ProbeProgress } from '@/components/popup/Probe';
import { probeOffer } from '@/utils/app/probe/probe-offer';
import type { PageView } from '@/utils/app/page/page-view';
import type { ProbeEvidence } from '@/utils/core/verdict/evidence';
import { judged, noPageActions, NOW, publishedUnknownNetwork } from './fixtures';

afterEach(cleanup);

const HOST = 'dienbien.gov.vn';
const AAAA = '3000:6:4::dead';
const aaaa = {
  ok: true,
  host: HOST,
  type: 'AAAA',
  rcode: 'NOERROR',
  addresses: [AAAA],
  chain: [],
  authenticated: false,
  extendedErrors: [],
  by: 'https://dns.google/dns-query',
  failedBefore: [],
  at: NOW,
  expiresAt: NOW + 60_000,
} as const;
const view = (change: Partial<PageView> = {}): PageView => {
  const shown = { ...publishedUnknownNetwork, dns: { [HOST]: { aaaa } }, ...change };
  return { ...shown, probeOffer: probeOffer(shown) };
};
const show = (change: Partial<PageView> = {}) =>
  render(<Probe view={view(change)} actions={noPageActions} locale="vi" />);
const found = (evidence: ProbeEvidence): Partial<PageView> => ({ probes: { [HOST]: evidence } });
const { verdict } = publishedUnknownNetwork;
if (verdict === undefined) throw new Error('the fixture has a verdict');

describe('the question', () => {
  it('names everybody who would be contacted', () => {
    show();
    const region = screen.getByRole('region', { name: 'Do trang hay do mạng của bạn?' });
    expect(within(region).getByRole('listitem').textContent).toBe(AAAA);
    expect(region.textContent).toContain('Cloudflare (2606:4700:4700::1111)');
    expect(region.textContent).toContain('Google (2001:4860:4860::8888)');
    expect(region.textContent).toContain('example.com');
  });

  it('contacts nobody before the click', () => {
    const probe = vi.fn();
    render(<Probe view={view()} actions={{ ...noPageActions, probe }} locale="vi" />);
    expect(probe).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: 'Thử kết nối' }));
    expect(probe).toHaveBeenCalledTimes(1);
  });

  it.each<[string, Partial<PageView>]>([
    [
      'the visit used IPv6',
      { verdict: { ...verdict, visit: judged('v6', { code: 'visit-address', values: { ip: '3000:6::1' } }) } },
    ],
    [
      'the page is local',
      {
        verdict: { ...verdict, visit: judged('local', { code: 'visit-internal-address', values: { ip: '10.0.0.1' } }) },
      },
    ],
    [
      'a proxy stands between',
      { verdict: { ...verdict, network: judged('proxied', { code: 'network-proxied', values: { ip: '10.0.0.1' } }) } },
    ],
    [
      'the domain publishes no IPv6',
      {
        verdict: {
          ...verdict,
          site: judged('ipv4-only', { code: 'site-no-aaaa', values: { by: 'https://dns.example/', time: 0 } }),
        },
      },
    ],
    ['DNS was not asked', { verdict: { ...verdict, site: judged('unknown', { code: 'site-not-asked' }) } }],
    ['no address may be probed', { dns: { [HOST]: { aaaa: { ...aaaa, addresses: ['fd00::1'] } } } }],
  ])('is not there where %s', (_about, change) => {
    const { container } = show(change);
    expect(container.innerHTML).toBe('');
  });

  it('is a sentence where lookups are off', () => {
    show({ lookup: { kind: 'off' } });
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.getByText(/Sáu cũng không thử kết nối/)).toBeTruthy();
  });
});

describe('the result', () => {
  it('shows each address with both ports, how they went and how long it took', () => {
    const address = {
      ip: AAAA,
      http: 'timeout',
      https: 'refused',
      tries: 2,
      details: { http: { ms: 7_000 }, https: { ms: 12, error: 'net::ERR_CONNECTION_REFUSED' } },
    } as const;
    const { container } = show(found({ control: 'ok', addresses: [address] }));
    const row = container.querySelector(`[data-probe-address="${AAAA}"]`);
    expect(row?.getAttribute('data-tries')).toBe('2');
    expect(row?.textContent).toBe(`${AAAA}https từ chối · 12 mshttp không trả lời · 7.000 msĐã thử hai lần.`);
    expect(screen.getByRole('button', { name: 'Thử lại' })).toBeTruthy();
    expect(screen.queryByRole('listitem')).toBeNull();
  });

  it.each([
    ['failed', 'Mạng của bạn chưa có IPv6 ra Internet'],
    ['silent', 'chưa ra được Internet'],
  ] as const)(
    'says of a control that is %s that the site was not tried, and names it for the next run',
    (control, text) => {
      const { container } = show(found({ control, addresses: [] }));
      expect(container.textContent).toContain(text);
      expect(screen.getByRole('listitem').textContent).toBe(AAAA);
    },
  );

  it('calls Firefox’s refusal what it is: no connection', () => {
    const details = { https: { ms: 3, error: 'NS_ERROR_CONNECTION_REFUSED' } };
    const address = { ip: AAAA, http: 'not-run', https: 'refused', tries: 2, details } as const;
    const { container } = show(found({ control: 'ok', addresses: [address] }));
    expect(container.querySelector('[data-scheme="https"]')?.textContent).toBe('https chưa kết nối được · 3 ms');
    expect(container.querySelector('[data-scheme="http"]')).toBeNull();
  });

  it.each([
    ['cancelled', 'Đã dừng'],
    ['network-changed', 'Mạng thay đổi trong lúc thử'],
    ['captive', 'cần đăng nhập Wi-Fi'],
  ] as const)('says why a run settled nothing: %s', (why, text) => {
    show({ probeEnded: { host: HOST, why } });
    expect(screen.getByRole('status').textContent).toContain(text);
  });

  it('says nothing of a run on another host', () => {
    show({ probeEnded: { host: 'other.vn', why: 'cancelled' } });
    expect(screen.getByRole('status').textContent).toBe('');
  });
});

it('shows how far a run is, and stops it', () => {
  const cancelProbe = vi.fn();
  const probing = { step: 'first', done: 2, total: 4 } as const;
  render(<ProbeProgress view={view({ probing })} actions={{ ...noPageActions, cancelProbe }} />);
  expect(screen.getByText('Đang thử các địa chỉ của trang: 2/4')).toBeTruthy();
  expect(screen.getByRole('progressbar').getAttribute('value')).toBe('2');
  fireEvent.click(screen.getByRole('button', { name: 'Dừng' }));
  expect(cancelProbe).toHaveBeenCalledTimes(1);
});

/**
 * The sites a person visits, and what Sáu must say of each on each network (docs/verdicts.md, docs/rulings.md 1 to 10).
 */
import type { PageCode, SiteCode, VisitCode } from '../../utils/core/verdict/verdict-codes.ts';
import { CROWD_HOSTS } from './hosts.ts';
import type { Expectation, LabSite, NetworkName, Words } from './site-types.ts';

type ByNetwork = Partial<Record<NetworkName, Expectation>>;

const say = (visit: VisitCode, site: SiteCode, page: PageCode): Expectation => ({ visit, site, page });

/** AAAA published and answering. A path over IPv4 or a proxy proves nothing, so there it is `published` (R2, R5). */
const capable = (page: PageCode = 'full'): ByNetwork => ({
  dual: say('v6', 'confirmed', page),
  v4only: say('v4', 'published', page),
  nat64: say('v6', 'confirmed', page),
  broken: say('v4', 'published', page),
  proxy: say('proxied', 'published', page),
});

/** Reached over IPv4 wherever one is: what DNS says is the same on every network. */
const overIpv4 = (site: SiteCode, page: PageCode): ByNetwork => ({
  dual: say('v4', site, page),
  v4only: say('v4', site, page),
  nat64: say('nat64', site, page),
  broken: say('v4', site, page),
  proxy: say('proxied', site, page),
});

const without = (expected: ByNetwork, ...networks: readonly NetworkName[]): ByNetwork =>
  Object.fromEntries(Object.entries(expected).filter(([name]) => !networks.some((network) => network === name)));

const site = (
  id: string,
  url: string,
  title: string,
  shows: Words,
  expected: ByNetwork,
  embeds: readonly string[] = [],
): LabSite => ({ id, url, host: new URL(url).hostname, title, shows, embeds, expected });

export const SITES: readonly LabSite[] = [
  site(
    'portal-v6',
    'https://dongthap.gov.vn/',
    'Cổng thông tin điện tử tỉnh Đồng Tháp',
    { vi: 'Cổng có IPv6, mọi máy chủ đều có IPv6', en: 'A portal on IPv6 with all its hosts' },
    capable(),
    ['https://cdn.dongthap.gov.vn/anh.svg'],
  ),
  site(
    'portal-v4',
    'https://www.camau.gov.vn/',
    'Cổng thông tin điện tử tỉnh Cà Mau',
    { vi: 'Cổng chỉ có IPv4', en: 'A portal on IPv4 only' },
    overIpv4('ipv4-only', 'ipv4-only'),
  ),
  site(
    'aaaa-dead',
    'https://dienbien.gov.vn/',
    'Cổng thông tin điện tử tỉnh Điện Biên',
    { vi: 'Có bản ghi AAAA nhưng không ai trả lời qua IPv6', en: 'AAAA published, nobody answers over IPv6' },
    // Behind NAT64 a published AAAA is not translated (RFC 6147 §5.1.2): the page never comes, for minutes.
    without(overIpv4('published', 'full'), 'nat64'),
  ),
  site(
    'aaaa-slow',
    'https://sonla.gov.vn/',
    'Cổng thông tin điện tử tỉnh Sơn La',
    { vi: 'IPv6 có nhưng chậm, trình duyệt chọn IPv4', en: 'IPv6 is there but slow, so browsers choose IPv4' },
    { ...overIpv4('published', 'full'), nat64: say('v6', 'confirmed', 'full') },
  ),
  site(
    'apex-only-www',
    'https://www.tuyenquang.gov.vn/',
    'Cổng thông tin điện tử tỉnh Tuyên Quang (www)',
    { vi: 'Tên có www chưa có IPv6, tên không www thì có', en: 'The www name lacks the AAAA that the apex has' },
    overIpv4('ipv4-only', 'ipv4-only'),
  ),
  site(
    'apex-only-apex',
    'https://tuyenquang.gov.vn/',
    'Cổng thông tin điện tử tỉnh Tuyên Quang',
    { vi: 'Tên không www có IPv6, tên có www thì chưa', en: 'The apex has the AAAA that the www name lacks' },
    capable(),
  ),
  site(
    'own-host-v4',
    'https://laocai.gov.vn/',
    'Cổng thông tin điện tử tỉnh Lào Cai',
    { vi: 'Trang có IPv6, kho ảnh của chính cơ quan thì chưa', en: 'On IPv6, but its own picture host is not' },
    capable('partial-own'),
    ['https://cdn.laocai.gov.vn/anh.svg'],
  ),
  site(
    'third-party-v4',
    'https://hungyen.gov.vn/',
    'Cổng thông tin điện tử tỉnh Hưng Yên',
    { vi: 'Trang có IPv6, bộ đếm của bên thứ ba thì chưa', en: 'On IPv6, but a third party’s counter is not' },
    capable('partial-third-party'),
    ['https://thongke.demtruycap-mau.vn/ma.js'],
  ),
  site(
    'unusable-ula',
    'https://caobang.gov.vn/',
    'Cổng thông tin điện tử tỉnh Cao Bằng',
    { vi: 'AAAA là địa chỉ nội bộ (fd00::/8)', en: 'AAAA is an internal address (fd00::/8)' },
    overIpv4('unusable', 'ipv4-only'),
  ),
  site(
    'unusable-mapped',
    'https://langson.gov.vn/',
    'Cổng thông tin điện tử tỉnh Lạng Sơn',
    { vi: 'AAAA là địa chỉ IPv4 viết dưới dạng IPv6', en: 'AAAA is an IPv4 address in IPv6 clothing' },
    overIpv4('unusable', 'ipv4-only'),
  ),
  site(
    'unusable-documentation',
    'https://phutho.gov.vn/',
    'Cổng thông tin điện tử tỉnh Phú Thọ',
    { vi: 'AAAA là địa chỉ dành cho tài liệu', en: 'AAAA is a documentation address' },
    overIpv4('unusable', 'ipv4-only'),
  ),
  site(
    'hint-only',
    'https://gialai.gov.vn/',
    'Cổng thông tin điện tử tỉnh Gia Lai',
    { vi: 'Bản ghi HTTPS gợi ý IPv6 mà không có AAAA', en: 'An HTTPS record hints at IPv6 without an AAAA' },
    overIpv4('ipv4-only', 'ipv4-only'),
  ),
  site(
    'cdn-v6',
    'https://www.khanhhoa.gov.vn/',
    'Cổng thông tin điện tử tỉnh Khánh Hòa',
    { vi: 'Bí danh (CNAME) sang CDN có IPv6', en: 'An alias to a CDN that has IPv6' },
    capable(),
  ),
  site(
    'cdn-v4',
    'https://www.laichau.gov.vn/',
    'Cổng thông tin điện tử tỉnh Lai Châu',
    { vi: 'Bí danh (CNAME) sang nơi lưu trữ chỉ có IPv4', en: 'An alias to hosting on IPv4 only' },
    overIpv4('ipv4-only', 'ipv4-only'),
  ),
  site(
    'dnssec-bogus',
    'https://vinhlong.gov.vn/',
    'Cổng thông tin điện tử tỉnh Vĩnh Long',
    { vi: 'Chữ ký DNSSEC hỏng', en: 'Broken DNSSEC signatures' },
    overIpv4('unknown', 'undetermined'),
  ),
  site(
    'servfail',
    'https://quangtri.gov.vn/',
    'Cổng thông tin điện tử tỉnh Quảng Trị',
    { vi: 'Máy chủ tên miền báo lỗi khi hỏi AAAA', en: 'Name servers fail when asked for AAAA' },
    overIpv4('unknown', 'undetermined'),
  ),
  site(
    'first-resolver-refuses',
    'https://quangngai.gov.vn/',
    'Cổng thông tin điện tử tỉnh Quảng Ngãi',
    { vi: 'Máy chủ DNS thứ nhất từ chối, máy thứ hai trả lời', en: 'The first resolver refuses, the second answers' },
    overIpv4('ipv4-only', 'ipv4-only'),
  ),
  site(
    'answers-disagree',
    'https://nghean.gov.vn/',
    'Cổng thông tin điện tử tỉnh Nghệ An',
    { vi: 'DNS công cộng nói không có tên này, dù trang vẫn mở', en: 'Public DNS denies the name, yet the page came' },
    // Answers disagree (docs/rulings.md 7) only about a document from a public address; translated or proxied it is
    // neither here nor there.
    without(overIpv4('unknown', 'undetermined'), 'nat64', 'proxy'),
  ),
  site(
    'public-service',
    'https://dichvucong.angiang.gov.vn/',
    'Cổng dịch vụ công tỉnh An Giang',
    { vi: 'Cổng dịch vụ công', en: 'A public-service portal' },
    capable(),
  ),
  site(
    'unknown-agency',
    'https://thidiem-mau.gov.vn/',
    'Trang thí điểm',
    { vi: 'Dưới .gov.vn nhưng chưa rõ cơ quan', en: 'Below .gov.vn, owner not known' },
    capable(),
  ),
  site(
    'merged-province',
    'https://kiengiang.gov.vn/',
    'Cổng thông tin điện tử tỉnh Kiên Giang (cũ)',
    { vi: 'Tỉnh cũ, nay thuộc An Giang', en: 'A province that was merged' },
    overIpv4('ipv4-only', 'ipv4-only'),
  ),
  site(
    'foreign',
    'https://www.tintuc-mau.com/',
    'Báo Tin Tức Mẫu',
    { vi: 'Trang không phải của cơ quan nhà nước', en: 'A site that is not of the State' },
    capable('partial-third-party'),
    ['https://khanhhoa.cdn-mau.net/anh.svg', 'https://thongke.demtruycap-mau.vn/ma.js'],
  ),
  {
    ...site(
      'redirect',
      'http://thainguyen.gov.vn/',
      'Cổng thông tin điện tử tỉnh Thái Nguyên',
      { vi: 'http không www (IPv4) chuyển sang https www (IPv6)', en: 'http apex (IPv4) leads to https www (IPv6)' },
      capable(),
    ),
    host: 'www.thainguyen.gov.vn',
  },
  site(
    'service-worker',
    'https://ninhbinh.gov.vn/',
    'Cổng thông tin điện tử tỉnh Ninh Bình',
    { vi: 'Lần sau trang do service worker trả lời', en: 'From the second visit on a service worker answers' },
    capable(),
  ),
  site(
    'mixed',
    'https://danang.gov.vn/',
    'Cổng thông tin điện tử thành phố Đà Nẵng',
    {
      vi: 'Cùng một tên: trang qua IPv6, ảnh ở cổng 8443 qua IPv4',
      en: 'One name on both families: port 8443 has only IPv4',
    },
    { ...capable(), dual: say('mixed', 'confirmed', 'full') },
    ['https://danang.gov.vn:8443/anh.svg'],
  ),
  site(
    'v6-only',
    'https://thunghiem.mst.gov.vn/',
    'Trang thử nghiệm IPv6-only',
    { vi: 'Chỉ có IPv6 (IPv6-only)', en: 'IPv6 only' },
    // Without working IPv6 the page cannot come at all, and a page that never came has nothing to judge.
    {
      dual: say('v6', 'ipv6-only', 'full'),
      nat64: say('v6', 'ipv6-only', 'full'),
      proxy: say('proxied', 'ipv6-only', 'full'),
    },
  ),
  site(
    'internal',
    'https://noibo.hanoi.gov.vn/',
    'Trang nội bộ',
    { vi: 'Tên chỉ có trong mạng nội bộ', en: 'A name that is known inside only' },
    // One name on a private address is `local` (case 64 of docs/verdicts.md); an IPv6-only client has no way to it.
    without(overIpv4Local(), 'nat64', 'proxy'),
  ),
  site(
    'crowd',
    'https://bachhoa-mau.com/',
    'Bách hóa Mẫu: 300 máy chủ',
    { vi: 'Trang gọi tới 300 máy chủ', en: 'A page that contacts 300 hosts' },
    capable('partial-third-party'),
    ['https://anh.mang-cu.com/anh.svg', ...CROWD_HOSTS.map((host) => `https://${host}/anh.svg`)],
  ),
];

function overIpv4Local(): ByNetwork {
  const expected = say('local', 'not-applicable', 'undetermined');
  return { dual: expected, v4only: expected, broken: expected };
}

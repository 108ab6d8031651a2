/** Texts and sources as an administrative paper cites them: number, title, who issued it, when. Never an address. */
import type { Bilingual, Rule, Source } from '@/utils/core/gov/rules/rule';
import { isUnder } from '@/utils/core/host/site';
import { formatDay } from '@/utils/i18n/format-day';
import { m } from '@/utils/i18n/generated/messages.js';
import { proofText } from '@/utils/i18n/gov-texts';
import type { Locale } from '@/utils/i18n/resolve-language';

const same = (name: string): Bilingual => ({ vi: name, en: name });

/** Who speaks on a site, the narrower name first; a site that is not here is called by its own name. */
const PUBLISHERS: readonly (readonly [domain: string, name: Bilingual])[] = [
  ['vanban.chinhphu.vn', { vi: 'Hệ thống văn bản của Chính phủ', en: 'Documents of the Government' }],
  ['xaydungchinhsach.chinhphu.vn', { vi: 'Cổng Thông tin điện tử Chính phủ', en: 'Portal of the Government' }],
  ['chinhphu.vn', { vi: 'Cổng Thông tin điện tử Chính phủ', en: 'Portal of the Government' }],
  ['baochinhphu.vn', { vi: 'Báo điện tử Chính phủ', en: 'Government newspaper' }],
  ['mst.gov.vn', { vi: 'Bộ Khoa học và Công nghệ', en: 'Ministry of Science and Technology' }],
  [
    'vnnic.vn',
    { vi: 'Trung tâm Internet Việt Nam (VNNIC)', en: 'Viet Nam Internet Network Information Center (VNNIC)' },
  ],
  ['vietnamplus.vn', { vi: 'VietnamPlus, Thông tấn xã Việt Nam', en: 'VietnamPlus, Vietnam News Agency' }],
  ['vnanet.vn', { vi: 'Thông tấn xã Việt Nam', en: 'Vietnam News Agency' }],
  ['thuvienphapluat.vn', same('Thư viện Pháp luật')],
  ['luatvietnam.vn', same('LuatVietnam')],
  ['huengaynay.vn', { vi: 'báo Huế ngày nay', en: 'Huế ngày nay (newspaper)' }],
  ['laodongthudo.vn', { vi: 'báo Lao động Thủ đô', en: 'Lao động Thủ đô (newspaper)' }],
  ['doanhnhansaigon.vn', { vi: 'tạp chí Doanh nhân Sài Gòn', en: 'Doanh nhân Sài Gòn (magazine)' }],
  ['vietnamnet.vn', { vi: 'báo VietNamNet', en: 'VietNamNet (newspaper)' }],
  ['tapchitaichinh.vn', { vi: 'Tạp chí Tài chính', en: 'Tạp chí Tài chính (magazine)' }],
  ['vtv.vn', { vi: 'Đài Truyền hình Việt Nam', en: 'Vietnam Television' }],
  ['rfc-editor.org', same('RFC Editor')],
  ['sidnlabs.nl', same('SIDN Labs')],
];

/** Resolutions of the National Assembly that sites of state bodies are known by, as the address of their text names them. */
const RESOLUTIONS: readonly (readonly [inAddress: RegExp, citation: Bilingual])[] = [
  [
    /nghi-quyet-so-202-2025-qh15/,
    {
      vi: 'Nghị quyết số 202/2025/QH15 của Quốc hội về sắp xếp đơn vị hành chính cấp tỉnh',
      en: 'Resolution 202/2025/QH15 of the National Assembly on the arrangement of provinces',
    },
  ],
  [
    /nghi-quyet-176-2025-qh15/,
    {
      vi: 'Nghị quyết số 176/2025/QH15 của Quốc hội về cơ cấu tổ chức của Chính phủ nhiệm kỳ Quốc hội khóa XV',
      en: 'Resolution 176/2025/QH15 of the National Assembly on the structure of the Government',
    },
  ],
  [
    /nghi-quyet-so-36-2026-qh16/,
    {
      vi: 'Nghị quyết số 36/2026/QH16 của Quốc hội thành lập thành phố Quảng Ninh',
      en: 'Resolution 36/2026/QH16 of the National Assembly establishing the city of Quảng Ninh',
    },
  ],
];

/** Number and title, who issued it and since when it holds: `Khoản 4 Điều 11 Nghị định …, Chính phủ ban hành ngày …`. */
export function citationOf(rule: Rule, locale: Locale): string {
  const citation = capital(rule.citation[locale]);
  const title = rule.title[locale];
  const isNamed = citation.toLowerCase().includes(title.toLowerCase());
  const isIssued = rule.kind === 'law' || rule.kind === 'directive' || rule.kind === 'historical';
  const name = isNamed ? citation : m.paper_law_titled({ citation, title });
  const signed = rule.signed === undefined ? '' : ` ${m.paper_law_on({ date: formatDay(rule.signed) })}`;
  const from = rule.from === undefined ? [] : [formatDay(rule.from)];
  const dates = [
    ...from.map((date) => (isIssued ? m.paper_law_from({ date }) : m.gov_rule_from({ date }))),
    ...(rule.until === undefined ? [] : [m.gov_rule_until({ date: formatDay(rule.until) })]),
  ];
  return [
    name,
    `${m.paper_law_issued({ issuer: rule.issuer[locale].replace(/^The /, 'the ') })}${signed}`,
    ...dates,
  ].join(', ');
}

/** Whose word a source is and what was read of it. */
export function sourceText({ url, name, proof, gives }: Source, locale: Locale): string {
  const what = [proofText[proof](), ...(gives === undefined ? [] : [gives[locale]])].join(': ');
  if (proof === 'third-party-copy' && name === undefined) {
    return gives === undefined
      ? m.paper_source_copy()
      : m.paper_source({ source: m.paper_source_copy(), proof: gives[locale] });
  }
  const source = name?.[locale] ?? (url === undefined ? '' : publisherOf(url, locale));
  return m.paper_source({ source, proof: what });
}

/** A page that the directory cites, by the document on it where its address names one, else by whose page it is. */
export function publisherOf(url: string, locale: Locale): string {
  const resolution = RESOLUTIONS.find(([inAddress]) => inAddress.test(url));
  if (resolution !== undefined) return resolution[1][locale];
  const { hostname } = new URL(url);
  const known = PUBLISHERS.find(([domain]) => isUnder(hostname, domain));
  return known?.[1][locale] ?? m.paper_source_site({ host: hostname.replace(/^www\./, '') });
}

const capital = (text: string): string => `${text.charAt(0).toLocaleUpperCase('vi')}${text.slice(1)}`;

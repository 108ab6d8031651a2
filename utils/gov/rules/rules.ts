import type { Rule } from './rule';

/** The day that the rules were last compared with their sources. */
export const LAW_AS_OF = '2026-11-21';

/** What its articles have in common. */
const DECREE_42_2022 = {
  title: { vi: 'Nghị định 42/2022/NĐ-CP', en: 'Decree 42/2022/ND-CP' },
  issuer: { vi: 'Chính phủ', en: 'The Government' },
  signed: '2022-06-24',
  from: '2022-08-15',
  until: '2026-06-30',
} as const;

/**
 * The rules as dated data: a change of law is a change of this file alone. Newest first; where several of one topic are
 * in force on a day, the first one is cited. Facts and their confidence: law.md §0 to §3 and §7, as of 2026-11-21.
 */
export const RULES: readonly Rule[] = [
  {
    id: 'decree-224-2026-art-11-4',
    kind: 'law',
    topics: ['ipv6', 'vn-domain', 'naming'],
    citation: { vi: 'khoản 4 Điều 11 Nghị định 224/2026/NĐ-CP', en: 'Decree 224/2026/ND-CP, art. 11(4)' },
    title: {
      vi: 'Nghị định 224/2026/NĐ-CP',
      en: 'Decree 224/2026/ND-CP',
    },
    issuer: { vi: 'Chính phủ', en: 'The Government' },
    signed: '2026-06-24',
    from: '2026-07-01',
    demand: {
      vi: 'Từ 01/07/2026, khoản 4 Điều 11 Nghị định 224/2026/NĐ-CP quy định tên miền truy cập cổng/trang thông tin điện tử của cơ quan nhà nước sử dụng tên miền “.vn” và công nghệ địa chỉ Internet IPv6.',
      en: "Since 1 July 2026, Decree 224/2026/ND-CP, art. 11(4), says the access domain of a state agency's portal or website uses “.vn” and IPv6.",
    },
    quote:
      'Tên miền truy cập cổng thông tin điện tử, trang thông tin điện tử của cơ quan nhà nước sử dụng tên miền quốc gia Việt Nam “.vn” và sử dụng công nghệ địa chỉ Internet IPv6, tuân thủ theo quy tắc sau đây: ...',
    caveat: {
      vi: 'Đọc từ bản sao toàn văn, chưa đối chiếu với Công báo. Nghị định không nêu cách kiểm tra kỹ thuật.',
      en: 'Read in a copy of the full text, not compared with the gazette. The decree names no technical test.',
    },
    confidence: 'A',
    sources: [
      { url: 'https://vanban.chinhphu.vn/?pageid=27160&docid=218633', confidence: '?' },
      {
        url: 'https://github.com/diepxuan/diepxuan.github.io/blob/fbaa690e1c9ff35deabbf5e9a8b8830ce3d54048/van-ban/hanh-chinh/224-2026-nd-cp-thi-hanh-luat-chuyen-doi-so.md',
        confidence: 'A',
      },
    ],
  },
  {
    id: 'decree-42-2022-art-6-4',
    kind: 'law',
    topics: ['ipv6', 'vn-domain'],
    citation: { vi: 'khoản 4 Điều 6 Nghị định 42/2022/NĐ-CP', en: 'Decree 42/2022/ND-CP, art. 6(4)' },
    ...DECREE_42_2022,
    demand: {
      vi: 'Tên miền truy cập cổng thông tin điện tử của cơ quan nhà nước sử dụng “.vn” và công nghệ địa chỉ Internet IPv6. Hết hiệu lực từ 01/07/2026.',
      en: "The access domain of a state agency's portal uses “.vn” and IPv6. No longer in force since 1 July 2026.",
    },
    quote:
      'Khoản 4, Điều 6: Tên miền truy cập cổng thông tin điện tử của cơ quan nhà nước sử dụng tên miền quốc gia Việt Nam “.vn” và sử dụng công nghệ địa chỉ Internet IPv6.',
    caveat: {
      vi: 'Câu trích theo thông báo của Bộ Thông tin và Truyền thông năm 2022, đã sửa lỗi quét chữ “Công”.',
      en: 'Quoted from a notice of the Ministry of Information and Communications of 2022, one scanning error mended.',
    },
    confidence: 'A',
    sources: [
      {
        url: 'https://thuvienphapluat.vn/van-ban/Cong-nghe-thong-tin/Nghi-dinh-42-2022-ND-CP-cung-cap-thong-tin-dich-vu-cong-truc-tuyen-tren-moi-truong-mang-518831.aspx?tab=4',
        confidence: 'B',
      },
      {
        url: 'https://trademarkvn.com.vn/legal-updated/149-administrative/2205-state-agencies-information-channels-in-cyber-environment.html',
        confidence: 'B',
      },
    ],
  },
  {
    id: 'decree-42-2022-art-13-2',
    kind: 'law',
    topics: ['service-naming'],
    citation: { vi: 'điểm a khoản 2 Điều 13 Nghị định 42/2022/NĐ-CP', en: 'Decree 42/2022/ND-CP, art. 13(2)(a)' },
    ...DECREE_42_2022,
    demand: {
      vi: 'Cổng dịch vụ công cấp bộ, cấp tỉnh có tên miền dichvucong.(tên).gov.vn và e-services.(tên tiếng Anh).gov.vn, dùng IPv6. Hết hiệu lực từ 01/07/2026, không có quy định thay thế.',
      en: 'Public-service portals of ministries and provinces are named dichvucong.(name).gov.vn and e-services.(English name).gov.vn, and use IPv6. No longer in force since 1 July 2026, with no successor.',
    },
    quote:
      'Khoản 2, Điều 13: Cổng dịch vụ công cấp bộ, cấp tỉnh phải bảo đảm các yêu cầu: a) Có tên miền thống nhất theo dạng: dichvucong.(tên bộ, địa phương).gov.vn với giao diện ngôn ngữ tiếng Việt, e-services.(tên bộ, địa phương tiếng Anh).gov.vn với giao diện ngôn ngữ tiếng Anh; tên bộ, địa phương đặt theo quy định của pháp luật và sử dụng công nghệ địa chỉ Internet IPv6.',
    confidence: 'A',
    sources: [
      {
        url: 'https://thuvienphapluat.vn/van-ban/Cong-nghe-thong-tin/Nghi-dinh-42-2022-ND-CP-cung-cap-thong-tin-dich-vu-cong-truc-tuyen-tren-moi-truong-mang-518831.aspx?tab=4',
        confidence: 'B',
      },
    ],
  },
  {
    id: 'directive-02-2022',
    kind: 'directive',
    topics: ['ipv6'],
    citation: { vi: 'Chỉ thị 02/CT-TTg ngày 26/4/2022', en: 'Directive 02/CT-TTg of 26 April 2022' },
    title: {
      vi: 'Chỉ thị 02/CT-TTg',
      en: 'Directive 02/CT-TTg',
    },
    issuer: { vi: 'Thủ tướng Chính phủ', en: 'The Prime Minister' },
    signed: '2022-04-26',
    from: '2022-04-26',
    until: '2022-12-31',
    demand: {
      vi: 'Chuyển đổi IPv6, trước hết cho cổng thông tin điện tử và dịch vụ công trực tuyến; thời hạn hoàn thành tháng 12/2022.',
      en: 'Convert to IPv6, portals and online public services first; to be completed by December 2022.',
    },
    quote:
      'Thực hiện việc chuyển đổi IPv6; trong đó, ưu tiên tập trung chuyển đổi IPv6 cho Cổng thông tin điện tử, dịch vụ công trực tuyến để phục vụ cho người dân, doanh nghiệp truy cập, sử dụng dịch vụ của cơ quan nhà nước qua IPv6. Thời hạn hoàn thành: tháng 12 năm 2022',
    caveat: {
      vi: 'Thời hạn đã qua; chưa rõ chỉ thị còn hiệu lực hay không. Khác với Chỉ thị 02/CT-TTg ngày 30/01/2026 về sở hữu trí tuệ.',
      en: 'The deadline has passed; whether the directive still holds is not known. Not the Directive 02/CT-TTg of 30 January 2026 on intellectual property.',
    },
    confidence: 'A',
    sources: [
      {
        url: 'https://english.luatvietnam.vn/legal-updates/reduce-time-and-charges-for-online-administrative-procedure-892-89639-article.html',
        confidence: 'B',
      },
    ],
  },
  {
    id: 'circular-32-2017-art-15-4',
    kind: 'historical',
    topics: ['dnssec'],
    citation: { vi: 'khoản 4 Điều 15 Thông tư 32/2017/TT-BTTTT', en: 'Circular 32/2017/TT-BTTTT, art. 15(4)' },
    title: {
      vi: 'Thông tư 32/2017/TT-BTTTT',
      en: 'Circular 32/2017/TT-BTTTT',
    },
    issuer: { vi: 'Bộ Thông tin và Truyền thông', en: 'Ministry of Information and Communications' },
    signed: '2017-11-15',
    from: '2018-06-01',
    demand: {
      vi: 'Cổng thông tin điện tử và dịch vụ công trực tuyến mức độ 3, 4 hỗ trợ IPv6 và DNSSEC. Các văn bản làm căn cứ đều đã hết hiệu lực; chỉ nêu để tham khảo.',
      en: 'Portals and online services of levels 3 and 4 support IPv6 and DNSSEC. All texts that it was based on have ended; named for information only.',
    },
    quote:
      '4. Cổng thông tin điện tử, dịch vụ công trực tuyến mức độ 3, mức độ 4 phải hỗ trợ địa chỉ Internet thế hệ mới IPv6, DNSSEC phù hợp với lộ trình ứng dụng IPv6 theo Kế hoạch hành động quốc gia về IPv6 và Đề án triển khai tiêu chuẩn DNSSEC cho hệ thống máy chủ tên miền (DNS) “.VN”.',
    caveat: {
      vi: 'Chưa xác định được thông tư còn hiệu lực hay không. Nghị định 224/2026/NĐ-CP không nhắc đến DNSSEC.',
      en: 'Whether the circular is still in force could not be established. Decree 224/2026/ND-CP does not mention DNSSEC.',
    },
    confidence: 'A',
    sources: [
      {
        url: 'https://github.com/diepxuan/diepxuan.github.io/blob/fbaa690e1c9ff35deabbf5e9a8b8830ce3d54048/van-ban/buu-chinh-vien-thong/cong-nghe-thong-tin.md',
        confidence: 'A',
      },
    ],
  },
  {
    id: 'decision-3369',
    kind: 'programme',
    topics: ['ipv6-only'],
    citation: { vi: 'Quyết định 3369/QĐ-BKHCN', en: 'Decision 3369/QD-BKHCN' },
    title: {
      vi: 'Chương trình thúc đẩy, triển khai, chuyển đổi IPv6 only cho Việt Nam giai đoạn 2026-2030',
      en: 'Programme to promote, deploy and convert Viet Nam to IPv6 only, 2026-2030',
    },
    issuer: { vi: 'Bộ Khoa học và Công nghệ', en: 'Ministry of Science and Technology' },
    from: '2026-01-01',
    until: '2030-12-31',
    demand: {
      vi: 'Mục tiêu 2030: cơ quan nhà nước chuyển đổi hoàn toàn sang IPv6 only (Quyết định 3369/QĐ-BKHCN).',
      en: 'Goal for 2030: state agencies convert fully to IPv6 only (Decision 3369/QD-BKHCN).',
    },
    caveat: {
      vi: 'Mục tiêu của chương trình, không phải nghĩa vụ của từng trang. Biết qua báo chí; chưa rõ ngày ký.',
      en: 'A goal of the programme, not a duty of each site. Known from the press; the day of signing is not known.',
    },
    confidence: 'B',
    sources: [
      {
        url: 'https://huengaynay.vn/kinh-te/khoa-hoc-cong-nghe/chuyen-doi-dong-bo-internet-viet-nam-sang-ipv6-only-160189.html',
        confidence: 'B',
      },
      {
        url: 'https://vietnamnet.vn/viet-nam-tang-toc-chuyen-sang-ipv6-only-voi-quy-mo-lon-tu-nam-2027-2460719.html',
        confidence: 'B',
      },
    ],
  },
  {
    id: 'decision-38-2021',
    kind: 'programme',
    topics: ['ipv6-only'],
    citation: { vi: 'Quyết định 38/QĐ-BTTTT', en: 'Decision 38/QD-BTTTT' },
    title: {
      vi: 'IPv6 For Gov 2021-2025',
      en: 'IPv6 For Gov 2021-2025',
    },
    issuer: { vi: 'Bộ Thông tin và Truyền thông', en: 'Ministry of Information and Communications' },
    signed: '2021-01-14',
    from: '2021-01-14',
    until: '2025-12-31',
    demand: {
      vi: 'Đến 2025: 100% bộ, ngành, địa phương chuyển đổi IPv6 cho cổng thông tin điện tử và cổng dịch vụ công; thử nghiệm thuần IPv6. Chương trình đã kết thúc năm 2025.',
      en: 'By 2025: all ministries, sectors and localities convert their portals and public-service portals; IPv6-only trials. The programme ended with 2025.',
    },
    caveat: {
      vi: 'Phụ lục của quyết định chưa đọc được; mục tiêu lấy theo báo chí và kế hoạch của một tỉnh.',
      en: "The annex could not be read; the goals are from the press and one province's plan.",
    },
    confidence: 'B',
    sources: [
      {
        url: 'https://phapluatcongdong.vn/van-ban/quyet-dinh-38-qd-btttt-ban-hanh-bo-thong-tin-va-truyen-thong-nam-2021-p39529.htm',
        confidence: 'A',
      },
      { url: 'https://www.vnnic.vn/ipv6forgov?lang=vi', confidence: 'B' },
    ],
  },
  {
    id: 'ipv6-ready-label',
    kind: 'recommendation',
    topics: ['ipv6'],
    citation: { vi: 'hướng dẫn gán nhãn IPv6 Ready', en: 'the guide to the IPv6 Ready label' },
    title: { vi: 'Hướng dẫn gán nhãn IPv6 Ready cho website', en: 'Guide to the IPv6 Ready label for websites' },
    issuer: { vi: 'vietnamipv6ready.vn', en: 'vietnamipv6ready.vn' },
    demand: {
      vi: 'Hai bài kiểm tra: tên miền phân giải được ra địa chỉ IPv6, và truy cập được website qua IPv6.',
      en: 'Two tests: the name resolves to an IPv6 address, and the website can be reached over IPv6.',
    },
    caveat: { vi: 'Tự nguyện. Không rõ bắt đầu từ ngày nào.', en: 'Voluntary. Since which day is not known.' },
    confidence: 'B',
    sources: [{ url: 'http://vietnamipv6ready.vn/website/huongdangannhan', confidence: 'B' }],
  },
  {
    id: 'two-name-servers',
    kind: 'recommendation',
    topics: ['name-servers'],
    citation: { vi: 'thông lệ đo lường quốc tế', en: 'international measuring practice' },
    title: {
      vi: 'Ít nhất hai máy chủ tên miền (DNS) có địa chỉ IPv6, theo cách đo của SIDN và Internet.nl',
      en: 'At least two name servers with IPv6 addresses, as SIDN and Internet.nl measure',
    },
    issuer: { vi: 'SIDN Labs (Hà Lan)', en: 'SIDN Labs (the Netherlands)' },
    demand: {
      vi: 'Tên miền dùng được qua IPv6 khi có ít nhất hai máy chủ tên miền có IPv6. Đây là khuyến nghị kỹ thuật, không phải quy định.',
      en: 'A domain works over IPv6 when at least two of its name servers have IPv6. A technical recommendation, not a rule of law.',
    },
    confidence: 'B',
    sources: [
      {
        url: 'https://sidnlabs.nl/en/news-and-blogs/how-is-ipv6-support-measured-for-the-registrar-scorecard',
        confidence: 'B',
      },
    ],
  },
  {
    id: 'rfc-9460',
    kind: 'recommendation',
    topics: ['https-record'],
    citation: { vi: 'tiêu chuẩn kỹ thuật RFC 9460', en: 'the technical standard RFC 9460' },
    title: {
      vi: 'Bản ghi SVCB và HTTPS trong hệ thống tên miền',
      en: 'Service Binding and Parameter Specification via the DNS (SVCB and HTTPS)',
    },
    issuer: { vi: 'IETF', en: 'IETF' },
    from: '2023-11-01',
    demand: {
      vi: 'Bản ghi HTTPS giúp trình duyệt kết nối nhanh hơn; nếu có, gợi ý IPv6 trong đó nên khớp với bản ghi AAAA. Không bắt buộc.',
      en: 'An HTTPS record lets browsers connect faster; where there is one, its IPv6 hints should match the AAAA records. Optional.',
    },
    confidence: '?',
    sources: [{ url: 'https://www.rfc-editor.org/rfc/rfc9460', confidence: '?' }],
  },
];

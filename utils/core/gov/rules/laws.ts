import { DECREE_224_COPY, DECREE_224_PAGE, NOTICE_2022 } from './cited-papers';
import type { Rule } from './rule';

/** What its articles have in common. */
const DECREE_42_2022 = {
  title: { vi: 'Nghị định 42/2022/NĐ-CP', en: 'Decree 42/2022/ND-CP' },
  issuer: { vi: 'Chính phủ', en: 'The Government' },
  signed: '2022-06-24',
  from: '2022-08-15',
  until: '2026-06-30',
} as const;

const QUOTED_2022 = { ...NOTICE_2022, proof: 'quoted' } as const;

const DECREE_42_PAGE = {
  url: 'https://thuvienphapluat.vn/van-ban/Cong-nghe-thong-tin/Nghi-dinh-42-2022-ND-CP-cung-cap-thong-tin-dich-vu-cong-truc-tuyen-tren-moi-truong-mang-518831.aspx?tab=4',
  proof: 'look-up',
} as const;

const DECREE_42_DATES = {
  url: 'https://trademarkvn.com.vn/legal-updated/149-administrative/2205-state-agencies-information-channels-in-cyber-environment.html',
  proof: 'excerpt',
  gives: { vi: 'ngày có hiệu lực', en: 'the day it took effect' },
} as const;

/** Laws, directives and circulars that speak of IPv6 or of the names of state sites, newest first. */
export const LAWS: readonly Rule[] = [
  {
    id: 'decree-224-2026-art-11-4',
    kind: 'law',
    topics: ['ipv6', 'vn-domain', 'naming'],
    citation: { vi: 'khoản 4 Điều 11 Nghị định 224/2026/NĐ-CP', en: 'Decree 224/2026/ND-CP, art. 11(4)' },
    title: { vi: 'Nghị định 224/2026/NĐ-CP', en: 'Decree 224/2026/ND-CP' },
    issuer: { vi: 'Chính phủ', en: 'The Government' },
    signed: '2026-06-24',
    from: '2026-07-01',
    demand: {
      vi: 'Từ 01/07/2026, khoản 4 Điều 11 Nghị định 224/2026/NĐ-CP quy định: cổng, trang thông tin điện tử của cơ quan nhà nước sử dụng tên miền “.vn” và công nghệ địa chỉ Internet IPv6.',
      en: 'Since 1 July 2026, Decree 224/2026/ND-CP, art. 11(4), says that portals and websites of state agencies use “.vn” domains and IPv6.',
    },
    quote:
      'Tên miền truy cập cổng thông tin điện tử, trang thông tin điện tử của cơ quan nhà nước sử dụng tên miền quốc gia Việt Nam “.vn” và sử dụng công nghệ địa chỉ Internet IPv6, tuân thủ theo quy tắc sau đây: […]',
    caveat: {
      vi: 'Đọc toàn văn trong một bản sao công khai, chưa đối chiếu với bản ký. Nghị định không nêu cách kiểm tra kỹ thuật.',
      en: 'Read from end to end in a public copy, not compared with the signed file. The decree names no technical test.',
    },
    sources: [DECREE_224_COPY, DECREE_224_PAGE],
  },
  {
    id: 'circular-48-2025',
    kind: 'law',
    topics: [],
    citation: { vi: 'Thông tư 48/2025/TT-BKHCN', en: 'Circular 48/2025/TT-BKHCN' },
    title: {
      vi: 'Thông tư hướng dẫn về quản lý và sử dụng tài nguyên Internet',
      en: 'Circular guiding the management and use of Internet resources',
    },
    issuer: { vi: 'Bộ Khoa học và Công nghệ', en: 'Ministry of Science and Technology' },
    signed: '2025-12-25',
    from: '2026-02-10',
    demand: {
      vi: 'Hướng dẫn hiện nay về tên miền và địa chỉ Internet; trước đây hay dẫn Thông tư 24/2015/TT-BTTTT.',
      en: 'Today’s guidance on domain names and Internet addresses; formerly Circular 24/2015/TT-BTTTT was cited.',
    },
    caveat: {
      vi: 'Mới đọc phần mở đầu. Phần nói về tên miền “.gov.vn” chưa đọc, nên không mục kiểm tra nào dựa vào đây.',
      en: 'Only the opening was read. What it says of “.gov.vn” was not read, so no check rests on it.',
    },
    sources: [
      { url: 'https://mst.gov.vn/van-ban-phap-luat/25274.htm', proof: 'opening' },
      {
        url: 'https://nhansu.vn/van-ban-phap-luat/thong-tu-48-2025-tt-bkhcn-huong-dan-quan-ly-va-su-dung-tai-nguyen-internet-686381.html',
        proof: 'excerpt',
        gives: { vi: 'ngày ban hành và ngày có hiệu lực', en: 'the days of signing and of taking effect' },
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
      'Khoản 4, Điều 6: Tên miền truy cập công [sic] thông tin điện tử của cơ quan nhà nước sử dụng tên miền quốc gia Việt Nam “.vn” và sử dụng công nghệ địa chỉ Internet IPv6.',
    quoteNote: {
      vi: 'Ghi đúng như bản sao thông báo năm 2022 trích lại. Chỗ ghi [sic], bản sao viết “công”; hẳn là “cổng”.',
      en: 'As the copy of the notice of 2022 quotes it. At [sic] the copy has “công”; surely “cổng” (portal) is meant.',
    },
    sources: [QUOTED_2022, DECREE_42_DATES, DECREE_42_PAGE],
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
      'Khoản 2, Điều 13: Công [sic] dịch vụ công cấp bộ, cấp tỉnh phải bảo đảm các yêu cầu:\na) Có tên miền thống nhất theo dạng: dichvucong.(tên bộ, địa phương).gov.vn với giao diện ngôn ngữ tiếng Việt, e-services.(tên bộ, địa phương tiếng Anh).gov.vn với giao diện ngôn ngữ tiếng Anh; tên bộ, địa phương đặt theo quy định của pháp luật và sử dụng công nghệ địa chỉ Internet IPv6.',
    quoteNote: {
      vi: 'Ghi đúng như bản sao thông báo năm 2022 trích lại. Chỗ ghi [sic], bản sao viết “Công”; hẳn là “Cổng”.',
      en: 'As the copy of the notice of 2022 quotes it. At [sic] the copy has “Công”; surely “Cổng” (portal) is meant.',
    },
    sources: [QUOTED_2022, DECREE_42_DATES, DECREE_42_PAGE],
  },
  {
    id: 'directive-02-2022',
    kind: 'directive',
    topics: ['ipv6'],
    citation: { vi: 'Chỉ thị 02/CT-TTg ngày 26/4/2022', en: 'Directive 02/CT-TTg of 26 April 2022' },
    title: {
      vi: 'Chỉ thị 02/CT-TTg về phát triển Chính phủ điện tử hướng tới Chính phủ số, thúc đẩy chuyển đổi số quốc gia',
      en: 'Directive 02/CT-TTg on e-government towards digital government and national digital transformation',
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
      'Thực hiện việc chuyển đổi IPv6; trong đó, ưu tiên tập trung chuyển đổi IPv6 cho Công nghệ [sic] thông tin điện tử, dịch vụ công trực tuyến để phục vụ cho người dân, doanh nghiệp\ntruy cập, sử dụng dịch vụ của cơ quan nhà nước qua IPv6. Thời hạn hoàn thành: tháng 12 năm 2022',
    quoteNote: {
      vi: 'Ghi đúng như bản sao thông báo năm 2022 trích lại; bản sao ngắt câu làm hai đoạn. Chỗ ghi [sic], bản sao viết “Công nghệ thông tin điện tử”; có lẽ là “Cổng thông tin điện tử”.',
      en: 'As the copy of the notice of 2022 quotes it; the copy breaks the sentence in two. At [sic] it has “Công nghệ thông tin điện tử”; “Cổng thông tin điện tử” (portals) is likely meant.',
    },
    caveat: {
      vi: 'Thời hạn đã qua; chưa rõ chỉ thị còn hiệu lực hay không. Khác với Chỉ thị 02/CT-TTg ngày 30/01/2026 về sở hữu trí tuệ.',
      en: 'The deadline has passed; whether the directive still holds is not known. Not the Directive 02/CT-TTg of 30 January 2026 on intellectual property.',
    },
    sources: [
      QUOTED_2022,
      {
        url: 'https://english.luatvietnam.vn/legal-updates/reduce-time-and-charges-for-online-administrative-procedure-892-89639-article.html',
        proof: 'excerpt',
        gives: { vi: 'số và ngày của chỉ thị', en: 'number and day of the directive' },
      },
    ],
  },
  {
    id: 'circular-32-2017-art-15-4',
    kind: 'historical',
    topics: ['dnssec'],
    citation: { vi: 'khoản 4 Điều 15 Thông tư 32/2017/TT-BTTTT', en: 'Circular 32/2017/TT-BTTTT, art. 15(4)' },
    title: { vi: 'Thông tư 32/2017/TT-BTTTT', en: 'Circular 32/2017/TT-BTTTT' },
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
    sources: [
      {
        url: 'https://github.com/diepxuan/diepxuan.github.io/blob/fbaa690e1c9ff35deabbf5e9a8b8830ce3d54048/van-ban/buu-chinh-vien-thong/cong-nghe-thong-tin.md',
        proof: 'third-party-copy',
        gives: { vi: 'khoản 4 Điều 15, theo bản pháp điển', en: 'art. 15(4), as codified' },
      },
    ],
  },
];

import type { Bilingual, Confidence } from './rule';

export interface HistoryEntry {
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as exact as it is known. */
  readonly when: string;
  readonly what: Bilingual;
  readonly confidence: Confidence;
  readonly source?: string;
}

/** How the programme came here, oldest first: law.md §1, §2, §5. A figure stands with its day and its counter, or not at all. */
export const HISTORY: readonly HistoryEntry[] = [
  {
    when: '2021-01-14',
    what: {
      vi: 'Quyết định 38/QĐ-BTTTT mở chương trình IPv6 For Gov giai đoạn 2021-2025, do VNNIC chủ trì.',
      en: 'Decision 38/QD-BTTTT opens the programme IPv6 For Gov 2021-2025, led by VNNIC.',
    },
    confidence: 'B',
    source: 'https://www.vnnic.vn/ipv6forgov?lang=vi',
  },
  {
    when: '2022-04-26',
    what: {
      vi: 'Chỉ thị 02/CT-TTg đặt thời hạn tháng 12/2022 cho cổng thông tin điện tử và dịch vụ công trực tuyến.',
      en: 'Directive 02/CT-TTg sets December 2022 as the deadline for portals and online public services.',
    },
    confidence: 'A',
    source:
      'https://english.luatvietnam.vn/legal-updates/reduce-time-and-charges-for-online-administrative-procedure-892-89639-article.html',
  },
  {
    when: '2022-06',
    what: {
      vi: 'Theo Bộ Thông tin và Truyền thông: 08/22 bộ, ngành và 33/63 địa phương đã chuyển đổi cả cổng thông tin và cổng dịch vụ công.',
      en: 'By the Ministry of Information and Communications: 8 of 22 ministries and 33 of 63 localities have converted both portals.',
    },
    confidence: 'A',
  },
  {
    when: '2022-08-15',
    what: {
      vi: 'Nghị định 42/2022/NĐ-CP có hiệu lực: khoản 4 Điều 6 và khoản 2 Điều 13 nói đến IPv6.',
      en: 'Decree 42/2022/ND-CP takes effect: art. 6(4) and art. 13(2) speak of IPv6.',
    },
    confidence: 'B',
    source:
      'https://trademarkvn.com.vn/legal-updated/149-administrative/2205-state-agencies-information-channels-in-cyber-environment.html',
  },
  {
    when: '2023-03-28',
    what: {
      vi: 'Kết thúc giai đoạn 1, theo VNNIC: 94% bộ, ngành, địa phương có kế hoạch, 78% đã chuyển đổi cổng.',
      en: 'End of phase 1, by VNNIC: 94% of ministries and localities have a plan, 78% have converted their portals.',
    },
    confidence: 'B',
    source:
      'https://doanhnhansaigon.vn/toan-bo-thue-bao-internet-viet-nam-se-chuyen-doi-sang-ipv6-giai-doan-2023-2025-200586.html',
  },
  {
    when: '2025-07-01',
    what: {
      vi: 'Còn 34 tỉnh, thành phố. Giao diện cổng dịch vụ công cấp tỉnh đóng dần, người dân dùng Cổng Dịch vụ công quốc gia.',
      en: '34 provinces and cities remain. Provincial public-service portals close their pages; people use the National Public Service Portal.',
    },
    confidence: 'B',
    source: 'https://tapchitaichinh.vn/dong-giao-dien-cong-dich-vu-cong-cap-tinh-tu-1-7-2025.html',
  },
  {
    when: '2025-10-30',
    what: {
      vi: 'Báo chí đưa tin Quyết định 3369/QĐ-BKHCN về IPv6 only giai đoạn 2026-2030.',
      en: 'The press reports Decision 3369/QD-BKHCN on IPv6 only, 2026-2030.',
    },
    confidence: 'B',
    source:
      'https://huengaynay.vn/kinh-te/khoa-hoc-cong-nghe/chuyen-doi-dong-bo-internet-viet-nam-sang-ipv6-only-160189.html',
  },
  {
    when: '2025-12-31',
    what: { vi: 'Chương trình IPv6 For Gov kết thúc.', en: 'The programme IPv6 For Gov ends.' },
    confidence: 'A',
    source:
      'https://phapluatcongdong.vn/van-ban/quyet-dinh-38-qd-btttt-ban-hanh-bo-thong-tin-va-truyen-thong-nam-2021-p39529.htm',
  },
  {
    when: '2026-07-01',
    what: {
      vi: 'Nghị định 224/2026/NĐ-CP thay Nghị định 42/2022/NĐ-CP: khoản 4 Điều 11 nói đến cả cổng và trang thông tin điện tử.',
      en: 'Decree 224/2026/ND-CP replaces Decree 42/2022/ND-CP: art. 11(4) names portals and websites alike.',
    },
    confidence: 'A',
    source: 'https://vanban.chinhphu.vn/?pageid=27160&docid=218633',
  },
  {
    when: '2030',
    what: {
      vi: 'Mục tiêu của Quyết định 3369/QĐ-BKHCN: cơ quan nhà nước chuyển đổi hoàn toàn sang IPv6 only.',
      en: 'Goal of Decision 3369/QD-BKHCN: state agencies convert fully to IPv6 only.',
    },
    confidence: 'B',
    source:
      'https://huengaynay.vn/kinh-te/khoa-hoc-cong-nghe/chuyen-doi-dong-bo-internet-viet-nam-sang-ipv6-only-160189.html',
  },
];

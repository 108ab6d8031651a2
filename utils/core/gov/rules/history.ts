import {
  DECISION_3369_NUMBER,
  DECISION_3369_PRESS,
  DECISION_38_PAGE,
  DECREE_224_COPY,
  DECREE_224_PAGE,
  NEWS_2013,
  NOTICE_2022,
  PHASE_1_PRESS,
  PLAN_2021,
} from './cited-papers';
import type { Bilingual, Source } from './rule';

export interface HistoryEntry {
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as exact as it is known. */
  readonly when: string;
  readonly what: Bilingual;
  readonly sources: readonly [Source, ...Source[]];
}

const NAMED_2021 = { ...PLAN_2021, proof: 'named' } as const;

/** How the programme came here, oldest first. A figure stands with its day and its counter, or not at all. */
export const HISTORY: readonly HistoryEntry[] = [
  {
    when: '2011-03-29',
    what: {
      vi: 'Quyết định 433/QĐ-BTTTT phê duyệt Kế hoạch hành động quốc gia về IPv6.',
      en: 'Decision 433/QD-BTTTT approves the National Action Plan on IPv6.',
    },
    sources: [NAMED_2021],
  },
  {
    when: '2013-11',
    what: {
      vi: 'Ban Công tác thúc đẩy phát triển IPv6 quốc gia hỏi 63 Sở Thông tin và Truyền thông: 34/63 không phản hồi, 29 Sở có báo cáo. Đà Nẵng và Bắc Giang được nêu là có kết quả đáng khích lệ.',
      en: 'The national IPv6 task force asks the 63 provincial departments of information: 34 of 63 do not answer, 29 report. Đà Nẵng and Bắc Giang are named for encouraging results.',
    },
    sources: [NEWS_2013],
  },
  {
    when: '2014',
    what: {
      vi: 'Việc của năm: gom các quy định về IPv6 thành một bộ tài liệu phát cho các đơn vị, lồng ghép IPv6 vào các sự kiện công nghệ thông tin.',
      en: 'Work for the year: gather the rules on IPv6 in one handout for the units, make IPv6 part of IT events.',
    },
    sources: [NEWS_2013],
  },
  {
    when: '2014-10-20',
    what: {
      vi: 'Quyết định 1509/QĐ-BTTTT sửa đổi, bổ sung Kế hoạch hành động quốc gia về IPv6.',
      en: 'Decision 1509/QD-BTTTT amends the National Action Plan on IPv6.',
    },
    sources: [NAMED_2021],
  },
  {
    when: '2021-01-14',
    what: {
      vi: 'Quyết định 38/QĐ-BTTTT mở chương trình IPv6 For Gov giai đoạn 2021-2025, do VNNIC chủ trì.',
      en: 'Decision 38/QD-BTTTT opens the programme IPv6 For Gov 2021-2025, led by VNNIC.',
    },
    sources: [DECISION_38_PAGE, { url: 'https://www.vnnic.vn/ipv6forgov?lang=vi', proof: 'excerpt' }],
  },
  {
    when: '2021-08-06',
    what: {
      vi: 'Kế hoạch 160/KH-UBND của UBND tỉnh Kiên Giang (cũ), 3 giai đoạn, 10 bước. Mục tiêu 2021-2022: 50% cổng thông tin và cổng dịch vụ công, 20% cơ quan chuyển đổi hệ thống có kết nối Internet, 10% sẵn sàng thuần IPv6. Mục tiêu đến 2025: 100% cho cả ba.',
      en: 'Plan 160/KH-UBND of the People’s Committee of the former Kiên Giang province, 3 phases and 10 steps. Goals for 2021-2022: 50% of portals and public-service portals, 20% of agencies convert systems on the Internet, 10% ready for IPv6 only. Goals for 2025: 100% of all three.',
    },
    sources: [
      PLAN_2021,
      {
        url: 'https://thuviennhadat.vn/vbpl/ke-hoach-160-kh-ubnd-2021-trien-khai-ung-dung-ipv6-cho-co-quan-nha-nuoc-tinh-kien-giang-484490.html',
        proof: 'excerpt',
        gives: { vi: 'số của kế hoạch', en: 'the number of the plan' },
      },
    ],
  },
  {
    when: '2022-04-26',
    what: {
      vi: 'Chỉ thị 02/CT-TTg đặt thời hạn tháng 12/2022 cho cổng thông tin điện tử và dịch vụ công trực tuyến.',
      en: 'Directive 02/CT-TTg sets December 2022 as the deadline for portals and online public services.',
    },
    sources: [
      { ...NOTICE_2022, proof: 'quoted' },
      {
        url: 'https://english.luatvietnam.vn/legal-updates/reduce-time-and-charges-for-online-administrative-procedure-892-89639-article.html',
        proof: 'excerpt',
        gives: { vi: 'số và ngày của chỉ thị', en: 'number and day of the directive' },
      },
    ],
  },
  {
    when: '2022-06',
    what: {
      vi: 'Theo Bộ Thông tin và Truyền thông: tỷ lệ sử dụng IPv6 của Việt Nam đạt 50%, thứ 2 ASEAN, thứ 10 toàn cầu. 14/22 bộ, ngành và 62/63 địa phương đã ban hành kế hoạch (tăng 72,7% so với cùng kỳ năm trước, tăng 7% so với 2021). 08/22 bộ, ngành và 33/63 địa phương đã chuyển đổi cả cổng thông tin điện tử và cổng dịch vụ công (tăng 141% so với cùng kỳ, tăng 86% so với hết năm 2021).',
      en: 'By the Ministry of Information and Communications: 50% IPv6 use in Viet Nam, second in ASEAN, tenth in the world. 14 of 22 ministries and 62 of 63 localities have issued a plan (72.7% more than a year before, 7% more than in 2021). 8 of 22 ministries and 33 of 63 localities have converted both portals (141% more than a year before, 86% more than at the end of 2021).',
    },
    sources: [NOTICE_2022],
  },
  {
    when: '2022-07',
    what: {
      vi: 'Thông báo của Bộ Thông tin và Truyền thông sau hội nghị ngày 24/6/2022 tại Đà Nẵng. Mục tiêu 2022: 100% bộ, ngành, địa phương ban hành kế hoạch và chuyển đổi cổng. 2023 - 2025: trung tâm tích hợp dữ liệu, mạng WAN, phần mềm; thí điểm thuần IPv6.',
      en: 'Notice of the Ministry of Information and Communications after the conference of 24 June 2022 in Đà Nẵng. Goal for 2022: 100% of ministries and localities issue a plan and convert their portals. 2023 to 2025: data centres, WAN, software; pilots of IPv6 only.',
    },
    sources: [NOTICE_2022],
  },
  {
    when: '2022-08-15',
    what: {
      vi: 'Nghị định 42/2022/NĐ-CP có hiệu lực: khoản 4 Điều 6 và khoản 2 Điều 13 nói đến IPv6.',
      en: 'Decree 42/2022/ND-CP takes effect: art. 6(4) and art. 13(2) speak of IPv6.',
    },
    sources: [
      { ...NOTICE_2022, proof: 'quoted', gives: { vi: 'hai khoản nói đến IPv6', en: 'the two clauses on IPv6' } },
      {
        url: 'https://trademarkvn.com.vn/legal-updated/149-administrative/2205-state-agencies-information-channels-in-cyber-environment.html',
        proof: 'excerpt',
        gives: { vi: 'ngày có hiệu lực', en: 'the day it took effect' },
      },
    ],
  },
  {
    when: '2022-12',
    what: {
      vi: 'Kết thúc giai đoạn 1 (2021-2022) của IPv6 For Gov.',
      en: 'Phase 1 (2021-2022) of IPv6 For Gov ends.',
    },
    sources: [PHASE_1_PRESS],
  },
  {
    when: '2023-03-28',
    what: {
      vi: 'Hội nghị tổng kết giai đoạn 1: 94% bộ, ngành, địa phương có kế hoạch, 78% đã chuyển đổi cổng; 1.318 người được đào tạo.',
      en: 'Conference on the results of phase 1: 94% of ministries and localities have a plan, 78% have converted their portals; 1,318 people were trained.',
    },
    sources: [
      PHASE_1_PRESS,
      {
        url: 'https://fr.vietnamplus.vn/internet-resumer-la-premiere-phase-du-programme-ipv6-for-gov/198674.vnp',
        proof: 'press',
      },
    ],
  },
  {
    when: '2025-07-01',
    what: {
      vi: 'Còn 34 tỉnh, thành phố. Giao diện cổng dịch vụ công cấp tỉnh đóng dần, người dân dùng Cổng Dịch vụ công quốc gia.',
      en: '34 provinces and cities remain. Provincial public-service portals close their pages; people use the National Public Service Portal.',
    },
    sources: [
      {
        url: 'https://laodongthudo.vn/cong-dich-vu-cong-cua-63-tinh-thanh-se-xoa-giao-dien-tu-ngay-17-191567.html',
        proof: 'press',
        gives: { vi: 'việc đóng giao diện', en: 'the closing of the pages' },
      },
      {
        name: { vi: 'Nghị quyết 202/2025/QH15', en: 'Resolution 202/2025/QH15' },
        proof: 'look-up',
        gives: { vi: '34 tỉnh, thành phố', en: '34 provinces and cities' },
      },
    ],
  },
  {
    when: '2025-10-30',
    what: {
      vi: 'Báo chí đưa tin chương trình IPv6 only giai đoạn 2026-2030, ba giai đoạn; sau đó cho biết số: Quyết định 3369/QĐ-BKHCN.',
      en: 'The press reports the programme IPv6 only, 2026-2030, in three stages; its number came later: Decision 3369/QD-BKHCN.',
    },
    sources: [DECISION_3369_PRESS, DECISION_3369_NUMBER],
  },
  {
    when: '2025-12-31',
    what: { vi: 'Chương trình IPv6 For Gov kết thúc.', en: 'The programme IPv6 For Gov ends.' },
    sources: [
      {
        ...DECISION_38_PAGE,
        gives: { vi: 'giai đoạn 2021 - 2025, theo tên', en: 'the period 2021-2025, by its name' },
      },
    ],
  },
  {
    when: '2026-07-01',
    what: {
      vi: 'Nghị định 224/2026/NĐ-CP thay Nghị định 42/2022/NĐ-CP: khoản 4 Điều 11 nói đến cả cổng và trang thông tin điện tử.',
      en: 'Decree 224/2026/ND-CP replaces Decree 42/2022/ND-CP: art. 11(4) names portals and websites alike.',
    },
    sources: [DECREE_224_COPY, DECREE_224_PAGE],
  },
  {
    when: '2030',
    what: {
      vi: 'Mục tiêu của Quyết định 3369/QĐ-BKHCN: cơ quan nhà nước chuyển đổi hoàn toàn sang IPv6 only; cả nước 90-100%, trong 20 quốc gia dẫn đầu.',
      en: 'Goal of Decision 3369/QD-BKHCN: state agencies convert fully to IPv6 only; 90-100% in the country, among the top 20 of the world.',
    },
    sources: [DECISION_3369_PRESS, DECISION_3369_NUMBER],
  },
];

import {
  DECISION_3369_NUMBER,
  DECISION_3369_PRESS,
  DECISION_38_PAGE,
  NOTICE_2022,
  PHASE_1_PRESS,
  PLAN_2021,
} from './cited-papers';
import type { Rule } from './rule';

/** Programmes with a period and goals, newest first. A goal of a programme is no duty of one site. */
export const PROGRAMMES: readonly Rule[] = [
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
    points: [
      {
        vi: 'Đến 2030: tỷ lệ sử dụng IPv6 đạt 90-100%, trong nhóm 20 quốc gia dẫn đầu thế giới về chuyển đổi IPv6.',
        en: 'By 2030: 90-100% IPv6 use, among the top 20 countries of the world in the transition.',
      },
      {
        vi: '2026-2027: chuẩn bị, thử nghiệm IPv6 only ở quy mô nhỏ, trong đó có hệ thống của cơ quan nhà nước.',
        en: '2026-2027: preparation and small trials of IPv6 only, systems of state agencies included.',
      },
      {
        vi: '2027-2028: triển khai trên diện rộng, đạt 80-90%.',
        en: '2027-2028: deployment on a large scale, 80-90%.',
      },
      {
        vi: '2029-2030: hoàn thành chuyển đổi sang IPv6 only.',
        en: '2029-2030: the conversion to IPv6 only is completed.',
      },
    ],
    caveat: {
      vi: 'Mục tiêu của chương trình, không phải nghĩa vụ của từng trang. Biết qua báo chí: mục tiêu và các giai đoạn theo báo ngày 30/10/2025, còn số quyết định theo một nguồn khác. Năm 2027 nằm trong cả hai giai đoạn, đúng như báo viết. Chưa đọc quyết định, chưa rõ ngày ký.',
      en: 'Goals of the programme, not an obligation of each site. Known from the press: goals and stages by reports of 30 October 2025, the number of the decision by another source. 2027 is in two stages, as published. The decision itself was not read, and its day of signing is not known.',
    },
    sources: [
      DECISION_3369_PRESS,
      {
        url: 'https://vietnamnet.vn/viet-nam-tang-toc-chuyen-sang-ipv6-only-voi-quy-mo-lon-tu-nam-2027-2460719.html',
        proof: 'press',
        gives: { vi: 'mục tiêu và các giai đoạn', en: 'goals and stages' },
      },
      DECISION_3369_NUMBER,
    ],
  },
  {
    id: 'decision-38-2021',
    kind: 'programme',
    topics: ['ipv6-only'],
    citation: { vi: 'Quyết định 38/QĐ-BTTTT', en: 'Decision 38/QD-BTTTT' },
    title: {
      vi: 'Chương trình thúc đẩy, hỗ trợ chuyển đổi IPv6 cho cơ quan nhà nước giai đoạn 2021-2025 (IPv6 For Gov)',
      en: 'Programme to promote and support the conversion of state agencies to IPv6, 2021-2025 (IPv6 For Gov)',
    },
    issuer: { vi: 'Bộ Thông tin và Truyền thông', en: 'Ministry of Information and Communications' },
    signed: '2021-01-14',
    from: '2021-01-14',
    until: '2025-12-31',
    demand: {
      vi: 'Đến 2025: 100% bộ, ngành, địa phương chuyển đổi IPv6 cho cổng thông tin điện tử và cổng dịch vụ công; thử nghiệm thuần IPv6. Chương trình đã kết thúc năm 2025.',
      en: 'By 2025: all ministries, sectors and localities convert their portals and public-service portals; IPv6-only trials. The programme ended with 2025.',
    },
    points: [
      {
        vi: 'Giai đoạn 1 (2021-2022): 50% bộ, ngành, địa phương có kế hoạch và chuyển đổi cổng thông tin, cổng dịch vụ công.',
        en: 'Phase 1 (2021-2022): 50% of ministries and localities have a plan and have converted both portals.',
      },
      {
        vi: 'Giai đoạn 2 (2023-2025): 100%, thêm trung tâm dữ liệu, mạng WAN, phần mềm; thí điểm IPv6 only.',
        en: 'Phase 2 (2023-2025): 100%, data centres, WAN and software as well; pilots of IPv6 only.',
      },
    ],
    caveat: {
      vi: 'Mới đọc phần mở đầu của quyết định; phụ lục chưa đọc được. Mục tiêu lấy theo báo chí và kế hoạch của một tỉnh.',
      en: "Only the opening of the decision was read, without its annex. The goals are from the press and one province's plan.",
    },
    sources: [
      DECISION_38_PAGE,
      { url: 'https://www.vnnic.vn/ipv6forgov?lang=vi', proof: 'excerpt' },
      { ...PHASE_1_PRESS, gives: { vi: 'mục tiêu của hai giai đoạn', en: 'the goals of both phases' } },
      {
        ...PLAN_2021,
        gives: { vi: 'tên chương trình; mục tiêu của một tỉnh', en: "the programme's name; goals of one province" },
      },
      { ...NOTICE_2022, gives: { vi: 'mục tiêu năm 2022 và 2023 - 2025', en: 'goals of 2022 and of 2023 to 2025' } },
    ],
  },
];

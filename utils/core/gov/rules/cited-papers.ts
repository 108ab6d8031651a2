import type { Source } from './rule';

/** Documents without an address of their own, as a reader can ask for them by name. */

/** A copy without number and day; what it says of Decree 42/2022 and Directive 02 it quotes. */
export const NOTICE_2022 = {
  name: {
    vi: 'Thông báo tháng 7/2022 của Bộ Thông tin và Truyền thông về công tác IPv6 và Chương trình IPv6 For Gov (bản sao để trống số và ngày)',
    en: 'Notice of the Ministry of Information and Communications, July 2022, on IPv6 work and IPv6 For Gov (number and day are blank in the copy)',
  },
  proof: 'document',
} as const satisfies Source;

/** The copy that was read has the day and no number; the number stands on a page of legal texts. */
export const PLAN_2021 = {
  name: {
    vi: 'Kế hoạch ngày 06/8/2021 của UBND tỉnh Kiên Giang (cũ) về ứng dụng IPv6 cho cơ quan nhà nước giai đoạn 2021 - 2025 (bản sao không có số)',
    en: 'Plan of the People’s Committee of the former Kiên Giang province, 6 August 2021, on IPv6 in state agencies, 2021-2025 (the copy has no number)',
  },
  proof: 'document',
} as const satisfies Source;

export const NEWS_2013 = {
  name: {
    vi: 'ICTPress, “Nhiều Sở TT&TT chưa thực sự quan tâm thúc đẩy IPv6” (bài không ghi ngày; viết lúc tổng kết năm 2013)',
    en: 'ICTPress, “Nhiều Sở TT&TT chưa thực sự quan tâm thúc đẩy IPv6” (undated; written at the review of 2013)',
  },
  proof: 'press',
} as const satisfies Source;

/** Read from end to end in the copy of a public repository, as of July 2026; not compared with the signed file. */
export const DECREE_224_COPY = {
  url: 'https://github.com/diepxuan/diepxuan.github.io/blob/fbaa690e1c9ff35deabbf5e9a8b8830ce3d54048/van-ban/hanh-chinh/224-2026-nd-cp-thi-hanh-luat-chuyen-doi-so.md',
  proof: 'third-party-copy',
} as const satisfies Source;

/** Where the Government keeps the decree. */
export const DECREE_224_PAGE = {
  url: 'https://vanban.chinhphu.vn/?pageid=27160&docid=218633',
  proof: 'look-up',
} as const satisfies Source;

export const DECISION_38_PAGE = {
  url: 'https://phapluatcongdong.vn/van-ban/quyet-dinh-38-qd-btttt-ban-hanh-bo-thong-tin-va-truyen-thong-nam-2021-p39529.htm',
  proof: 'opening',
} as const satisfies Source;

/** Of 30 October 2025; goals and stages, and not the number of the decision. */
export const DECISION_3369_PRESS = {
  url: 'https://huengaynay.vn/kinh-te/khoa-hoc-cong-nghe/chuyen-doi-dong-bo-internet-viet-nam-sang-ipv6-only-160189.html',
  proof: 'press',
  gives: { vi: 'mục tiêu và các giai đoạn, báo ngày 30/10/2025', en: 'goals and stages, report of 30 October 2025' },
} as const satisfies Source;

export const DECISION_3369_NUMBER = {
  url: 'https://vietnam.vnanet.vn/french/tin-van/cap-sur-lipv6-only-pour-moderniser-linternet-national-dici-2030-415332.html',
  proof: 'press',
  gives: { vi: 'số của quyết định, tin ngày 22/11/2025', en: 'the number of the decision, report of 22 November 2025' },
} as const satisfies Source;

/** What the press wrote of the conference of 28 March 2023. */
export const PHASE_1_PRESS = {
  url: 'https://doanhnhansaigon.vn/toan-bo-thue-bao-internet-viet-nam-se-chuyen-doi-sang-ipv6-giai-doan-2023-2025-200586.html',
  proof: 'press',
} as const satisfies Source;

import type { Bilingual } from './rule';

const HEADS: Bilingual = {
  vi: 'bộ, cơ quan ngang bộ, cơ quan khác ở trung ương, Ủy ban nhân dân cấp tỉnh',
  en: 'ministries, ministerial-level and other central agencies, provincial People’s Committees',
};

export const DUTY_IDS = ['art-8-3-c', 'art-11-1', 'art-11-4', 'art-11-6', 'art-12', 'art-46-48', 'art-85-4'] as const;

/** A duty that Decree 224/2026/ND-CP lays down and that IPv6 on a state site has to do with. */
export interface Duty {
  readonly id: (typeof DUTY_IDS)[number];
  readonly citation: Bilingual;
  /** In a few words. */
  readonly title: Bilingual;
  /** Whom the article names. */
  readonly who: Bilingual;
  /** Word for word, a paragraph a line; `[…]` stands for what was left out. */
  readonly quote: string;
  /** What the article says, in short. */
  readonly says: Bilingual;
  /** What an official can do about it: advice of Sáu, not words of the decree. */
  readonly todo: Bilingual;
}

/** IPv6 is named in art. 11(4), 46, 47 and 48(2)(e) alone; the others are about measuring and reporting what is there. */
export const DUTIES: readonly Duty[] = [
  {
    id: 'art-11-4',
    citation: { vi: 'khoản 4 Điều 11', en: 'art. 11(4)' },
    title: { vi: 'Tên miền “.vn” và IPv6', en: '“.vn” and IPv6' },
    who: { vi: 'cơ quan nhà nước', en: 'state agencies' },
    quote:
      'Tên miền truy cập cổng thông tin điện tử, trang thông tin điện tử của cơ quan nhà nước sử dụng tên miền quốc gia Việt Nam “.vn” và sử dụng công nghệ địa chỉ Internet IPv6, tuân thủ theo quy tắc sau đây: […]',
    says: {
      vi: 'Cổng và trang thông tin điện tử dùng tên miền “.vn” đúng dạng, và dùng IPv6.',
      en: 'Portals and websites use a “.vn” domain of the prescribed form, and IPv6.',
    },
    todo: {
      vi: 'Làm các mục “Cần làm” của phiếu, trước hết là bản ghi AAAA và truy cập được qua IPv6, cho cả tên có “www” và tên không “www”.',
      en: 'Work through the items “To do” of the sheet: first AAAA records and access over IPv6, for the names with and without “www”.',
    },
  },
  {
    id: 'art-11-1',
    citation: { vi: 'khoản 1 Điều 11', en: 'art. 11(1)' },
    title: {
      vi: 'Trang của đơn vị là thành phần của cổng cấp trên',
      en: 'A unit’s site is part of the portal above it',
    },
    who: {
      vi: 'đơn vị thuộc bộ, cơ quan trung ương; cơ quan chuyên môn cấp tỉnh; Ủy ban nhân dân cấp xã',
      en: 'units of ministries and central agencies, provincial departments, commune People’s Committees',
    },
    quote:
      'Cơ quan, đơn vị thuộc bộ, cơ quan ngang bộ, cơ quan khác ở trung ương; cơ quan chuyên môn thuộc Ủy ban nhân dân cấp tỉnh; Ủy ban nhân dân cấp xã nếu có Trang thông tin điện tử thì phải là thành phần của cổng thông tin điện tử của bộ, cơ quan ngang bộ, cơ quan khác ở trung ương, Ủy ban nhân dân cấp tỉnh.',
    says: {
      vi: 'Đơn vị, sở, xã, phường nếu có trang riêng thì trang ấy là thành phần của cổng bộ hoặc cổng tỉnh.',
      en: 'Where a unit, department or commune has a site, it is a component of the ministry’s or the province’s portal.',
    },
    todo: {
      vi: 'Thống nhất với đơn vị quản lý cổng: trang con dùng chung máy chủ, DNS và IPv6 của cổng, để chuyển đổi một lần cho tất cả.',
      en: 'Agree with whoever runs the portal: sub-sites share its servers, DNS and IPv6, so that one conversion serves all.',
    },
  },
  {
    id: 'art-8-3-c',
    citation: { vi: 'điểm c khoản 3 Điều 8', en: 'art. 8(3)(c)' },
    title: { vi: 'Tự đánh giá, gửi kèm minh chứng', en: 'Self-assessment with evidence' },
    who: HEADS,
    quote:
      'Thực hiện tự đánh giá theo hướng dẫn; gửi đầy đủ dữ liệu, thông tin và minh chứng về Bộ Khoa học và Công nghệ để phục vụ thống kê, đo lường, giám sát, đánh giá thống nhất trên phạm vi toàn quốc; kết quả tự đánh giá không thay thế kết quả đánh giá, xếp hạng do Bộ Khoa học và Công nghệ công bố;',
    says: {
      vi: 'Tự đánh giá theo hướng dẫn, gửi dữ liệu và minh chứng về Bộ Khoa học và Công nghệ. Kết quả tự đánh giá không thay kết quả Bộ công bố.',
      en: 'Carry out the self-assessment as guided, and send data and evidence to the Ministry of Science and Technology. Its result does not replace the one the Ministry publishes.',
    },
    todo: {
      vi: 'Lưu phiếu này (PDF hoặc JSON) có ghi thời điểm đo làm tài liệu kèm theo. Dùng đúng mẫu và tiêu chí của Bộ; phiếu không thay cho mẫu đó.',
      en: 'Keep this sheet (PDF or JSON), which states the time of measurement, as a supporting document. Use the Ministry’s own form and criteria; the sheet does not replace them.',
    },
  },
  {
    id: 'art-11-6',
    citation: { vi: 'khoản 6 Điều 11', en: 'art. 11(6)' },
    title: {
      vi: 'Yêu cầu kỹ thuật và kết quả do Bộ công bố',
      en: 'Technical requirements, and results that are published',
    },
    who: { vi: 'Bộ Khoa học và Công nghệ', en: 'the Ministry of Science and Technology' },
    quote:
      'Bộ Khoa học và Công nghệ hướng dẫn về cấu trúc, bố cục, yêu cầu kỹ thuật đối với Cổng thông tin điện tử và trang thông tin điện tử của cơ quan nhà nước; tổ chức đánh giá và công bố kết quả đánh giá sự đáp ứng các yêu cầu kỹ thuật của Cổng thông tin điện tử và trang thông tin điện tử của cơ quan nhà nước.',
    says: {
      vi: 'Bộ hướng dẫn yêu cầu kỹ thuật, đánh giá và công bố mức độ đáp ứng của từng cổng, trang.',
      en: 'The Ministry guides the technical requirements, assesses portals and sites, and publishes the results.',
    },
    todo: {
      vi: 'Theo dõi hướng dẫn và kết quả Bộ công bố. Nếu kết quả khác phiếu này, kiểm tra lại thời điểm và cách đo rồi giải trình.',
      en: 'Follow the guidance and the published results. Where they differ from this sheet, compare when and how each was measured.',
    },
  },
  {
    id: 'art-12',
    citation: { vi: 'Điều 12', en: 'art. 12' },
    title: {
      vi: 'Đo định kỳ, liên tục, bằng dữ liệu tự động',
      en: 'Measured regularly, by data collected automatically',
    },
    who: HEADS,
    quote:
      '1. Việc cung cấp thông tin của cơ quan nhà nước trên môi trường số phải được thống kê, đo lường, giám sát và đánh giá định kỳ, liên tục thông qua dữ liệu thu thập tự động từ các hệ thống kỹ thuật, bảo đảm tính khách quan, minh bạch, phục vụ hiệu quả công tác chỉ đạo, điều hành và đánh giá chất lượng cung cấp thông tin.\n[…]\nb) Khả năng tiếp cận và khai thác thông tin, bao gồm khả năng truy cập, hiển thị, điều hướng và các chỉ số hiệu năng kỹ thuật theo quy định của pháp luật;\n[…]\n3. Bộ, cơ quan ngang bộ, cơ quan khác ở trung ương, Ủy ban nhân dân cấp tỉnh có trách nhiệm tổ chức thống kê, đo lường, giám sát và đánh giá việc cung cấp thông tin của các cơ quan, đơn vị trực thuộc trên môi trường số; kết nối, cung cấp đầy đủ dữ liệu phục vụ đo lường; kịp thời chỉ đạo khắc phục các tồn tại, bảo đảm chất lượng và khả năng tiếp cận thông tin đối với người dân, doanh nghiệp.',
    says: {
      vi: 'Việc cung cấp thông tin được đo định kỳ, liên tục, trong đó có khả năng truy cập. Bộ, tỉnh tổ chức đo các đơn vị trực thuộc và chỉ đạo khắc phục.',
      en: 'The provision of information is measured regularly, access included. Ministries and provinces measure their units and have faults fixed.',
    },
    todo: {
      vi: 'Đo cổng và trang của các đơn vị trực thuộc theo kỳ; lấy phiếu lần trước làm mốc để thấy điều đã đổi, và giao hạn khắc phục.',
      en: 'Measure the portal and the units’ sites at set times; make the last sheet the baseline to see what changed, and set dates for the fixes.',
    },
  },
  {
    id: 'art-46-48',
    citation: { vi: 'Điều 46, Điều 47, điểm e khoản 2 Điều 48', en: 'art. 46, 47 and 48(2)(e)' },
    title: { vi: 'Sẵn sàng với IPv6 ngay từ thiết kế', en: 'IPv6 readiness in the design of every project' },
    who: {
      vi: 'chủ đầu tư, đơn vị lập dự án công nghệ thông tin có hoạt động trên Internet',
      en: 'whoever plans an IT project that works on the Internet',
    },
    quote:
      'yêu cầu về tính sẵn sàng với IPv6 hoặc giải pháp nâng cấp hệ thống bảo đảm sẵn sàng với IPv6 nếu có các nội dung liên quan hoạt động trên môi trường Internet\ne) Yêu cầu về tính sẵn sàng với IPv6 hoặc giải pháp nâng cấp bảo đảm sẵn sàng với IPv6 nếu hoạt động trên môi trường Internet;',
    says: {
      vi: 'Thiết kế cơ sở, thiết kế chi tiết và mô tả yêu cầu phần mềm nội bộ phải nêu yêu cầu sẵn sàng với IPv6, hoặc giải pháp nâng cấp để sẵn sàng.',
      en: 'Basic design, detailed design and the description of internal software state the requirement of IPv6 readiness, or how to upgrade to it.',
    },
    todo: {
      vi: 'Đưa câu này vào hồ sơ thiết kế, hồ sơ mời thầu và hợp đồng; khi nghiệm thu, thử truy cập qua IPv6 và ghi vào biên bản.',
      en: 'Put this sentence into the design, the tender and the contract; at acceptance, test access over IPv6 and put it on record.',
    },
  },
  {
    id: 'art-85-4',
    citation: { vi: 'khoản 4 Điều 85', en: 'art. 85(4)' },
    title: { vi: 'Báo cáo định kỳ', en: 'Regular reports' },
    who: HEADS,
    quote: 'Thực hiện chế độ báo cáo định kỳ về tình hình cung cấp thông tin và dịch vụ công trực tuyến.',
    says: {
      vi: 'Báo cáo định kỳ về tình hình cung cấp thông tin và dịch vụ công trực tuyến.',
      en: 'Report regularly on the provision of information and online public services.',
    },
    todo: {
      vi: 'Đưa tình trạng IPv6 của cổng và các trang vào báo cáo: mục nào đạt, mục nào chưa, ai làm, khi nào xong.',
      en: 'Report the state of IPv6 on the portal and the sites: what is met, what is not, who fixes it, by when.',
    },
  },
];

import type { Bilingual } from '@/utils/core/gov/rules/rule';

/**
 * The "03 giai đoạn, 10 bước" of a provincial plan (UBND tỉnh Kiên Giang, 06/8/2021, III.2.d), titles word for word.
 * They are one province's version; the national wording could not be read.
 */
export type StepNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10;

export interface Step {
  readonly number: StepNumber;
  readonly title: Bilingual;
  /** The criterion: what a browser has to find for a sign of it, and what that does not show. No finding of a site. */
  readonly shows: Bilingual;
  /** What only the unit can say of it, as a prompt for its own words. */
  readonly asks: Bilingual;
}

export interface Phase {
  readonly number: 1 | 2 | 3;
  readonly title: Bilingual;
  /** As planned then. */
  readonly period: Bilingual;
  readonly steps: readonly Step[];
}

const NOTHING: Bilingual = {
  vi: 'Việc nội bộ của cơ quan; trình duyệt không quan sát được.',
  en: 'Internal work of the agency; a browser cannot observe it.',
};

export const PHASES: readonly Phase[] = [
  {
    number: 1,
    title: { vi: 'Chuẩn bị', en: 'Preparation' },
    period: { vi: 'Quý III/2021', en: 'third quarter of 2021' },
    steps: [
      {
        number: 1,
        title: { vi: 'Đào tạo, truyền thông', en: 'Training, communication' },
        shows: NOTHING,
        asks: { vi: 'cán bộ đã được đào tạo, tập huấn (số người, thời gian)', en: 'staff trained (how many, when)' },
      },
      {
        number: 2,
        title: { vi: 'Lập kế hoạch hoặc đề án', en: 'Plan or project' },
        shows: NOTHING,
        asks: { vi: 'kế hoạch, đề án đã ban hành (số, ngày)', en: 'plan or project issued (number, date)' },
      },
      {
        number: 3,
        title: { vi: 'Chuẩn bị tài nguyên số', en: 'Prepare number resources' },
        shows: {
          vi: 'Dấu hiệu cần có: địa chỉ IPv6 công bố là địa chỉ dùng được trên Internet. Địa chỉ ấy của ai thì trình duyệt không biết.',
          en: 'Sign looked for: the published IPv6 address can be used on the Internet. A browser cannot tell whose address it is.',
        },
        asks: {
          vi: 'tài nguyên số độc lập (vùng địa chỉ IPv4/IPv6, số hiệu mạng)',
          en: 'own number resources (IPv4/IPv6 blocks, AS number)',
        },
      },
    ],
  },
  {
    number: 2,
    title: { vi: 'Kết nối, thử nghiệm', en: 'Connect, test' },
    period: { vi: 'Quý IV/2021', en: 'fourth quarter of 2021' },
    steps: [
      {
        number: 4,
        title: { vi: 'Thực hiện kết nối, định tuyến qua IPv4/ IPv6', en: 'Connect and route over IPv4/IPv6' },
        shows: {
          vi: 'Dấu hiệu cần có (gián tiếp): kết nối từ máy đo đến được địa chỉ IPv6 của trang.',
          en: "Sign looked for (indirect): a connection from the measuring machine reaches the site's IPv6 address.",
        },
        asks: {
          vi: 'đường truyền Internet, kết nối VNIX, mạng truyền số liệu chuyên dùng',
          en: 'Internet links, VNIX, dedicated data network',
        },
      },
      {
        number: 5,
        title: {
          vi: 'Nâng cấp phần mềm, ứng dụng hỗ trợ đồng thời IPv4 và IPv6',
          en: 'Upgrade software and applications for both IPv4 and IPv6',
        },
        asks: {
          vi: 'hợp đồng phần mềm, dịch vụ có yêu cầu IPv6',
          en: 'contracts for software and services that ask for IPv6',
        },
        shows: {
          vi: 'Dấu hiệu cần có (gián tiếp): trang và các máy chủ cùng tên miền mà trang dùng đều có IPv6.',
          en: 'Sign looked for (indirect): the page is reachable over IPv6, and the hosts of the same domain that it uses have IPv6.',
        },
      },
      {
        number: 6,
        title: { vi: 'Thử nghiệm ứng dụng, dịch vụ với IPv6.', en: 'Test applications and services with IPv6.' },
        shows: {
          vi: 'Dấu hiệu cần có (một phần): trang và máy chủ tên miền của trang có bản ghi AAAA. Không phân biệt được thử nghiệm với vận hành chính thức.',
          en: 'Sign looked for (in part): the site and its name servers have AAAA records. A trial cannot be told apart from regular operation.',
        },
        asks: { vi: 'hệ thống đã thử nghiệm (tên, thời gian)', en: 'systems tested (names, when)' },
      },
      {
        number: 7,
        title: { vi: 'Đánh giá thử nghiệm', en: 'Evaluate the test' },
        shows: NOTHING,
        asks: { vi: 'kết quả đánh giá thử nghiệm (văn bản, ngày)', en: 'outcome of the evaluation (document, date)' },
      },
    ],
  },
  {
    number: 3,
    title: { vi: 'Chuyển đổi', en: 'Convert' },
    period: { vi: 'Quý IV/2021 - 2025', en: 'fourth quarter of 2021 to 2025' },
    steps: [
      {
        number: 8,
        title: {
          vi: 'Chuyển đổi IPv6 cho Trung tâm tích hợp dữ liệu tỉnh',
          en: 'Convert the provincial data integration centre',
        },
        asks: {
          vi: 'thiết bị, hệ thống của trung tâm dữ liệu đã chuyển đổi',
          en: 'equipment and systems of the data centre converted',
        },
        shows: {
          vi: 'Dấu hiệu cần có (rõ nhất): trang có bản ghi AAAA (cả tên có “www” và tên không “www”), truy cập được qua IPv6; máy chủ tên miền và máy chủ thư có IPv6.',
          en: 'Sign looked for (clearest): the site has AAAA records (with and without “www”) and is reachable over IPv6; its name servers and mail servers have IPv6.',
        },
      },
      {
        number: 9,
        title: { vi: 'Chuyển đổi IPv6 cho kết nối WAN tới các đơn vị', en: 'Convert the WAN links to the units' },
        shows: NOTHING,
        asks: { vi: 'mạng WAN (số đơn vị đã kết nối qua IPv6)', en: 'WAN (units connected over IPv6)' },
      },
      {
        number: 10,
        title: {
          vi: 'Hoàn thiện chuyển đổi IPv6, thử nghiệm thuần IPv6',
          en: 'Complete the conversion, trial IPv6 only',
        },
        asks: { vi: 'việc còn lại, thử nghiệm thuần IPv6', en: 'what is left, trials of IPv6 only' },
        shows: {
          vi: 'Dấu hiệu cần có: như bước 8, và mọi máy chủ mà trang tải đều có IPv6. Chưa chứng minh được trang chạy trên mạng chỉ dùng IPv6 (IPv6-only).',
          en: 'Sign looked for: as step 8, and every host that the page loads has IPv6. This does not prove that it works on an IPv6-only network.',
        },
      },
    ],
  },
];

export const PLAN_SOURCE: Bilingual = {
  vi: 'Kế hoạch 160/KH-UBND ngày 06/8/2021 của UBND tỉnh Kiên Giang (cũ), mục III.2.d. Tỉnh khác có thể chia bước khác.',
  en: 'Plan 160/KH-UBND of the People’s Committee of the former Kiên Giang province, 6 August 2021, III.2.d. Other provinces may divide the steps differently.',
};

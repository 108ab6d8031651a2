import type { Rule } from './rule';

/** What nobody has to do, and what is good practice all the same. */
export const RECOMMENDATIONS: readonly Rule[] = [
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
    caveat: { vi: 'Tự nguyện. Không rõ bắt đầu từ ngày nào.', en: 'Voluntary. It is not known since which day.' },
    sources: [{ url: 'http://vietnamipv6ready.vn/website/huongdangannhan', proof: 'excerpt' }],
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
      vi: 'Tên miền dùng được qua IPv6 khi ít nhất hai máy chủ tên miền có IPv6. Đây là khuyến nghị kỹ thuật, không phải quy định.',
      en: 'A domain works over IPv6 when at least two of its name servers have IPv6. A technical recommendation, not a rule of law.',
    },
    sources: [
      {
        url: 'https://sidnlabs.nl/en/news-and-blogs/how-is-ipv6-support-measured-for-the-registrar-scorecard',
        proof: 'excerpt',
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
    sources: [{ url: 'https://www.rfc-editor.org/rfc/rfc9460', proof: 'look-up' }],
  },
];

/** The facts of law and history as their sources have them: each row of a correction is held here as a literal. */
import { describe, expect, it } from 'vitest';
import { DUTIES, DUTY_IDS } from '@/utils/core/gov/rules/duties';
import { HISTORY } from '@/utils/core/gov/rules/history';
import { ruleById } from '@/utils/core/gov/rules/in-force';
import { PROOFS } from '@/utils/core/gov/rules/rule';
import type { Proof, RuleId, Source } from '@/utils/core/gov/rules/rule';
import { LAW_AS_OF, RULES } from '@/utils/core/gov/rules/rules';
import { formatDay } from '@/utils/i18n/format-day';
import { proofText } from '@/utils/i18n/gov-texts';
import { applyLanguage } from '@/utils/i18n/locale';

const at = (when: string) => {
  const entry = HISTORY.find((each) => each.when === when);
  if (entry === undefined) throw new Error(`expected a row of history for ${when}`);
  return entry;
};
const proofsOf = (sources: readonly Source[]): readonly Proof[] => sources.map(({ proof }) => proof);
const everySource = [...RULES.flatMap(({ sources }) => sources), ...HISTORY.flatMap(({ sources }) => sources)];

describe('a label of proof', () => {
  it('has its own words in both languages, none of which claims an official text was read', () => {
    for (const language of ['vi', 'en'] as const) {
      applyLanguage(language, 'vi');
      expect(new Set(PROOFS.map((proof) => proofText[proof]())).size).toBe(PROOFS.length);
      for (const proof of PROOFS) expect(proofText[proof]()).not.toMatch(/^đã đọc nguyên văn$|^text read$/);
    }
    applyLanguage('vi', 'vi');
    expect(proofText['third-party-copy']()).toBe('đọc toàn văn trong bản sao của bên thứ ba');
    expect(proofText['look-up']()).toBe('nơi tra cứu, chưa mở đọc');
  });

  it.each<[RuleId, readonly Proof[]]>([
    ['decree-224-2026-art-11-4', ['third-party-copy', 'look-up']],
    ['decree-42-2022-art-6-4', ['quoted', 'excerpt', 'look-up']],
    ['decree-42-2022-art-13-2', ['quoted', 'excerpt', 'look-up']],
    ['directive-02-2022', ['quoted', 'excerpt']],
    ['circular-32-2017-art-15-4', ['third-party-copy']],
    ['circular-48-2025', ['opening', 'excerpt']],
    ['decision-38-2021', ['opening', 'excerpt', 'press', 'document', 'document']],
    ['decision-3369', ['press', 'press', 'press']],
  ])('says of %s what was read', (id, proofs) => {
    expect(proofsOf(ruleById(id).sources)).toEqual(proofs);
  });

  it.each<[string, readonly Proof[]]>([
    ['2011-03-29', ['named']],
    ['2013-11', ['press']],
    ['2014', ['press']],
    ['2014-10-20', ['named']],
    ['2021-08-06', ['document', 'excerpt']],
    ['2022-04-26', ['quoted', 'excerpt']],
    ['2022-06', ['document']],
    ['2022-07', ['document']],
    ['2026-07-01', ['third-party-copy', 'look-up']],
  ])('says of the history of %s what was read', (when, proofs) => {
    expect(proofsOf(at(when).sources)).toEqual(proofs);
  });

  it('stands with a name or an address that a reader can look for', () => {
    for (const { url, name } of everySource) {
      expect(url ?? name?.vi ?? '').not.toBe('');
      if (url !== undefined) expect(new URL(url).protocol).toMatch(/^https?:$/);
      if (name !== undefined) expect(name.vi && name.en).toBeTruthy();
    }
  });

  it('never says that a page of the State was read of which only the address is known', () => {
    const official = everySource.filter(
      ({ url = '' }) => new URL(url || 'https://x.invalid').host === 'vanban.chinhphu.vn',
    );
    expect(official.length).toBeGreaterThan(0);
    expect(new Set(proofsOf(official))).toEqual(new Set(['look-up']));
  });
});

describe('a source', () => {
  // A host comes in here by hand, with what it is; a page that nobody has looked at is no source.
  const MAY_BE_CITED: Readonly<Record<string, string>> = {
    'vanban.chinhphu.vn': 'the Government’s texts',
    'mst.gov.vn': 'the Ministry of Science and Technology',
    'vnnic.vn': 'the registry',
    'thuvienphapluat.vn': 'texts of law',
    'english.luatvietnam.vn': 'texts of law',
    'phapluatcongdong.vn': 'texts of law',
    'thuviennhadat.vn': 'texts of law, by the makers of thuvienphapluat.vn',
    'nhansu.vn': 'texts of law, by the makers of thuvienphapluat.vn',
    'trademarkvn.com.vn': 'news of law by a law firm',
    'github.com': 'the copy of the whole decree that was read',
    'vietnam.vnanet.vn': 'the State’s news agency',
    'fr.vietnamplus.vn': 'the State’s news agency',
    'huengaynay.vn': 'the press of the city of Huế',
    'laodongthudo.vn': 'the press of the city of Hà Nội',
    'vietnamnet.vn': 'the press',
    'doanhnhansaigon.vn': 'the press',
    'vietnamipv6ready.vn': 'the label itself',
    'sidnlabs.nl': 'the measuring practice itself',
    'rfc-editor.org': 'the standard itself',
  };
  it('is of a host that was looked at and may be cited', () => {
    const hosts = everySource.flatMap(({ url }) =>
      url === undefined ? [] : [new URL(url).host.replace(/^www\./, '')],
    );
    expect([...new Set(hosts)].filter((host) => !Object.hasOwn(MAY_BE_CITED, host))).toEqual([]);
  });
});

describe('a quote', () => {
  // Paragraphs of the copies, as they stand there, scanning errors and all.
  const VERBATIM = [
    '- Khoản 4, Điều 6: Tên miền truy cập công thông tin điện tử của cơ quan nhà nước sử dụng tên miền quốc gia Việt Nam “.vn” và sử dụng công nghệ địa chỉ Internet IPv6.',
    '- Khoản 2, Điều 13: Công dịch vụ công cấp bộ, cấp tỉnh phải bảo đảm các yêu cầu:',
    'a) Có tên miền thống nhất theo dạng: dichvucong.(tên bộ, địa phương).gov.vn với giao diện ngôn ngữ tiếng Việt, e-services.(tên bộ, địa phương tiếng Anh).gov.vn với giao diện ngôn ngữ tiếng Anh; tên bộ, địa phương đặt theo quy định của pháp luật và sử dụng công nghệ địa chỉ Internet IPv6.',
    'cụ thể: “*Thực hiện việc chuyển đổi IPv6; trong đó, ưu tiên tập trung chuyển đổi IPv6 cho Công nghệ thông tin điện tử, dịch vụ công trực tuyến để phục vụ cho người dân, doanh nghiệp*”',
    'truy cập, sử dụng dịch vụ của cơ quan nhà nước qua IPv6. Thời hạn hoàn thành: tháng 12 năm 2022”.',
  ];
  it.each<RuleId>(['decree-42-2022-art-6-4', 'decree-42-2022-art-13-2', 'directive-02-2022'])(
    'of %s is word for word, and marks the error of the copy',
    (id) => {
      const { quote = '', quoteNote } = ruleById(id);
      expect(quote).toContain('[sic]');
      for (const paragraph of quote.replaceAll(' [sic]', '').split('\n')) {
        expect(VERBATIM.some((text) => text.includes(paragraph))).toBe(true);
      }
      expect(quoteNote?.vi).toContain('[sic]');
      expect(quoteNote?.en).toContain('[sic]');
    },
  );
});

describe('Decision 3369', () => {
  const { points = [], caveat, sources } = ruleById('decision-3369');
  it('has its goal and its three stages, in figures', () => {
    for (const language of ['vi', 'en'] as const) {
      const text = points.map((point) => point[language]);
      expect(text).toHaveLength(4);
      expect(text[0]).toMatch(/2030.*90-100%.*20/);
      expect(text[1]).toMatch(/^2026-2027/);
      expect(text[2]).toMatch(/^2027-2028.*80-90%/);
      expect(text[3]).toMatch(/^2029-2030/);
    }
    expect(points[1]?.vi).toContain('cơ quan nhà nước');
  });

  it('says whence its number is, and when the press wrote', () => {
    expect(caveat?.vi).toContain('30/10/2025');
    expect(caveat?.vi).toContain('số quyết định theo một nguồn khác');
    const number = sources.find(({ gives }) => gives?.en.startsWith('the number'));
    expect(number?.url).toContain('vietnam.vnanet.vn');
    expect(number?.gives?.vi).toContain('22/11/2025');
  });
});

describe('the circular on Internet resources', () => {
  it('is that of 2025, with its days, and rests on nothing that was not read', () => {
    const rule = ruleById('circular-48-2025');
    expect(rule).toMatchObject({ signed: '2025-12-25', from: '2026-02-10', topics: [] });
    expect(rule.citation.vi).toBe('Thông tư 48/2025/TT-BKHCN');
    expect(rule.demand.vi).toContain('24/2015/TT-BTTTT');
    expect(rule.caveat?.vi).toContain('“.gov.vn” chưa đọc');
  });
});

describe('the history', () => {
  it('begins in 2011 and is in the order of its days', () => {
    expect(HISTORY[0]?.when).toBe('2011-03-29');
    const days = HISTORY.map(({ when }) => when);
    expect(days).toEqual(days.toSorted());
    expect(new Set(days).size).toBe(days.length);
  });

  it.each<[string, readonly string[]]>([
    ['2011-03-29', ['433/QĐ-BTTTT']],
    ['2013-11', ['63', '34/63', '29', 'Đà Nẵng', 'Bắc Giang']],
    ['2014', ['bộ tài liệu']],
    ['2014-10-20', ['1509/QĐ-BTTTT']],
    ['2021-01-14', ['38/QĐ-BTTTT']],
    ['2021-08-06', ['160/KH-UBND', '50%', '20%', '10%', '100%']],
    ['2022-04-26', ['02/CT-TTg', '12/2022']],
    [
      '2022-06',
      ['50%', 'thứ 2 ASEAN', 'thứ 10 toàn cầu', '14/22', '62/63', '72,7%', '7%', '08/22', '33/63', '141%', '86%'],
    ],
    ['2022-07', ['24/6/2022', '100%', '2023 - 2025']],
    ['2022-12', ['giai đoạn 1']],
    ['2023-03-28', ['Hội nghị', '94%', '78%', '1.318']],
    ['2026-07-01', ['224/2026/NĐ-CP', '42/2022/NĐ-CP']],
    ['2030', ['90-100%', '20 quốc gia']],
  ])('%s holds %j', (when, parts) => {
    for (const part of parts) expect(at(when).what.vi).toContain(part);
  });

  it('ends phase 1 with 2022, and not on the day of the conference', () => {
    expect(at('2022-12').what.vi).toMatch(/^Kết thúc giai đoạn 1/);
    expect(at('2023-03-28').what.vi).not.toMatch(/^Kết thúc/);
    expect(formatDay('2023-03-28')).toBe('28/03/2023');
  });

  it('has the same figures in both languages', () => {
    const figures = (text: string) =>
      (text.match(/\d+(?:[.,]\d+)?%/g) ?? []).map((figure) => figure.replace(',', '.')).toSorted();
    for (const { what } of HISTORY) expect(figures(what.en)).toEqual(figures(what.vi));
    for (const { points = [] } of RULES)
      for (const point of points) expect(figures(point.en)).toEqual(figures(point.vi));
  });
});

describe('the duties of Decree 224/2026/ND-CP', () => {
  it('are those of the articles that concern a site, each once, from the day the decree holds', () => {
    expect(DUTIES.map(({ id }) => id).toSorted()).toEqual([...DUTY_IDS].toSorted());
    expect(ruleById('decree-224-2026-art-11-4').from).toBe('2026-07-01');
    expect(DUTIES.map(({ citation }) => citation.vi).toSorted()).toEqual(
      [
        'khoản 4 Điều 11',
        'khoản 1 Điều 11',
        'khoản 6 Điều 11',
        'điểm c khoản 3 Điều 8',
        'Điều 12',
        'Điều 46, Điều 47, điểm e khoản 2 Điều 48',
        'khoản 4 Điều 85',
      ].toSorted(),
    );
  });

  it.each<[(typeof DUTY_IDS)[number], readonly string[]]>([
    [
      'art-8-3-c',
      [
        'Thực hiện tự đánh giá theo hướng dẫn; gửi đầy đủ dữ liệu, thông tin và minh chứng',
        'không thay thế kết quả đánh giá, xếp hạng do Bộ Khoa học và Công nghệ công bố',
      ],
    ],
    ['art-11-1', ['nếu có Trang thông tin điện tử thì phải là thành phần của cổng thông tin điện tử']],
    ['art-11-4', ['sử dụng tên miền quốc gia Việt Nam “.vn” và sử dụng công nghệ địa chỉ Internet IPv6']],
    ['art-11-6', ['tổ chức đánh giá và công bố kết quả đánh giá sự đáp ứng các yêu cầu kỹ thuật']],
    [
      'art-12',
      [
        'định kỳ, liên tục thông qua dữ liệu thu thập tự động',
        'bao gồm khả năng truy cập',
        'kịp thời chỉ đạo khắc phục các tồn tại',
      ],
    ],
    [
      'art-46-48',
      [
        'yêu cầu về tính sẵn sàng với IPv6 hoặc giải pháp nâng cấp hệ thống bảo đảm sẵn sàng với IPv6 nếu có các nội dung liên quan hoạt động trên môi trường Internet',
        'e) Yêu cầu về tính sẵn sàng với IPv6 hoặc giải pháp nâng cấp bảo đảm sẵn sàng với IPv6 nếu hoạt động trên môi trường Internet;',
      ],
    ],
    ['art-85-4', ['Thực hiện chế độ báo cáo định kỳ về tình hình cung cấp thông tin và dịch vụ công trực tuyến.']],
  ])('%s is quoted word for word, with what to do about it', (id, parts) => {
    const duty = DUTIES.find((each) => each.id === id);
    for (const part of parts) expect(duty?.quote).toContain(part);
    for (const text of [duty?.title, duty?.who, duty?.says, duty?.todo]) {
      expect(text?.vi).toMatch(/\p{L}/u);
      expect(text?.en).toMatch(/\p{L}/u);
      expect(`${text?.vi} ${text?.en}`).not.toMatch(/vi phạm|violat/i);
    }
  });
});

it('dates the comparison with the sources', () => {
  expect(LAW_AS_OF).toBe('2026-11-25');
});

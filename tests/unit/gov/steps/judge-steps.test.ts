import { describe, expect, it } from 'vitest';
import { judgeChecks } from '@/utils/gov/checks/judge-checks';
import { govHeadline } from '@/utils/gov/checks/summary';
import type { GovHeadline } from '@/utils/gov/checks/summary';
import { judgeSteps } from '@/utils/gov/steps/judge-steps';
import { PHASES } from '@/utils/gov/steps/steps';
import { givenOf, V6 } from '../checks/given-of';
import type { ShortDossier } from '../checks/given-of';
import type { Given } from '../../verdict/evidence-of';

const V4 = '203.162.0.80';
const zone = 'dongthap.gov.vn';
const complete: ShortDossier = {
  zone,
  ns: { 'ns1.vn': [[V6]], 'ns2.vn': [[V6]] },
  mx: {},
  dnssec: 'secure',
  https: [],
};
const own = 'static.dongthap.gov.vn';
const loaded6: Given = { ip: V6, a: [V4], aaaa: [V6] };

describe('the plan', () => {
  it('has three phases and ten steps with the titles of the document', () => {
    expect(PHASES.map(({ title }) => title.vi)).toEqual(['Chuẩn bị', 'Kết nối, thử nghiệm', 'Chuyển đổi']);
    expect(PHASES.flatMap(({ steps }) => steps.map(({ number, title }) => `Bước ${number}: ${title.vi}`))).toEqual([
      'Bước 1: Đào tạo, truyền thông',
      'Bước 2: Lập kế hoạch hoặc đề án',
      'Bước 3: Chuẩn bị tài nguyên số',
      'Bước 4: Thực hiện kết nối, định tuyến qua IPv4/ IPv6',
      'Bước 5: Nâng cấp phần mềm, ứng dụng hỗ trợ đồng thời IPv4 và IPv6',
      'Bước 6: Thử nghiệm ứng dụng, dịch vụ với IPv6.',
      'Bước 7: Đánh giá thử nghiệm',
      'Bước 8: Chuyển đổi IPv6 cho Trung tâm tích hợp dữ liệu tỉnh',
      'Bước 9: Chuyển đổi IPv6 cho kết nối WAN tới các đơn vị',
      'Bước 10: Hoàn thiện chuyển đổi IPv6, thử nghiệm thuần IPv6',
    ]);
  });
});

describe('judgeSteps', () => {
  // One letter a step: s has signs, n not seen, o not seen yet, - out of sight.
  it.each<[string, Given, ShortDossier | undefined, string]>([
    ['everything on IPv6', loaded6, complete, '--ssss-s-s'],
    ['loaded over IPv6, zone not asked about', loaded6, undefined, '--ssso-o-o'],
    ['published, never reached from here', { ip: V4, a: [V4], aaaa: [V6] }, complete, '--soos-o-o'],
    ['no IPv6 at all', { ip: V4, a: [V4], aaaa: [] }, complete, '--nnnn-n-n'],
    ['nothing asked, IPv4', { ip: V4 }, undefined, '--oooo-o-o'],
    [
      'an own host on IPv4 alone',
      { ...loaded6, hosts: { [own]: [V4] }, dns: { [own]: { a: [V4], aaaa: [] } } },
      complete,
      '--ssns-s-n',
    ],
    ['one name server with IPv6', loaded6, { ...complete, ns: { 'ns1.vn': [[V6]], 'ns2.vn': [[]] } }, '--sssn-n-n'],
    ['a zone of others', loaded6, { ...complete, zone: 'gov.vn', ns: {} }, '--ssss-s-s'],
    ['a list of hosts with a gap', { ...loaded6, gap: true }, complete, '--ssos-s-o'],
  ])('%s', (_, given, dossier, expected) => {
    const letters = judgeSteps(judgeChecks(givenOf(given, dossier))).map(({ state, isOpen }) =>
      state === 'out-of-sight' ? '-' : state === 'signs' ? 's' : isOpen ? 'o' : 'n',
    );
    expect(letters.join('')).toBe(expected);
  });
});

describe('govHeadline', () => {
  it.each<[GovHeadline, Given]>([
    ['meets', loaded6],
    ['meets-page-in-part', { ...loaded6, hosts: { [own]: [V4] }, dns: { [own]: { a: [V4], aaaa: [] } } }],
    ['published-unproven', { ip: V4, a: [V4], aaaa: [V6] }],
    [
      'published-unreachable',
      {
        ip: V4,
        a: [V4],
        aaaa: [V6],
        probe: { control: 'ok', addresses: [{ ip: V6, http: 'timeout', https: 'timeout', tries: 2 }] },
      },
    ],
    ['unusable', { ip: V4, a: [V4], aaaa: ['fd00::1'] }],
    ['no-ipv6', { ip: V4, a: [V4], aaaa: [] }],
    ['not-asked', { ip: V4 }],
    ['not-asked', { ip: V4, mayAsk: false }],
    ['unclear', { ip: V4, a: [V4], aaaa: '!servfail' }],
  ])('%s', (expected, given) => {
    expect(govHeadline(judgeChecks(givenOf(given)))).toBe(expected);
  });
});

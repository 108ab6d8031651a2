import { describe, expect, it } from 'vitest';
import type { Check } from '@/utils/core/gov/checks/check';
import { judgeChecks } from '@/utils/core/gov/checks/judge-checks';
import { govHeadline } from '@/utils/core/gov/checks/summary';
import type { GovHeadline } from '@/utils/core/gov/checks/summary';
import { judgeSteps } from '@/utils/core/gov/steps/judge-steps';
import { planOf } from '@/utils/core/gov/steps/plan-relation';
import type { PlanRelation } from '@/utils/core/gov/steps/plan-relation';
import { PHASES, PLAN_SOURCE } from '@/utils/core/gov/steps/steps';
import { checkInputOf, V6 } from '@/tests/unit/core/gov/checks/check-input-of';
import type { ShortDossier } from '@/tests/unit/core/gov/checks/check-input-of';
import type { Given } from '@/tests/unit/core/verdict/evidence-of';

const V4 = '203.162.0.80';
const zone = 'dongthap.gov.vn';
const complete: ShortDossier = {
  sibling: ['www.dongthap.gov.vn', [V6], [V4]],
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

it('names the plan that the steps are of', () => {
  expect(PLAN_SOURCE.vi).toContain('160/KH-UBND ngày 06/8/2021');
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
    ['mail servers on IPv4 alone', loaded6, { ...complete, mx: { 'mail.vn': [[], [V4]] } }, '--ssss-n-n'],
    ['www on IPv4 alone', loaded6, { ...complete, sibling: ['www.dongthap.gov.vn', [], [V4]] }, '--ssss-n-n'],
    ['no www', loaded6, { ...complete, sibling: ['www.dongthap.gov.vn', 'NXDOMAIN', 'NXDOMAIN'] }, '--ssss-s-s'],
    ['mail not known', loaded6, { ...complete, mx: '!timeout' }, '--ssss-o-o'],
    ['a zone of others', loaded6, { ...complete, zone: 'gov.vn', ns: {} }, '--ssss-s-s'],
    ['a list of hosts with a gap', { ...loaded6, gap: true }, complete, '--ssos-s-o'],
  ])('%s', (_, given, dossier, expected) => {
    const letters = judgeSteps(judgeChecks(checkInputOf(given, dossier))).map(({ state, isOpen }) =>
      state === 'out-of-sight' ? '-' : state === 'signs' ? 's' : isOpen ? 'o' : 'n',
    );
    expect(letters.join('')).toBe(expected);
  });
});

describe('a step', () => {
  /** Any twelve statuses, drawn from a seed, with the step that each check says it belongs to. */
  const labelled = judgeChecks(checkInputOf(loaded6, complete));
  const STATUSES = ['pass', 'partial', 'fail', 'unknown', 'not-tested', 'not-applicable'] as const;
  const drawn = (seed: number): readonly Check[] => {
    let state = seed;
    const next = (): number => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return state / 2_147_483_648;
    };
    // Mostly passing, so that signs are met as well.
    return labelled.map((check) => ({
      ...check,
      status: next() < 0.8 ? 'pass' : (STATUSES[Math.floor(next() * STATUSES.length)] ?? 'pass'),
    }));
  };
  const seeds = Array.from({ length: 2_000 }, (_, index) => index + 1);

  it('rests on every check that says it belongs to it', () => {
    const findings = judgeSteps(labelled);
    for (const { id, step } of labelled) {
      if (step !== undefined) expect(findings.find(({ number }) => number === step)?.checks).toContain(id);
    }
  });

  it('has no signs while one of its checks fails', () => {
    let met = 0;
    for (const seed of seeds) {
      const checks = drawn(seed);
      for (const { state, checks: ids } of judgeSteps(checks)) {
        if (state !== 'signs') continue;
        met += 1;
        const lacking = checks.filter(({ id, status }) => ids.includes(id) && /fail|partial/.test(status));
        expect(lacking).toEqual([]);
      }
    }
    expect(met).toBeGreaterThan(1_000);
  });

  it('10 is not complete before step 8 is', () => {
    const stateOf = (checks: readonly Check[], step: number) =>
      judgeSteps(checks).find(({ number }) => number === step)?.state;
    for (const seed of seeds) {
      const checks = drawn(seed);
      if (stateOf(checks, 10) === 'signs') expect(stateOf(checks, 8)).toBe('signs');
    }
  });
});

describe('the plan', () => {
  it.each<[string, PlanRelation]>([
    ['dongthap.gov.vn', 'own'],
    ['soyte.hanoi.gov.vn', 'own'],
    ['moh.gov.vn', 'sample'],
    ['mst.gov.vn', 'sample'],
    ['chinhphu.vn', 'sample'],
    ['vks.dongthap.gov.vn', 'sample'],
    ['congan.hanoi.gov.vn', 'sample'],
    ['khong-ai-biet.gov.vn', 'sample'],
    ['vnexpress.net', 'none'],
  ])('of a province is to %s %s', (host, expected) => {
    expect(planOf(checkInputOf({ host, ip: V4 }).identity)).toBe(expected);
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
    expect(govHeadline(judgeChecks(checkInputOf(given)))).toBe(expected);
  });
});

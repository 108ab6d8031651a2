import { ruleBehind, vietnamDay } from '@/utils/core/gov/rules/in-force';
import { RULES } from '@/utils/core/gov/rules/rules';
import type { RuleTopic } from '@/utils/core/gov/rules/rule';
import { CHECK_IDS } from './check';
import type { Check, CheckId } from './check';
import { checkAaaa, checkSibling } from './address-checks';
import type { Checkers, CheckInput } from './checker';
import { checkOwnHosts, checkThirdParties } from './host-checks';
import { checkHttpsRecord } from './https-check';
import { checkMail } from './mail-check';
import { checkNamePattern, checkVnDomain, followsServiceRule } from './name-checks';
import { checkReachable, checkVisit } from './path-checks';
import { checkDnssec, checkNameServers } from './zone-checks';

const CHECKERS: Checkers = {
  aaaa: checkAaaa,
  'aaaa-sibling': checkSibling,
  reachable: checkReachable,
  visit: checkVisit,
  'own-hosts': checkOwnHosts,
  'third-party-hosts': checkThirdParties,
  nameservers: checkNameServers,
  dnssec: checkDnssec,
  mail: checkMail,
  'https-record': checkHttpsRecord,
  'vn-domain': checkVnDomain,
  'name-pattern': checkNamePattern,
};

/** What each check stems from, and the step of the ten that it belongs to. */
const ROOTS: Readonly<Record<CheckId, { readonly topic: RuleTopic; readonly step?: number }>> = {
  aaaa: { topic: 'ipv6', step: 6 },
  'aaaa-sibling': { topic: 'ipv6', step: 8 },
  reachable: { topic: 'ipv6', step: 8 },
  visit: { topic: 'ipv6', step: 4 },
  'own-hosts': { topic: 'ipv6-only', step: 5 },
  'third-party-hosts': { topic: 'ipv6-only', step: 10 },
  nameservers: { topic: 'name-servers', step: 8 },
  dnssec: { topic: 'dnssec' },
  mail: { topic: 'ipv6-only', step: 8 },
  'https-record': { topic: 'https-record' },
  'vn-domain': { topic: 'vn-domain' },
  'name-pattern': { topic: 'naming' },
};

/** Recommendations that hold for everybody; the others bind state bodies alone. */
const FOR_EVERYBODY: ReadonlySet<RuleTopic> = new Set(['name-servers', 'https-record']);
/** What may be named of a body that is no state body: no law, directive or programme. */
const RECOMMENDATIONS = RULES.filter(({ kind }) => kind === 'recommendation');

/**
 * All twelve checks of a host, always, in the order of CHECK_IDS (docs/rulings.md 29): a question that was not asked is
 * `unknown`, and no status is worse than its evidence carries.
 *
 * @param input.verdict as `judge` gives it for `input.host`; `input.at` decides which rules hold
 */
export function judgeChecks(input: CheckInput): readonly Check[] {
  return CHECK_IDS.map((id) => {
    const step = input.identity?.scope === 'outside' ? undefined : ROOTS[id].step;
    const rule = ruleOf(id, input);
    return {
      id,
      ...CHECKERS[id](input),
      rule: rule?.id,
      step,
    };
  });
}

function ruleOf(id: CheckId, { host, identity, at }: CheckInput): ReturnType<typeof ruleBehind> {
  const { topic } = ROOTS[id];
  if (identity === undefined && !FOR_EVERYBODY.has(topic)) return undefined;
  if (identity?.scope === 'outside') return ruleBehind(topic, vietnamDay(at), RECOMMENDATIONS);
  const isService = id === 'name-pattern' && followsServiceRule(host);
  return ruleBehind(isService ? 'service-naming' : topic, vietnamDay(at));
}

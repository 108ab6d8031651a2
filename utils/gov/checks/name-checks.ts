import { labelsOf } from '@/utils/gov/gov-host';
import type { Agency } from '@/utils/gov/identity';
import { ruleInForce, vietnamDay } from '@/utils/gov/rules/in-force';
import { hostKind } from '@/utils/host/host';
import { isUnder } from '@/utils/host/site';
import { finding } from './given';
import type { Checker, Finding, Given } from './given';

/** Whether the name is under the national domain .vn; told by the name alone, nobody is asked. */
export const checkVnDomain: Checker = (given) => {
  const { host } = given;
  if (hostKind(host) !== 'name') return finding('not-applicable', [{ code: 'name-literal' }]);
  if (given.identity === undefined) return finding('not-applicable', [{ code: 'not-a-state-site' }]);
  const seen = { by: 'visit', at: given.at };
  if (isUnder(host, 'vn')) return finding('pass', [{ code: 'name-under-vn', values: { host } }], { seen });
  return finding('fail', [{ code: 'name-not-under-vn', values: { host } }], { advice: 'move-to-vn', seen });
};

/**
 * Whether the name has a form of Decree 224/2026 art. 11(4). It fits or is not covered: which body a label stands for
 * cannot be told from the name, so nothing here ever fails. A host of the old naming rule is recognised; one that is
 * missing is never looked for (law.md §0.3; site-kinds.md §2).
 */
export const checkNamePattern: Checker = (given) => {
  const { host, identity } = given;
  const seen = { by: 'visit', at: given.at };
  if (hostKind(host) !== 'name') return finding('not-applicable', [{ code: 'name-literal' }]);
  if (identity === undefined) return finding('not-applicable', [{ code: 'not-a-state-site' }]);
  const service = serviceName(given);
  if (service) return { ...service, observedAt: seen.at, source: seen.by };
  if (ruleInForce('naming', vietnamDay(given.at)) === undefined) {
    return finding('not-applicable', [{ code: 'name-no-rule' }], { seen });
  }
  if (!isUnder(host, 'gov.vn')) return finding('not-applicable', [{ code: 'name-outside-gov', values: { host } }]);
  const { agency } = identity;
  if (agency === undefined) return finding('unknown', [{ code: 'name-owner-unknown', values: { host } }], { seen });
  return { ...judgeName(host, agency), observedAt: seen.at, source: seen.by };
};

const SERVICE_LABELS: ReadonlySet<string> = new Set(['dichvucong', 'e-services']);

/** A host that follows Decree 42/2022 art. 13(2)(a): under that rule while it held, "quy tắc cũ" since. */
export function followsServiceRule(host: string): boolean {
  const labels = labelsOf(host);
  return labels.length === 4 && SERVICE_LABELS.has(labels[0] ?? '') && isUnder(host, 'gov.vn');
}

function serviceName({ host, at }: Given): Finding | undefined {
  if (!followsServiceRule(host)) return undefined;
  const holds = ruleInForce('service-naming', vietnamDay(at)) !== undefined;
  if (holds) return finding('pass', [{ code: 'name-service-rule', values: { host } }]);
  return finding('not-applicable', [{ code: 'name-old-service-rule', values: { host } }]);
}

function judgeName(host: string, agency: Agency): Finding {
  const labels = labelsOf(host);
  const domain = [agency.domain, ...agency.aliases].find((each) => isUnder(host, each)) ?? agency.domain;
  if (agency.status === 'merged') {
    return finding('partial', [{ code: 'name-former', values: { domain } }], { advice: 'redirect-former-name' });
  }
  if (domain !== agency.domain) {
    return finding('unknown', [{ code: 'name-alias', values: { host, domain: agency.domain } }]);
  }
  const depth = labels.length - domain.split('.').length;
  const isLevel3 = domain.split('.').length === 3;
  if (isLevel3 && (depth === 0 || (depth === 1 && labels[0] === 'www'))) {
    return finding('pass', [{ code: 'name-level-3', values: { domain } }]);
  }
  if (isLevel3 && depth === 1) return finding('pass', [{ code: 'name-level-4', values: { host, domain } }]);
  return finding('not-applicable', [{ code: 'name-system', values: { host, domain } }]);
}

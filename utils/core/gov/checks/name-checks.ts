import { labelsOf } from '@/utils/core/gov/gov-host';
import { ruleInForce, vietnamDay } from '@/utils/core/gov/rules/in-force';
import { hostKind } from '@/utils/core/host/host';
import { isUnder } from '@/utils/core/host/site';
import type { EvidenceLine } from './check-codes';
import { finding } from './checker';
import type { Checker, Finding, CheckInput } from './checker';
import { isSystem, nameForm } from './name-form';

/** Whether the name is under the national domain .vn; told by the name alone, nobody is asked. */
export const checkVnDomain: Checker = (input) => {
  const { host } = input;
  if (hostKind(host) !== 'name') return finding('not-applicable', [{ code: 'name-literal' }]);
  if (input.identity === undefined) return finding('not-applicable', [{ code: 'not-a-state-site' }]);
  if (input.identity.scope === 'outside') return finding('not-applicable', [{ code: 'not-a-state-body' }]);
  const seen = { by: 'visit', at: input.at };
  if (isUnder(host, 'vn')) return finding('pass', [{ code: 'name-under-vn', values: { host } }], { seen });
  return finding('fail', [{ code: 'name-not-under-vn', values: { host } }], { advice: 'move-to-vn', seen });
};

/**
 * Whether the name has a form of art. 11(4)(a) to (c) of Decree 224/2026, and no wider: it holds for portals and
 * websites of state bodies. What is otherwise is told as it is seen, never as a breach. A host of the old naming rule
 * for service portals is recognised; one that is missing is never looked for, as no rule asks for it today.
 */
export const checkNamePattern: Checker = (input) => {
  const { host, identity } = input;
  const seen = { by: 'visit', at: input.at };
  if (hostKind(host) !== 'name') return finding('not-applicable', [{ code: 'name-literal' }]);
  if (identity === undefined) return finding('not-applicable', [{ code: 'not-a-state-site' }]);
  const { agency, kind, scope } = identity;
  if (scope === 'outside') return finding('not-applicable', [{ code: 'not-a-state-body' }]);
  const service = serviceName(input);
  if (service) return { ...service, observedAt: seen.at, source: seen.by };
  if (ruleInForce('naming', vietnamDay(input.at)) === undefined) {
    return finding('not-applicable', [{ code: 'name-no-rule' }], { seen });
  }
  if (isSystem(kind)) return finding('not-applicable', [{ code: 'name-system', values: { host } }], { seen });
  const unverified: readonly EvidenceLine[] = scope === 'unverified' ? [{ code: 'scope-unverified' }] : [];
  if (!isUnder(host, 'gov.vn')) {
    return finding('unknown', [{ code: 'name-outside-gov', values: { host } }, ...unverified], { seen });
  }
  if (labelsOf(host).some((label) => label.startsWith('xn--'))) {
    return finding('partial', [{ code: 'name-marked', values: { host } }, ...unverified], { seen });
  }
  if (agency === undefined) return finding('unknown', [{ code: 'name-owner-unknown', values: { host } }], { seen });
  const { status, line } = nameForm(host, { ...identity, agency });
  const advice = line.code === 'name-former' ? 'redirect-former-name' : undefined;
  return finding(status, [line, ...unverified], { advice, seen });
};

const SERVICE_LABELS: ReadonlySet<string> = new Set(['dichvucong', 'e-services']);

/** A host that follows Decree 42/2022 art. 13(2)(a): under that rule while it held, "quy tắc cũ" since. */
export function followsServiceRule(host: string): boolean {
  const labels = labelsOf(host);
  return labels.length === 4 && SERVICE_LABELS.has(labels[0] ?? '') && isUnder(host, 'gov.vn');
}

function serviceName({ host, at }: CheckInput): Finding | undefined {
  if (!followsServiceRule(host)) return undefined;
  const holds = ruleInForce('service-naming', vietnamDay(at)) !== undefined;
  if (holds) return finding('pass', [{ code: 'name-service-rule', values: { host } }]);
  return finding('not-applicable', [{ code: 'name-old-service-rule', values: { host } }]);
}

import { suffixList } from '@/utils/core/host/public-suffixes';
import { siblingOf } from '@/utils/core/host/site';
import { sortAaaa } from '@/utils/core/verdict/published-addresses';
import type { CheckStatus } from './check';
import type { AdviceCode, EvidenceLine } from './check-codes';
import { dnsOf, askAdvice, finding, lines } from './checker';
import type { Checker, CheckInput } from './checker';
import { judgeName } from './judge-name';
import type { JudgedName } from './judge-name';

/**
 * Whether the host publishes an IPv6 address that can be used: by the verdict on the site, never by the path of this
 * visit (R2), never by a failure of DNS (R3). Cases 1 to 41, 103 to 128 of docs/verdicts.md.
 */
export const checkAaaa: Checker = (input) => {
  const { host, dossier } = input;
  const judged = judgeName(input, host, dnsOf(dossier?.addresses));
  const [first, ...more] = [...reasonLines(judged, host), ...judged.lines];
  return finding(
    judged.status,
    first ? [first, ...more] : [{ code: 'dns-not-asked', values: { name: host, type: 'AAAA' } }],
    { advice: aaaaAdvice(input, judged), seen: judged.seen },
  );
};

function reasonLines({ site, reason }: JudgedName, host: string): readonly EvidenceLine[] {
  if (site === 'no-address') return [{ code: 'no-web-address', values: { name: host } }];
  if (reason === 'site-answer-unsound') return [{ code: 'answer-unsound', values: { name: host } }];
  if (reason === 'site-answers-disagree') return [{ code: 'answers-disagree', values: { name: host } }];
  return site === 'not-applicable' ? [notOnInternet(reason)] : [];
}

/** Why a host is no name on the Internet. */
export function notOnInternet(reason: string): EvidenceLine {
  if (reason === 'site-literal' || reason === 'site-no-host') return { code: 'name-literal' };
  return { code: reason === 'site-internal' ? 'visit-local' : 'name-special' };
}

function aaaaAdvice(input: CheckInput, judged: JudgedName): AdviceCode | undefined {
  const { aaaa } = judged.dns;
  switch (judged.site) {
    case 'ipv4-only':
      return 'publish-aaaa';
    case 'unusable':
      return 'replace-address';
    case 'unknown':
      return unknownAdvice(input, judged);
    case 'no-address':
    case 'not-applicable':
      return undefined;
    default:
      return aaaa?.ok === true && sortAaaa(aaaa).unusable.length > 0 ? 'remove-unusable' : undefined;
  }
}

function unknownAdvice(input: CheckInput, { reason, dns }: JudgedName): AdviceCode {
  if (reason === 'site-answers-disagree' || reason === 'site-answer-unsound') return 'ask-second';
  return dns.aaaa?.ok === false || dns.a?.ok === false ? 'ask-again' : askAdvice(input);
}

/**
 * www ↔ bare name: people type either (case 100 of docs/verdicts.md). Where exactly one of the two publishes an IPv6
 * address that can be used, half the way is done.
 */
export const checkSibling: Checker = (input) => {
  const { host, dossier } = input;
  const sibling = siblingOf(host, suffixList);
  if (sibling === undefined) return finding('not-applicable', [{ code: 'sibling-none', values: { host } }]);
  const other = judgeName(input, sibling, dnsOf(dossier?.sibling));
  const own = judgeName(input, host, dnsOf(dossier?.addresses));
  const { seen } = other;
  const evidence = [...other.lines, ...own.lines];
  const unused = [
    ...(other.site === 'no-address' ? [sibling] : []),
    ...(own.site === 'no-address' && other.status === 'pass' ? [host] : []),
  ].map((name): EvidenceLine => ({ code: 'sibling-unused', values: { name } }));
  if (unused[0]) return finding('not-applicable', lines(unused[0], ...evidence), { seen });
  const status = siblingStatus(own.status, other.status);
  const [first, ...more] = evidence;
  const shown = first
    ? lines(first, ...more)
    : lines({ code: 'dns-not-asked', values: { name: sibling, type: 'AAAA' } });
  if (status !== 'unknown') {
    return finding(status, shown, { advice: status === 'pass' ? undefined : 'publish-aaaa-both', seen });
  }
  if (other.reason === 'site-answer-unsound' || own.reason === 'site-answer-unsound') {
    return finding('unknown', shown, { advice: 'ask-second', seen });
  }
  const hasFailed = other.dns.aaaa?.ok === false || own.dns.aaaa?.ok === false;
  return finding('unknown', shown, { advice: hasFailed ? 'ask-again' : askAdvice(input), seen });
};

/** Whether the host in view and the other one publish, each by its own status. */
function siblingStatus(own: CheckStatus, other: CheckStatus): CheckStatus {
  const isSettled = (status: CheckStatus): boolean => status === 'pass' || status === 'fail';
  if (!isSettled(own) || !isSettled(other)) return 'unknown';
  return own === other ? own : 'partial';
}

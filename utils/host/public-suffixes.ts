import { hostKind } from './host';
import packed from './public-suffixes.json';
import type { SiteOf } from './site';

/** Labels below a name, nearest to the root first; whether the name with that label is a rule of the list. */
interface Rules {
  readonly isRule: boolean;
  readonly below: Map<string, Rules>;
}

/**
 * The registrable domain by the public suffix list, with its private section: `a.github.io` and `b.github.io` belong to
 * two people (RULINGS 34). Literals, single labels and public suffixes are their own site.
 *
 * This module holds the list, some 80 kB: import it dynamically, and never in the background.
 */
export const siteByPublicSuffix: SiteOf = (host) => {
  if (hostKind(host) !== 'name') return host;
  const labels = host.split('.');
  return labels.slice(-suffixLength(labels) - 1).join('.');
};

/** How many labels at the end are a public suffix; one where no rule says more. */
function suffixLength(labels: readonly string[]): number {
  let length = 1;
  let rules: Rules | undefined = readRules();
  for (let depth = 1; rules && depth <= labels.length; depth++) {
    const label = labels[labels.length - depth] ?? '';
    if (rules.below.has(`!${label}`)) return depth - 1;
    const exact = rules.below.get(label);
    const any = rules.below.get('*');
    if (exact?.isRule || any?.isRule) length = depth;
    rules = exact ?? any;
  }
  return length;
}

let known: Rules | undefined;

/** Once, on first use. Form: `label(label,-label(label))`; `-` marks one that is no rule, `!` an exception. */
function readRules(): Rules {
  if (known) return known;
  const root: Rules = { isRule: false, below: new Map() };
  const open = [root];
  let last = root;
  for (const [token] of packed.matchAll(/[^(),]+|[()]/g)) {
    if (token === '(') open.push(last);
    else if (token === ')') open.pop();
    else {
      const isRule = !token.startsWith('-');
      last = { isRule, below: new Map() };
      open.at(-1)?.below.set(isRule ? token : token.slice(1), last);
    }
  }
  known = root;
  return root;
}

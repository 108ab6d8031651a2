import { hostKind } from './host';
import packed from './public-suffixes.json';
import type { SiteOf } from './site';

/** Labels below a name, nearest to the root first; whether the name with that label is a rule of the list. */
interface Rules {
  readonly isRule: boolean;
  readonly below: Map<string, Rules>;
}

/**
 * The registrable domain by the ICANN section of the public suffix list (RULINGS 34); whose the names below a hosting
 * company's domain are, its private section says (docs/decisions/0012). Literals, single
 * labels and public suffixes are their own site.
 *
 * This module holds the list, some 40 kB: import it dynamically, and never in the background.
 */
export const siteByPublicSuffix: SiteOf = (host) => {
  if (hostKind(host) !== 'name') return host;
  const labels = host.split('.');
  return labels.slice(-suffixLength(labels) - 1).join('.');
};

/** How many labels at the end are a public suffix; one where no rule says more. */
function suffixLength(labels: readonly string[]): number {
  let length = 1;
  let rules: Rules | undefined = rulesBelow(labels.at(-1) ?? '');
  for (let depth = 2; rules && depth <= labels.length; depth++) {
    const label = labels[labels.length - depth] ?? '';
    if (rules.below.has(`!${label}`)) return depth - 1;
    const exact = rules.below.get(label);
    const any = rules.below.get('*');
    if (exact?.isRule || any?.isRule) length = depth;
    rules = exact ?? any;
  }
  return length;
}

const known = new Map<string, Rules>();

/**
 * The rules below a top-level label, read when they are first asked for: a page has hosts under two or three of them.
 * Form: a line `label(label,-label(label))` each; `-` marks one that is no rule, `!` an exception.
 */
function rulesBelow(top: string): Rules {
  const before = known.get(top);
  if (before) return before;
  const root: Rules = { isRule: true, below: new Map() };
  known.set(top, root);
  const start = `\n${packed}`.indexOf(`\n${top}(`);
  if (start < 0) return root;
  const open = [root];
  let last = root;
  for (const [token] of packed.slice(start + top.length).matchAll(/[^(),]+|[()]/g)) {
    if (token === '(') open.push(last);
    else if (token === ')') {
      open.pop();
      if (open.length === 1) break;
    } else {
      const isRule = !token.startsWith('-');
      last = { isRule, below: new Map() };
      open.at(-1)?.below.set(isRule ? token : token.slice(1), last);
    }
  }
  return root;
}

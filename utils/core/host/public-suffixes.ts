import near from './public-suffixes.json';
import { labelsOfName } from './site';
import type { SuffixList } from './site';

/** A name of the list: whether it is a rule itself, and the labels below it. */
interface Rules {
  readonly isRule: boolean;
  readonly below: Map<string, Rules>;
}

/**
 * The public suffix list with both sections: registries (`gov.vn`), and companies under whose names others have sites
 * (`github.io`); docs/decisions/0021. Of hosts that are `isFar` it knows nothing before far-suffixes.ts is imported.
 *
 * The list is 50 kB. What the first paint needs imports this module dynamically; the background never does.
 */
export const suffixList: SuffixList = {
  siteOf(host) {
    const labels = labelsOfName(host);
    return labels.length === 0 ? host : labels.slice(-suffixLength(labels) - 1).join('.');
  },
  isPublicSuffix(name) {
    const labels = labelsOfName(name);
    return labels.length > 0 && suffixLength(labels) === labels.length;
  },
};

/** Whether the rules for a host are in far-suffixes.ts. */
export const isFar = (host: string): boolean => /\.(?:br|it|jp|no|pl|su|ua|us)$/.test(host);

/** How many labels at the end are a public suffix: one, where no rule says more. */
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

let lines: string = near;
const known = new Map<string, Rules>();
/** The list has some 400 lines; more labels come of made-up names alone. */
const REMEMBERED_LABELS = 1_024;

/** Adds lines for further top-level labels, in the form of the list's own. */
export function addRules(packed: string): void {
  lines = `${lines}\n${packed}`;
  known.clear();
}

/**
 * The rules below a top-level label, read when they are first asked for. In the list each has a line such as
 * `label(label,-label(label))`; `-` marks a name that is no rule, `!` an exception.
 */
function rulesBelow(top: string): Rules {
  const before = known.get(top);
  if (before) return before;
  const root: Rules = { isRule: true, below: new Map() };
  if (known.size >= REMEMBERED_LABELS) known.clear();
  known.set(top, root);
  const start = `\n${lines}`.indexOf(`\n${top}(`);
  if (start < 0) return root;
  const open = [root];
  let last = root;
  for (const [token] of lines.slice(start + top.length).matchAll(/[^(),]+|[()]/g)) {
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

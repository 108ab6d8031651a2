import { domainToASCII } from 'node:url';

const DAY_MS = 86_400_000;

/** Labels below a name, in the order of the list; whether the name with that label is a rule or an exception. */
interface Node {
  mark: '' | '-' | '!';
  readonly below: Map<string, Node>;
}

/** Their towns and provinces are half of the list, and few pages have hosts there. As `isFar` in public-suffixes.ts. */
const FAR: ReadonlySet<string> = new Set(['br', 'it', 'jp', 'no', 'pl', 'su', 'ua', 'us']);

/** What the product is given of the list: both of its sections, as one line for each top-level label. */
export interface PackedSuffixes {
  /** A line `label(label,-label(label),!label)` each; `-` marks one that is no rule, `!` an exception. */
  readonly near: string;
  /** The lines of FAR, which are loaded for pages that have such hosts. */
  readonly far: string;
  /** The labels right under .vn that are rules, with blanks between: small enough to be known without the list. */
  readonly vn: string;
}

/**
 * Packs the text of the public suffix list (https://github.com/publicsuffix/list/wiki/Format). Throws where a line is
 * no rule that can be packed: the format has changed, or the file is not the list.
 */
export function packSuffixes(list: string): PackedSuffixes {
  const root = nodeOf();
  for (const rule of rulesOf(list)) add(root, rule);
  const tops = [...root.below]
    // A suffix of one label needs no rule: that is what holds without one.
    .filter(([, { below }]) => below.size > 0)
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
  const linesOf = (isFar: boolean): string =>
    tops
      .filter(([label]) => FAR.has(label) === isFar)
      .map(([label, node]) => `${label}(${textBelow(node)})`)
      .join('\n');
  const vn = [...(root.below.get('vn')?.below ?? [])].map(([label, { mark, below }]) => {
    if (mark !== '' || below.size > 0 || label === '*') throw new Error(`expected plain rules under vn, got ${label}`);
    return label;
  });
  return { near: linesOf(false), far: linesOf(true), vn: vn.toSorted().join(' ') };
}

/** The rules of both sections in ASCII, `*` and `!` as they stand. */
export function rulesOf(list: string): readonly string[] {
  const lines = list.split('\n').map((line) => line.split(/\s/, 1)[0] ?? '');
  return lines.filter((line) => line !== '' && !line.startsWith('//')).map(asciiRule);
}

/** How many whole days old the copy is, by its head: `// VERSION: 2026-08-19_19-18-36_UTC`. Throws where it has none. */
export function ageOfList(list: string, now: number): number {
  const day = /^\/\/ VERSION: (\d{4}-\d{2}-\d{2})_/m.exec(list)?.[1];
  if (day === undefined) throw new Error('expected a line "// VERSION: 2026-08-19_…" in the public suffix list');
  return Math.floor((now - Date.parse(day)) / DAY_MS);
}

function asciiRule(rule: string): string {
  const [, mark = '', name = ''] = /^(!|\*\.)?(.+)$/.exec(rule) ?? [];
  const ascii = domainToASCII(name);
  if (!/^[a-z0-9-]+(?:\.[a-z0-9-]+)*$/.test(ascii)) throw new Error(`expected a rule of the list, got "${rule}"`);
  return `${mark}${ascii}`;
}

function add(root: Node, rule: string): void {
  const isException = rule.startsWith('!');
  let node = root;
  for (const label of rule.replace('!', '').split('.').toReversed()) {
    const next = node.below.get(label) ?? nodeOf();
    node.below.set(label, next);
    node = next;
  }
  node.mark = isException ? '!' : '';
}

const nodeOf = (): Node => ({ mark: '-', below: new Map() });

function textBelow({ below }: Node): string {
  return [...below]
    .map(([label, node]) => `${node.mark}${label}${node.below.size === 0 ? '' : `(${textBelow(node)})`}`)
    .toSorted()
    .join(',');
}

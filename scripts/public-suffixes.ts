/**
 * `npm run suffixes`: packs the public suffix list of the installed tldts for utils/host. The package itself weighs half
 * as much again as its rules in this form (docs/decisions/0012).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Trie {
  readonly nodeFlags: Uint8Array;
  readonly edgeStart: ArrayLike<number>;
  readonly edgeChild: ArrayLike<number>;
  readonly edgeLength: ArrayLike<number>;
  readonly labelText: string;
  readonly rulesRoot: number;
  readonly exceptionsRoot: number;
}

/** The flag of a rule in the list's first section; the others are its private section. */
const ICANN = 1;

const ROOT = join(import.meta.dirname, '..');
const code = readFileSync(join(ROOT, 'node_modules/tldts/dist/es6/src/data/trie.js'), 'utf8');
const trie: Trie = await import(`data:text/javascript,${encodeURIComponent(code)}`);

const offsets: number[] = [];
Array.from(trie.edgeLength).reduce((offset, length, edge) => {
  offsets[edge] = offset;
  return offset + length;
}, 0);

const packed = edgesOf(trie.rulesRoot)
  .map(([label, child]) => [label, pack(child, exceptionsOf(label))] as const)
  // A suffix of one label needs no rule: that is what holds without one.
  .filter(([, below]) => below !== '')
  .toSorted(([one], [other]) => (one < other ? -1 : 1))
  .map(([label, below]) => `${label}(${below})`)
  .join('\n');
writeFileSync(join(ROOT, 'utils/host/public-suffixes.json'), `${JSON.stringify(packed)}\n`);

/** Rules below a node; `-` stands before a label that is no rule itself, `!` before an exception. */
function pack(node: number, exceptions: number | undefined): string {
  const except = new Map(exceptions === undefined ? [] : edgesOf(exceptions));
  const below = edgesOf(node).map(([label, child]) => {
    const inner = pack(child, except.get(label));
    const mark = ((trie.nodeFlags[child] ?? 0) & ICANN) === 0 ? '-' : '';
    return mark !== '' && inner === '' ? '' : `${mark}${label}${inner === '' ? '' : `(${inner})`}`;
  });
  const freed = [...except]
    .filter(([, child]) => ((trie.nodeFlags[child] ?? 0) & ICANN) !== 0)
    .map(([label]) => `!${label}`);
  return [...below, ...freed]
    .filter((text) => text !== '')
    .toSorted()
    .join(',');
}

function exceptionsOf(label: string): number | undefined {
  return edgesOf(trie.exceptionsRoot).find(([known]) => known === label)?.[1];
}

function edgesOf(node: number): (readonly [label: string, child: number])[] {
  const edges: (readonly [string, number])[] = [];
  for (let edge = trie.edgeStart[node] ?? 0; edge < (trie.edgeStart[node + 1] ?? 0); edge++) {
    const start = offsets[edge] ?? 0;
    edges.push([trie.labelText.slice(start, start + (trie.edgeLength[edge] ?? 0)), trie.edgeChild[edge] ?? 0]);
  }
  return edges;
}

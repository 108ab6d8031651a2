/** What a text cites, and whether the project holds it. Pure; citations.test.ts brings the files. */

/** What there is to be cited. */
export interface Holdings {
  /** Paths of all files and folders from the root of the project, with `/`. */
  readonly paths: ReadonlySet<string>;
  /** Numbers of the cases in docs/verdicts.md. */
  readonly cases: ReadonlySet<number>;
  /** Numbers of the rulings in docs/rulings.md. */
  readonly rulings: ReadonlySet<number>;
  /** Anchors of each Markdown page, by its path. */
  readonly anchors: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Papers that were written before the project and are not in it, and trackers, which a copy does not bring along. */
const ELSEWHERE = /\b(?:RULING[S]|DESIG[N]|TOOLCHAI[N]|CONTRAC[T]|issues? \d+)\b/g;

const LIST = String.raw`\d+(?:\.\d+)?(?:(?:, | to | and |, and |–)\d+(?:\.\d+)?)*`;
const CASES = new RegExp(String.raw`\b[Cc]ases? (${LIST})`, 'g');
const RULED = new RegExp(String.raw`(?:\brulings\.md |\b[Rr]ulings? |\bR-)(${LIST})`, 'g');
const DECISIONS = /\bdecisions? (\d{1,3})\b(?!\/)/g;
const PAGES = /(?<![\w./:-])(?:\.{1,2}\/)*\w[\w./-]*\.md\b/g;
const DOCS = /(?<![\w./-])docs\/[\w./-]*\w/g;
const LINKS = /\]\((?!\w+:)([^)#\s]*)(?:#([^)\s]+))?\)/g;

/** Numbers of the cases that docs/verdicts.md has rows of. */
export const casesIn = (page: string): ReadonlySet<number> =>
  new Set([...page.matchAll(/^\| (?:[a-z]+-)?(\d+)(?:\.\d+)? \|/gm)].map(([, number]) => Number(number)));

/** Numbers of the rulings that docs/rulings.md has headings of. */
export const rulingsIn = (page: string): ReadonlySet<number> =>
  new Set([...page.matchAll(/^### Ruling (\d+)$/gm)].map(([, number]) => Number(number)));

/** Anchors that GitHub gives the headings of a page. */
export const anchorsIn = (page: string): ReadonlySet<string> =>
  new Set([...page.matchAll(/^#+ (.*)$/gm)].map(([, heading]) => slug(heading ?? '')));

const slug = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(' ', '-');

/**
 * Citations in `text` of what the project does not hold, as they stand there.
 *
 * @param path of the file, from the root of the project: links of Markdown start there
 */
export function faultsIn(path: string, text: string, held: Holdings): readonly string[] {
  const flat = withoutLineBreaks(text);
  const folder = path.split('/').slice(0, -1);
  const isPath = (name: string): boolean =>
    [...held.paths].some((known) => known === name || known.startsWith(`${name}-`));
  const found = (pattern: RegExp, isHeld: (match: RegExpExecArray) => boolean): string[] =>
    [...flat.matchAll(pattern)].filter((match) => !isHeld(match)).map(([whole]) => whole);
  const allOf = (known: ReadonlySet<number>) => (match: RegExpExecArray) =>
    numbersIn(match[1]).every((n) => known.has(n));
  return [
    ...found(ELSEWHERE, () => false),
    ...found(CASES, allOf(held.cases)),
    ...found(RULED, allOf(held.rulings)),
    ...found(DECISIONS, ([, number = '']) => isPath(`docs/decisions/${number.padStart(4, '0')}`)),
    ...found(PAGES, ([name]) => [[], ['docs'], folder].some((from) => held.paths.has(resolve(from, name)))),
    ...found(DOCS, ([name]) => isPath(name)),
    ...(path.endsWith('.md') ? found(LINKS, (match) => isLinkHeld(match, path, folder, held)) : []),
  ];
}

function isLinkHeld([, to = '', anchor]: RegExpExecArray, path: string, folder: string[], held: Holdings): boolean {
  const target = to === '' ? path : resolve(folder, to);
  return held.paths.has(target) && (anchor === undefined || held.anchors.get(target)?.has(anchor) === true);
}

/** A citation may go over the end of a line, of a comment as well. A `case` of a `switch` is none. */
const withoutLineBreaks = (text: string): string =>
  text.replaceAll(/^\s*case \d+:/gm, '').replaceAll(/\n[ \t]*(?:\*(?!\/)|\/\/)?[ \t]*/g, ' ');

const numbersIn = (list = ''): number[] => [...list.matchAll(/(\d+)(?:\.\d+)?/g)].map(([, number]) => Number(number));

function resolve(folder: readonly string[], name: string): string {
  const parts = [...folder];
  for (const part of name.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

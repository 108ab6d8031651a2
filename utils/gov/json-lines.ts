/** One token of JSON: a text, a number or word, or a sign. Only meant for text that `JSON.parse` has accepted. */
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;

interface Level {
  readonly isList: boolean;
  /** The key or index that comes next. */
  key: string;
}

/**
 * The line, from 1, on which the value at a path stands.
 *
 * @param text valid JSON
 * @param path keys and indexes with dots between, as valibot writes them: `agencies.3.domain`
 * @returns the line of the nearest value that contains it where it is missing; undefined for an empty path
 */
export function lineOfPath(text: string, path: string): number | undefined {
  const wanted = path === '' ? [] : path.split('.');
  let best: { readonly depth: number; readonly at: number } | undefined;
  const levels: Level[] = [];
  const found = (at: number): void => {
    const here = levels.map(({ key }) => key);
    const isOnTheWay = here.length <= wanted.length && here.every((key, index) => key === wanted[index]);
    if (here.length > 0 && isOnTheWay && here.length > (best?.depth ?? 0)) best = { depth: here.length, at };
  };
  let isKeyNext = false;
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    const level = levels.at(-1);
    if (token === '}' || token === ']') {
      levels.pop();
      isKeyNext = false;
    } else if (token === ',') {
      if (level?.isList === true) level.key = String(Number(level.key) + 1);
      else isKeyNext = true;
    } else if (token === '{' || token === '[') {
      found(index);
      levels.push({ isList: token === '[', key: token === '[' ? '0' : '' });
      isKeyNext = token === '{';
    } else if (isKeyNext && level !== undefined) {
      level.key = String(JSON.parse(token));
      isKeyNext = false;
    } else if (token !== ':') {
      found(index);
    }
  }
  return best === undefined ? undefined : lineAt(text, best.at);
}

/** The line of the last place where a text stands; undefined where it does not. */
export function lineOfText(text: string, sought: string): number | undefined {
  const at = text.lastIndexOf(sought);
  return at === -1 ? undefined : lineAt(text, at);
}

const lineAt = (text: string, at: number): number => text.slice(0, at).split('\n').length;

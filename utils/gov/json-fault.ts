/** The tokens of JSON (RFC 8259) after white space, in turn. */
const NEXT =
  /[ \t\r\n]*(?:("(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)|([{}[\],:]))/uy;

type Awaited = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'nothing';

/** The line, from 1, on which a text stops being JSON; its last line with anything on it where it is cut short. */
export function lineOfJsonFault(text: string): number {
  const open: ('{' | '[')[] = [];
  let awaited: Awaited = 'value';
  let end = 0;
  for (NEXT.lastIndex = 0; ;) {
    const [, string, word, sign] = NEXT.exec(text) ?? [];
    const token = string ?? word ?? sign;
    const next: Awaited | undefined =
      token === undefined ? undefined : step(awaited, { isText: string !== undefined, token }, open);
    if (next === undefined) return text.slice(0, faultAt(text, end)).split('\n').length;
    awaited = next;
    end = NEXT.lastIndex;
  }
}

/** The first character after the last good token, or that token where nothing follows. */
function faultAt(text: string, end: number): number {
  const rest = text.slice(end).search(/\S/);
  return rest === -1 ? end : end + rest;
}

function step(
  awaited: Awaited,
  { isText, token }: { readonly isText: boolean; readonly token: string },
  open: ('{' | '[')[],
): Awaited | undefined {
  const after = (): Awaited => (open.length === 0 ? 'nothing' : 'comma-or-end');
  const isEnd = token === (open.at(-1) === '{' ? '}' : ']') && open.length > 0;
  if (isEnd && awaited.endsWith('-or-end')) {
    open.pop();
    return after();
  }
  switch (awaited) {
    case 'key':
    case 'key-or-end':
      return isText ? 'colon' : undefined;
    case 'colon':
      return token === ':' ? 'value' : undefined;
    case 'comma-or-end':
      if (token !== ',') return undefined;
      return open.at(-1) === '{' ? 'key' : 'value';
    case 'value':
    case 'value-or-end':
      if (token === '{' || token === '[') {
        open.push(token);
        return token === '{' ? 'key-or-end' : 'value-or-end';
      }
      return isText || !/^[}\],:]$/.test(token) ? after() : undefined;
    case 'nothing':
      return undefined;
    default:
      return awaited satisfies never;
  }
}

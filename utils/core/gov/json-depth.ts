import { createScanner } from 'jsonc-parser';

/**
 * Where a text opens its first bracket deeper than allowed, told token by token, before anything that calls itself for
 * each bracket reads it. In: any text, JSON or not. Out: the offset of that bracket; undefined where there is none.
 *
 * A closing bracket of the wrong kind closes nothing, so the depth is never counted lower than a parser that goes on
 * after a fault would go.
 */
export function tooDeepAt(text: string, deepest: number): number | undefined {
  const scanner = createScanner(text, true);
  const open: string[] = [];
  while (scanner.getPosition() < text.length) {
    scanner.scan();
    const sign = text.charAt(scanner.getTokenOffset());
    if (sign === '{' || sign === '[') {
      if (open.length === deepest) return scanner.getTokenOffset();
      open.push(sign);
    } else if ((sign === '}' && open.at(-1) === '{') || (sign === ']' && open.at(-1) === '[')) {
      open.pop();
    }
  }
  return undefined;
}

import { findNodeAtLocation, parseTree, visit } from 'jsonc-parser';

/** JSON as `JSON.parse` takes it (RFC 8259): no comments, no comma at the end. */
const STRICT = { disallowComments: true, allowTrailingComma: false };

/**
 * The line, from 1, on which a text stops being JSON; its last line with anything on it where it is cut short. Only for
 * a text whose depth is bounded (`tooDeepAt`).
 */
export function lineOfJsonFault(text: string): number {
  const end = text.trimEnd().length;
  let first = end;
  visit(text, { onError: (_code, offset) => (first = Math.min(first, offset)) }, STRICT);
  return lineAt(text, first);
}

/**
 * The line, from 1, on which the value at a path stands, or of the nearest value that contains it where it is missing;
 * undefined for an empty path. In: valid JSON of bounded depth; keys and indexes from the outside in.
 */
export function lineOfPath(text: string, path: readonly (string | number)[]): number | undefined {
  const root = parseTree(text, [], STRICT);
  if (root === undefined) return undefined;
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node = findNodeAtLocation(root, path.slice(0, depth));
    if (node !== undefined) return lineAt(text, node.offset);
  }
  return undefined;
}

/** The line of an offset, counted as editors count: by LF, CR LF, or CR alone. */
export const lineAt = (text: string, at: number): number => text.slice(0, at).split(/\r\n?|\n/).length;

/** Values as storage, policies and files may hold them: sound ones with something wrong in them, and anything at all. */
import * as fc from 'fast-check';

/** Names that JavaScript has plans of its own for. */
const KEYS = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty', 'length', ''),
);
export const anyValue: fc.Arbitrary<unknown> = fc.anything({
  key: KEYS,
  withNullPrototype: true,
  withBigInt: true,
  withSparseArray: true,
  maxDepth: 4,
});

type Step = { readonly at: number; readonly value: unknown };

/** A copy of `sound` in which some fields, found by number in depth-first order, are something else or gone. */
export const spoiled = (sound: unknown): fc.Arbitrary<unknown> => {
  const fields = countFields(sound);
  const step = fc.record({ at: fc.nat(Math.max(0, fields - 1)), value: fc.oneof(anyValue, fc.constant(undefined)) });
  return fc.array(step, { maxLength: 3 }).map((steps) => steps.reduce(replaceField, structuredClone(sound)));
};

const isBranch = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const countFields = (value: unknown): number =>
  isBranch(value) ? Object.values(value).reduce<number>((sum, child) => sum + 1 + countFields(child), 0) : 0;

function replaceField(root: unknown, { at, value }: Step): unknown {
  let left = at;
  const walk = (node: unknown): boolean => {
    if (!isBranch(node)) return false;
    for (const key of Object.keys(node)) {
      if (left === 0) {
        node[key] = value;
        return true;
      }
      left -= 1;
      if (walk(node[key])) return true;
    }
    return false;
  };
  walk(root);
  return root;
}

/** Octets that a value takes as JSON, as near as can be for values that JSON does not know. */
export const sizeOf = (value: unknown): number => fc.stringify(value).length;

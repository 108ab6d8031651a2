/**
 * The two faces of a value that one module owns and changes in place: its owner writes a `Draft`, everybody else reads
 * a `Seen`. A `Seen` value is never taken where a `Draft` is asked for, however deep it lies, so nobody can write to
 * what was only given to be read. Both are types alone; the value is the same.
 */
import type { Hop } from './page-record';
import type { Waiting } from './tab-memory';

/** Never there: what makes the two faces different for the compiler, whose `readonly` alone does not. */
declare const face: unique symbol;

/** Values that are replaced and never changed. */
type Whole = string | number | boolean | undefined | Hop | Waiting;

/** `Shape`, to be changed in place. */
export type Draft<Shape> = Shape extends Whole
  ? Shape
  : Shape extends ReadonlyMap<infer Key, infer Value>
    ? Map<Key, Value>
    : Shape extends readonly (infer Item)[]
      ? Draft<Item>[]
      : { -readonly [Key in keyof Shape]: Draft<Shape[Key]> } & { [face]?: never };

/** `Shape`, to be read only. */
export type Seen<Shape> = Shape extends Whole
  ? Shape
  : Shape extends ReadonlyMap<infer Key, infer Value>
    ? ReadonlyMap<Key, Value>
    : Shape extends readonly (infer Item)[]
      ? readonly Seen<Item>[]
      : { readonly [Key in keyof Shape]: Seen<Shape[Key]> } & { readonly [face]?: true };

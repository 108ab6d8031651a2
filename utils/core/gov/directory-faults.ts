/** Faults of one value that have words of their own; whatever else is wrong with a value is `shape`. */
export const VALUE_FAULTS = ['name-character', 'name-blank', 'source-address'] as const;
export type ValueFault = (typeof VALUE_FAULTS)[number];

/** Why data is no directory; the options name it with its place. */
export interface DirectoryFault {
  readonly code:
    | 'shape'
    | ValueFault
    | 'domain-suffix' // others register names under it
    | 'domain-foreign' // not under .vn, and not said to be so
    | 'duplicate-id'
    | 'duplicate-domain'
    | 'unknown-successor'
    | 'merge-ring';
  /** The path of the field (`agencies.3.domain`), the id or domain in question, or the ids of a ring. */
  readonly at: string;
  /** The id of the entry in question, where it has a sound one. */
  readonly entry?: string | undefined;
  /** The character that does not belong there, as `U+2800`. */
  readonly detail?: string | undefined;
  /** The place of the value, from the outside in. */
  readonly path: readonly (string | number)[];
}

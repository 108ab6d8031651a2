/** What outside data is, before more is known of it. */

/** A plain object of unknown members; no list. */
export const isObject = (input: unknown): input is Readonly<Record<string, unknown>> =>
  typeof input === 'object' && input !== null && !Array.isArray(input);

export const isText = (input: unknown): input is string => typeof input === 'string';

/** A finite number. */
export const isNumber = (input: unknown): input is number => typeof input === 'number' && Number.isFinite(input);

/** Guard of a closed list: one of these codes. */
export const isOneOf =
  <Code extends string>(codes: readonly Code[]) =>
  (input: unknown): input is Code =>
    codes.some((code) => code === input);

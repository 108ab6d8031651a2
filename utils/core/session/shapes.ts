/** Guards that several parsers of the session share. */
import { isNumber } from '@/utils/core/guards';

export const isCount = (input: unknown): input is number => isNumber(input) && input >= 0;
export const isFlag = (input: unknown): input is boolean => typeof input === 'boolean';

/** Every row of a list, parsed; undefined if it is no list or one row is wrong. */
export function parseList<Value>(input: unknown, parse: (row: unknown) => Value | undefined): Value[] | undefined {
  if (!Array.isArray(input)) return undefined;
  const values: Value[] = [];
  for (const row of input) {
    const value = parse(row);
    if (value === undefined) return undefined;
    values.push(value);
  }
  return values;
}

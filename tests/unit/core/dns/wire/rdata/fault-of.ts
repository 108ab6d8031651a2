import { cursorOf } from '@/utils/core/dns/wire/cursor';
import type { Cursor } from '@/utils/core/dns/wire/cursor';
import { WireError } from '@/utils/core/dns/wire/faults';
import { fromHex } from '@/tests/unit/core/dns/wire';

/** A cursor over the data of a record, in hexadecimal, with nothing before it in the message. */
export const dataOf = (hex: string): Cursor => cursorOf(fromHex(hex));

/** Reads data to its end. @returns what was read, or the name of the fault */
export function read<Value>(hex: string, reader: (data: Cursor) => Value): Value | string {
  const data = dataOf(hex);
  try {
    const value = reader(data);
    data.finish();
    return value;
  } catch (error) {
    if (error instanceof WireError) return error.fault;
    throw error;
  }
}

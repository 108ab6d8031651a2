import { isNumber, isObject, isText } from '@/utils/core/guards';

interface Seen {
  readonly ip: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** `host:<name>`: the last fresh native answer per family, from normal windows only. */
export interface HostSeen {
  readonly v6?: Seen;
  readonly v4?: Seen;
}

/** Reads a HostSeen. A family that is wrong is left out; undefined if none is left. */
export function parseHostSeen(stored: unknown): HostSeen | undefined {
  if (!isObject(stored)) return undefined;
  const v6 = parseSeen(stored.v6);
  const v4 = parseSeen(stored.v4);
  if (v6 === undefined && v4 === undefined) return undefined;
  return { ...(v6 && { v6 }), ...(v4 && { v4 }) };
}

export function parseSeen(input: unknown): Seen | undefined {
  return isObject(input) && isText(input.ip) && isNumber(input.at) ? { ip: input.ip, at: input.at } : undefined;
}

import { isNumber, isObject, isText } from '@/utils/core/guards';
import { parseSeen } from './host-seen';
import { isFlag } from './shapes';

/** One answer, and whether Sáu asked for it itself. */
interface Proof {
  readonly host: string;
  readonly ip: string;
  readonly at: number;
  readonly own: boolean;
}

/** `network`: what native answers proved about the connection in use; ends with the network epoch. */
export interface NetworkSeen {
  /** When this epoch began, ms since the epoch. */
  readonly since: number;
  readonly ipv6?: Proof;
  readonly nat64?: Proof;
}

/** Reads a NetworkSeen. A proof that is wrong is left out, and the other still holds. */
export function parseNetworkSeen(stored: unknown): NetworkSeen | undefined {
  if (!isObject(stored) || !isNumber(stored.since)) return undefined;
  const ipv6 = parseProof(stored.ipv6);
  const nat64 = parseProof(stored.nat64);
  return { since: stored.since, ...(ipv6 && { ipv6 }), ...(nat64 && { nat64 }) };
}

function parseProof(input: unknown): Proof | undefined {
  const seen = parseSeen(input);
  if (seen === undefined || !isObject(input) || !isText(input.host) || !isFlag(input.own)) return undefined;
  return { host: input.host, ...seen, own: input.own };
}

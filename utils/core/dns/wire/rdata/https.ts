import { MAX_ADDRESSES, MAX_PROTOCOLS } from '@/utils/core/dns/limits';
import type { Cursor } from '@/utils/core/dns/wire/cursor';
import { requireThat } from '@/utils/core/dns/wire/faults';

/** RFC 9460 §2. Priority 0 is AliasMode, anything else ServiceMode. */
export interface HttpsRecord {
  readonly priority: number;
  /**
   * The name that serves; in ServiceMode the owner itself where the record says ".". '' is AliasMode's "not offered".
   */
  readonly target: string;
  readonly alpn: readonly string[];
  readonly port?: number;
  readonly ipv4hint: readonly string[];
  readonly ipv6hint: readonly string[];
}

/** RFC 9460 §14.3.2. */
const KEY = { mandatory: 0, alpn: 1, noDefaultAlpn: 2, port: 3, ipv4hint: 4, ipv6hint: 6 } as const;
/** A record that makes another key mandatory is not for us (RFC 9460 §8); 5 is `ech`, which every browser reads. */
const KEYS_READ: readonly number[] = [1, 2, 3, 4, 5, 6];

type Parameters = ReadonlyMap<number, Cursor>;

/**
 * The data of an HTTPS record (RFC 9460 §2.2). In AliasMode its parameters are not looked into.
 *
 * @returns undefined where the record makes a key mandatory that is not read here: clients pass such a one over (§8)
 */
export function readHttps(data: Cursor, owner: string): HttpsRecord | undefined {
  const priority = data.u16();
  const name = data.plainName();
  if (priority === 0) {
    data.skip(data.left);
    return { priority, target: name === '.' ? '' : name, alpn: [], ipv4hint: [], ipv6hint: [] };
  }
  const parameters = readParameters(data);
  const mandatory = readMandatory(parameters);
  const alpn = readAlpn(parameters.get(KEY.alpn));
  requireThat((parameters.get(KEY.noDefaultAlpn)?.left ?? 0) === 0, 'size');
  const port = readPort(parameters.get(KEY.port));
  const ipv4hint = readHints(parameters.get(KEY.ipv4hint), 4);
  const ipv6hint = readHints(parameters.get(KEY.ipv6hint), 16);
  if (!mandatory.every((key) => KEYS_READ.includes(key))) return undefined;
  // The record is kept in the session as it is, and JSON knows no undefined.
  const hasPort = port === undefined ? {} : { port };
  return { priority, target: name === '.' ? owner : name, alpn, ...hasPort, ipv4hint, ipv6hint };
}

/** The value of each key. */
function readParameters(data: Cursor): Parameters {
  const parameters = new Map<number, Cursor>();
  let last = -1;
  while (data.left > 0) {
    const key = data.u16();
    requireThat(key > last, 'key-order');
    parameters.set(key, data.part(data.u16()));
    last = key;
  }
  return parameters;
}

function readMandatory(parameters: Parameters): readonly number[] {
  const value = parameters.get(KEY.mandatory);
  if (value === undefined) return [];
  requireThat(value.left > 0, 'mandatory');
  const keys: number[] = [];
  while (value.left > 0) {
    const key = value.u16();
    requireThat(key > (keys.at(-1) ?? KEY.mandatory) && parameters.has(key), 'mandatory');
    keys.push(key);
  }
  return keys;
}

function readAlpn(value: Cursor | undefined): readonly string[] {
  if (value === undefined) return [];
  requireThat(value.left > 0, 'size');
  const protocols: string[] = [];
  while (value.left > 0) {
    const length = value.u8();
    requireThat(length > 0, 'size');
    protocols.push(protocolText(value.octets(length)));
  }
  return protocols.slice(0, MAX_PROTOCOLS);
}

/** A protocol's id is octets, not text (RFC 7301 §3.1); what cannot be shown is written in hexadecimal. */
const protocolText = (octets: readonly number[]): string =>
  octets.every((octet) => octet > 0x20 && octet < 0x7f)
    ? String.fromCharCode(...octets)
    : `0x${octets.map((octet) => octet.toString(16).padStart(2, '0')).join('')}`;

function readPort(value: Cursor | undefined): number | undefined {
  if (value === undefined) return undefined;
  const port = value.u16();
  value.finish();
  return port;
}

function readHints(value: Cursor | undefined, size: 4 | 16): readonly string[] {
  if (value === undefined) return [];
  requireThat(value.left > 0 && value.left % size === 0, 'size');
  const count = Math.min(value.left / size, MAX_ADDRESSES);
  return Array.from({ length: count }, () => value.address(size));
}

import type { HttpsRecord } from '@/utils/core/dns/dossier/dossier';
import { MAX_ADDRESSES, MAX_PROTOCOLS } from '@/utils/core/dns/limits';
import { addressIn, endOfPlainName, nameAt, octetsIn, requireThat } from './wire';

/** RFC 9460 §14.3.2. */
const KEY = { mandatory: 0, alpn: 1, noDefaultAlpn: 2, port: 3, ipv4hint: 4, ipv6hint: 6 } as const;
/** A record that makes another key mandatory is not for us (RFC 9460 §8); 5 is `ech`, which every browser reads. */
const KEYS_READ: readonly number[] = [1, 2, 3, 4, 5, 6];

interface Parameter {
  readonly start: number;
  readonly end: number;
}

/**
 * The data of an HTTPS record from `start` up to `end` (RFC 9460 §2.2): undefined where it makes a key mandatory that
 * nobody here reads (§8), which asks clients to pass it over.
 *
 * Throws for a malformed one: keys not in strictly ascending order, a compressed target, a value of a wrong size, or a
 * mandatory list that names itself, an absent key or one key twice. In AliasMode the parameters are not looked into.
 */
export function readHttps(view: DataView, start: number, end: number, owner: string): HttpsRecord | undefined {
  requireThat(end - start >= 3);
  const priority = view.getUint16(start);
  const afterTarget = endOfPlainName(view, start + 2);
  requireThat(afterTarget <= end);
  const name = nameAt(view, start + 2);
  if (priority === 0) {
    return { priority, target: name === '.' ? '' : name, alpn: [], ipv4hint: [], ipv6hint: [] };
  }
  const parameters = readParameters(view, afterTarget, end);
  const mandatory = readMandatory(view, parameters);
  const alpn = readAlpn(view, parameters.get(KEY.alpn));
  const noDefault = parameters.get(KEY.noDefaultAlpn);
  requireThat(noDefault === undefined || noDefault.start === noDefault.end);
  const port = parameters.get(KEY.port);
  requireThat(port === undefined || port.end - port.start === 2);
  const ipv4hint = readHints(view, parameters.get(KEY.ipv4hint), 4);
  const ipv6hint = readHints(view, parameters.get(KEY.ipv6hint), 16);
  if (!mandatory.every((key) => KEYS_READ.includes(key))) return undefined;
  return {
    priority,
    target: name === '.' ? owner : name,
    alpn,
    ...(port === undefined ? {} : { port: view.getUint16(port.start) }),
    ipv4hint,
    ipv6hint,
  };
}

function readParameters(view: DataView, start: number, end: number): ReadonlyMap<number, Parameter> {
  const parameters = new Map<number, Parameter>();
  let last = -1;
  for (let offset = start; offset < end;) {
    requireThat(offset + 4 <= end);
    const key = view.getUint16(offset);
    const valueEnd = offset + 4 + view.getUint16(offset + 2);
    requireThat(key > last && valueEnd <= end);
    parameters.set(key, { start: offset + 4, end: valueEnd });
    last = key;
    offset = valueEnd;
  }
  return parameters;
}

function readMandatory(view: DataView, parameters: ReadonlyMap<number, Parameter>): readonly number[] {
  const place = parameters.get(KEY.mandatory);
  if (place === undefined) return [];
  requireThat(place.end > place.start && (place.end - place.start) % 2 === 0);
  const keys: number[] = [];
  for (let offset = place.start; offset < place.end; offset += 2) {
    const key = view.getUint16(offset);
    requireThat(key > (keys.at(-1) ?? KEY.mandatory) && parameters.has(key));
    keys.push(key);
  }
  return keys;
}

function readAlpn(view: DataView, place: Parameter | undefined): readonly string[] {
  if (place === undefined) return [];
  requireThat(place.end > place.start);
  const protocols: string[] = [];
  for (let offset = place.start; offset < place.end;) {
    const end = offset + 1 + view.getUint8(offset);
    requireThat(end > offset + 1 && end <= place.end);
    protocols.push(protocolText(octetsIn(view, offset + 1, end)));
    offset = end;
  }
  return protocols.slice(0, MAX_PROTOCOLS);
}

/** A protocol's id is octets, not text (RFC 7301 §3.1); what cannot be shown is written in hexadecimal. */
const protocolText = (octets: readonly number[]): string =>
  octets.every((octet) => octet > 0x20 && octet < 0x7f)
    ? String.fromCharCode(...octets)
    : `0x${octets.map((octet) => octet.toString(16).padStart(2, '0')).join('')}`;

function readHints(view: DataView, place: Parameter | undefined, size: 4 | 16): readonly string[] {
  if (place === undefined) return [];
  const octets = place.end - place.start;
  requireThat(octets > 0 && octets % size === 0);
  const count = Math.min(octets / size, MAX_ADDRESSES);
  return Array.from({ length: count }, (_, index) => {
    const start = place.start + index * size;
    return addressIn(view, start, start + size);
  });
}

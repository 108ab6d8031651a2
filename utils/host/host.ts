import { toUnicode } from 'punycode/punycode.es6.js';
import { fail, succeed } from '@/utils/result';
import type { Result } from '@/utils/result';
import { LONGEST_INPUT, LONGEST_LABEL, LONGEST_NAME } from './limits';

export type HostKind = 'name' | 'ipv4' | 'ipv6';

/** What may be known of a URL: where it led, never which page it was. */
export interface UrlOrigin {
  /** Lower case, without colon. */
  readonly scheme: string;
  /** Lower-case ASCII name without last dot, or canonical literal without brackets; '' for other schemes. */
  readonly host: string;
  /** Where it is not the scheme's default. */
  readonly port?: number;
  readonly secure: boolean;
  readonly kind: HostKind | 'none';
}

/** Why a text is not the name of a site. Each has words of its own in the interface. */
export type NameFault =
  'empty' | 'ip-literal' | 'label-too-long' | 'name-too-long' | 'empty-label' | 'bad-character' | 'bad-punycode';

const SCHEME = /^([a-z][a-z0-9+.-]*):/i;
const WEB_AUTHORITY = /^(?:https?|wss?):[\\/\t\n\r]*([^\\/?#]*)/i;
/** A URL as browsers report nearly all of them. A last label that begins with a letter cannot be an IPv4 literal. */
const PLAIN = /^(https?|wss?):\/\/((?:[a-z0-9_-]+\.)*[a-z][a-z0-9-]*)(?=[/?#]|$)/;
const DOTTED = /^\d{1,3}(?:\.\d{1,3}){3}$/;
/** What spreadsheets, mails and editors leave around a name. */
const WRAPPING = /^[\s\uFEFF"'“”‘’«»<(]+|[\s\uFEFF"'“”‘’«»>),;]+$/g;
const WEB_LIKE = /^(?:[a-z][a-z0-9+.-]*:)?[\\/]{2}/i;
/** All dots that UTS 46 takes for one. */
const DOTS = /[.。．。]/;
/** Name characters of RFC 1123, and the underscore that some hosts carry. */
const ASCII_NAME = /^[a-z0-9_.-]+$/;

const WEB_SCHEMES: ReadonlySet<string> = new Set(['http', 'https', 'ws', 'wss']);

/** Whether addresses of this scheme (without colon) lead to a host on the network that Sáu observes. */
export const isWebScheme = (scheme: string): boolean => WEB_SCHEMES.has(scheme);

/**
 * Scheme, host and port of a URL that the browser reported; `undefined` if it is none.
 *
 * Path, query and user name stay behind. It runs for each network event: what follows the authority (a `data:` URL
 * may hold megabytes) is never read, and the common form is not given to the URL parser.
 */
export function originOfUrl(url: string): UrlOrigin | undefined {
  const [, plainScheme, plainHost] = PLAIN.exec(url) ?? [];
  if (plainScheme !== undefined && plainHost !== undefined && !plainHost.includes('xn--')) {
    return { scheme: plainScheme, host: plainHost, secure: isSecure(plainScheme), kind: 'name' };
  }
  const scheme = SCHEME.exec(url)?.[1]?.toLowerCase();
  if (scheme === undefined) return undefined;
  if (!isWebScheme(scheme)) return { scheme, host: '', secure: false, kind: 'none' };
  return originOfAuthority(scheme, WEB_AUTHORITY.exec(url)?.[1] ?? '');
}

/** The kind of a host in the form that `originOfUrl` gives. */
export function hostKind(host: string): HostKind {
  if (host.includes(':')) return 'ipv6';
  return DOTTED.test(host) ? 'ipv4' : 'name';
}

/**
 * The ASCII name in a line that a person typed or pasted: a bare name, or an address with scheme, user name, port
 * and path, in quotes, with a BOM (method.md cases 95, 96, 99). IDN becomes Punycode by UTS 46.
 *
 * A name of one label passes; whether it may be asked about is `lookupBarrier`. Fails with the first fault found
 * (case 102); never throws.
 */
export function normaliseName(text: string): Result<string, NameFault> {
  if (text.length > LONGEST_INPUT) return fail('name-too-long');
  const authority = (
    text
      .replace(WRAPPING, '')
      .replace(WEB_LIKE, '')
      .split(/[\\/?#]/, 1)[0] ?? ''
  ).trim();
  const hostAndPort = authority.slice(authority.lastIndexOf('@') + 1);
  if (isIpv6Text(hostAndPort)) return fail('ip-literal');
  const name = hostAndPort.replace(/:\d*$/, '').replace(/[.。．。]$/, '');
  if (name === '') return fail('empty');
  if (name.split(DOTS).includes('')) return fail('empty-label');
  if (/[\s:%@<>^|[\]]/.test(name)) return fail('bad-character');
  return toAsciiName(name);
}

/**
 * A host as people read it: Punycode labels in Unicode (method.md case 95). What does not turn back into the same
 * host (invisible, upper-case or forbidden characters) stays as it is; never throws.
 */
export function displayHost(host: string): string {
  if (!host.includes('xn--')) return host;
  try {
    const shown = toUnicode(host);
    return new URL(`http://${shown}`).host === host ? shown : host;
  } catch {
    // Not Punycode, or not a host once decoded.
    return host;
  }
}

function originOfAuthority(scheme: string, authority: string): UrlOrigin | undefined {
  const parsed = parseUrl(`${scheme}://${authority}`);
  // The URL parser writes literals in their one canonical form, in brackets for IPv6.
  const host = parsed?.hostname.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '');
  if (parsed === undefined || host === undefined || host === '') return undefined;
  const origin = { scheme, host, secure: isSecure(scheme), kind: hostKind(host) };
  return parsed.port === '' ? origin : { ...origin, port: Number(parsed.port) };
}

function toAsciiName(name: string): Result<string, NameFault> {
  // Length first: browsers differ in whether their URL parser refuses a long name.
  const fault = lengthFault(name.split(DOTS).filter((label) => isAscii(label)));
  if (fault !== undefined) return fail(fault);
  const ascii = parseUrl(`http://${name}`)?.hostname.replace(/\.$/, '');
  if (ascii === undefined) return fail(/(?:^|\.)xn--/i.test(name) ? 'bad-punycode' : 'bad-character');
  if (hostKind(ascii) !== 'name') return fail('ip-literal');
  const labels = ascii.split('.');
  if (labels.includes('')) return fail('empty-label');
  const tooLong = lengthFault(labels);
  if (tooLong !== undefined) return fail(tooLong);
  // Engines differ in whether they decode an `xn--` label that is ASCII already.
  if (displayHost(ascii).includes('xn--')) return fail('bad-punycode');
  return ASCII_NAME.test(ascii) ? succeed(ascii) : fail('bad-character');
}

function lengthFault(labels: readonly string[]): NameFault | undefined {
  if (labels.some((label) => label.length > LONGEST_LABEL)) return 'label-too-long';
  return labels.join('.').length > LONGEST_NAME ? 'name-too-long' : undefined;
}

const isAscii = (text: string): boolean => /^[\u0020-\u007e]*$/.test(text);

const isIpv6Text = (text: string): boolean => text.startsWith('[') || /:[^:]*:/.test(text);

function parseUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    // No URL: the caller's `undefined` says so.
    return undefined;
  }
}

const isSecure = (scheme: string): boolean => scheme === 'https' || scheme === 'wss';

export type HostKind = 'name' | 'ipv4' | 'ipv6';

/** What is kept of a URL: where it led, never which page it was. */
export interface UrlOrigin {
  /** Lower case, without colon. */
  readonly scheme: string;
  /** Lower-case ASCII name without last dot, or canonical literal without brackets; '' for other schemes. */
  readonly host: string;
  /** Where it is not the scheme's default. */
  readonly port: number | undefined;
  readonly secure: boolean;
  readonly kind: HostKind | 'none';
}

const SCHEME = /^([a-z][a-z0-9+.-]*):/i;
const WEB_AUTHORITY = /^(?:https?|wss?):[\\/\t\n\r]*([^\\/?#]*)/i;
/** The common form. A last label that begins with a letter is no IPv4 literal. */
const PLAIN = /^(https?|wss?):\/\/((?:[a-z0-9_-]+\.)*[a-z][a-z0-9-]*)(?=[/?#]|$)/;
const DOTTED = /^\d{1,3}(?:\.\d{1,3}){3}$/;
const WEB_SCHEMES: ReadonlySet<string> = new Set(['http', 'https', 'ws', 'wss']);

/** Whether addresses of this scheme (without colon) lead to a host on the network that Sáu observes. */
export const isWebScheme = (scheme: string): boolean => WEB_SCHEMES.has(scheme);

/**
 * Scheme, host and port of a URL that the browser reported. It runs for each network event, so what follows the host is
 * never read (a `data:` URL may hold megabytes), and the common form does without the URL parser.
 *
 * @returns undefined for what is no URL
 */
export function originOfUrl(url: string): UrlOrigin | undefined {
  const [, plainScheme, plainHost] = PLAIN.exec(url) ?? [];
  if (plainScheme !== undefined && plainHost !== undefined && !plainHost.includes('xn--')) {
    return { scheme: plainScheme, host: plainHost, port: undefined, secure: isSecure(plainScheme), kind: 'name' };
  }
  const scheme = SCHEME.exec(url)?.[1]?.toLowerCase();
  if (scheme === undefined) return undefined;
  if (!isWebScheme(scheme)) return { scheme, host: '', port: undefined, secure: false, kind: 'none' };
  return originOfAuthority(scheme, WEB_AUTHORITY.exec(url)?.[1] ?? '');
}

/** The kind of a host in the form that `originOfUrl` gives. */
export function hostKind(host: string): HostKind {
  if (host.includes(':')) return 'ipv6';
  return DOTTED.test(host) ? 'ipv4' : 'name';
}

function originOfAuthority(scheme: string, authority: string): UrlOrigin | undefined {
  const parsed = parseUrl(`${scheme}://${authority}`);
  // The URL parser writes literals in their one canonical form, in brackets for IPv6.
  const host = parsed?.hostname.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '');
  if (parsed === undefined || host === undefined || host === '') return undefined;
  const port = parsed.port === '' ? undefined : Number(parsed.port);
  return { scheme, host, port, secure: isSecure(scheme), kind: hostKind(host) };
}

/** @returns undefined for a text that is no URL */
export function parseUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined; // No URL.
  }
}

const isSecure = (scheme: string): boolean => scheme === 'https' || scheme === 'wss';

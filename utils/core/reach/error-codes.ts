/**
 * What the error of a request to an IPv6 literal says of the way there. Browsers do not promise their codes, so a code
 * that is not listed says nothing.
 */
export type ErrorMeaning =
  | 'certificate' // a server showed a certificate: TCP and TLS work
  | 'tls' // a TLS endpoint spoke
  | 'tcp' // a connection was there, then bytes or an end
  | 'refused' // the port is closed
  | 'refused-or-no-route' // Firefox has one code for both
  | 'no-route' // no route from here, or an ICMP error on the path
  | 'no-source' // this machine has no address to send from, or no IPv6 at all
  | 'timeout'
  | 'offline'
  | 'network-changed'
  | 'proxied'
  | 'unclear';

export type Engine = 'chromium' | 'firefox';

/** Without `net::`. */
const CHROMIUM_CODES: Readonly<Record<string, ErrorMeaning>> = {
  ERR_CERTIFICATE_TRANSPARENCY_REQUIRED: 'certificate',
  // This machine's own store changed.
  ERR_CERT_DATABASE_CHANGED: 'unclear',
  ERR_BAD_SSL_CLIENT_AUTH_CERT: 'tls',
  ERR_EMPTY_RESPONSE: 'tcp',
  ERR_INVALID_HTTP_RESPONSE: 'tcp',
  ERR_TOO_MANY_REDIRECTS: 'tcp',
  ERR_CONNECTION_CLOSED: 'tcp',
  ERR_CONNECTION_RESET: 'tcp',
  ERR_CONNECTION_REFUSED: 'refused',
  ERR_ADDRESS_UNREACHABLE: 'no-route',
  ERR_ADDRESS_INVALID: 'no-source',
  ERR_INTERNET_DISCONNECTED: 'offline',
  ERR_CONNECTION_TIMED_OUT: 'timeout',
  ERR_TIMED_OUT: 'timeout',
  ERR_NETWORK_CHANGED: 'network-changed',
  ERR_NETWORK_IO_SUSPENDED: 'network-changed',
  ERR_TUNNEL_CONNECTION_FAILED: 'proxied',
};

/** Families of codes; the table above goes first. */
const CHROMIUM_FAMILIES: readonly (readonly [prefix: string, ErrorMeaning])[] = [
  ['ERR_CERT_', 'certificate'],
  ['ERR_SSL_', 'tls'],
  ['ERR_ECH_', 'tls'],
  ['ERR_HTTP2_', 'tcp'],
  ['ERR_RESPONSE_HEADERS_', 'tcp'],
  ['ERR_PROXY_', 'proxied'],
  ['ERR_SOCKS_', 'proxied'],
];

const FIREFOX_CODES: Readonly<Record<string, ErrorMeaning>> = {
  NS_ERROR_NET_RESET: 'tcp',
  NS_ERROR_NET_INTERRUPT: 'tcp',
  NS_ERROR_NET_EMPTY_RESPONSE: 'tcp',
  NS_ERROR_NET_PARTIAL_TRANSFER: 'tcp',
  NS_ERROR_NET_INADEQUATE_SECURITY: 'tcp',
  NS_ERROR_NET_HTTP2_SENT_GOAWAY: 'tcp',
  NS_ERROR_PARSING_HTTP_STATUS_LINE: 'tcp',
  NS_ERROR_REDIRECT_LOOP: 'tcp',
  // Firefox names the last activity of the socket where it has no better word.
  NS_ERROR_NET_ON_CONNECTED_TO: 'tcp',
  NS_ERROR_NET_ON_TLS_HANDSHAKE_STARTING: 'tcp',
  NS_ERROR_NET_ON_TLS_HANDSHAKE_ENDED: 'tcp',
  NS_ERROR_NET_ON_SENDING_TO: 'tcp',
  NS_ERROR_NET_ON_WAITING_FOR: 'tcp',
  NS_ERROR_NET_ON_RECEIVING_FROM: 'tcp',
  NS_ERROR_CONNECTION_REFUSED: 'refused-or-no-route',
  NS_ERROR_NET_TIMEOUT: 'timeout',
  NS_ERROR_NET_TIMEOUT_EXTERNAL: 'timeout',
  NS_ERROR_SOCKET_ADDRESS_NOT_SUPPORTED: 'no-source',
  NS_ERROR_OFFLINE: 'offline',
  NS_ERROR_PROXY_CONNECTION_REFUSED: 'proxied',
  NS_ERROR_UNKNOWN_PROXY_HOST: 'proxied',
};

/**
 * What `details.error` of a webRequest event means. An abort is `unclear`.
 *
 * @param error as the browser words it. Firefox writes TLS errors in the person's language, so what does not begin with
 *   `NS_` is one.
 */
export function meaningOf(error: string, engine: Engine): ErrorMeaning {
  if (engine === 'firefox') {
    if (error.trim() === '') return 'unclear';
    if (!error.startsWith('NS_')) return 'tls';
    return Object.hasOwn(FIREFOX_CODES, error) ? (FIREFOX_CODES[error] ?? 'unclear') : 'unclear';
  }
  if (!error.startsWith('net::')) return 'unclear';
  const code = error.slice('net::'.length);
  if (Object.hasOwn(CHROMIUM_CODES, code)) return CHROMIUM_CODES[code] ?? 'unclear';
  return CHROMIUM_FAMILIES.find(([prefix]) => code.startsWith(prefix))?.[1] ?? 'unclear';
}

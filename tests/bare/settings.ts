/** How this machine reaches the network, for one that is made in its image. Pure: texts in, texts out. */

/** Certificates that are trusted here beside the usual ones, by the variables and the npm setting that name them. */
const CERTIFICATE_VARIABLES = ['NODE_EXTRA_CA_CERTS', 'SSL_CERT_FILE'];
const PROXY_VARIABLES = ['http_proxy', 'https_proxy', 'no_proxy', 'all_proxy'];
const PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

type Environment = Readonly<Record<string, string | undefined>>;

/** What a person's shell has there, in the form `NAME=value`: the plainest, and the way to the network. */
export function environmentOf(here: Environment): readonly string[] {
  const handed = Object.entries(here).filter(
    ([name]) => CERTIFICATE_VARIABLES.includes(name) || PROXY_VARIABLES.includes(name.toLowerCase()),
  );
  const fixed = { PATH, HOME: '/root', TERM: 'dumb' };
  return [...Object.entries(fixed), ...handed].map(([name, value]) => `${name}=${value ?? ''}`);
}

/** Of the texts of this machine's npmrc files, what is about reaching the registry; the later text wins, as in npm. */
export function npmSettings(texts: readonly string[]): string {
  const wanted =
    /^\s*(?:registry|@[^:=\s]+:registry|\/\/[^=]+|(?:https?-)?proxy|noproxy|ca(?:\[\])?|cafile|strict-ssl|replace-registry-host|audit)\s*=/;
  const lines = texts.flatMap((text) => text.split('\n')).filter((line) => wanted.test(line));
  return lines.map((line) => `${line}\n`).join('');
}

/** Files with certificates that the settings name. */
export function certificateFiles(here: Environment, npmrc: string): readonly string[] {
  const named = [...npmrc.matchAll(/^\s*cafile\s*=\s*"?([^"\n]+?)"?\s*$/gm)].map(([, file = '']) => file);
  const fromVariables = CERTIFICATE_VARIABLES.map((name) => here[name] ?? '');
  return [...new Set([...named, ...fromVariables])].filter((file) => file.startsWith('/'));
}

/** Of what `apt-config dump` prints, what is about reaching the mirrors. */
export function aptSettings(dump: string): string {
  const lines = dump.split('\n').filter((line) => /^Acquire::(?:https?|Check|Retries|ForceIP)/i.test(line));
  return lines.map((line) => `${line}\n`).join('');
}

export interface Mirrors {
  /** Where the release itself lies; `undefined` means where Debian has it. */
  readonly main: string | undefined;
  /** Text of a sources.list. */
  readonly sources: string;
}

/** The mirrors of a Debian release among those that apt uses here, from lines `address suite component`. */
export function mirrorsOf(targets: string, release: string): Mirrors {
  const rows = targets
    .split('\n')
    .map((line) => line.split(' '))
    .filter(([, suite]) => suite === release || suite?.startsWith(`${release}-`) === true);
  const own = rows.filter(([, suite, component]) => suite !== `${release}-backports` && component === 'main');
  const [main] = own.find(([, suite]) => suite === release) ?? [];
  const usual = `deb http://deb.debian.org/debian ${release} main\n`;
  const sources = own.map(([address = '', suite = '']) => `deb ${address} ${suite} main\n`);
  return main === undefined ? { main, sources: usual } : { main, sources: [...new Set(sources)].join('') };
}

/** What each command needs of the machine besides Node, and the Debian package that brings it. */
const PACKAGES = {
  unshare: 'util-linux',
  mount: 'mount',
  ip: 'iproute2',
  openssl: 'openssl',
  chromium: 'chromium',
  firefox: 'firefox-esr',
  // Firefox is then in Vietnamese in all tests, its own question about consent too.
  'firefox-vi': 'firefox-esr-l10n-vi',
  named: 'bind9',
  'dnssec-keygen': 'bind9-utils',
  'dnssec-signzone': 'bind9-utils',
  unbound: 'unbound',
  kresd: 'knot-resolver',
  dnsdist: 'dnsdist',
  debootstrap: 'debootstrap',
} as const;

export type Need = keyof typeof PACKAGES;

const LAB = ['unshare', 'mount', 'ip', 'openssl'] as const;
const END_TO_END = [...LAB, 'chromium', 'firefox', 'firefox-vi'] as const;
const RESOLVERS = ['named', 'dnssec-keygen', 'dnssec-signzone', 'unbound', 'kresd', 'dnsdist'] as const;

/** By the command's name in package.json; `test:endurance` is `test:e2e` with words of its own. */
export const NEEDS = {
  start: [...LAB, 'chromium'],
  bench: [...LAB, 'chromium'],
  'test:e2e': END_TO_END,
  'test:interop': [...LAB, 'chromium', ...RESOLVERS],
  test: [...END_TO_END, ...RESOLVERS],
  'test:bare': ['unshare', 'mount', 'debootstrap'],
} as const satisfies Readonly<Record<string, readonly Need[]>>;

export type Command = keyof typeof NEEDS;

/** The Debian packages that bring what is missing, each once. */
export const packagesOf = (missing: readonly Need[]): readonly string[] => [
  ...new Set(missing.map((need) => PACKAGES[need])),
];

/** Packages that would start a server. */
const SERVERS: readonly string[] = ['bind9', 'unbound', 'knot-resolver', 'dnsdist'];
const POLICY = '/usr/sbin/policy-rc.d';
/**
 * Keeps servers from being started. invoke-rc.d and systemd's helper both ask this file first, and 101 means "not
 * allowed"; one that is there already is somebody else's and stays.
 */
const NO_SERVICES = `[ -e ${POLICY} ] || { trap "rm -f ${POLICY}" EXIT; trap "exit 1" HUP INT TERM; mkdir -p /usr/sbin; printf "#!/bin/sh\\nexit 101\\n" >${POLICY}; chmod 755 ${POLICY}; }`;

/**
 * What a root shell has to do: packages and what they need, no services. It holds no single quote, so it can stand in a
 * line to paste. A list that cannot be brought up to date is no reason not to try with those that are there.
 */
export function installScript(packages: readonly string[]): string {
  const update = 'apt-get -q update';
  const install = 'apt-get -qy -o DPkg::Lock::Timeout=300 install --no-install-recommends';
  const before = packages.some((name) => SERVERS.includes(name)) ? [NO_SERVICES] : [];
  return [...before, update, `DEBIAN_FRONTEND=noninteractive ${install} ${packages.join(' ')}`].join('; ');
}

/** One line that a person can paste, for what is missing. */
export const lineToPaste = (missing: readonly Need[], isRoot: boolean): string =>
  `${isRoot ? '' : 'sudo '}sh -c '${installScript(packagesOf(missing))}'`;

/** What each server is told: as little as it needs, in its own language. */
import { join } from 'node:path';
import { SERVERS } from './servers.ts';
import type { ResolverName } from './servers.ts';

/** Files in the run's folder. */
export interface Files {
  readonly folder: string;
  readonly hints: string;
  /** The root's key signing key, one DNSKEY record in master-file form. */
  readonly rootKey: string;
  readonly certificate: string;
  readonly key: string;
}

export interface Program {
  readonly command: string;
  readonly args: readonly string[];
  /** Name and content of the configuration, written to the folder that the program runs in. */
  readonly configuration: { readonly file: string; readonly text: string };
}

const quiet = 'pid-file none; session-keyfile none; notify no; querylog no;';

/** BIND as the authority of every zone. */
export const authorityProgram = (zones: readonly { readonly name: string; readonly file: string }[]): Program => ({
  command: 'named',
  args: ['-g', '-c', 'authority.conf'],
  configuration: {
    file: 'authority.conf',
    text: `controls {};
options {
  directory "."; ${quiet} recursion no; dnssec-validation no;
  listen-on { ${SERVERS.authority.v4}; }; listen-on-v6 { ${SERVERS.authority.v6}; };
};
${zones.map(({ name, file }) => `zone "${name}." { type primary; file "${file}"; };`).join('\n')}
`,
  },
});

export const resolverPrograms = (files: Files): Readonly<Record<ResolverName, Program>> => ({
  unbound: unbound(files),
  bind: bind(files),
  knot: knot(files),
  dnsdist: dnsdist(files),
});

/** Port 53 as well: dnsdist stands in front of it. */
const unbound = ({ hints, rootKey, certificate, key }: Files): Program => ({
  command: 'unbound',
  args: ['-d', '-c', 'unbound.conf'],
  configuration: {
    file: 'unbound.conf',
    text: `server:
  interface: ${SERVERS.unbound.v4}@443
  interface: ${SERVERS.unbound.v4}@53
  https-port: 443
  tls-service-key: "${key}"
  tls-service-pem: "${certificate}"
  access-control: 0.0.0.0/0 allow
  username: ""
  chroot: ""
  directory: ""
  pidfile: ""
  use-syslog: no
  num-threads: 1
  ede: yes
  module-config: "validator iterator"
  root-hints: "${hints}"
  trust-anchor-file: "${rootKey}"
remote-control:
  control-enable: no
`,
  },
});

const bind = ({ hints, rootKey, certificate, key }: Files): Program => ({
  command: 'named',
  args: ['-g', '-n', '1', '-c', 'bind.conf'],
  configuration: {
    file: 'bind.conf',
    text: `controls {};
tls lab { cert-file "${certificate}"; key-file "${key}"; };
http lab { endpoints { "/dns-query"; }; };
include "${rootKey}.bind";
options {
  directory "."; ${quiet} recursion yes; allow-recursion { any; }; allow-query { any; }; dnssec-validation yes;
  listen-on port 443 tls lab http lab { ${SERVERS.bind.v4}; }; listen-on-v6 { none; };
};
zone "." { type hint; file "${hints}"; };
`,
  },
});

const knot = ({ folder, rootKey, certificate, key }: Files): Program => ({
  command: 'kresd',
  args: ['-n', '-c', join(folder, 'knot.lua'), join(folder, 'knot')],
  configuration: {
    file: 'knot.lua',
    text: `net.listen('${SERVERS.knot.v4}', 443, { kind = 'doh2' })
net.tls('${certificate}', '${key}')
cache.open(10 * MB, 'lmdb://${join(folder, 'knot')}')
modules.unload('detect_time_skew')
modules.unload('ta_update')
modules.unload('ta_signal_query')
modules.unload('priming')
modules.load('hints > iterate')
hints.root({ ['ns1.may-chu.vn.'] = { '${SERVERS.authority.v4}', '${SERVERS.authority.v6}' } })
trust_anchors.remove('.')
for line in io.lines('${rootKey}') do trust_anchors.add(line) end
`,
  },
});

const dnsdist = ({ certificate, key }: Files): Program => ({
  command: 'dnsdist',
  args: ['--supervised', '--disable-syslog', '-C', 'dnsdist.lua'],
  configuration: {
    file: 'dnsdist.lua',
    text: `setLocal('${SERVERS.dnsdist.v4}:53')
setACL({'0.0.0.0/0'})
addDOHLocal('${SERVERS.dnsdist.v4}:443', '${certificate}', '${key}', '/dns-query')
newServer({ address = '${SERVERS.unbound.v4}:53', tcpOnly = true, healthCheckMode = 'up' })
setSecurityPollSuffix('')
`,
  },
});

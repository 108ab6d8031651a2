/**
 * The networks of the lab, made of addresses and routes. Sites stand on loopback; what is not served goes to a
 * neighbour that is never there, and vanishes as on the real Internet.
 */
import { execFile, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { addressBytes } from './dns-encode.ts';
import { closedPorts, forbiddenAddresses, servedAddresses, slowAddresses } from './hosts.ts';
import type { NetworkName } from './site-types.ts';
import { PROXY } from './web.ts';
import { synthesise } from './zone.ts';

const CLIENT = { v4: '198.51.100.2/24', v6: '3000:6:ffff::2/64' } as const;
const GATEWAY = { v4: '198.51.100.1', v6: '3000:6:ffff::1', link: '02:00:00:00:00:01' } as const;
const PROXIED_CLIENT = '10.6.1.2/16';
const SLOW_TABLE = '66';
/** Each packet towards a slow address waits this long; browsers try IPv4 after 250 to 300 ms (RFC 8305 §5 says 250). */
const SLOW_ONE_WAY_MS = 400;

/** Which addresses stand in which network. `broken` has a way out for IPv6, and nobody answers there. */
const PLANS: Readonly<
  Record<NetworkName, { v4: boolean; v6: 'served' | 'routed' | 'none'; nat64?: true; proxy?: true }>
> = {
  dual: { v4: true, v6: 'served' },
  v4only: { v4: true, v6: 'none' },
  nat64: { v4: false, v6: 'served', nat64: true },
  broken: { v4: true, v6: 'routed' },
  proxy: { v4: true, v6: 'served', proxy: true },
};

/**
 * Servers of the lab listen on every address; a citizen's computer has no web server at `::1` (cases 24, 25 of
 * docs/verdicts.md). Protocol 6 is TCP, which `ip` knows by name only where there is an /etc/protocols, and a bare
 * Debian has none.
 */
const NOBODY_AT_HOME = ['-6 rule add pref 3 to ::1/128 ipproto 6 dport 443 prohibit'];

const CLEAR = ['addr flush dev lo scope global', 'addr flush dev up0', 'route flush dev up0', '-6 route flush dev up0'];

export interface Wire {
  readonly setNetwork: (name: NetworkName) => Promise<void>;
  /** False where the machine has no TUN device or no Perl: then slow addresses answer at once. */
  readonly canBeSlow: boolean;
  readonly close: () => Promise<void>;
}

/** Lays the links of the lab; the process must be inside its own network namespace. */
export async function layWire(): Promise<Wire> {
  await ip(['link set lo up', 'link add up0 type veth peer name sink0', 'link set up0 addrgenmode none']);
  await ip(['link set sink0 addrgenmode none', 'link set up0 up', 'link set sink0 up']);
  // The local table has to be asked later than usual, else the kernel would short-cut to loopback before the rules.
  await ip(['-6 rule add pref 10 lookup local', '-6 rule del pref 0 lookup local', ...NOBODY_AT_HOME]);
  const delay = await layDelayLine();
  return {
    canBeSlow: delay !== undefined,
    setNetwork: async (name) => {
      await ip(CLEAR);
      await ip(networkCommands(name));
    },
    close: async () => {
      if (!delay || delay.exitCode !== null) return;
      const ended = new Promise((done) => delay.once('exit', done));
      delay.kill('SIGKILL');
      await ended;
    },
  };
}

function networkCommands(name: NetworkName): string[] {
  const plan = PLANS[name];
  const served = servedAddresses();
  const commands: string[] = [];
  if (plan.v4) {
    commands.push(`addr add ${CLIENT.v4} dev up0`, `neigh replace ${GATEWAY.v4} lladdr ${GATEWAY.link} dev up0`);
    commands.push(`route add default via ${GATEWAY.v4} dev up0`);
    commands.push(...served.v4.map((address) => `addr add ${address}/32 dev lo`));
  }
  if (plan.v6 !== 'none') {
    commands.push(`addr add ${CLIENT.v6} dev up0 nodad`, `neigh replace ${GATEWAY.v6} lladdr ${GATEWAY.link} dev up0`);
    commands.push(`-6 route add default via ${GATEWAY.v6} dev up0`);
  }
  if (plan.v6 === 'served') commands.push(...served.v6.map((address) => `addr add ${address}/128 dev lo nodad`));
  commands.push(...forbiddenAddresses().map((address) => `-6 route replace prohibit ${address}/128`));
  if (plan.nat64) commands.push(...served.v4.map((address) => `addr add ${synthesise(address)}/128 dev lo nodad`));
  if (plan.proxy) commands.push(`addr add ${PROXIED_CLIENT} dev up0`, `addr add ${PROXY.address}/32 dev lo`);
  return commands;
}

/** Runs `ip` once with many commands; each must succeed. `-4` and `-6` may lead a command. */
async function ip(commands: readonly string[]): Promise<void> {
  const families = { '-4': [] as string[], '-6': [] as string[] };
  for (const command of commands) {
    if (command.startsWith('-6 ')) families['-6'].push(command.slice(3));
    else families['-4'].push(command);
  }
  await ipBatch([], families['-4']);
  await ipBatch(['-6'], families['-6']);
}

function ipBatch(options: readonly string[], commands: readonly string[]): Promise<void> {
  if (commands.length === 0) return Promise.resolve();
  return new Promise((done, failed) => {
    const child = execFile('ip', [...options, '-batch', '-'], (error, _stdout, stderr) => {
      if (error) failed(new Error(`ip could not do this: ${stderr.trim() || error.message}`));
      else done();
    });
    child.stdin?.end(`${commands.join('\n')}\n`);
  });
}

/**
 * A loop through a TUN device: what this machine sends to a slow address goes out there, waits, and comes in again.
 * A port that is closed is answered there, with a reset (RFC 9293 §3.10.7.1).
 */
async function layDelayLine(): Promise<ChildProcess | undefined> {
  const slow = slowAddresses();
  const child = spawn('perl', ['-e', delayLine()], { stdio: ['ignore', 'pipe', 'ignore'] });
  const isUp = await new Promise<boolean>((done) => {
    child.once('error', () => {
      done(false);
    });
    child.once('exit', () => {
      done(false);
    });
    child.stdout.once('data', () => {
      done(true);
    });
  });
  if (!isUp) return undefined;
  await ip([
    'link set slow0 addrgenmode none',
    'link set slow0 up',
    ...slow.map((address) => `-6 route add ${address}/128 dev slow0 table ${SLOW_TABLE}`),
    ...slow.map((address) => `-6 rule add pref 5 iif lo to ${address}/128 lookup ${SLOW_TABLE}`),
  ]);
  return child;
}

/** Perl, because it is on every Debian and can do the one ioctl that Node cannot: TUNSETIFF, IFF_TUN | IFF_NO_PI. */
const delayLine = (): string => `
  $| = 1; $SIG{CHLD} = 'IGNORE';
  my %closed = map { $_ => 1 } qw(${closedPorts()
    .map(({ address, port }) => `${addressBytes(address).toString('hex')}:${port}`)
    .join(' ')});
  open(my $tun, '+<', '/dev/net/tun') or exit 1;
  my $request = pack('Z16 s x22', 'slow0', 0x1001);
  ioctl($tun, 0x400454ca, $request) or exit 1;
  print "up\\n";
  while (sysread($tun, my $packet, 65535)) {
    next if fork;
    my ($from, $to) = (substr($packet, 8, 16), substr($packet, 24, 16));
    my ($source, $port, $number) = unpack('nnN', substr($packet, 40, 8));
    if (ord(substr($packet, 6, 1)) == 6 && $closed{unpack('H*', $to) . ":$port"}) {
      my $reset = pack('nnNNCCnnn', $port, $source, 0, ($number + 1) & 0xffffffff, 0x50, 0x14, 0, 0, 0);
      my $sum = 0;
      $sum += $_ for unpack('n*', $to . $from . pack('NN', length($reset), 6) . $reset);
      $sum = ($sum & 0xffff) + ($sum >> 16) while $sum >> 16;
      substr($reset, 16, 2) = pack('n', ~$sum & 0xffff);
      $packet = pack('NnCC', 0x60000000, length($reset), 6, 64) . $to . $from . $reset;
    }
    select(undef, undef, undef, ${SLOW_ONE_WAY_MS / 1000});
    syswrite($tun, $packet);
    exit 0;
  }`;

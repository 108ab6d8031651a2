import type { NamedHost, ZoneFacts } from '@/utils/core/dns/dossier/dossier';
import { isServerName } from '@/utils/core/dns/dossier/server-name';
import { suffixList } from '@/utils/core/host/public-suffixes';
import { sortAaaa } from '@/utils/core/verdict/published-addresses';
import type { EvidenceLine } from './check-codes';
import { lookupLines, serverOffer, unusableLines } from './dns-lines';
import { failed, finding, lines, notAsked } from './checker';
import type { Checker, Finding, CheckInput } from './checker';
import { ENOUGH_NAME_SERVERS } from './limits';

const PORT_NOT_TESTED: EvidenceLine = { code: 'ns-port-not-tested' };

/**
 * At least two name servers with usable AAAA, in the zone that the host really lies in (cases 135 to 145 of
 * docs/verdicts.md, docs/rulings.md 10).
 */
export const checkNameServers: Checker = (input) => {
  const zone = input.dossier?.zone;
  if (zone === undefined) return notAsked(input, 'NS');
  if (!zone.ok) return failed(input.host, 'NS', zone);
  const { value, by, at } = zone;
  const seen = { by, at };
  if (suffixList.isPublicSuffix(value.zone)) {
    return finding('not-applicable', [{ code: 'zone-shared', values: { zone: value.zone } }], { seen });
  }
  const { status, advice, count } = judgeServers(value);
  const names = value.nameServers.map(({ name }) => name).join(', ');
  return finding(
    status,
    lines(
      { code: 'zone-found', values: { host: input.host, zone: value.zone, names, by, time: at } },
      { code: 'ns-count', values: { count, total: value.nameServers.length + value.nameServersLeftOut } },
      ...value.nameServers.flatMap((server) => serverLines(server)),
      ...oneAddress(value),
      ...(value.nameServersLeftOut > 0
        ? [{ code: 'ns-left-out', values: { count: value.nameServersLeftOut } } as const]
        : []),
      PORT_NOT_TESTED,
    ),
    { advice, seen },
  );
};

function judgeServers({ nameServers, nameServersLeftOut }: ZoneFacts): Pick<Finding, 'status' | 'advice'> & {
  readonly count: number;
} {
  const offers = nameServers.map((server) => serverOffer(server));
  const count = offers.filter((offer) => offer === 'ipv6').length;
  const open = offers.filter((offer) => offer === 'unknown').length + nameServersLeftOut;
  if (count >= ENOUGH_NAME_SERVERS) {
    const isBroken = nameServers.some((server) => isMisnamed(server));
    return { status: 'pass', count, advice: isBroken ? 'mend-name-server' : undefined };
  }
  if (count + open >= ENOUGH_NAME_SERVERS || nameServers.length === 0) {
    return { status: 'unknown', count, advice: 'ask-again' };
  }
  const lacking = nameServers.filter((server) => serverOffer(server) === 'none');
  const isWritingError = lacking.every(({ name }) => !isServerName(name)) && lacking.length > 0;
  return { status: 'fail', count, advice: isWritingError ? 'mend-name-server' : 'add-name-server-ipv6' };
}

/** Case 144: a name server must be a name with addresses, not an alias, and must exist. */
const isMisnamed = ({ name, aaaa }: NamedHost): boolean =>
  !isServerName(name) || (aaaa?.ok === true && (aaaa.chain.length > 0 || aaaa.rcode === 'NXDOMAIN'));

function serverLines(server: NamedHost): readonly EvidenceLine[] {
  const { name, aaaa } = server;
  if (!isServerName(name)) return [{ code: 'ns-no-host-name', values: { name } }];
  const [asked, ...rest] = lookupLines(name, 'AAAA', aaaa);
  const warnings: EvidenceLine[] = [];
  if (aaaa?.ok === true && aaaa.rcode === 'NXDOMAIN') warnings.push({ code: 'ns-no-name', values: { name } });
  const target = aaaa?.ok === true ? aaaa.chain.at(-1) : undefined;
  if (target !== undefined) warnings.push({ code: 'ns-alias', values: { name, target } });
  return [asked, ...rest.filter(({ code }) => code !== 'dns-alias'), ...unusableLines(aaaa), ...warnings];
}

/** Case 139: several names on one address are one server to whoever cannot reach it. */
function oneAddress({ nameServers }: ZoneFacts): readonly EvidenceLine[] {
  const capable = nameServers.filter((server) => serverOffer(server) === 'ipv6');
  const addresses = new Set(capable.flatMap(({ aaaa }) => (aaaa?.ok === true ? sortAaaa(aaaa).usable : [])));
  const [ip] = addresses;
  if (capable.length < ENOUGH_NAME_SERVERS || addresses.size > 1 || ip === undefined) return [];
  return [{ code: 'ns-one-address', values: { ip } }];
}

/**
 * Whether answers of the zone are signed. Asked for by a circular that is history alone, so what is
 * missing is never `fail`; a chain that is broken locks people out and is worth mending for that reason.
 */
export const checkDnssec: Checker = (input) => {
  const { dnssec, zone } = input.dossier ?? {};
  if (zone?.ok === true && suffixList.isPublicSuffix(zone.value.zone)) {
    return finding('not-applicable', [{ code: 'zone-shared', values: { zone: zone.value.zone } }], {
      seen: { by: zone.by, at: zone.at },
    });
  }
  if (dnssec === undefined) return notAsked(input, 'DNSSEC');
  if (!dnssec.ok) return failed(input.host, 'DNSSEC', dnssec);
  return judgeDnssec(input, dnssec);
};

function judgeDnssec(
  { host }: CheckInput,
  { value, by, at }: { readonly value: 'secure' | 'insecure' | 'bogus'; readonly by: string; readonly at: number },
): Finding {
  const values = { host, by, time: at };
  const seen = { by, at };
  switch (value) {
    case 'secure':
      return finding('pass', [{ code: 'dnssec-secure', values }], { seen });
    case 'insecure':
      return finding('partial', [{ code: 'dnssec-insecure', values }, { code: 'dnssec-not-a-duty' }], {
        advice: 'sign-zone',
        seen,
      });
    case 'bogus':
      return finding('partial', [{ code: 'dnssec-bogus', values }, { code: 'dnssec-not-a-duty' }], {
        advice: 'mend-dnssec',
        seen,
      });
    default:
      return value satisfies never;
  }
}

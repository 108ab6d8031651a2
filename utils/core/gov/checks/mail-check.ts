import type { MailFacts, NamedHost } from '@/utils/core/dns/dossier/dossier';
import { isServerName } from '@/utils/core/dns/dossier/server-name';
import type { AdviceCode, EvidenceLine } from './check-codes';
import type { CheckStatus } from './check';
import { lookupLines, serverOffer, unusableLines } from './dns-lines';
import { failed, finding, lines, notAsked } from './checker';
import type { Checker } from './checker';

const PORT_NOT_TESTED: EvidenceLine = { code: 'mail-port-not-tested' };

/** Whether the servers that take mail for the domain have IPv6: cases 146 to 150 of docs/verdicts.md. */
export const checkMail: Checker = (input) => {
  const mail = input.dossier?.mail;
  if (mail === undefined) return notAsked(input, 'MX');
  if (!mail.ok) return failed(input.host, 'MX', mail);
  const { value, by, at } = mail;
  const { domain } = value;
  const seen = { by, at };
  const servers = value.servers.filter(({ name }) => isServer(name));
  if (servers.length === 0) {
    const code = value.isNull ? 'mx-null' : 'mx-none';
    const ignored = ignoredLines(value);
    return finding('not-applicable', lines({ code, values: { domain, by, time: at } }, ...ignored), { seen });
  }
  const offers = servers.map((server) => serverOffer(server));
  const count = offers.filter((offer) => offer === 'ipv6').length;
  const lacking = offers.filter((offer) => offer === 'none').length;
  const status = mailStatus({ count, lacking, total: servers.length, leftOut: value.serversLeftOut });
  const names = servers.map(({ name }) => name).join(', ');
  return finding(
    status,
    lines(
      { code: 'mx-found', values: { domain, names, by, time: at } },
      ...(value.isNull ? [{ code: 'mx-null', values: { domain, by, time: at } } as const] : []),
      { code: 'mx-count', values: { count, total: servers.length } },
      ...servers.flatMap((server) => serverLines(server)),
      ...ignoredLines(value),
      PORT_NOT_TESTED,
    ),
    { advice: mailAdvice(status, servers), seen },
  );
};

/** Case 149: by `localhost` and the root a domain says that it takes no mail. */
const isServer = (name: string): boolean => name !== 'localhost' && name !== '.';

function serverLines({ name, aaaa }: NamedHost): readonly EvidenceLine[] {
  if (!isServerName(name)) return [{ code: 'mx-no-host-name', values: { name } }];
  return [...lookupLines(name, 'AAAA', aaaa), ...unusableLines(aaaa)];
}

/** Where all that lack IPv6 are no host names, the record is to be mended, and not a server. */
function mailAdvice(status: CheckStatus, servers: readonly NamedHost[]): AdviceCode | undefined {
  if (status === 'pass') return undefined;
  if (status === 'unknown') return 'ask-again';
  const lacking = servers.filter((server) => serverOffer(server) === 'none');
  return lacking.some(({ name }) => isServerName(name)) ? 'add-mail-ipv6' : 'mend-mail-record';
}

interface Counts {
  readonly count: number;
  readonly lacking: number;
  readonly total: number;
  readonly leftOut: number;
}

/** One server that certainly lacks IPv6 settles that not all have it; one that has it settles that not all lack it. */
function mailStatus({ count, lacking, total, leftOut }: Counts): CheckStatus {
  if (lacking === total && leftOut === 0) return 'fail';
  if (lacking > 0) return 'partial';
  return count === total ? 'pass' : 'unknown';
}

function ignoredLines({ servers, serversLeftOut }: MailFacts): readonly EvidenceLine[] {
  const ignored = servers.filter(({ name }) => !isServer(name));
  return [
    ...ignored.map(({ name }): EvidenceLine => ({ code: 'mx-ignored', values: { name } })),
    ...(serversLeftOut > 0 ? [{ code: 'mx-left-out', values: { count: serversLeftOut } } as const] : []),
  ];
}

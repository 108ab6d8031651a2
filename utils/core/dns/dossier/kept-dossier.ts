import { cancelledLookup } from '@/utils/core/dns/ask/ask-in-turn';
import { createDossier } from './create-dossier';
import type { Dossier, NamedHost } from './dossier';
import { isServerName } from './server-name';
import { keptAnswers } from '@/utils/core/dns/stored/kept-answers';
import type { Lookup } from '@/utils/core/dns/lookup';
import type { Resolver } from '@/utils/core/dns/ask/resolve';

/**
 * The dossier of a host as far as its answers are kept, for a sheet that is opened after the questions. It asks nobody:
 * what was not asked, or is no longer kept, is absent. Rejects for a literal or a special name.
 */
export async function keptDossier(host: string, world: Parameters<typeof keptAnswers>[0]): Promise<Dossier> {
  const { lookUp, lookUpRecords } = keptAnswers(world);
  const resolver: Resolver = {
    lookUp,
    lookUpRecords: async (name, type) => {
      const kept = await lookUpRecords(name, type);
      // What DNSSEC is worth then takes questions that are not kept.
      const isContested = kept.failedBefore.some(({ why }) => why === 'servfail' || why === 'dnssec-bogus');
      return type === 'SOA' && isContested ? cancelledLookup(name, type, world.clock()) : kept;
    },
    overHttps: [],
  };
  const full = await createDossier({ ...resolver, clock: world.clock })(host);
  const { https, zone, mail, dnssec, sibling } = full;
  const askedZone = isKnown(zone) && (!zone.ok || zone.value.nameServers.every(isAsked));
  const askedMail = isKnown(mail) && (!mail.ok || mail.value.servers.every(isAsked));
  return {
    host,
    at: full.at,
    addresses: withoutUnasked(full.addresses),
    sibling: sibling && withoutUnasked(sibling),
    https: isKnown(https) ? https : undefined,
    // A zone without the addresses of its servers would be judged as a whole one.
    zone: askedZone ? zone : undefined,
    mail: askedMail ? mail : undefined,
    dnssec: dnssec?.ok === true ? dnssec : undefined,
  };
}

const isKnown = <Found extends { readonly ok: boolean; readonly why?: string }>(
  found: Found | undefined,
): found is Found => found !== undefined && (found.ok || found.why !== 'cancelled');

/** A question that was not put leaves no lookup; a name that leads nowhere has none to put. */
const isAsked = ({ name, a, aaaa }: NamedHost): boolean =>
  (a !== undefined && aaaa !== undefined) || !isServerName(name);

function withoutUnasked({ name, a, aaaa }: NamedHost): NamedHost {
  return { name, a: isKnown<Lookup>(a) ? a : undefined, aaaa: isKnown<Lookup>(aaaa) ? aaaa : undefined };
}

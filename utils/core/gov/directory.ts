import type { DirectoryData } from './directory-data';
import { isGovHost, labelsOf, registrableDomain } from './gov-host';
import type { Agency, GovIdentity } from './identity';
import { mergersOf } from './mergers';
import { siteKind } from './site-kind';
import { isGuest, scopeOf } from './scope';

export interface Directory {
  readonly asOf: string;
  readonly agencies: readonly Agency[];
  /**
   * Whose site an ASCII host name is. `undefined`: not a state host. no `agency`: a state host whose owner is
   * not known. An entry holds for its domain and the names below it, the longest entry first, label by label:
   * vpcp.chinhphu.vn goes before chinhphu.vn, angiang.gdt.gov.vn is the tax office (docs/rulings.md 32).
   */
  identify(host: string): GovIdentity | undefined;
  /** The bodies that became part of this one, at first or second hand, in the order of the directory. */
  absorbedBy(id: string): readonly Agency[];
  /** The bodies whose name or domain contains a text; accents and their place do not matter (Hòa, Hoà, hoa). */
  search(text: string): readonly Agency[];
}

/**
 * Indexes parsed directory data (`parseDirectory`); nothing is read or fetched later.
 *
 * @param isImported an IT unit gave the data, by hand or by policy; it did not ship with Sáu
 */
export function createDirectory({ asOf, agencies }: DirectoryData, isImported = false): Directory {
  const about = { asOf, count: agencies.length, isImported };
  const byDomain = new Map(
    agencies.flatMap((agency) => [agency.domain, ...agency.aliases].map((domain) => [domain, agency] as const)),
  );

  const mergers = mergersOf(agencies);

  function identify(host: string): GovIdentity | undefined {
    const labels = labelsOf(host);
    for (let from = 0; from < labels.length; from += 1) {
      const domain = labels.slice(from).join('.');
      const agency = byDomain.get(domain);
      if (agency !== undefined) {
        const kind = siteKind(host, domain);
        return {
          agency,
          successors: mergers.successorsOf(agency.id),
          absorbed: mergers.absorbedBy(agency.id),
          kind,
          scope: scopeOf(host, { agency, kind }),
          directory: about,
          isGuest: isGuest(host, domain, agency, kind) ? true : undefined,
          isClaimed: isImported && !isGovHost(host) ? true : undefined,
        };
      }
    }
    if (!isGovHost(host)) return undefined;
    const kind = siteKind(host, registrableDomain(host));
    return {
      agency: undefined,
      successors: [],
      absorbed: [],
      kind,
      scope: scopeOf(host, { agency: undefined, kind }),
      directory: about,
      isGuest: undefined,
      isClaimed: undefined,
    };
  }

  return {
    asOf,
    agencies,
    identify,
    absorbedBy: (id) => mergers.absorbedBy(id),
    search(text) {
      const wanted = fold(text);
      return wanted === '' ? [] : agencies.filter((agency) => searchText(agency).includes(wanted));
    },
  };
}

const searchText = (agency: Agency): string =>
  fold([agency.nameVi, agency.nameEn, agency.domain, ...agency.aliases].join('\n'));

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}

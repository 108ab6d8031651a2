import type { DirectoryData } from './directory-data';
import { isGovHost, labelsOf, registrableDomain } from './gov-host';
import type { Agency, GovIdentity } from './identity';
import { siteKind } from './site-kind';

export interface Directory {
  readonly asOf: string;
  readonly agencies: readonly Agency[];
  /**
   * Whose site an ASCII host name is. `undefined`: not a state host. `agency` absent: a state host whose owner is
   * not known. An entry holds for its domain and the names below it, the longest entry first, label by label:
   * vpcp.chinhphu.vn goes before chinhphu.vn, angiang.gdt.gov.vn is the tax office (RULINGS 32, site-kinds.md §7).
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
  const byId = new Map(agencies.map((agency) => [agency.id, agency]));
  const byDomain = new Map(
    agencies.flatMap((agency) => [agency.domain, ...agency.aliases].map((domain) => [domain, agency] as const)),
  );

  const absorbedBy = (id: string): readonly Agency[] =>
    agencies.filter((agency) => successorsOf(agency, byId).some((successor) => successor.id === id));

  function identify(host: string): GovIdentity | undefined {
    const labels = labelsOf(host);
    for (let from = 0; from < labels.length; from += 1) {
      const domain = labels.slice(from).join('.');
      const agency = byDomain.get(domain);
      if (agency !== undefined) {
        return {
          agency,
          successors: successorsOf(agency, byId),
          absorbed: absorbedBy(agency.id),
          kind: siteKind(host, domain),
          directory: about,
        };
      }
    }
    if (!isGovHost(host)) return undefined;
    return { successors: [], absorbed: [], kind: siteKind(host, registrableDomain(host)), directory: about };
  }

  return {
    asOf,
    agencies,
    identify,
    absorbedBy,
    search(text) {
      const wanted = fold(text);
      return wanted === '' ? [] : agencies.filter((agency) => searchText(agency).includes(wanted));
    },
  };
}

/** The bodies of today: a successor that was merged in its turn gives way to its own successors. */
function successorsOf(agency: Agency, byId: ReadonlyMap<string, Agency>): readonly Agency[] {
  const seen = new Set([agency.id]);
  const current: Agency[] = [];
  const waiting = [...agency.mergedInto];
  for (const id of waiting) {
    const successor = byId.get(id);
    if (successor === undefined || seen.has(id)) continue;
    seen.add(id);
    if (successor.mergedInto.length === 0) current.push(successor);
    else waiting.push(...successor.mergedInto);
  }
  return current;
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

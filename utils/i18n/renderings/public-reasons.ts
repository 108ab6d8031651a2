import { networkText, siteText, visitText } from '@/utils/i18n/code-texts';
import { m } from '@/utils/i18n/generated/messages.js';
import { reasonText } from '@/utils/i18n/reason-texts';
import type { Locale } from '@/utils/i18n/resolve-language';
import type { Verdict } from '@/utils/core/verdict/verdict';
import type { Reason } from '@/utils/core/verdict/reasons';
import type { DocumentEvidence, DocumentTarget } from '@/utils/core/report/report-document';

/**
 * Values of a reason that a sheet may hold where it is about the visit or the network: others name the person's own
 * network (`ip` of a proxy) or other sites that were open (`host`, `names`).
 */
const HARMLESS: ReadonlySet<string> = new Set(['count', 'error', 'total', 'ms']);

/** Why the codes are what they are, as far as it speaks of the site and not of the person. */
export function reasonsOf({ visit, site, network, page }: Verdict, locale: Locale): DocumentTarget['reasons'] {
  return {
    visit: [guarded(visit.because[0], visitText[visit.code], locale)],
    site: site.because.map((reason) => spoken(reason, siteText[site.code], locale)),
    page: (page?.because ?? []).map((reason) => spoken(reason, m.code_unknown, locale)),
    network: [guarded(network.because[0], networkText[network.code], locale)],
  };
}

const spoken = (reason: Reason, or: () => string, locale: Locale): DocumentEvidence => ({
  code: reason.code,
  text: reasonText(reason, locale) || or(),
});

function guarded(reason: Reason, or: () => string, locale: Locale): DocumentEvidence {
  const isHarmless = Object.keys(reason.values ?? {}).every((name) => HARMLESS.has(name));
  return isHarmless ? spoken(reason, or, locale) : { code: reason.code, text: or() };
}

/**
 * Places where anybody can put up a text under no name: they prove nothing by themselves, so an entry that has no other
 * source counts as one without (RULINGS 32).
 */
const WEAK_HOSTS: ReadonlySet<string> = new Set([
  'pastebin.com',
  'paste.ee',
  'ghostbin.com',
  'rentry.co',
  'telegra.ph',
  'docs.google.com',
  'vdocuments.pub',
]);

/** Whether a source proves nothing by itself. In: an http or https address. */
export function isWeakSource(url: string): boolean {
  return !URL.canParse(url) || WEAK_HOSTS.has(new URL(url).hostname.replace(/^www\./, ''));
}

/** Whether at least one source stands by itself. */
export const hasProof = (sources: readonly string[]): boolean => sources.some((url) => !isWeakSource(url));

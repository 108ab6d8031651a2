import { MAX_HOST_LENGTH } from './limits';

/**
 * The registrable domains of the directory that are not under .gov.vn, so that `data-view` can be told without
 * loading the directory. A test keeps the two in step.
 */
const STATE_DOMAINS_ELSEWHERE: ReadonlySet<string> = new Set([
  'bqp.vn',
  'chinhphu.vn',
  'dcs.vn',
  'quochoi.vn',
  'vnanet.vn',
  'vnnic.vn',
  'vov.vn',
  'vtv.vn',
]);

/** The labels of an ASCII host name in lower case; empty for what is no name (empty label, too long). */
export function labelsOf(host: string): readonly string[] {
  const name = host.toLowerCase().replace(/\.$/, '');
  const labels = name.split('.');
  return name.length > MAX_HOST_LENGTH || labels.includes('') ? [] : labels;
}

/**
 * The registrable domain of a state host: the last three labels under .gov.vn, for no rule of the Public Suffix
 * List ends in .gov.vn but gov.vn itself, else the last two. `gov.vn` is its own.
 * Only meant for names that `isGovHost` or a directory has recognised: `com.vn` is no registrable domain.
 */
export function registrableDomain(host: string): string {
  const labels = labelsOf(host);
  const isUnderGov = labels.at(-1) === 'vn' && labels.at(-2) === 'gov';
  return labels.slice(isUnderGov ? -3 : -2).join('.');
}

/** Whether a host belongs to the gov view (docs/rulings.md 29) by the shipped directory; synchronous, loads nothing. */
export function isGovHost(host: string): boolean {
  const domain = registrableDomain(host);
  return domain === 'gov.vn' || domain.endsWith('.gov.vn') || STATE_DOMAINS_ELSEWHERE.has(domain);
}

import { isUnder } from '@/utils/core/host/site';

/**
 * Whose pages may be cited for the name of a state body, they and the names below them: the State's own, two publishers
 * of laws, the State's press. Whatever stands after the first ten has its reason beside it. A page elsewhere may be
 * right, but it proves nothing by itself.
 */
const CITABLE = [
  'gov.vn',
  'chinhphu.vn',
  'quochoi.vn',
  'vnnic.vn',
  'thuvienphapluat.vn',
  'luatvietnam.vn',
  'baochinhphu.vn',
  'nhandan.vn',
  'vietnamplus.vn',
  'vnanet.vn',
  'dcs.vn', // the Party's own systems, for the Party alone
  'tapchitaichinh.vn', // the magazine of the Ministry of Finance
  'vtv.vn', // Vietnam Television's own site, for itself alone
] as const;

/** Whether a source proves nothing by itself. In: an http or https address, or what calls itself one. */
export function isWeakSource(url: string): boolean {
  if (!URL.canParse(url)) return true;
  const { hostname } = new URL(url);
  return !CITABLE.some((domain) => isUnder(hostname, domain));
}

/** Whether at least one source stands by itself. */
export const hasProof = (sources: readonly string[]): boolean => sources.some((url) => !isWeakSource(url));

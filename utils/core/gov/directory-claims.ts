import '@/utils/core/host/far-suffixes';
import { suffixList } from '@/utils/core/host/public-suffixes';
import { isUnder } from '@/utils/core/host/site';
import type { DirectoryFault } from './directory-faults';

/**
 * Whether a directory may say whose a name is. Never for a public suffix, whose names are many people's: gov.vn,
 * hanoi.vn, co.uk. Outside .vn only where the directory says so itself.
 */
export function claimFault(domain: string, isForeign: boolean): DirectoryFault['code'] | undefined {
  if (suffixList.isPublicSuffix(domain)) return 'domain-suffix';
  return isForeign || isUnder(domain, 'vn') ? undefined : 'domain-foreign';
}

import { PUBLISHES_IPV6 } from '@/utils/core/verdict/verdict-codes';
import type { HostVerdict, Verdict } from '@/utils/core/verdict/verdict';
import { SHAPES } from './shape-of';
import type { IconShape } from './shape';

/** The shape of the toolbar icon from a whole verdict: the same as shapeOf gives from its evidence. */
export function shapeOfVerdict({ visit, site, hosts }: Verdict): IconShape {
  if (visit.code === 'v6') return hosts.some(isPartOverIpv4) ? 'mixed' : 'v6';
  if (visit.code === 'v4') return PUBLISHES_IPV6.has(site.code) ? 'v4-published' : 'v4';
  return SHAPES[visit.code];
}

const isPartOverIpv4 = ({ owner, counted, visit }: HostVerdict): boolean =>
  owner !== 'main' && counted && (visit.code === 'v4' || visit.code === 'mixed');

import { isNumber } from '@/utils/core/guards';
import { parseList } from './shapes';

/** `recording`: ids of the busy tabs; undefined for anything else. */
export const parseBusyList = (stored: unknown): readonly number[] | undefined =>
  parseList(stored, (id) => (isNumber(id) ? id : undefined));

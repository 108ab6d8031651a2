import { LAWS } from './laws';
import { PROGRAMMES } from './programmes';
import { RECOMMENDATIONS } from './recommendations';
import type { Rule } from './rule';

/** The day that the rules were last compared with their sources. */
export const LAW_AS_OF = '2026-11-25';

/**
 * The rules as dated data: a change of law is a change of these files alone. Newest first in each; where several of one
 * topic hold on a day, the first one is cited.
 */
export const RULES: readonly Rule[] = [...LAWS, ...PROGRAMMES, ...RECOMMENDATIONS];

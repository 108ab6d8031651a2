import { isObject } from '@/utils/core/guards';
import { readResolver } from './resolvers';
import type { Settings } from './settings';
import { parseSettingsWith } from './settings-fields';
import type { ParsedSettings } from './settings-fields';

export type { ParsedSettings, SettingsProblem } from './settings-fields';

/**
 * The settings in force, from what `storage.local` and `storage.managed` hold (`undefined` where nothing is).
 *
 * Field by field the policy goes before the person and the person before the defaults; `fixed` names the fields
 * that the policy decides. A wrong value falls back and is reported, a wrong entry of a list is left out, so that
 * one bad line does not send names to resolvers that nobody chose. Never throws.
 */
export const parseSettings = (stored: unknown, managed: unknown): ParsedSettings =>
  parseSettingsWith(readResolver, stored, managed);

/** What to store after a change: the fields of other versions stay (docs/contract.md, "Settings"). */
export function applyChange(stored: unknown, change: Partial<Settings>): Record<string, unknown> {
  const changed: Record<string, unknown> = { ...(isObject(stored) ? stored : {}), ...change };
  // Nobody can be asked by an empty list: it stands for the defaults, those of a later version too.
  if (change.resolvers?.length === 0) delete changed['resolvers'];
  return changed;
}

import { isObject, isOneOf } from '@/utils/core/guards';
import type { Result } from '@/utils/core/result';
import { PREFIXES, PROBLEMS, RESOLVERS } from './limits';
import { readPrefix } from './prefixes';
import { DEFAULT_SETTINGS, LANGUAGE_CHOICES, LOOKUP_MODES } from './settings';
import type { Settings } from './settings';

/** A value that was not taken as it stands. */
export interface SettingsProblem {
  readonly from: 'person' | 'policy';
  /** 'settings' when the whole is not an object. */
  readonly field: keyof Settings | 'settings';
  /** `wrong-value`: the field fell back. `wrong-entry`: an entry of a list was left out. `empty`: no entry is left. */
  readonly why: 'wrong-value' | 'wrong-entry' | 'empty';
  /** The entry that was left out, if it is text. */
  readonly entry?: string;
}

/** The settings in force, the fields that a policy decides, and what was wrong. */
export interface ParsedSettings {
  readonly settings: Settings;
  readonly fixed: readonly (keyof Settings)[];
  readonly problems: readonly SettingsProblem[];
}

type Report = (problem: Omit<SettingsProblem, 'from'>) => void;
type Values = { -readonly [Field in keyof Settings]?: Settings[Field] };

/** Reads one entry of a list: what to keep of it, or why it is none. */
export type ReadEntry = (text: string) => Result<string, string>;

/** As parseSettings, with what reads a resolver: the background asks nobody, and does without. */
export function parseSettingsWith(readResolver: ReadEntry, stored: unknown, managed: unknown): ParsedSettings {
  const problems: SettingsProblem[] = [];
  const note = (problem: SettingsProblem): void => {
    if (problems.length < PROBLEMS) problems.push(problem);
  };
  const person = readFields(readResolver, stored, (problem) => note({ from: 'person', ...problem }));
  const policy = readFields(readResolver, managed, (problem) => note({ from: 'policy', ...problem }));
  const fixed = FIELDS.filter((field) => policy[field] !== undefined);
  return { settings: { ...DEFAULT_SETTINGS, ...person, ...policy }, fixed, problems };
}

const FIELDS: readonly (keyof Settings)[] = ['language', 'lookup', 'resolvers', 'history', 'nat64Prefixes'];

function readFields(readResolver: ReadEntry, input: unknown, report: Report): Values {
  if (input === undefined || input === null) return {};
  if (!isObject(input)) {
    report({ field: 'settings', why: 'wrong-value' });
    return {};
  }
  const take = <Value>(field: keyof Settings, isRight: (value: unknown) => value is Value): Value | undefined => {
    const value = Object.hasOwn(input, field) ? input[field] : undefined;
    if (value === undefined || isRight(value)) return value;
    report({ field, why: 'wrong-value' });
    return undefined;
  };
  const fields: Values = {};
  const language = take('language', isOneOf(LANGUAGE_CHOICES));
  if (language !== undefined) fields.language = language;
  const lookup = take('lookup', isOneOf(LOOKUP_MODES));
  if (lookup !== undefined) fields.lookup = lookup;
  const history = take('history', isBoolean);
  if (history !== undefined) fields.history = history;
  const resolvers = readList('resolvers', take('resolvers', isList), RESOLVERS, readResolver, report);
  // Without a resolver nothing could be asked; a network without a prefix is the common case.
  if (resolvers?.length === 0) report({ field: 'resolvers', why: 'empty' });
  else if (resolvers !== undefined) fields.resolvers = resolvers;
  const prefixes = readList('nat64Prefixes', take('nat64Prefixes', isList), PREFIXES, readPrefix, report);
  if (prefixes !== undefined) fields.nat64Prefixes = prefixes;
  return fields;
}

const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

function readList(
  field: keyof Settings,
  entries: readonly unknown[] | undefined,
  limit: number,
  read: ReadEntry,
  report: Report,
): readonly string[] | undefined {
  if (entries === undefined) return undefined;
  const good = new Set<string>();
  for (const entry of entries) {
    const parsed = typeof entry === 'string' ? read(entry.trim()) : undefined;
    if (parsed?.ok === true && good.size < limit) good.add(parsed.value);
    else report({ field, why: 'wrong-entry', ...(typeof entry === 'string' && { entry }) });
  }
  return [...good];
}

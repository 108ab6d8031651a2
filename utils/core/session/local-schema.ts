/**
 * What `storage.local` holds: every key, who writes it, and how it is read. Only a person's act writes here, in the page
 * named. Code imports the one parser that it needs, and not this table.
 */
import * as v from 'valibot';
import { parseDirectory } from '@/utils/core/gov/directory-data';
import { reportSchema } from '@/utils/core/report/parse-report';
import { readStated } from '@/utils/core/report/statements';
import { parseSettings } from '@/utils/core/settings/parse-settings';
import { DIRECTORY_KEY, PIN_HINT_KEY, pinKey, SETTINGS_KEY, statedKey } from './local-keys';
import type { LOCAL_KINDS } from './local-keys';
import { isFlag } from './shapes';

interface Row {
  readonly by: 'options' | 'options and popup' | 'popup' | 'report';
  readonly key: (...of: never[]) => string;
  /** Never throws. What cannot be read is undefined, or is reported as a problem and replaced (settings, stated). */
  readonly parse: (stored: unknown) => unknown;
}

export const LOCAL = {
  settings: {
    by: 'options and popup',
    key: () => SETTINGS_KEY,
    parse: (stored: unknown) => parseSettings(stored, undefined).settings,
  },
  directory: {
    by: 'options',
    key: () => DIRECTORY_KEY,
    parse: (stored: unknown) => {
      const parsed = parseDirectory(stored);
      return parsed.ok ? parsed.value : undefined;
    },
  },
  pin: {
    by: 'report',
    key: pinKey,
    parse: (stored: unknown) => {
      const parsed = v.safeParse(reportSchema, stored);
      return parsed.success ? parsed.output : undefined;
    },
  },
  stated: { by: 'report', key: statedKey, parse: readStated },
  pinHintShown: {
    by: 'popup',
    key: () => PIN_HINT_KEY,
    parse: (stored: unknown) => (isFlag(stored) ? stored : undefined),
  },
} as const satisfies Record<(typeof LOCAL_KINDS)[number], Row>;

import type { ParsedSettings } from '@/utils/core/settings/parse-settings';

export interface SettingsPort {
  /** At once, but without what a policy decides. */
  readOwn(): Promise<ParsedSettings>;
  read(): Promise<ParsedSettings>;
  watch(callback: (parsed: ParsedSettings) => void): void;
  saveLookupMode(mode: 'ask' | 'on-open'): Promise<void>;
}

/** What the person (or their organisation) chose; `storage.local` key `settings`, `storage.managed` wins. */
export type LanguageChoice = 'auto' | 'vi' | 'en';
export type LookupMode = 'ask' | 'on-open' | 'gov' | 'off';

export interface Settings {
  readonly language: LanguageChoice;
  readonly lookup: LookupMode;
  /** RFC 8484 addresses (https), tried in order; 'system' where the browser has a resolver of its own. */
  readonly resolvers: readonly string[];
  readonly history: boolean;
  /** RFC 6052 prefixes as `address/length`. */
  readonly nat64Prefixes: readonly string[];
}

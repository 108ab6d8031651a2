/** What the person (or their organisation) chose; `storage.local` key `settings`, `storage.managed` wins. */
export const LANGUAGE_CHOICES = ['auto', 'vi', 'en'] as const;
export type LanguageChoice = (typeof LANGUAGE_CHOICES)[number];

/** When DNS may be asked (docs/rulings.md 11). */
export const LOOKUP_MODES = ['ask', 'on-open', 'gov', 'off'] as const;
export type LookupMode = (typeof LOOKUP_MODES)[number];

export interface Settings {
  readonly language: LanguageChoice;
  readonly lookup: LookupMode;
  /** RFC 8484 addresses (https), tried in order; 'system' where the browser has a resolver of its own. */
  readonly resolvers: readonly string[];
  readonly history: boolean;
  /** RFC 6052 prefixes as `address/length`. */
  readonly nat64Prefixes: readonly string[];
}

export const DEFAULT_SETTINGS: Settings = {
  language: 'auto',
  lookup: 'ask',
  // Neither sends the client's subnet on.
  resolvers: ['https://cloudflare-dns.com/dns-query', 'https://dns.google/dns-query'],
  history: false,
  nat64Prefixes: [],
};

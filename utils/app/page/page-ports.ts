import type { Dossier } from '@/utils/core/dns/dossier/dossier';
import type { Lookup } from '@/utils/core/dns/lookup';
import type { ProbeEnd, ProbePage, ProbeProgress } from '@/utils/core/reach/probe';
import type { GovIdentity } from '@/utils/core/gov/identity';
import type { ParsedSettings } from '@/utils/core/settings/parse-settings';
import type { ReadableArea } from '@/utils/core/evidence/gather-evidence';

/** The tab that a page of ours speaks of. */
export interface TargetTab {
  readonly tabId: number;
  readonly isPrivate: boolean;
  readonly isLoading: boolean;
  /** False for `about:`, `chrome:` and the like, where no extension can look; undefined when the browser hides it. */
  readonly isWeb: boolean | undefined;
  /** Host of the page in the tab, as far as the browser tells; '' otherwise. The record decides what is shown. */
  readonly host: string;
}

export interface LookupService {
  /** Asks A and AAAA of each name; never rejects: every failure is in the lookups. */
  lookupMany(
    names: readonly string[],
    options: { onProgress: (done: number, total: number) => void; signal: AbortSignal; secondFirst: boolean },
  ): Promise<readonly Lookup[]>;
  /** Asks the browser's own resolver; a failure where it has none. */
  lookupBySystem(host: string): Promise<Lookup>;
  /**
   * Asks about one site beyond its addresses: the HTTPS records of the host and the names they lead to and, with
   * `withZone`, where its zone begins (SOA and NS of `zoneCandidates`). Answers are kept as those of `lookupMany` are.
   */
  lookupSite(host: string, options: { signal: AbortSignal; withZone: boolean }): Promise<void>;
  /** What is kept of the HTTPS records of a host; asks nobody. */
  keptHttps(host: string): Promise<Dossier['https']>;
  /**
   * All that DNS can tell a report about one host; the names of its zone's servers and of its mail servers are asked
   * about too, which the person must have been told. Every failure is a finding; rejects for a name never to be asked.
   */
  dossier(
    host: string,
    options?: { readonly signal?: AbortSignal; readonly onProgress?: (done: number, total: number) => void },
  ): Promise<Dossier>;
  /** The same of what is kept; asks nobody, and leaves out what was not asked. */
  keptDossier(host: string): Promise<Dossier>;
}

export interface ProbeService {
  /** Runs one probe; never rejects: whatever stops it is in its end. */
  probe(
    page: ProbePage,
    options: { readonly signal: AbortSignal; readonly onProgress: (progress: ProbeProgress) => void },
  ): Promise<ProbeEnd>;
}

/** The world, as far as this state needs it; `utils/platform` has the real one. */
export interface PageWorld {
  readonly clock: () => number;
  readonly area: ReadableArea & {
    set(items: Readonly<Record<string, unknown>>): Promise<void>;
    remove(keys: string[]): Promise<void>;
  };
  /** The keys of recordKeys for a tab; the first answer may have been asked for before the page was there. */
  readRecord(tabId: number): Promise<Readonly<Record<string, unknown>>>;
  watchArea(callback: (changedKeys: readonly string[]) => void): void;
  /** False while there is no background, or one that has not read its records yet. */
  isRecorderAtWork(): Promise<boolean>;
  /** The background's last write failed: records may be older than their pages. */
  isRecorderBehind(): Promise<boolean>;
  /** Whether the session takes another record. */
  canKeep(): Promise<boolean>;
  findTab(): Promise<TargetTab | undefined>;
  watchTab(tabId: number, callback: (tab: TargetTab | undefined) => void): void;
  reloadTab(tabId: number): Promise<void>;
  /** At once, but without what a policy decides. */
  readOwnSettings(): Promise<ParsedSettings>;
  readSettings(): Promise<ParsedSettings>;
  watchSettings(callback: (parsed: ParsedSettings) => void): void;
  saveLookupMode(mode: 'ask' | 'on-open'): Promise<void>;
  hasSiteAccess(): Promise<boolean>;
  requestSiteAccess(): Promise<boolean>;
  watchPermissions(callback: () => void): void;
  /** The browser's own consent for queries to a resolver; `request` only inside a click. */
  hasDnsConsent(): Promise<boolean>;
  requestDnsConsent(): Promise<boolean>;
  /** Loaded when the first question is asked. With `since` (ms since the epoch) no answer from before it is used. */
  lookupService(resolvers: readonly string[], isPrivate: boolean, since?: number): Promise<LookupService>;
  /** Loaded when somebody clicks. */
  probeService(): Promise<{ readonly probeService: ProbeService }>;
  /** The browser has a resolver of its own that a page may ask (Firefox, docs/rulings.md 13). */
  readonly hasSystemResolver: boolean;
  isGovHost(host: string): boolean;
  identify(host: string): Promise<GovIdentity | undefined>;
  shouldShowPinHint(): Promise<boolean>;
  rememberPinHint(): Promise<void>;
  copy(text: string): Promise<void>;
  openOptions(): void;
  /** Version and browser, for copied evidence. */
  readonly about: { readonly version: string; readonly userAgent: string };
}

import type { LookupFailure } from '@/utils/core/dns/lookup';
import type { FileFault } from '@/utils/core/gov/directory-file';
import type { LineFault } from '@/utils/i18n/fault-texts';
import type { BadLine } from '@/utils/core/settings/lines';
import type { SettingsProblem } from '@/utils/core/settings/parse-settings';
import type { LanguageChoice, LookupMode, Settings } from '@/utils/core/settings/settings';

/** What a test of one resolver found. */
export type ResolverTest =
  | { readonly state: 'running' }
  | { readonly state: 'ok'; readonly milliseconds: number }
  | { readonly state: 'failed'; readonly why: LookupFailure; readonly detail: string | undefined };

/** Fields of the options page that a person edits as lines of text. */
export type LinesField = 'resolvers' | 'nat64Prefixes';

/** What the options page shows: plain data, recomputed whole whenever a part changes. */
export interface OptionsView {
  /** Settings were read. */
  readonly ready: boolean;
  /** The settings in force. */
  readonly settings: Settings;
  /** Fields that the organisation fixed by policy; they are shown and cannot be changed. */
  readonly managed: readonly (keyof Settings)[];
  /** This browser has a resolver of its own, which the line `system` stands for. */
  readonly hasSystemResolver: boolean;
  /**
   * Sáu is to ask by itself, and the browser's own consent for it is missing (Firefox): until it is given the choice of
   * this person, or of the organisation's policy, has no effect.
   */
  readonly awaitsConsent: 'person' | 'policy' | undefined;
  /** By resolver, as it stands in the settings. */
  readonly tests: Readonly<Record<string, ResolverTest>>;
  /** The lines of the last change that were refused; the stored value is then still the old one. */
  readonly bad: Readonly<Partial<Record<LinesField, readonly BadLine<LineFault>[]>>>;
  /** What was stored or set by policy and could not be used; the defaults stand in its place. */
  readonly problems: readonly SettingsProblem[];
  /** The last change could not be written. */
  readonly saveFailed: boolean;
  /** The recorded data was cleared from this page. */
  readonly cleared: boolean;
  /** Sites in whose sheets a unit stated something. */
  readonly statedCount: number;
  readonly canUndoStated: boolean;
  /** Baselines kept on this machine. */
  readonly pinCount: number;
  /** The directory of state bodies in use; undefined until it was read. */
  readonly directory: DirectoryView | undefined;
  /** Keys that open the popup, as the browser names them; '' where none is set. */
  readonly shortcut: string;
  readonly version: string;
}

/** A directory as it is in use. */
export interface DirectoryInUse {
  readonly asOf: string;
  readonly count: number;
  readonly from: 'shipped' | 'person' | 'policy';
  /** One that was brought in, or set by policy, is passed over. */
  readonly refused: { readonly from: 'person' | 'policy'; readonly fault: FileFault } | undefined;
}

export interface DirectoryView extends DirectoryInUse {
  /** The last file was refused, and the directory in use stayed. */
  readonly fault: FileFault | undefined;
  /** The last file was taken. */
  readonly imported: boolean;
  readonly canUndo: boolean;
}

/** What the person can do in the options; each returns at once and the view follows. */
export interface OptionsActions {
  setLanguage(choice: LanguageChoice): void;
  setLookup(mode: LookupMode): void;
  /** Puts the browser's own question once more. */
  requestConsent(): void;
  /** The text as typed, one entry a line; what is refused comes back in `bad`. */
  setLines(field: LinesField, text: string): void;
  /** `resolver` as it stands in the settings. */
  testResolver(resolver: string): void;
  /** Takes a directory from a file, if all of it is sound. */
  importDirectory(file: { readonly size: number; text(): Promise<string> }): void;
  /** Back to the directory before the last change. */
  undoDirectory(): void;
  takeShippedDirectory(): void;
  /** Removes what was recorded in this session; settings stay. */
  /** Baselines are deleted only where the person said so. */
  clearData(withPins: boolean): void;
  /** Brings back what units had stated, where nothing newer is there. */
  undoStated(): void;
}

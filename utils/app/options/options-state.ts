/**
 * The state behind the options page: the settings as stored, what was refused, and the tests that run.
 * Life cycle: born and dead with the page. A change is written at once; what is shown follows storage.
 */
import type { ReadonlySignal } from '@preact/signals';
import { computed, signal } from '@preact/signals';
import { detached } from '@/utils/core/detached';
import type { ResolverTest as TestOutcome } from '@/utils/core/dns/ask/test-resolver';
import type { ParsedSettings } from '@/utils/core/settings/parse-settings';
import { DEFAULT_SETTINGS } from '@/utils/core/settings/settings';
import type { LookupMode, Settings } from '@/utils/core/settings/settings';
import { parsePrefixLines } from '@/utils/core/settings/prefixes';
import { asksOthers, parseResolverLines } from '@/utils/core/settings/resolvers';
import { createDnsConsent } from '@/utils/app/questions/dns-consent';
import { createDirectoryChoice } from './directory-choice';
import type { DirectoryWorld } from './directory-choice';
import type { LinesField, OptionsActions, OptionsView } from './options-view';

/** The world, as far as the options need it; `utils/platform` has the real one. */
export interface OptionsWorld extends DirectoryWorld {
  readSettings(): Promise<ParsedSettings>;
  watchSettings(callback: (parsed: ParsedSettings) => void): void;
  saveSettings(change: Partial<Settings>): Promise<void>;
  testResolver(resolver: string): Promise<TestOutcome>;
  /** @returns what units had stated, by its keys: a person typed it, so it can be brought back */
  clearData(withPins: boolean): Promise<Readonly<Record<string, unknown>>>;
  /** Puts back what `clearData` gave, except where there is something newer. */
  restoreStated(stated: Readonly<Record<string, unknown>>): Promise<void>;
  countPins(): Promise<number>;
  countStated(): Promise<number>;
  shortcut(): Promise<string>;
  readonly hasSystemResolver: boolean;
  /** As in ConsentPort. */
  hasDnsConsent(): Promise<boolean>;
  requestDnsConsent(): Promise<boolean>;
  watchPermissions(callback: () => void): void;
  readonly version: string;
}

export interface OptionsModel {
  readonly view: ReadonlySignal<OptionsView>;
  readonly actions: OptionsActions;
}

const READ_CONSENT = 'read the consent';

/** Starts reading at once; until then the view shows the defaults and is not `ready`. */
export function createOptionsState(world: OptionsWorld): OptionsModel {
  const parsed = signal<ParsedSettings | undefined>(undefined);
  const tests = signal<OptionsView['tests']>({});
  const bad = signal<OptionsView['bad']>({});
  const saveFailed = signal(false);
  const cleared = signal(false);
  const pinCount = signal(0);
  const statedCount = signal(0);
  const clearedStated = signal<Readonly<Record<string, unknown>>>({});
  const shortcut = signal('');
  const consent = createDnsConsent({ has: () => world.hasDnsConsent(), request: () => world.requestDnsConsent() });
  const directory = createDirectoryChoice(world, () => (saveFailed.value = true));

  const view = computed<OptionsView>(() => ({
    ready: parsed.value !== undefined,
    settings: parsed.value?.settings ?? DEFAULT_SETTINGS,
    managed: parsed.value?.fixed ?? [],
    hasSystemResolver: world.hasSystemResolver,
    awaitsConsent: awaitedConsent(parsed.value, consent.isGiven.value),
    tests: tests.value,
    bad: bad.value,
    problems: parsed.value?.problems ?? [],
    saveFailed: saveFailed.value,
    cleared: cleared.value,
    pinCount: pinCount.value,
    statedCount: statedCount.value,
    canUndoStated: Object.keys(clearedStated.value).length > 0,
    directory: directory.shown.value,
    shortcut: shortcut.value,
    version: world.version,
  }));

  async function save(change: Partial<Settings>): Promise<void> {
    try {
      await world.saveSettings(change);
      saveFailed.value = false;
    } catch {
      saveFailed.value = true; // The view says that storage could not be written.
    }
  }

  const actions: OptionsActions = {
    ...directory.actions,
    setLanguage: (language) => detached(save({ language }), 'save the language'),
    setLookup(lookup) {
      // Inside the click, before anything is waited for; the choice stands whatever the person answers, and says so.
      if (asksUnbidden(lookup)) requestConsent(view.value.settings.resolvers);
      detached(save({ lookup }), 'save when to ask');
    },
    requestConsent: () => requestConsent(view.value.settings.resolvers),
    setLines(field, text) {
      const lines = readLines(field, text);
      bad.value = { ...bad.value, [field]: lines.bad };
      if (lines.bad.length === 0) detached(save({ [field]: lines.values }), `save ${field}`);
    },
    testResolver(resolver) {
      tests.value = { ...tests.value, [resolver]: { state: 'running' } };
      detached(test(resolver), 'test a resolver');
    },
    clearData(withPins) {
      cleared.value = false;
      detached(clear(withPins), 'clear what is kept');
    },
    undoStated: () => detached(undoStated(), 'bring back what units stated'),
  };

  function requestConsent(resolvers: readonly string[]): void {
    detached(consent.request(resolvers).then(consent.read), 'ask for the consent');
  }

  async function test(resolver: string): Promise<void> {
    const outcome = await world.testResolver(resolver);
    tests.value = { ...tests.value, [resolver]: shownTest(outcome) };
  }

  async function clear(withPins: boolean): Promise<void> {
    try {
      const gone = await world.clearData(withPins);
      // A second clearing finds nothing any more, and must not take the way back away.
      clearedStated.value = { ...clearedStated.value, ...gone };
      await count();
      cleared.value = true;
    } catch {
      saveFailed.value = true; // The view says that storage could not be written.
    }
  }

  async function undoStated(): Promise<void> {
    try {
      await world.restoreStated(clearedStated.value);
      clearedStated.value = {};
      await count();
    } catch {
      saveFailed.value = true; // The way back stays.
    }
  }

  async function count(): Promise<void> {
    pinCount.value = await world.countPins();
    statedCount.value = await world.countStated();
  }

  async function read(): Promise<void> {
    try {
      parsed.value = await world.readSettings();
      await count();
    } catch {
      saveFailed.value = true;
    }
  }

  async function readShortcut(): Promise<void> {
    shortcut.value = await world.shortcut();
  }

  world.watchSettings((changed) => (parsed.value = changed));
  world.watchPermissions(() => detached(consent.read(), READ_CONSENT));
  detached(consent.read(), READ_CONSENT);
  detached(read(), 'read the settings');
  detached(readShortcut(), 'read the shortcut');
  return { view, actions };
}

const asksUnbidden = (mode: LookupMode): boolean => mode === 'on-open' || mode === 'gov';

function awaitedConsent(parsed: ParsedSettings | undefined, isGiven: boolean): OptionsView['awaitsConsent'] {
  if (isGiven || parsed === undefined) return undefined;
  const { settings, fixed } = parsed;
  if (!asksUnbidden(settings.lookup) || !asksOthers(settings.resolvers)) return undefined;
  return fixed.includes('lookup') ? 'policy' : 'person';
}

function readLines(field: LinesField, text: string) {
  if (field === 'resolvers') {
    const { resolvers, bad } = parseResolverLines(text);
    return { values: resolvers, bad };
  }
  const { prefixes, bad } = parsePrefixLines(text);
  return { values: prefixes, bad };
}

const shownTest = (outcome: TestOutcome): OptionsView['tests'][string] =>
  outcome.ok
    ? { state: 'ok', milliseconds: outcome.elapsedMs }
    : { state: 'failed', why: outcome.why, detail: outcome.detail };

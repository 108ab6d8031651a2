/**
 * The state behind the options page: the settings as stored, what was refused, and the tests that run.
 * Life cycle: born and dead with the page. A change is written at once; what is shown follows storage.
 */
import type { ReadonlySignal } from '@preact/signals';
import { computed, signal } from '@preact/signals';
import type { ResolverTest as TestOutcome } from '@/utils/dns/test-resolver';
import type { ParsedSettings } from '@/utils/settings/parse-settings';
import { DEFAULT_SETTINGS } from '@/utils/settings/settings';
import type { Settings } from '@/utils/settings/settings';
import { parsePrefixLines } from '@/utils/settings/prefixes';
import { parseResolverLines } from '@/utils/settings/resolvers';
import type { LinesField, OptionsActions, OptionsView } from './options-view';

/** The world, as far as the options need it; `utils/platform` has the real one. */
export interface OptionsWorld {
  readSettings(): Promise<ParsedSettings>;
  watchSettings(callback: (parsed: ParsedSettings) => void): void;
  saveSettings(change: Partial<Settings>): Promise<void>;
  testResolver(resolver: string): Promise<TestOutcome>;
  clearData(): Promise<void>;
  shortcut(): Promise<string>;
  readonly hasSystemResolver: boolean;
  readonly version: string;
}

export interface OptionsModel {
  readonly view: ReadonlySignal<OptionsView>;
  readonly actions: OptionsActions;
}

/** Starts reading at once; until then the view shows the defaults and is not `ready`. */
export function createOptionsState(world: OptionsWorld): OptionsModel {
  const parsed = signal<ParsedSettings | undefined>(undefined);
  const tests = signal<OptionsView['tests']>({});
  const bad = signal<OptionsView['bad']>({});
  const saveFailed = signal(false);
  const cleared = signal(false);
  const shortcut = signal('');

  const view = computed<OptionsView>(() => ({
    ready: parsed.value !== undefined,
    settings: parsed.value?.settings ?? DEFAULT_SETTINGS,
    managed: parsed.value?.fixed ?? [],
    hasSystemResolver: world.hasSystemResolver,
    tests: tests.value,
    bad: bad.value,
    saveFailed: saveFailed.value,
    cleared: cleared.value,
    shortcut: shortcut.value,
    version: world.version,
  }));

  function save(change: Partial<Settings>): void {
    world.saveSettings(change).then(
      () => (saveFailed.value = false),
      () => (saveFailed.value = true),
    );
  }

  const actions: OptionsActions = {
    setLanguage: (language) => save({ language }),
    setLookup: (lookup) => save({ lookup }),
    setLines(field, text) {
      const lines = readLines(field, text);
      bad.value = { ...bad.value, [field]: lines.bad };
      if (lines.bad.length === 0) save({ [field]: lines.values });
    },
    testResolver(resolver) {
      tests.value = { ...tests.value, [resolver]: { state: 'running' } };
      void world.testResolver(resolver).then((outcome) => {
        tests.value = { ...tests.value, [resolver]: shownTest(outcome) };
      });
    },
    clearData() {
      cleared.value = false;
      world.clearData().then(
        () => (cleared.value = true),
        () => (saveFailed.value = true),
      );
    },
  };

  world.watchSettings((changed) => (parsed.value = changed));
  world.readSettings().then(
    (read) => (parsed.value = read),
    () => (saveFailed.value = true),
  );
  void world.shortcut().then((keys) => (shortcut.value = keys));
  return { view, actions };
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
    : { state: 'failed', why: outcome.why, ...(outcome.detail === undefined ? {} : { detail: outcome.detail }) };

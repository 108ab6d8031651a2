import { ChoiceField } from '@/components/options/ChoiceField';
import { ClearData } from '@/components/options/ClearData';
import { DirectoryField } from '@/components/options/DirectoryField';
import { LinesField } from '@/components/options/LinesField';
import { ResolverTests } from '@/components/options/ResolverTests';
import { SettingsProblems } from '@/components/options/SettingsProblems';
import { Glyph } from '@/components/shared/Glyph';
import { m } from '@/utils/i18n/generated/messages.js';
import { LANGUAGE_CHOICES, LOOKUP_MODES } from '@/utils/core/settings/settings';
import type { LanguageChoice, LookupMode, Settings } from '@/utils/core/settings/settings';
import type { OptionsActions, OptionsView as View } from '@/utils/app/options/options-view';

export interface OptionsViewProps {
  readonly view: View;
  readonly actions: OptionsActions;
}

const LANGUAGES: Readonly<Record<LanguageChoice, () => string>> = {
  auto: m.options_language_auto,
  vi: m.options_language_vi,
  en: m.options_language_en,
};

const MODES: Readonly<Record<LookupMode, { readonly name: () => string; readonly more: () => string }>> = {
  ask: { name: m.options_lookup_ask, more: m.options_lookup_ask_more },
  'on-open': { name: m.options_lookup_on_open, more: m.options_lookup_on_open_more },
  gov: { name: m.options_lookup_gov, more: m.options_lookup_gov_more },
  off: { name: m.options_lookup_off, more: m.options_lookup_off_more },
};

const CONSENT_MISSING: Readonly<Record<NonNullable<View['awaitsConsent']>, () => string>> = {
  person: m.options_consent_missing,
  policy: m.options_consent_missing_policy,
};

/** The options: few, each with the sentence that says what it changes, saved at once. */
export function OptionsView({ view, actions }: OptionsViewProps) {
  const { settings } = view;
  const isManaged = (field: keyof Settings): boolean => !view.ready || view.managed.includes(field);
  const isFixed = (field: keyof Settings): boolean => view.managed.includes(field);
  return (
    <main class="options" data-ready={String(view.ready)}>
      <header class="identity">
        <Glyph name="v6" size={40} />
        <div class="identity-names">
          <h1>{m.options_title()}</h1>
          <p class="small">{m.options_saved()}</p>
        </div>
      </header>
      <SettingsProblems problems={view.problems} />
      {view.saveFailed && <p role="alert">{m.options_save_failed()}</p>}

      <ChoiceField
        name="language"
        label={m.options_language()}
        choices={LANGUAGE_CHOICES}
        textOf={(choice) => LANGUAGES[choice]()}
        value={settings.language}
        isFixed={isFixed('language')}
        isDisabled={isManaged('language')}
        onChoose={(choice) => actions.setLanguage(choice)}
      />

      <ChoiceField
        name="lookup"
        label={m.options_lookup()}
        intro={m.options_lookup_intro()}
        choices={LOOKUP_MODES}
        textOf={(mode) => MODES[mode].name()}
        more={MODES[settings.lookup].more()}
        value={settings.lookup}
        isFixed={isFixed('lookup')}
        isDisabled={isManaged('lookup')}
        onChoose={(mode) => actions.setLookup(mode)}
      >
        {view.hasSystemResolver && settings.lookup !== 'off' && <p>{m.options_lookup_own()}</p>}
        {view.awaitsConsent !== undefined && (
          <>
            <p class="note" data-consent={view.awaitsConsent}>
              {CONSENT_MISSING[view.awaitsConsent]()}
            </p>
            <button type="button" data-action="allow-lookups" onClick={() => actions.requestConsent()}>
              {m.options_consent_button()}
            </button>
          </>
        )}
      </ChoiceField>

      <LinesField
        name="resolvers"
        label={m.options_resolvers()}
        more={[m.options_resolvers_more(), ...(view.hasSystemResolver ? [m.options_resolvers_system()] : [])]}
        stored={settings.resolvers}
        bad={view.bad.resolvers ?? []}
        isFixed={isFixed('resolvers')}
        isDisabled={isManaged('resolvers')}
        onSave={(text) => actions.setLines('resolvers', text)}
      />
      <ResolverTests
        resolvers={settings.resolvers}
        tests={view.tests}
        onTest={(resolver) => actions.testResolver(resolver)}
      />

      <LinesField
        name="nat64Prefixes"
        label={m.options_nat64()}
        more={[m.options_nat64_more()]}
        stored={settings.nat64Prefixes}
        bad={view.bad.nat64Prefixes ?? []}
        isFixed={isFixed('nat64Prefixes')}
        isDisabled={isManaged('nat64Prefixes')}
        onSave={(text) => actions.setLines('nat64Prefixes', text)}
      />

      <DirectoryField directory={view.directory} actions={actions} />

      <ClearData
        cleared={view.cleared}
        pinCount={view.pinCount}
        statedCount={view.statedCount}
        canUndoStated={view.canUndoStated}
        onClear={(withPins) => actions.clearData(withPins)}
        onUndo={() => actions.undoStated()}
      />

      <section class="field" aria-labelledby="shortcut-title">
        <h2 id="shortcut-title">{m.options_shortcut()}</h2>
        <p>{view.shortcut === '' ? m.options_shortcut_none() : m.options_shortcut_set({ keys: view.shortcut })}</p>
      </section>

      <section class="field" aria-labelledby="privacy-title">
        <h2 id="privacy-title">{m.options_privacy()}</h2>
        <p>{view.hasSystemResolver ? m.options_privacy_own() : m.options_privacy_more()}</p>
      </section>

      <footer class="footer">
        <p>{m.options_version({ version: view.version })}</p>
      </footer>
    </main>
  );
}

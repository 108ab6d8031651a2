import { effect } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { OptionsView } from '@/components/options/OptionsView';
import { GlyphSheet } from '@/components/shared/GlyphSheet';
import { m } from '@/utils/i18n/generated/messages.js';
import { applyLanguage } from '@/utils/i18n/locale';
import { createOptionsWorld } from '@/utils/platform/options-world';
import { createOptionsState } from '@/utils/app/options/options-state';

const { view, actions } = createOptionsState(createOptionsWorld());

view.subscribe(({ settings }) => {
  document.documentElement.lang = applyLanguage(settings.language, browser.i18n.getUILanguage());
});
effect(() => {
  document.title = m.options_title(); // It reads the language in use, so the title follows it.
});

function Options() {
  return (
    <>
      <GlyphSheet />
      <OptionsView view={view.value} actions={actions} />
    </>
  );
}

const root = document.getElementById('app');
if (root) render(<Options />, root);

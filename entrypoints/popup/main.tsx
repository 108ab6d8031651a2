import { computed, signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import type { GovPart } from '@/components/gov/gov-part';
import type { LateParts } from '@/components/popup/late-parts';
import { PopupView } from '@/components/popup/PopupView';
import { GlyphSheet } from '@/components/shared/GlyphSheet';
import { applyLanguage, locale } from '@/utils/i18n/locale';
import { createPageWorld } from '@/utils/platform/page-world';
import { createPageState } from '@/utils/state/page-state';

const late = signal<LateParts | undefined>(undefined);
void import('@/components/popup/late-parts').then(({ lateParts }) => (late.value = lateParts));

const { view, settings, actions } = createPageState(createPageWorld(location.search));

settings.subscribe((parsed) => {
  document.documentElement.lang = applyLanguage(parsed?.settings.language ?? 'auto', browser.i18n.getUILanguage());
});

const gov = signal<GovPart | undefined>(undefined);
const isGov = computed(() => view.value.view === 'gov');
isGov.subscribe((needed) => {
  if (needed && !gov.value) void import('@/components/gov/gov-part').then(({ govPart }) => (gov.value = govPart));
});

function Popup() {
  return (
    <>
      <GlyphSheet />
      <PopupView view={view.value} actions={actions} locale={locale.value} late={late.value} gov={gov.value} />
    </>
  );
}

// What was read early is then on its way through the state, and its next questions to the browser are asked.
setTimeout(() => {
  const root = document.getElementById('app');
  if (root) render(<Popup />, root);
});

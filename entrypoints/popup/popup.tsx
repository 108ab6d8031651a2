import { computed, effect, signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { detached } from '@/utils/core/detached';
import type { GovPart } from '@/components/gov/gov-part';
import { PopupView } from '@/components/popup/PopupView';
import { DrawsFolded } from '@/components/shared/Folded';
import { GlyphSheet } from '@/components/shared/GlyphSheet';
import { m } from '@/utils/i18n/generated/messages.js';
import { applyLanguage, locale } from '@/utils/i18n/locale';
import { closePopupByLinks } from '@/utils/platform/leave-popup';
import type { FirstReading } from '@/utils/platform/first-reading';
import { createPageWorld } from '@/utils/platform/page-world';
import { createPageModel } from '@/utils/app/page/page-model';
import { createPageActions } from '@/utils/app/page/page-actions';

/** What is not there after so many ms is waited for no longer: the beginning is said, and each part drawn as it comes. */
const PATIENCE_MS = 150;
/** What is folded away is drawn when the browser has time, and at the latest after so many ms. */
const FOLDED_DRAWN_WITHIN_MS = 500;

/** Draws the popup in place of the page's first sentence, and follows the tab. */
export function startPopup(reading: FirstReading): void {
  closePopupByLinks(browser);
  const world = createPageWorld(location.search, reading);
  const page = createPageModel(world);
  const { view, settings, isState } = page;
  const actions = createPageActions(world, page);

  settings.subscribe((parsed) => {
    document.documentElement.lang = applyLanguage(parsed?.settings.language ?? 'auto', browser.i18n.getUILanguage());
  });
  effect(() => {
    document.title = m.popup_title(); // It reads the language in use, so the title follows it.
  });

  const gov = signal<GovPart | undefined>(undefined);
  isState.subscribe((needed) => {
    if (!needed || gov.value) return;
    detached(
      import('@/components/gov/gov-part').then(({ govPart }) => (gov.value = govPart)),
      'load the part for state sites',
    );
  });

  const judged = computed(() => gov.value?.judgeGov(view.value));
  /** Drawn in one piece when all of it is there: piece by piece it would jump, and take twice as long. */
  const isPatient = signal(true);
  const isWhole = computed(() => view.value.isWhole && (view.value.view !== 'gov' || gov.value !== undefined));
  const drawsFolded = signal(false);

  function Popup() {
    return (
      <DrawsFolded.Provider value={drawsFolded.value}>
        <GlyphSheet />
        <PopupView view={view.value} actions={actions} locale={locale.value} gov={gov.value} judged={judged.value} />
      </DrawsFolded.Provider>
    );
  }

  let isDrawn = false;
  effect(() => {
    const root = document.getElementById('app');
    if (isDrawn || root === null || (isPatient.value && !isWhole.value)) return;
    isDrawn = true;
    root.replaceChildren(); // Until now the page's own `<main>` said that it is not ready.
    render(<Popup />, root);
    requestIdleCallback(() => (drawsFolded.value = true), { timeout: FOLDED_DRAWN_WITHIN_MS });
  });
  setTimeout(() => (isPatient.value = false), PATIENCE_MS);
}

import { computed, effect, signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { detached } from '@/utils/core/detached';
import type { GovPart } from '@/components/gov/gov-part';
import type { LateParts } from '@/components/popup/late-parts';
import { PopupView } from '@/components/popup/PopupView';
import { DrawsFolded } from '@/components/shared/Folded';
import { GlyphSheet } from '@/components/shared/GlyphSheet';
import { applyLanguage, locale } from '@/utils/i18n/locale';
import { closePopupByLinks } from '@/utils/platform/leave-popup';
import { createPageWorld } from '@/utils/platform/page-world';
import { createPageModel } from '@/utils/app/page/page-model';

/** What is not there after so many ms is waited for no longer: the beginning is said, and each part drawn as it comes. */
const PATIENCE_MS = 150;
/** What is folded away is drawn when the browser has time, and at the latest after so many ms. */
const FOLDED_DRAWN_WITHIN_MS = 500;

closePopupByLinks(browser);
const world = createPageWorld(location.search);
const page = createPageModel(world);
const { view, settings, isState } = page;

settings.subscribe((parsed) => {
  document.documentElement.lang = applyLanguage(parsed?.settings.language ?? 'auto', browser.i18n.getUILanguage());
});

const lateParts = signal<LateParts | undefined>(undefined);
detached(
  import('@/components/popup/late-parts').then((module) => (lateParts.value = module.lateParts)),
  'load the second half of the popup',
);

const gov = signal<GovPart | undefined>(undefined);
isState.subscribe((needed) => {
  if (!needed || gov.value) return;
  detached(
    import('@/components/gov/gov-part').then(({ govPart }) => (gov.value = govPart)),
    'load the part for state sites',
  );
});

/** The second half comes when all of it is there: drawn piece by piece it would jump, and take twice as long. */
const late = signal<LateParts | undefined>(undefined);
const actions = computed(() => late.value?.createPageActions(world, page));
const judged = computed(() => gov.value?.judgeGov(view.value));
const isPatient = signal(true);
effect(() => {
  const isWhole = view.value.isWhole && (view.value.view !== 'gov' || gov.value !== undefined);
  if (isWhole || !isPatient.value) late.value = lateParts.value;
});

const drawsFolded = signal(false);
effect(() => {
  if (late.value) requestIdleCallback(() => (drawsFolded.value = true), { timeout: FOLDED_DRAWN_WITHIN_MS });
});

function Popup() {
  return (
    <DrawsFolded.Provider value={drawsFolded.value}>
      <GlyphSheet />
      <PopupView
        view={view.value}
        actions={actions.value}
        locale={locale.value}
        late={late.value}
        gov={late.value && gov.value}
        judged={late.value && judged.value}
      />
    </DrawsFolded.Provider>
  );
}

let isDrawn = false;
function draw(): void {
  const root = document.getElementById('app');
  if (isDrawn || !root) return;
  isDrawn = true;
  root.replaceChildren(); // Until now the page's own `<main>` said that it is not ready.
  render(<Popup />, root);
}

// A frame is where it would be seen first; when it comes, the second half is often there.
view.subscribe(({ state }) => {
  if (state !== 'starting' && !isDrawn) requestAnimationFrame(draw);
});
late.subscribe((parts) => {
  if (parts) draw();
});
// Where nobody sees it there are no frames.
setTimeout(() => {
  isPatient.value = false;
  draw();
}, PATIENCE_MS);

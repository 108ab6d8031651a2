import { browser } from 'wxt/browser';
import { PIN_HINT_KEY } from '@/utils/core/session/local-keys';

/**
 * Whether to say how the icon gets onto the toolbar: once, and only while it is not there.
 * Where the browser does not tell (older Firefox), the hint is left out.
 */
export async function shouldShowPinHint(): Promise<boolean> {
  const settings = await browser.action.getUserSettings?.();
  if (settings === undefined || settings.isOnToolbar) return false;
  return (await browser.storage.local.get(PIN_HINT_KEY))[PIN_HINT_KEY] !== true;
}

/** Remembers that the hint was seen. */
export async function rememberPinHint(): Promise<void> {
  await browser.storage.local.set({ [PIN_HINT_KEY]: true });
}

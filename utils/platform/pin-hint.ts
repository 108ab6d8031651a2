import { browser } from 'wxt/browser';

const SHOWN_KEY = 'pinHintShown';

/**
 * Whether to say how the icon gets onto the toolbar: once, and only while it is not there.
 * Where the browser does not tell (older Firefox), the hint is left out.
 */
export async function shouldShowPinHint(): Promise<boolean> {
  const settings = await browser.action.getUserSettings?.();
  if (settings === undefined || settings.isOnToolbar) return false;
  return (await browser.storage.local.get(SHOWN_KEY))[SHOWN_KEY] !== true;
}

/** Remembers that the hint was seen. */
export async function rememberPinHint(): Promise<void> {
  await browser.storage.local.set({ [SHOWN_KEY]: true });
}

import type { browser } from 'wxt/browser';

type Native = typeof browser;

declare global {
  /** Firefox's object, and Chromium's from 144 on. */
  var browser: Native | undefined;
  /** Chromium's; in Firefox one without promises. */
  var chrome: Native;
}

/**
 * The browser's own object, in place of `webextension-polyfill` (docs/decisions/0010): every browser that Sáu supports
 * answers with promises by itself.
 */
export default globalThis.browser ?? globalThis.chrome;

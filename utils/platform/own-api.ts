import type { browser } from 'wxt/browser';

type Native = typeof browser;

declare global {
  /** Firefox's object, and Chromium's from 144 on. */
  var browser: Native | undefined;
  /** Chromium's; in Firefox one without promises. */
  var chrome: Native;
}

/**
 * The browser's own object, for the popup's first script alone, which runs before the library that all else takes
 * `browser` from is there (docs/rulings.md 48).
 */
export const ownApi: Native = globalThis.browser ?? globalThis.chrome;

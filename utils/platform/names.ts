/** Names that the browser's interfaces know our things by. */
export const SETTINGS_KEY = 'settings';
export const ALL_SITES = { origins: ['<all_urls>'] };
/** Before the host of a baseline, in `storage.local`. */
export const PIN_KEY = 'pin:';
/** Before the host for which a unit states something in its sheet, in `storage.local`. */
export const STATED_KEY = 'stated:';
/** In `storage.local` and by policy: a directory that was brought in. */
export const DIRECTORY_KEY = 'directory';

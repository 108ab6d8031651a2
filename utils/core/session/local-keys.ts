/**
 * The keys of `storage.local`, which outlives the browser's session. What lies under each, and who writes it:
 * local-schema.ts.
 */
export const LOCAL_KINDS = ['settings', 'directory', 'pin', 'stated', 'pinHintShown'] as const;

export const SETTINGS_KEY = 'settings';
/** Here and by policy. */
export const DIRECTORY_KEY = 'directory';
export const PIN_HINT_KEY = 'pinHintShown';

const PIN = 'pin:';
const STATED = 'stated:';
export const pinKey = (host: string): `pin:${string}` => `${PIN}${host}`;
export const isPinKey = (key: string): boolean => key.startsWith(PIN);
export const statedKey = (host: string): `stated:${string}` => `${STATED}${host}`;
export const isStatedKey = (key: string): boolean => key.startsWith(STATED);
/** The host of a key that isStatedKey. */
export const hostOfStatedKey = (key: string): string => key.slice(STATED.length);

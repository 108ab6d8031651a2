import * as v from 'valibot';
import { MAX_HOST_LENGTH, MAX_NAME_LENGTH, MAX_SOURCE_LENGTH } from './limits';
import type { ValueFault } from './directory-faults';

const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/;

/** A name in ASCII and lower case, of two labels or more; whose it may be is asked later. */
export const domainSchema = v.pipe(v.string(), v.maxLength(MAX_HOST_LENGTH), v.regex(DOMAIN));

export const idSchema = v.pipe(v.string(), v.maxLength(MAX_NAME_LENGTH), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/));

const LETTERS = 'A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ';
const NAME_CHARACTER = new RegExp(`[${LETTERS}0-9 '’‘"“”«»(),.:;/&+–—·…%°!?#№[\\]-]`, 'u');

/**
 * The first character of a name that is no letter of a Latin alphabet, digit, space or mark of ordinary writing. A list
 * of what may stand there, for there is no end to what shows nothing, turns the text round or passes for another
 * letter: U+2800, U+3164, U+115F, U+034F, marks without a letter, Cyrillic twins.
 */
export const strangeCharacter = (name: string): string | undefined =>
  Array.from(name).find((character) => !NAME_CHARACTER.test(character));

const fault = (code: ValueFault): ValueFault => code;

/** A name in Vietnamese or English: composed (NFC), so that both ways of writing an accent are one. */
export const nameSchema = v.pipe(
  v.string(),
  v.maxLength(MAX_NAME_LENGTH),
  v.transform((name) => name.normalize('NFC').replaceAll('\u00A0', ' ')),
  v.maxLength(MAX_NAME_LENGTH),
  v.check((name) => strangeCharacter(name) === undefined, fault('name-character')),
  v.check((name) => new RegExp(`[${LETTERS}]`, 'u').test(name), fault('name-blank')),
);

/** Sources become links: of the web, to a named host, with nothing in them that hides where they lead. */
export const sourceSchema = v.pipe(
  v.string(),
  v.maxLength(MAX_SOURCE_LENGTH),
  v.check((source) => isPlainAddress(source), fault('source-address')),
);

/** Scheme, host, port; what follows in ASCII, or letters, without spaces, quotes, angles or backslashes. */
const ADDRESS = new RegExp(`^https?://([a-z0-9.-]+)(?::\\d{1,5})?(?:[/?#][!#-;=?-[\\]^_a-z{|}~${LETTERS}]*)?$`, 'iu');

function isPlainAddress(source: string): boolean {
  const [, host] = ADDRESS.exec(source) ?? [];
  return host !== undefined && DOMAIN.test(host.toLowerCase()) && URL.canParse(source);
}

export const daySchema = v.pipe(v.string(), v.isoDate());

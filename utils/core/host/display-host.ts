import { decode, encode } from 'punycode/punycode.es6.js';

const PREFIX = 'xn--';

/** The letters of Vietnamese beyond ASCII, in lower case and each as one character (NFC). */
const LETTERS = 'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ'.normalize('NFC');
/** No hyphen stands at an end, nor in third and fourth place (RFC 5891 §4.2.3.1). */
const SHOWN = new RegExp(`^(?!-|..--)[a-z0-9${LETTERS}-]+(?<!-)$`, 'u');
const HAS_LETTER = new RegExp(`[${LETTERS}]`, 'u');

/**
 * A host as people read it (case 95 of docs/verdicts.md). A Punycode label is decoded if it holds ASCII and letters of
 * Vietnamese alone: letters of other scripts look like these (docs/decisions/0022). Never throws.
 *
 * Views use `hostName` and texts `hostText`, which keep the ASCII form at hand.
 */
export function displayHost(host: string): string {
  return host.includes(PREFIX) ? host.split('.').map(displayLabel).join('.') : host;
}

/** A host in a sentence and on a sheet: behind a decoded one stands its ASCII form. */
export function hostText(host: string): string {
  const shown = displayHost(host);
  return shown === host ? host : `${shown} (${host})`;
}

/** `hostText` of each name in a list such as `a.vn, b.vn …`. */
export const hostTexts = (names: string): string => names.replaceAll(/[^\s,]+/g, hostText);

function displayLabel(label: string): string {
  if (!label.startsWith(PREFIX)) return label;
  try {
    const shown = decode(label.slice(PREFIX.length));
    const isReadable = SHOWN.test(shown) && HAS_LETTER.test(shown);
    return isReadable && `${PREFIX}${encode(shown)}` === label ? shown : label;
  } catch {
    return label; // No Punycode.
  }
}

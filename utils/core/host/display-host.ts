import { decode, encode } from 'punycode/punycode.es6.js';

const PREFIX = 'xn--';

/** The letters of Vietnamese beyond ASCII, each as one character (NFC), as hosts have them: in lower case. */
const LETTERS = 'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ'.normalize('NFC');
/** No hyphen at an end, nor in third and fourth place, where it looks like another prefix (RFC 5891 §4.2.3.1). */
const SHOWN = new RegExp(`^(?!-|..--)[a-z0-9${LETTERS}-]+(?<!-)$`, 'u');
const HAS_LETTER = new RegExp(`[${LETTERS}]`, 'u');

/**
 * A host as people read it (case 95 of docs/verdicts.md): a Punycode label is decoded where it is made of ASCII and the
 * letters of Vietnamese. Any other stays as it is, for letters of other scripts look like these (`аррӏе` in Cyrillic
 * letters); so does one that is not what its own letters are written as in Punycode. Never throws.
 *
 * For what is shown use `hostName` of components/shared or `hostText`, which keep the ASCII form at hand.
 */
export function displayHost(host: string): string {
  return host.includes(PREFIX) ? host.split('.').map(displayLabel).join('.') : host;
}

/** A host in a sentence and on a sheet: where it is decoded, its ASCII form stands behind it. */
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
    // No Punycode.
    return label;
  }
}

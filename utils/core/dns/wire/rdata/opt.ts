import { MAX_EXTENDED_ERRORS, MAX_EXTENDED_TEXT } from '@/utils/core/dns/limits';
import type { ExtendedError } from '@/utils/core/dns/lookup';
import type { Cursor } from '@/utils/core/dns/wire/cursor';

const OPTION_EXTENDED_ERROR = 15;

/** The extended errors (RFC 8914) among the options of an OPT record (RFC 6891 §6.1.2). */
export function readOpt(data: Cursor): readonly ExtendedError[] {
  const errors: ExtendedError[] = [];
  while (data.left > 0) {
    const code = data.u16();
    const option = data.part(data.u16());
    if (code === OPTION_EXTENDED_ERROR) errors.push({ code: option.u16(), text: textOf(option.octets(option.left)) });
  }
  return errors.slice(0, MAX_EXTENDED_ERRORS);
}

/** Some servers end the text with a NUL (RFC 8914 §2), and a text to be shown has no use for controls. */
const textOf = (octets: readonly number[]): string =>
  new TextDecoder()
    .decode(Uint8Array.from(octets))
    .replaceAll(/[\p{Cc}\p{Cf}]+/gu, ' ')
    .trim()
    .slice(0, MAX_EXTENDED_TEXT);

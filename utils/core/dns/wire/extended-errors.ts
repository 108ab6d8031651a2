import { MAX_EXTENDED_ERRORS, MAX_EXTENDED_TEXT } from '@/utils/core/dns/limits';
import type { ExtendedError } from '@/utils/core/dns/lookup';
import { requireThat } from './wire';

const OPTION_EXTENDED_ERROR = 15;

/** RFC 8914: 6 to 12 say that DNSSEC failed (case 108 of docs/verdicts.md). */
export const saysBogus = ({ code }: ExtendedError): boolean => code >= 6 && code <= 12;
/** RFC 8914: forged (4), blocked, censored, filtered, prohibited (15 to 18): somebody's policy. */
export const saysFiltered = ({ code }: ExtendedError): boolean => code === 4 || (code >= 15 && code <= 18);
/** RFC 8914: the answer outlived its TTL, since nobody fresher answered the resolver (case 129 of docs/verdicts.md). */
export const saysStale = ({ code }: ExtendedError): boolean => code === 3 || code === 19;

/** The extended errors (RFC 8914) among the options of an OPT record. Throws where an option does not fit. */
export function readOptions(data: Uint8Array): readonly ExtendedError[] {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const errors: ExtendedError[] = [];
  let offset = 0;
  while (offset < data.length) {
    const end = offset + 4 + view.getUint16(offset + 2);
    requireThat(end <= data.length);
    if (view.getUint16(offset) === OPTION_EXTENDED_ERROR) {
      requireThat(end >= offset + 6);
      errors.push({ code: view.getUint16(offset + 4), text: readableText(data.subarray(offset + 6, end)) });
    }
    offset = end;
  }
  return errors.slice(0, MAX_EXTENDED_ERRORS);
}

/** Some servers end the text with a NUL (RFC 8914 §2), and a text to be shown has no use for controls. */
const readableText = (bytes: Uint8Array): string =>
  new TextDecoder()
    .decode(bytes)
    .replaceAll(/[\p{Cc}\p{Cf}]+/gu, ' ')
    .trim()
    .slice(0, MAX_EXTENDED_TEXT);

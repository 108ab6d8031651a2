import { toUnicode } from 'punycode/punycode.es6.js';
import { fail, succeed } from '@/utils/core/result';
import type { Result } from '@/utils/core/result';
import { hostKind, parseUrl } from './host';
import { LONGEST_INPUT, LONGEST_LABEL, LONGEST_NAME } from './limits';

/** Why a text is not the name of a site. Each has words of its own in the interface. */
export type NameFault =
  'empty' | 'ip-literal' | 'label-too-long' | 'name-too-long' | 'empty-label' | 'bad-character' | 'bad-punycode';

/** What spreadsheets and mails leave around a name. */
const WRAPPING = /^[\s\uFEFF"'“”‘’«»<(]+|[\s\uFEFF"'“”‘’«»>),;]+$/g;
const WEB_LIKE = /^(?:[a-z][a-z0-9+.-]*:)?[\\/]{2}/i;
/** All dots that UTS 46 takes for one. */
const DOTS = /[.。．。]/;
/** Name characters of RFC 1123, and the underscore that some hosts carry. */
const ASCII_NAME = /^[a-z0-9_.-]+$/;

/**
 * The ASCII name in a line that a person typed or pasted: a bare name or a whole address, in quotes or with a BOM (cases
 * 95, 96, 99 of docs/verdicts.md). Other scripts become Punycode by UTS 46. Whether the name may be asked about, says
 * `lookupBarrier`. Never throws.
 *
 * @returns the first fault that was found (case 102), where there is one
 */
export function normaliseName(text: string): Result<string, NameFault> {
  if (text.length > LONGEST_INPUT) return fail('name-too-long');
  const authority = (
    text
      .replace(WRAPPING, '')
      .replace(WEB_LIKE, '')
      .split(/[\\/?#]/, 1)[0] ?? ''
  ).trim();
  const hostAndPort = authority.slice(authority.lastIndexOf('@') + 1);
  if (isIpv6Text(hostAndPort)) return fail('ip-literal');
  const name = hostAndPort.replace(/:\d*$/, '').replace(/[.。．。]$/, '');
  if (name === '') return fail('empty');
  if (name.split(DOTS).includes('')) return fail('empty-label');
  if (/[\s:%@<>^|[\]]/.test(name)) return fail('bad-character');
  return toAsciiName(name);
}

function toAsciiName(name: string): Result<string, NameFault> {
  // Chromium and Firefox differ in whether their URL parser refuses a long name, so the length comes first.
  const fault = lengthFault(name.split(DOTS).filter((label) => isAscii(label)));
  if (fault !== undefined) return fail(fault);
  const ascii = parseUrl(`http://${name}`)?.hostname.replace(/\.$/, '');
  if (ascii === undefined) return fail(/(?:^|\.)xn--/i.test(name) ? 'bad-punycode' : 'bad-character');
  if (hostKind(ascii) !== 'name') return fail('ip-literal');
  const labels = ascii.split('.');
  if (labels.includes('')) return fail('empty-label');
  const tooLong = lengthFault(labels);
  if (tooLong !== undefined) return fail(tooLong);
  if (!isSoundPunycode(ascii)) return fail('bad-punycode');
  return ASCII_NAME.test(ascii) ? succeed(ascii) : fail('bad-character');
}

/** A Punycode label must lead back to itself. Chromium and Firefox differ in what else they take. */
function isSoundPunycode(host: string): boolean {
  if (!host.includes('xn--')) return true;
  try {
    const decoded = toUnicode(host);
    return !decoded.includes('xn--') && parseUrl(`http://${decoded}`)?.hostname === host;
  } catch {
    return false; // No Punycode.
  }
}

function lengthFault(labels: readonly string[]): NameFault | undefined {
  if (labels.some((label) => label.length > LONGEST_LABEL)) return 'label-too-long';
  return labels.join('.').length > LONGEST_NAME ? 'name-too-long' : undefined;
}

const isAscii = (text: string): boolean => /^[\u0020-\u007e]*$/.test(text);

const isIpv6Text = (text: string): boolean => text.startsWith('[') || /:[^:]*:/.test(text);

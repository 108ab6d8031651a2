import { toUnicode } from 'punycode/punycode.es6.js';

/**
 * A host as people read it: Punycode labels in Unicode (method.md case 95). What does not turn back into the same
 * host (invisible, upper-case or forbidden characters) stays as it is; never throws.
 */
export function displayHost(host: string): string {
  if (!host.includes('xn--')) return host;
  try {
    const shown = toUnicode(host);
    return new URL(`http://${shown}`).host === host ? shown : host;
  } catch {
    // Not Punycode, or not a host once decoded.
    return host;
  }
}

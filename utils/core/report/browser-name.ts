/** As specific brands come first: each of them also calls itself Chrome. */
const BRANDS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['Edge', /\bEdg\/(\d+)/],
  ['Cốc Cốc', /\bcoc_coc_browser\/(\d+)/],
  ['Opera', /\bOPR\/(\d+)/],
  ['Firefox', /\bFirefox\/(\d+)/],
  ['Chromium', /\b(?:Headless)?Chrome\/(\d+)/],
];

/** Name and main version of the browser by its user agent: `Firefox 153`; '' where it names none that is known. */
export function browserName(userAgent: string): string {
  for (const [name, pattern] of BRANDS) {
    const version = pattern.exec(userAgent)?.[1];
    if (version !== undefined) return `${name} ${version}`;
  }
  return '';
}

declare module 'punycode/punycode.es6.js' {
  /** Turns each `xn--` label of a domain into Unicode; throws RangeError on a label that is not Punycode. */
  export function toUnicode(domain: string): string;
}

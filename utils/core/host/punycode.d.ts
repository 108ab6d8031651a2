declare module 'punycode/punycode.es6.js' {
  /** Turns each `xn--` label of a domain into Unicode; throws RangeError on a label that is not Punycode. */
  export function toUnicode(domain: string): string;
  /** Of one label, without its `xn--`; throws RangeError on what is no Punycode. */
  export function decode(label: string): string;
  export function encode(label: string): string;
}

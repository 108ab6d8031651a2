/**
 * The addresses that tell whether this connection gets anywhere over IPv6: both operators have
 * certificates for the literal, so a right answer can come from nobody else. `by` is who learns of the question.
 */
export const CONTROLS = [
  { by: 'Cloudflare', ip: '2606:4700:4700::1111' },
  { by: 'Google', ip: '2001:4860:4860::8888' },
] as const;

/** What they are asked (docs/rulings.md 16), always the same, so that it says nothing of what a person reads. */
export const NEUTRAL_NAME = 'example.com';

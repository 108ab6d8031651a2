/**
 * The addresses that tell whether this connection gets anywhere over IPv6 (method.md §0.6): both operators have
 * certificates for the literal, so a right answer can come from nobody else. `by` is who learns of the question.
 */
export const CONTROLS = [
  { by: 'Cloudflare', ip: '2606:4700:4700::1111' },
  { by: 'Google', ip: '2001:4860:4860::8888' },
] as const;

/** RULINGS 16: what they are asked, always the same, so that it says nothing of what a person reads. */
export const NEUTRAL_NAME = 'example.com';

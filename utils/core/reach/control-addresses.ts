/**
 * Addresses that tell whether this connection gets anywhere over IPv6. Both operators have certificates for the literal,
 * so nobody else can give a right answer. `by` learns of the question.
 */
export const CONTROLS = [
  { by: 'Cloudflare', ip: '2606:4700:4700::1111' },
  { by: 'Google', ip: '2001:4860:4860::8888' },
] as const;

/** They are always asked about this name, which says nothing of what a person reads (docs/rulings.md 16). */
export const NEUTRAL_NAME = 'example.com';

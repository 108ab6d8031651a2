/** The shapes of the toolbar. `none` is for pages with nothing to say. */
export const ICON_SHAPES = [
  'v6',
  'v4',
  'v4-published', // IPv4 used although the domain publishes AAAA
  'mixed', // parts came over the other family
  'nat64',
  'proxied',
  'unknown',
  'none',
] as const;
export type IconShape = (typeof ICON_SHAPES)[number];

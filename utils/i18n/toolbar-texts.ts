import { m } from '@/utils/i18n/generated/messages.js';
import type { IconShape } from '@/utils/core/icon/shape';

const TITLES: Readonly<Record<IconShape, () => string>> = {
  v6: m.toolbar_v6,
  v4: m.toolbar_v4,
  'v4-published': m.toolbar_v4_published,
  mixed: m.toolbar_mixed,
  nat64: m.toolbar_nat64,
  proxied: m.toolbar_proxied,
  unknown: m.toolbar_unknown,
  none: m.toolbar_none,
};

/** The title of the toolbar button: what its shape says, in words and in the language in use. */
export const toolbarText = (shape: IconShape): string => TITLES[shape]();

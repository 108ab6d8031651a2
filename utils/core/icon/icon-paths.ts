import type { IconShape } from './shape';

/**
 * The files of a shape by device pixels, as `action.setIcon({ path })` takes them: from the root of the extension.
 * `scripts/icons.ts` draws them.
 */
export const iconPaths = (shape: IconShape): Record<'16' | '32', string> => ({
  '16': `/icon/${shape}-16.png`,
  '32': `/icon/${shape}-32.png`,
});

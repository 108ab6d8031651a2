import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { iconPaths } from '@/utils/core/icon/icon-paths';
import { ICON_SHAPES } from '@/utils/core/icon/shape';

describe('iconPaths', () => {
  it('names the files from the root of the extension', () => {
    expect(iconPaths('v4-published')).toEqual({ '16': '/icon/v4-published-16.png', '32': '/icon/v4-published-32.png' });
  });

  it.each(ICON_SHAPES.flatMap((shape) => Object.values(iconPaths(shape))))('names a file that is there: %s', (path) => {
    expect(existsSync(new URL(`../../../../public${path}`, import.meta.url))).toBe(true);
  });
});

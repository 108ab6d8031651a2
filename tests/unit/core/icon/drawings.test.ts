import { readdirSync, readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { INK, toolbarDrawing } from '@/scripts/icon-drawings';
import { drawIcons } from '@/scripts/icons';
import { ICON_SHAPES } from '@/utils/core/icon/shape';

const folder = new URL('../../../../public/icon/', import.meta.url);
const icons = drawIcons();

describe('the committed icons', () => {
  it.each([...icons])('%s is what `npm run icons` draws', (path, bytes) => {
    const committed = readFileSync(new URL(`../${path}`, folder));
    expect(committed.equals(bytes)).toBe(true);
  });

  it('are all drawn by the script', () => {
    const committed = readdirSync(folder).map((name) => `icon/${name}`);
    expect(committed.sort()).toEqual([...icons.keys()].sort());
  });

  it('have the size of their name', () => {
    const sizes = [...icons].map(([path, bytes]) => {
      const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      return [path.match(/(\d+)\.png$/)?.[1], String(header.getUint32(16)), String(header.getUint32(20))];
    });
    expect(sizes.filter(([name, width, height]) => name !== width || name !== height)).toEqual([]);
  });

  it('weigh at most 15 kB together', () => {
    expect([...icons.values()].reduce((sum, bytes) => sum + bytes.length, 0)).toBeLessThan(15_000);
  });
});

describe('the toolbar colours', () => {
  const toolbars = ['#ffffff', '#dee1e6', '#202124', '#35363a', '#2b2a33'];

  it.each(Object.values(INK).flatMap((ink) => toolbars.map((toolbar) => [ink, toolbar] as const)))(
    '%s stands out from %s (WCAG 1.4.11)',
    (ink, toolbar) => {
      const [dark = 0, light = 0] = [luminance(ink), luminance(toolbar)].sort((a, b) => a - b);
      expect((light + 0.05) / (dark + 0.05)).toBeGreaterThanOrEqual(3);
    },
  );
});

describe('the shapes at 16 pixels', () => {
  const pairs = ICON_SHAPES.flatMap((one, index) => ICON_SHAPES.slice(index + 1).map((other) => [one, other] as const));

  // Sees no colour, only what is covered. The nearest two, nat64 and proxied, are told apart by eye and differ in 46
  // of 256 pixels; a new drawing may come no nearer than about that.
  it.each(pairs)('%s and %s differ without colour', (one, other) => {
    const [first, second] = [greyOnWhite(one), greyOnWhite(other)];
    const different = first.filter((grey, pixel) => Math.abs(grey - (second[pixel] ?? 0)) > 64);
    expect(different.length).toBeGreaterThanOrEqual(40);
  });
});

/** Relative luminance of WCAG 2, 0 to 1. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function greyOnWhite(shape: (typeof ICON_SHAPES)[number]): readonly number[] {
  const { pixels } = new Resvg(toolbarDrawing(shape, 16), { background: '#ffffff' }).render();
  return Array.from(
    { length: 256 },
    (_, at) => 0.3 * (pixels[4 * at] ?? 0) + 0.59 * (pixels[4 * at + 1] ?? 0) + 0.11 * (pixels[4 * at + 2] ?? 0),
  );
}

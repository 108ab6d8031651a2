import { Resvg } from '@resvg/resvg-js';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { productDrawing, toolbarDrawing, TOOLBAR_SIZES } from '@/scripts/icon-drawings';
import { palettePng } from '@/scripts/palette-png';
import { ICON_SHAPES } from '@/utils/core/icon/shape';

/** The pixels that another decoder, resvg's, sees in a PNG, multiplied by alpha. */
function decoded(png: Uint8Array, width: number, height: number): Buffer {
  const href = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
  const image = `<image width="${width}" height="${height}" image-rendering="optimizeSpeed" href="${href}"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${image}</svg>`;
  return new Resvg(svg).render().pixels;
}

describe('a PNG with a palette', () => {
  it.each([
    ...ICON_SHAPES.flatMap((shape) => TOOLBAR_SIZES.map((size) => [shape, size, toolbarDrawing(shape, size)] as const)),
    ...[16, 32, 48, 96, 128].map((size) => ['product', size, productDrawing(size)] as const),
  ])('has every pixel of the drawing %s at %i', (_shape, size, drawing) => {
    const picture = new Resvg(drawing, { fitTo: { mode: 'width', value: size } }).render();
    expect(decoded(palettePng(picture), size, size).equals(picture.pixels)).toBe(true);
  });

  it('has every pixel at any number of colours and any width', { timeout: 60_000 }, () => {
    const channel = fc.integer({ min: 0, max: 255 });
    const colour = fc.oneof(fc.tuple(channel, channel, channel, fc.constant(255)), fc.constant([0, 0, 0, 0]));
    const palette = fc.array(colour, { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(
        palette,
        fc.integer({ min: 1, max: 19 }),
        fc.integer({ min: 1, max: 9 }),
        (colours, width, height) => {
          const pixels = Uint8Array.from(
            Array.from({ length: width * height }, (_, at) => colours[(at * 7) % colours.length] ?? []).flat(),
          );
          return decoded(palettePng({ width, height, pixels }), width, height).equals(pixels);
        },
      ),
    );
  });

  it('is refused above 256 colours', () => {
    const pixels = Uint8Array.from(Array.from({ length: 257 }, (_, at) => [at & 255, at >> 8, 0, 255]).flat());
    expect(() => palettePng({ width: 257, height: 1, pixels })).toThrow('expected at most 256 colours, got 257');
  });
});

import { mkdirSync, writeFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import { ICON_SHAPES } from '../utils/core/icon/shape.ts';
import { productDrawing, toolbarDrawing, TOOLBAR_SIZES } from './icon-drawings.ts';

/** Picked up by WXT for the manifest by their names, `icon/<size>.png`. */
const PRODUCT_SIZES = [16, 32, 48, 96, 128] as const;

/** Every icon as PNG bytes by its path below `public/`; the same input gives the same bytes on every run. */
export function drawIcons(): ReadonlyMap<string, Uint8Array> {
  const toolbar = ICON_SHAPES.flatMap((shape) =>
    TOOLBAR_SIZES.map((size) => [`icon/${shape}-${size}.png`, png(toolbarDrawing(shape, size), size)] as const),
  );
  const product = PRODUCT_SIZES.map((size) => [`icon/${size}.png`, png(productDrawing(size), size)] as const);
  return new Map([...toolbar, ...product]);
}

function png(drawing: string, width: number): Uint8Array {
  const options = { fitTo: { mode: 'width', value: width }, font: { loadSystemFonts: false } } as const;
  return new Resvg(drawing, options).render().asPng();
}

if (import.meta.main) {
  const icons = drawIcons();
  mkdirSync(new URL('../public/icon/', import.meta.url), { recursive: true });
  for (const [path, bytes] of icons) writeFileSync(new URL(`../public/${path}`, import.meta.url), bytes);
  const total = [...icons.values()].reduce((sum, bytes) => sum + bytes.length, 0);
  console.log(`${icons.size} icons, ${total} bytes, in public/icon/`);
}

import type { IconShape } from '../utils/core/icon/shape.ts';

/**
 * The drawings of the toolbar and product icons as SVG, one set per pixel grid: what is crisp at 32 is mud at 16.
 * Straight edges lie on whole pixels. Paths only, no fonts, so that every machine draws the same bytes.
 */

/** One drawing serves light and dark toolbars: each colour has a contrast of 3:1 or more with all of them. */
export const INK = { six: '#0f8f87', four: '#c26800', unknown: '#7c8087' } as const;
/** Stands on `INK` only. */
const PAPER = '#ffffff';

/** Device pixels: toolbars show 16 CSS pixels; browsers scale from 32 for every denser screen. */
export const TOOLBAR_SIZES = [16, 32] as const;
type ToolbarSize = (typeof TOOLBAR_SIZES)[number];

const svg = (grid: number, body: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${grid} ${grid}">${body}</svg>`;

const fill = (colour: string, path: string): string => `<path fill="${colour}" d="${path}"/>`;

const stroke = (colour: string, width: number, path: string, more = ''): string =>
  `<path fill="none" stroke="${colour}" stroke-width="${width}" d="${path}"${more}/>`;

/** A hexagon on its point: `width` between the upright sides, `height` from point to point. */
function hexagon(x: number, y: number, width: number, height: number): string {
  const [left, right] = [x - width / 2, x + width / 2];
  const shoulder = height / 4;
  return `M${x} ${y - height / 2}L${right} ${y - shoulder}V${y + shoulder}L${x} ${y + height / 2}L${left} ${y + shoulder}V${y - shoulder}Z`;
}

const square = (x: number, y: number, side: number): string => `M${x} ${y}h${side}v${side}h${-side}z`;

const circle = (x: number, y: number, radius: number): string =>
  `M${x - radius} ${y}a${radius} ${radius} 0 1 1 ${2 * radius} 0a${radius} ${radius} 0 1 1 ${-2 * radius} 0z`;

/** A body with a hole in it, so that a corner mark stands apart on a toolbar of any colour. */
const without = (grid: number, hole: string, body: string): string =>
  `<mask id="hole"><path fill="#fff" d="${square(0, 0, grid)}"/><path d="${hole}"/></mask><g mask="url(#hole)">${body}</g>`;

const dashes = (width: number, path: string, on: number, off: number): string =>
  stroke(INK.unknown, width, path, ` stroke-dasharray="${on} ${off}" stroke-dashoffset="${on / 2}"`);

const SIX_16 = 'M10.5 4H8Q6 4 6 6V10Q6 12 8 12Q10 12 10 10Q10 8 8 8H6';
const FOUR_16 = 'M8.3 4H11V9H12V11H11V12.5H9V11H4.5V9.3zM9 9V6.2L6.8 9z';
const QUESTION_16 = 'M6.2 6.6Q6.2 5 8 5Q9.8 5 9.8 6.5Q9.8 7.4 8.9 7.9Q8 8.4 8 9.5';

const AT_16: Readonly<Record<IconShape, string>> = {
  v6: fill(INK.six, hexagon(8, 8, 14, 16)) + stroke(PAPER, 2, SIX_16),
  v4: stroke(INK.four, 2, square(2, 2, 12)) + fill(INK.four, FOUR_16),
  'v4-published':
    without(16, hexagon(12.5, 4.5, 9, 12), stroke(INK.four, 2, square(2, 4, 11))) +
    fill(INK.six, hexagon(12.5, 4.5, 7, 9)),
  mixed: without(16, square(8, 8, 8), fill(INK.six, hexagon(7, 7.5, 14, 15))) + fill(INK.four, square(9, 9, 7)),
  nat64: stroke(INK.six, 2, hexagon(8, 8, 12, 13.7)) + fill(INK.four, square(5, 5, 6)),
  proxied: stroke(INK.unknown, 2, circle(8, 8, 6)) + stroke(INK.unknown, 2, 'M4 12L12 4'),
  unknown:
    dashes(2, circle(8, 8, 6.5), 4.4, 2.407) +
    stroke(INK.unknown, 1.5, QUESTION_16) +
    fill(INK.unknown, 'M7.2 10.3h1.6v1.6h-1.6z'),
  none: fill(INK.unknown, 'M3 7h10v2H3z'),
};

const SIX_32 = 'M21 8.5H16Q11.5 8.5 11.5 13V19Q11.5 23.5 16 23.5Q20.5 23.5 20.5 19Q20.5 15 16 15H11.5';
const FOUR_32 = 'M17 8H21V18H23V21H21V25H18V21H9V18.5zM18 18V11.5L12.8 18z';
const QUESTION_32 = 'M12.2 13.4Q12.2 9.8 16 9.8Q19.8 9.8 19.8 13Q19.8 14.8 17.9 15.9Q16 17 16 19.4';

const AT_32: Readonly<Record<IconShape, string>> = {
  v6: fill(INK.six, hexagon(16, 16, 28, 32)) + stroke(PAPER, 3, SIX_32),
  v4: stroke(INK.four, 3, square(3.5, 3.5, 25)) + fill(INK.four, FOUR_32),
  'v4-published':
    without(32, hexagon(24, 9, 20, 23), stroke(INK.four, 3, square(3.5, 7.5, 23))) +
    fill(INK.six, hexagon(24, 9, 16, 18)),
  mixed: without(32, square(17, 17, 15), fill(INK.six, hexagon(14, 15, 28, 30))) + fill(INK.four, square(19, 19, 13)),
  nat64: stroke(INK.six, 3.5, hexagon(16, 16, 25, 28.5)) + fill(INK.four, square(10, 10, 12)),
  proxied: stroke(INK.unknown, 3.5, circle(16, 16, 12)) + stroke(INK.unknown, 3.5, 'M8 24L24 8'),
  unknown:
    dashes(3, circle(16, 16, 13.5), 9, 5.137) +
    stroke(INK.unknown, 3, QUESTION_32) +
    fill(INK.unknown, 'M14.3 21.3h3.4v3.4h-3.4z'),
  none: fill(INK.unknown, 'M6 14h20v4H6z'),
};

/** The product: a six whose bowl holds a four-sided heart. Darker than `INK`, for it stands on pages, not on toolbars. */
const BRAND = { six: '#0b7a75', four: '#f0a03c' } as const;

const product = (grid: number, width: number, height: number, line: number, six: string, heart: string): string =>
  svg(
    grid,
    fill(BRAND.six, hexagon(grid / 2, grid / 2, width, height)) +
      fill(BRAND.four, heart) +
      stroke(PAPER, line, six, ' stroke-linejoin="round"'),
  );

/** The toolbar icon of a shape on its own pixel grid. */
export const toolbarDrawing = (shape: IconShape, size: ToolbarSize): string =>
  svg(size, (size === 16 ? AT_16 : AT_32)[shape]);

/** The product's icon; from 48 pixels on one drawing serves all sizes. */
export function productDrawing(size: number): string {
  if (size === 16) return product(16, 14, 16, 2, 'M11 4H8Q6 4 6 6V12H10V8H6', square(7, 9, 2));
  if (size === 32)
    return product(32, 28, 32, 3, 'M21 7.5H16Q11.5 7.5 11.5 12.5V23.5H20.5V14.5H11.5', square(13, 16, 6));
  return product(128, 108, 124, 12, 'M86 30H66Q44 30 44 52V94H84V58H44', square(50, 64, 28));
}

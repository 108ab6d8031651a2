import type { IconShape } from './shape';

/**
 * The shapes of docs/decisions/0001, as paths for 18 px and more, in a box of 40 × 40. A hexagon has six sides, a
 * square has four: the form carries the meaning, the tone only repeats it. The digits are paths, not text, so that
 * they look the same in every system font.
 */
export type GlyphName = IconShape | 'pass' | 'todo';
type Tone = 'six' | 'four' | 'unknown' | 'paper';

export interface GlyphPart {
  readonly d: string;
  readonly tone: Tone;
  /** Width of the stroke; absent for a filled part. */
  readonly stroke?: number;
  readonly dash?: string;
}

export const GLYPH_BOX = 40;

const HEXAGON = 'M20 2.6 35.1 11.3v17.4L20 37.4 4.9 28.7V11.3z';
const SQUARE = 'M8 5.5h24a2.5 2.5 0 0 1 2.5 2.5v24a2.5 2.5 0 0 1-2.5 2.5H8A2.5 2.5 0 0 1 5.5 32V8A2.5 2.5 0 0 1 8 5.5z';
const CIRCLE = 'M20 5.2a14.8 14.8 0 1 1 0 29.6a14.8 14.8 0 1 1 0-29.6z';
const SIX = 'M23.6 10.8C18.2 13 14.4 18 14.4 23.4a5.8 5.8 0 1 0 11.6 0a5.8 5.8 0 1 0-11.4-1.2';
const FOUR = 'M22.8 29V11.6L12.6 24.4h15';
const CORNER_SQUARE =
  'M27 24.5h9.5a1.5 1.5 0 0 1 1.5 1.5v9.5a1.5 1.5 0 0 1-1.5 1.5H27a1.5 1.5 0 0 1-1.5-1.5V26a1.5 1.5 0 0 1 1.5-1.5z';
const CORNER_HEXAGON = 'M31 .8 38.2 5v8.4L31 17.6l-7.2-4.2V5z';

export const GLYPHS: Readonly<Record<GlyphName, readonly GlyphPart[]>> = {
  v6: [
    { d: HEXAGON, tone: 'six' },
    { d: SIX, tone: 'paper', stroke: 3.6 },
  ],
  v4: [
    { d: SQUARE, tone: 'four', stroke: 4 },
    { d: FOUR, tone: 'four', stroke: 3.6 },
  ],
  'v4-published': [
    { d: SQUARE, tone: 'four', stroke: 4 },
    { d: FOUR, tone: 'four', stroke: 3.6 },
    { d: CORNER_HEXAGON, tone: 'paper', stroke: 6 },
    { d: CORNER_HEXAGON, tone: 'six' },
  ],
  mixed: [
    { d: HEXAGON, tone: 'six' },
    { d: SIX, tone: 'paper', stroke: 3.6 },
    { d: CORNER_SQUARE, tone: 'paper', stroke: 5 },
    { d: CORNER_SQUARE, tone: 'four' },
  ],
  nat64: [
    { d: HEXAGON, tone: 'six', stroke: 3.6 },
    {
      d: 'M14 12.5h12a1.5 1.5 0 0 1 1.5 1.5v12a1.5 1.5 0 0 1-1.5 1.5H14a1.5 1.5 0 0 1-1.5-1.5V14a1.5 1.5 0 0 1 1.5-1.5z',
      tone: 'four',
    },
  ],
  proxied: [
    { d: CIRCLE, tone: 'unknown', stroke: 4 },
    { d: 'M9.6 30.4 30.4 9.6', tone: 'unknown', stroke: 4 },
  ],
  unknown: [
    { d: CIRCLE, tone: 'unknown', stroke: 3.6, dash: '6.6 5' },
    { d: 'M15.6 16.2a4.5 4.5 0 1 1 7 3.8c-1.7 1.1-2.6 1.9-2.6 3.8M20 28.4v.2', tone: 'unknown', stroke: 3.4 },
  ],
  none: [{ d: HEXAGON, tone: 'unknown', stroke: 3.6 }],
  pass: [
    { d: HEXAGON, tone: 'six' },
    { d: 'm12.4 20.4 5.4 5.4 10-11', tone: 'paper', stroke: 4 },
  ],
  todo: [
    { d: SQUARE, tone: 'four', stroke: 4 },
    { d: 'M20 12v9.5M20 27.6v.2', tone: 'four', stroke: 4 },
  ],
};

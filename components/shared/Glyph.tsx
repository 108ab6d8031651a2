import type { GlyphName } from '@/utils/core/icon/glyphs';

interface GlyphProps {
  readonly name: GlyphName;
  /** Edge in px. */
  readonly size: number;
  /** What it says; without it words beside it say the same, and a screen reader passes it over. */
  readonly label?: string;
}

/** A shape of the page's `GlyphSheet`. */
export function Glyph({ name, size, label }: GlyphProps) {
  const spoken =
    label === undefined ? ({ 'aria-hidden': 'true' } as const) : ({ role: 'img', 'aria-label': label } as const);
  return (
    <svg class="glyph" width={size} height={size} {...spoken}>
      <use href={`#glyph-${name}`} />
    </svg>
  );
}

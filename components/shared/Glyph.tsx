import { GLYPH_BOX, GLYPHS } from '@/utils/icon/glyphs';
import type { GlyphName } from '@/utils/icon/glyphs';

interface GlyphProps {
  readonly name: GlyphName;
  /** Edge in px. */
  readonly size: number;
}

/** A shape beside the words that say the same; it is therefore hidden from a screen reader. */
export function Glyph({ name, size }: GlyphProps) {
  return (
    <svg class="glyph" width={size} height={size} viewBox={`0 0 ${GLYPH_BOX} ${GLYPH_BOX}`} aria-hidden="true">
      {GLYPHS[name].map((part) => (
        <path
          key={`${part.d} ${part.tone}`}
          d={part.d}
          class={part.stroke === undefined ? `fill-${part.tone}` : `line-${part.tone}`}
          stroke-width={part.stroke}
          stroke-dasharray={part.dash}
        />
      ))}
    </svg>
  );
}

import { GLYPH_BOX, GLYPHS } from '@/utils/core/icon/glyphs';

/** The drawings of all shapes, once a page; `Glyph` shows them. A list of hundreds of hosts draws each many times. */
export function GlyphSheet() {
  return (
    <svg class="glyph-sheet" aria-hidden="true">
      {Object.entries(GLYPHS).map(([name, parts]) => (
        <symbol key={name} id={`glyph-${name}`} viewBox={`0 0 ${GLYPH_BOX} ${GLYPH_BOX}`}>
          {parts.map((part) => (
            <path
              key={`${part.d} ${part.tone}`}
              d={part.d}
              class={part.stroke === undefined ? `fill-${part.tone}` : `line-${part.tone}`}
              stroke-width={part.stroke}
              stroke-dasharray={part.dash}
            />
          ))}
        </symbol>
      ))}
    </svg>
  );
}

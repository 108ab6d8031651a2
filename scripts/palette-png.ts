import { crc32, deflateSync } from 'node:zlib';

/** `pixels`: red, green, blue and alpha of each, row by row, the colours multiplied by alpha as resvg renders them. */
interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const INDEXED = 3;

/**
 * The picture as a PNG with a palette, without loss. Flat drawings with smooth edges have some twenty colours, so a pixel
 * takes four or eight bits in place of 32. Rows are not filtered: filters help where near numbers look alike, and the
 * numbers of a palette do not. Throws above 256 colours.
 */
export function palettePng({ width, height, pixels }: Picture): Uint8Array {
  const colours = Array.from({ length: width * height }, (_, at) => colourAt(pixels, 4 * at));
  // The least opaque first: tRNS ends at the last entry that is not fully opaque.
  const palette = [...new Set(colours)].sort((one, other) => (one & 255) - (other & 255) || one - other);
  if (palette.length > 256) throw new Error(`expected at most 256 colours, got ${palette.length}`);
  const indexOf = new Map(palette.map((colour, index) => [colour, index]));
  const depth = [1, 2, 4].find((bits) => palette.length <= 1 << bits) ?? 8;
  const rowBytes = Math.ceil((width * depth) / 8);
  const rows = new Uint8Array(height * (1 + rowBytes));
  for (const [at, colour] of colours.entries()) {
    const bit = (at % width) * depth;
    const byte = Math.floor(at / width) * (1 + rowBytes) + 1 + (bit >> 3);
    rows[byte] = (rows[byte] ?? 0) | ((indexOf.get(colour) ?? 0) << (8 - depth - (bit & 7)));
  }
  const translucent = palette.map((colour) => colour & 255).filter((alpha) => alpha < 255);
  const header = [...u32(width), ...u32(height), depth, INDEXED, 0, 0, 0];
  return Uint8Array.from([
    ...SIGNATURE,
    ...chunk('IHDR', header),
    ...chunk(
      'PLTE',
      palette.flatMap((colour) => u32(colour).slice(0, 3)),
    ),
    ...(translucent.length > 0 ? chunk('tRNS', translucent) : []),
    ...chunk('IDAT', [...deflateSync(rows, { level: 9 })]),
    ...chunk('IEND', []),
  ]);
}

/** As 0xRRGGBBAA. */
function colourAt(pixels: Uint8Array, at: number): number {
  const alpha = pixels[at + 3] ?? 0;
  const plain = (channel: number): number => Math.round(((pixels[at + channel] ?? 0) * 255) / alpha);
  return alpha === 0 ? 0 : ((plain(0) << 24) | (plain(1) << 16) | (plain(2) << 8) | alpha) >>> 0;
}

function chunk(type: string, data: readonly number[]): number[] {
  const body = [...Buffer.from(type, 'latin1'), ...data];
  return [...u32(data.length), ...body, ...u32(crc32(Uint8Array.from(body)))];
}

const u32 = (value: number): number[] => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];

/** Opens a .docx as a word processor does: a zip of XML parts. Throws where one of them is no zip or no XML. */
import { inflateRawSync } from 'node:zlib';

const END = 0x06_05_4b_50;
const ENTRY = 0x02_01_4b_50;
const STORED = 0;

/** From the name of each part to its text (APPNOTE.TXT 4.3: the central directory is read from the end). */
export function readZip(file: ArrayBuffer): ReadonlyMap<string, string> {
  const bytes = Buffer.from(file);
  let end = bytes.length - 22;
  while (end >= 0 && bytes.readUInt32LE(end) !== END) end -= 1;
  if (end < 0) throw new Error('expected a zip, found no end of its directory');
  const parts = new Map<string, string>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (bytes.readUInt32LE(at) !== ENTRY) throw new Error(`expected an entry of the directory at ${at}`);
    const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    const path = bytes.toString('utf8', at + 46, at + 46 + (name ?? 0));
    const head = bytes.readUInt32LE(at + 42);
    const start = head + 30 + bytes.readUInt16LE(head + 26) + bytes.readUInt16LE(head + 28);
    const packed = bytes.subarray(start, start + bytes.readUInt32LE(at + 20));
    const content = bytes.readUInt16LE(at + 10) === STORED ? packed : inflateRawSync(packed);
    if (content.length !== bytes.readUInt32LE(at + 24)) throw new Error(`${path} has another size than it says`);
    parts.set(path, content.toString('utf8'));
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return parts;
}

const TOKEN =
  /<\?[^>]*\?>|<!--[\s\S]*?-->|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)|</g;
const ENTITY = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i;
/** Characters that XML 1.0 has no place for (section 2.2). */
const NO_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

/** What makes a text no well-formed XML, as words; undefined where it is. */
export function faultOfXml(xml: string): string | undefined {
  const open: string[] = [];
  let roots = 0;
  if (NO_XML.test(xml)) return 'a character that XML has no place for';
  for (const [all, slash, name, attributes = '', empty, text] of xml.matchAll(TOKEN)) {
    if (all === '<') return 'a “<” that begins no tag';
    if (ENTITY.test(text ?? attributes)) return `an “&” that begins no entity in ${all}`;
    if (name === undefined) continue;
    const names = [...attributes.matchAll(/([\w:.-]+)\s*=/g)].map(([, each]) => each);
    if (new Set(names).size !== names.length) return `an attribute twice in ${all}`;
    if (slash === '/') {
      if (open.pop() !== name) return `</${name}> without its beginning`;
    } else {
      if (open.length === 0) roots += 1;
      if (empty !== '/') open.push(name);
    }
  }
  if (open.length > 0) return `<${open.at(-1) ?? ''}> without its end`;
  return roots === 1 ? undefined : `${roots} roots`;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The text of each paragraph of a document part, in order. */
export const paragraphsOf = (xml: string): readonly string[] =>
  xml.split('</w:p>').map((paragraph) =>
    [...paragraph.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<w:br\/>/g)]
      .map(([, text]) => text ?? '\n')
      .join('')
      .replaceAll(/&(\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity),
  );

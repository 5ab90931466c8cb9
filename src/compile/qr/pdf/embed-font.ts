import type { FontFile } from '../plate/fonts.ts';
import type { Glyph } from '../plate/typeset.ts';
import { hex, type PdfObjects } from './objects.ts';

/** Adds a font with the widths and the characters of the glyphs that are used of it; gives its number. */
export function embedFont(objects: PdfObjects, { key, bytes }: FontFile, used: ReadonlyMap<number, Glyph>): number {
  const name = `/${tagOf(key)}+${key}`;
  const file = objects.stream(bytes, `/Length1 ${bytes.length} `);
  const { box, ascent, descent } = metricsOf(bytes);
  const descriptor = objects.add(
    `<< /Type /FontDescriptor /FontName ${name} /Flags 4 /FontBBox [${box.join(' ')}] /ItalicAngle 0 /Ascent ${ascent} /Descent ${descent} /CapHeight ${ascent} /StemV 80 /FontFile2 ${file} 0 R >>`,
  );
  const glyphs = [...used].sort(([a], [b]) => a - b);
  const widths = glyphs.map(([id, { advance }]) => `${id} [${Math.round(advance * 1000)}]`).join(' ');
  const cid = objects.add(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont ${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${descriptor} 0 R /DW 1000 /W [${widths}] /CIDToGIDMap /Identity >>`,
  );
  const unicode = objects.stream(toUnicode(glyphs.map(([id, { text }]) => [id, text])));
  return objects.add(`<< /Type /Font /Subtype /Type0 /BaseFont ${name} /Encoding /Identity-H /DescendantFonts [${cid} 0 R] /ToUnicode ${unicode} 0 R >>`);
}

/** Six letters that tell a part of a font from others, made of its name. */
function tagOf(key: string): string {
  let sum = 7;
  for (const char of key) sum = (sum * 31 + char.charCodeAt(0)) % 26 ** 6;
  return Array.from({ length: 6 }, (_, i) => String.fromCharCode(65 + (Math.floor(sum / 26 ** i) % 26))).join('');
}

interface Metrics {
  readonly box: readonly number[];
  readonly ascent: number;
  readonly descent: number;
}

/** The bounding box and the heights of a TrueType font, in thousandths. */
function metricsOf(bytes: Uint8Array): Metrics {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const table = (tag: string): number => {
    for (let i = 0; i < view.getUint16(4); i++) {
      const at = 12 + i * 16;
      if (Buffer.from(bytes.subarray(at, at + 4)).toString('latin1') === tag) return view.getUint32(at + 8);
    }
    throw new Error(`The font has no table ${tag}`);
  };
  const [head, hhea] = [table('head'), table('hhea')];
  const scale = (at: number): number => Math.round((view.getInt16(at) * 1000) / view.getUint16(head + 18));
  return { box: [36, 38, 40, 42].map((at) => scale(head + at)), ascent: scale(hhea + 4), descent: scale(hhea + 6) };
}

const MAP_HEAD = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
`;

function toUnicode(pairs: readonly (readonly [number, string])[]): string {
  const blocks = Array.from({ length: Math.ceil(pairs.length / 100) }, (_, i) => {
    const rows = pairs.slice(i * 100, (i + 1) * 100).map(([id, text]) => `<${hex(id)}> <${utf16(text)}>\n`);
    return `${rows.length} beginbfchar\n${rows.join('')}endbfchar\n`;
  });
  return `${MAP_HEAD}${blocks.join('')}endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n`;
}

function utf16(text: string): string {
  return Array.from({ length: text.length }, (_, i) => hex(text.charCodeAt(i))).join('');
}

import type { Box, Sheet } from '../plate/drawing.ts';
import type { FontFile } from '../plate/fonts.ts';
import type { Glyph } from '../plate/typeset.ts';
import { embedFont } from './embed-font.ts';
import { PdfObjects, pdfText } from './objects.ts';
import { pageContent, POINTS } from './page-content.ts';

interface UsedFont {
  readonly name: string;
  readonly file: FontFile;
  readonly glyphs: Map<number, Glyph>;
}

/**
 * A PDF for the press with one page a sheet: trim and bleed boxes, fonts embedded, text that can be
 * extracted, process colours only. Written without a browser: print from one has RGB colours and rounds
 * the page to its own units. The same sheets give the same bytes.
 */
export function pdfOf(sheets: readonly Sheet[], title: string): Buffer {
  const objects = new PdfObjects();
  const [root, tree] = [objects.reserve(), objects.reserve()];
  const fonts = new Map<FontFile, UsedFont>();
  const use = (glyph: Glyph): string => {
    const known = fonts.get(glyph.font) ?? { name: `F${fonts.size + 1}`, file: glyph.font, glyphs: new Map() };
    fonts.set(glyph.font, known);
    known.glyphs.set(glyph.id, glyph);
    return known.name;
  };
  const contents = sheets.map((sheet) => objects.stream(pageContent(sheet, use)));
  const embedded = [...fonts.values()].map(({ name, file, glyphs }) => `/${name} ${embedFont(objects, file, glyphs)} 0 R`);
  const resources = objects.add(`<< /Font << ${embedded.join(' ')} >> >>`);
  const pages = sheets.map((sheet, i) => objects.add(pageObject(sheet, tree, resources, contents[i] ?? 0)));
  objects.add(`<< /Type /Pages /Kids [${pages.map((page) => `${page} 0 R`).join(' ')}] /Count ${pages.length} >>`, tree);
  objects.add(`<< /Type /Catalog /Pages ${tree} 0 R /Lang (vi) /ViewerPreferences << /DisplayDocTitle true >> >>`, root);
  const info = objects.add(`<< /Title ${pdfText(title)} /Producer ${pdfText('Disan')} /Trapped /False >>`);
  return objects.file(root, info);
}

function pageObject(sheet: Sheet, parent: number, resources: number, contents: number): string {
  const { trim, bleed, width, height } = sheet;
  const bled = { x: trim.x - bleed, y: trim.y - bleed, width: trim.width + 2 * bleed, height: trim.height + 2 * bleed };
  const boxes = `/MediaBox ${boxOf({ x: 0, y: 0, width, height }, height)} /TrimBox ${boxOf(trim, height)} /BleedBox ${boxOf(bled, height)}`;
  return `<< /Type /Page /Parent ${parent} 0 R ${boxes} /Resources ${resources} 0 R /Contents ${contents} 0 R >>`;
}

/** A box as PDF has it: in points, from the bottom. */
function boxOf({ x, y, width, height }: Box, sheet: number): string {
  const corners = [x, sheet - y - height, x + width, sheet - y];
  return `[${corners.map((at) => (at * POINTS).toFixed(3)).join(' ')}]`;
}

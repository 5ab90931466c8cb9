import { LANGUAGES } from '../../../model/languages.ts';
import { INKS, LAYERS, type Mark, type Sheet } from './drawing.ts';
import { number, pathData, transform, type Path } from './path.ts';
import type { Typesetter } from './typeset.ts';

/**
 * A sheet as an SVG in millimetres, one group a layer. Text is drawn as outlines, so that no workshop
 * needs our fonts; each line carries its words as a label.
 */
export function svgOf(sheet: Sheet, type: Typesetter): string {
  const groups = LAYERS.map((layer) => {
    const marks = sheet.marks.filter((mark) => mark.layer === layer).map((mark) => element(mark, type));
    return marks.length ? `<g id="${layer}">\n${marks.join('\n')}\n</g>` : '';
  });
  const [width, height] = [number(sheet.width), number(sheet.height)];
  const { x, y } = sheet.trim;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}mm" height="${height}mm" viewBox="0 0 ${width} ${height}" lang="${LANGUAGES[sheet.lang].tag}">`,
    `<title>${escaped(sheet.title)}</title>`,
    `<desc>${number(sheet.trim.width)} × ${number(sheet.trim.height)} mm after the cut, which begins at ${number(x)}, ${number(y)}; bleed ${number(sheet.bleed)} mm.</desc>`,
    ...groups.filter(Boolean),
    '</svg>\n',
  ].join('\n');
}

function element(mark: Mark, type: Typesetter): string {
  const colour = INKS[mark.ink].rgb;
  if (mark.kind === 'stroke') {
    const stroke = mark.width ? `stroke="${colour}" stroke-width="${number(mark.width)}" stroke-linecap="round"` : 'stroke="none"';
    return `<path fill="none" ${stroke} d="${pathData(mark.path)}"/>`;
  }
  if (mark.kind === 'fill') {
    const rule = mark.layer === 'symbol' ? ' shape-rendering="crispEdges"' : ' fill-rule="evenodd"';
    return `<path fill="${colour}"${rule} d="${pathData(mark.path)}"/>`;
  }
  return `<path fill="${colour}" aria-label="${escaped(mark.line.text)}" d="${pathData(outlineOf(mark, type))}"/>`;
}

/** The outline of a line of text where it stands. */
export function outlineOf(mark: Extract<Mark, { kind: 'text' }>, type: Typesetter): Path {
  const turn = mark.turned ? -1 : 1;
  const size = turn * mark.size;
  return mark.line.glyphs.flatMap((glyph) => transform(type.outline(glyph), [size, 0, 0, size, mark.x + glyph.x * size, mark.y]));
}

/** Text as XML has it. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
}

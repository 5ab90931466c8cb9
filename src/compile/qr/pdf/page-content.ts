import { LANGUAGES } from '../../../model/languages.ts';
import { INKS, LAYERS, type Ink, type Mark, type Sheet } from '../plate/drawing.ts';
import type { FontFile } from '../plate/fonts.ts';
import { number, type Path } from '../plate/path.ts';
import type { Glyph } from '../plate/typeset.ts';
import { hex } from './objects.ts';

/** Points of a PDF in a millimetre. */
export const POINTS = 72 / 25.4;

/** The name under which a page knows a font, and a note that a glyph of it is used. */
export type UseGlyph = (glyph: Glyph) => string;

/** What a page shows, as PDF operators: in millimetres from the top left corner, all colours in CMYK. */
export function pageContent(sheet: Sheet, use: UseGlyph): string {
  const marks = LAYERS.flatMap((layer) => sheet.marks.filter((mark) => mark.layer === layer));
  return [matrix(sheet.height), ...marks.map((mark) => operators(mark, use))].join('\n');
}

function matrix(height: number): string {
  const scale = POINTS.toFixed(6);
  return `${scale} 0 0 -${scale} 0 ${(height * POINTS).toFixed(4)} cm`;
}

function operators(mark: Mark, use: UseGlyph): string {
  if (mark.kind === 'text') return textOperators(mark, use);
  if (mark.kind === 'fill') return `${colour(mark.ink)} k ${pathOperators(mark.path)} ${mark.layer === 'symbol' ? 'f' : 'f*'}`;
  if (!mark.width) return '';
  return `${colour(mark.ink)} K ${number(mark.width)} w 1 J ${pathOperators(mark.path)} S`;
}

function colour(ink: Ink): string {
  return INKS[ink].cmyk.map(number).join(' ');
}

function pathOperators(path: Path): string {
  return path.map(([name, ...at]) => (name === 'Z' ? 'h' : `${at.map(number).join(' ')} ${name.toLowerCase()}`)).join(' ');
}

/** One line of text, in its language, glyph by glyph where the typesetter put them. */
function textOperators({ line, x, y, size, ink, turned }: Extract<Mark, { kind: 'text' }>, use: UseGlyph): string {
  const turn = turned ? -1 : 1;
  const runs = runsOf(line.glyphs).map((run) => {
    const start = run[0]?.x ?? 0;
    const shown = run.map((glyph, i) => {
      const next = run[i + 1];
      const gap = next ? Math.round((glyph.x + glyph.advance - next.x) * 1000) : 0;
      return `<${hex(glyph.id)}>${gap || ''}`;
    });
    const names = run.map(use);
    const at = `${turn} 0 0 ${-turn} ${number(x + turn * start * size)} ${number(y)}`;
    return `/${names[0]} ${number(size)} Tf ${at} Tm [${shown.join('')}] TJ`;
  });
  return `/Span << /Lang (${LANGUAGES[line.lang].tag}) >> BDC BT ${colour(ink)} k ${runs.join(' ')} ET EMC`;
}

/** Glyphs in a row that are of one font. */
function runsOf(glyphs: readonly Glyph[]): Glyph[][] {
  const runs: Glyph[][] = [];
  let last: FontFile | undefined;
  for (const glyph of glyphs) {
    if (glyph.font === last) runs.at(-1)?.push(glyph);
    else runs.push([glyph]);
    last = glyph.font;
  }
  return runs;
}

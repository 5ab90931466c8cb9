import { kindPath } from '../../../model/kind-path.ts';
import { languages } from '../../../model/languages.ts';
import words from '../words.json' with { type: 'json' };
import type { Box, Mark } from './drawing.ts';
import { ACCENT, MAKING, RATIO, type PlateFacts, type PlateKind } from './facts.ts';
import { FACE_OF, setNames } from './names.ts';
import { parsePath } from './parse-path.ts';
import { circle, curveThrough, place, rectangle, transform, type Path, type Step } from './path.ts';
import { addressOf, makeSymbol, moduleOf, plainAddress, symbolPath, type Symbol } from './symbol.ts';
import type { SetLine, Typesetter } from './typeset.ts';

/** One face of a plate, its top left corner at (0, 0). */
export interface Face {
  readonly width: number;
  readonly height: number;
  readonly symbol: Symbol;
  readonly symbolBox: Box;
  readonly marks: readonly Mark[];
}

/** What all faces of a job share. */
export interface Setting {
  readonly type: Typesetter;
  /** Public address, without a slash at its end. */
  readonly origin: string;
  /** Masks of symbols that endure too little with the usual one, by code. */
  readonly masks: ReadonlyMap<string, number>;
}

/* In hundredths of the width. */
const MARGIN = 8;
const BLOCK = 46;
/** Side of the symbol. */
export const SYMBOL_SIDE = 60;
const SYMBOL_TOP = 56;
const FOOT = 127.5;
const LOGO = { width: 25, height: 11 };
const SEAL = 14;

/** How far the ground is drawn beyond the cut, in mm. */
export const BLEED = 3;

/**
 * The face of a plate: names above, the symbol in the middle on a light ground, below it what to do in
 * all languages, the address in letters and a space for a logo.
 *
 * @param width in mm
 * @throws where the address is too long for the size
 */
export function makeFace(facts: PlateFacts, kind: PlateKind, width: number, { type, origin, masks }: Setting): Face {
  const unit = width / 100;
  const { plain, level, module } = MAKING[kind];
  const height = width * RATIO;
  const side = SYMBOL_SIDE * unit;
  const symbol = makeSymbol(addressOf(origin, facts.code), { side, level, module, mask: masks.get(facts.code) });
  const symbolBox = { x: (width - side) / 2, y: SYMBOL_TOP * unit, width: side, height: side };
  const ink = plain ? 'black' : 'cream';
  const box = { x: MARGIN * unit, y: 7 * unit, width: (100 - 2 * MARGIN) * unit, height: (BLOCK - 12) * unit, unit, seal: SEAL * unit, ink } as const;
  const names = setNames(type, facts, box);
  return {
    width,
    height,
    symbol,
    symbolBox,
    marks: [
      ...groundMarks(facts, plain, width, height),
      { layer: 'symbol', kind: 'fill', ink: 'black', path: symbolPath(symbol, symbolBox.x, symbolBox.y) },
      ...names.marks,
      ...sealMarks(facts, names.middle, unit, ink),
      ...footMarks(facts, type, origin, unit),
    ],
  };
}

/** The light modules around a symbol, in mm from the top left corner of the face. */
export function quietBox({ symbol, symbolBox: { x, y, width, height } }: Face): Box {
  const quiet = 4 * moduleOf(symbol);
  return { x: x - quiet, y: y - quiet, width: width + 2 * quiet, height: height + 2 * quiet };
}

/** The wave of the river, from edge to edge, as on the pages of the site: height over width. */
const WAVE = [[0, 0.2], [5, 0], [14, -0.6], [24, -0.9], [35, -0.4], [46, 0.4], [56, 0.95], [67, 1], [78, 0.5], [88, -0.3], [95, -0.8], [100, -0.9]] as const;

function wave(unit: number, y: number): Step[] {
  return curveThrough(WAVE.map(([x, rise]) => [x * unit, y + rise * 1.3 * unit]));
}

function groundMarks(facts: PlateFacts, plain: boolean, width: number, height: number): Mark[] {
  const unit = width / 100;
  const whole = rectangle(-BLEED, -BLEED, width + 2 * BLEED, height + 2 * BLEED);
  const line = wave(unit, (plain ? BLOCK - 1 : BLOCK - 1.2) * unit);
  if (plain) {
    return [
      { layer: 'ground', kind: 'fill', ink: 'white', path: whole },
      { layer: 'text', kind: 'stroke', ink: 'black', width: 0.55 * unit, path: within(line, MARGIN * unit, width - MARGIN * unit) },
    ];
  }
  const block: Path = [...within(line, -BLEED, width + BLEED), ['L', width + BLEED, -BLEED], ['L', -BLEED, -BLEED], ['Z']];
  return [
    { layer: 'ground', kind: 'fill', ink: 'paper', path: whole },
    { layer: 'ground', kind: 'fill', ink: ACCENT[facts.collection], path: block },
  ];
}

/** The wave squeezed between two margins. */
function within(line: readonly Step[], from: number, to: number): Path {
  const end = line.at(-1)?.at(-2) as number;
  const start = line[0]?.[1] as number;
  const scale = (to - from) / (end - start);
  return transform(line, [scale, 0, 0, 1, from - start * scale, 0]);
}

function sealMarks({ icon }: PlateFacts, y: number, unit: number, ink: 'black' | 'cream'): Mark[] {
  const r = (SEAL / 2) * unit;
  const x = (100 - MARGIN) * unit - r;
  const drawn = transform(parsePath(kindPath(icon)), place(x - 0.68 * r, y - 0.68 * r, (1.36 * r) / 32));
  return [
    { layer: 'text', kind: 'stroke', ink, width: 0.5 * unit, path: circle(x, y, r) },
    { layer: 'text', kind: 'fill', ink, path: drawn },
  ];
}

function footMarks({ code }: PlateFacts, type: Typesetter, origin: string, unit: number): Mark[] {
  const left = MARGIN * unit;
  const rows = [['vi'], ['en'], ['zh', 'ja']] as const;
  const room = 100 - 2 * MARGIN - LOGO.width - 1;
  const hints = rows.flatMap((row, i) => {
    const lines = row.flatMap((lang, j): SetLine[] => [...(j ? [type.line('text', '·', 'vi')] : []), type.line(FACE_OF[lang], words.scan[lang], lang)]);
    const wide = lines.reduce((sum, { width }) => sum + width, 0.4 * (lines.length - 1));
    return rowOf(lines, left, (FOOT + 2 + i * 4.7) * unit, Math.min(3.6, room / wide) * unit, 0.4);
  });
  const address = plainAddress(origin, code);
  const lines = [type.line('text', address.slice(0, -code.length), 'en'), ...[...code].map((char) => type.line('strong', char, 'en'))];
  const wide = lines.reduce((sum, { width }) => sum + width, 0) + 0.06 * code.length;
  const size = Math.min(5.4 * unit, ((100 - 2 * MARGIN) * unit) / wide);
  const logo = rectangle((100 - MARGIN - LOGO.width) * unit, FOOT * unit, LOGO.width * unit, LOGO.height * unit);
  return [
    ...hints,
    ...rowOf(lines, left, (FOOT + 18.8) * unit, size, 0.06),
    { layer: 'logo-space', kind: 'stroke', ink: 'black', width: 0, path: logo },
  ];
}

/** Lines side by side on one base line, with a gap in parts of the size. */
function rowOf(lines: readonly SetLine[], x: number, y: number, size: number, gap: number): Mark[] {
  let at = x;
  return lines.map((line): Mark => {
    const mark = { layer: 'text', kind: 'text', line, x: at, y, size, ink: 'black' } as const;
    at += (line.width + gap) * size;
    return mark;
  });
}

/** Every character that faces set beside the names of their things. */
export function commonCharacters(origin: string): string {
  return languages.map((lang) => words.scan[lang]).join('') + words.proof + plainAddress(origin, '23456789BCDFGHJKLMNPQRSTVWXYZ') + ' ·';
}

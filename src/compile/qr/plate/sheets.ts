import type { Language } from '../../../model/languages.ts';
import words from '../words.json' with { type: 'json' };
import { moved, upsideDown, type Box, type Mark, type Sheet } from './drawing.ts';
import { BLEED, makeFace, type Face, type Setting } from './face.ts';
import type { PlateFacts, PlateKind } from './facts.ts';
import { distanceOf } from './symbol.ts';
import type { Typesetter } from './typeset.ts';

/** A sheet with the faces that stand on it. */
export interface PlateSheet extends Sheet {
  readonly kind: PlateKind;
  readonly faces: readonly PlacedFace[];
}

/** A face on a sheet; its position is that of its top left corner, turned ones turned in place. */
export interface PlacedFace {
  readonly facts: PlateFacts;
  readonly face: Face;
  readonly x: number;
  readonly y: number;
  readonly turned: boolean;
}

/** What every sheet of a job says outside the cut, beside what it is; empty for a job that may be printed. */
export interface Job extends Setting {
  readonly isProof: boolean;
}

/** Room around the trimmed plate for bleed, cut marks and a line about the job, in mm. */
const ROOM = 10;
const LANG: Language = 'vi';

/** A plate of stone, steel or paper on a sheet of its own. */
export function plateSheet(facts: PlateFacts, kind: PlateKind, width: number, job: Job): PlateSheet {
  const face = makeFace(facts, kind, width, job);
  const trim = { x: ROOM, y: ROOM, width, height: face.height };
  const marks = [...moved(face.marks, ROOM, ROOM), ...cutMarks(trim), ...slug(job, trim, aboutFace(facts, kind, face))];
  return sheetOf(facts, kind, trim, marks, [{ facts, face, x: ROOM, y: ROOM, turned: false }]);
}

/** Flaps of a tent in parts of its width: the foot, and the strip to be glued under it. */
const FLAP = { foot: 0.5, glue: 0.15 };

/** A table tent: two faces head to head, a foot and a strip for glue; ticks in the margin say where to fold. */
export function tentSheet(facts: PlateFacts, width: number, job: Job): PlateSheet {
  const face = makeFace(facts, 'tent', width, job);
  const foot = FLAP.foot * width;
  const trim: Box = { x: ROOM, y: ROOM, width, height: 2 * face.height + foot + FLAP.glue * width };
  const folds = [face.height, 2 * face.height, 2 * face.height + foot].map((y) => ROOM + y);
  const paper: Mark = {
    layer: 'ground',
    kind: 'fill',
    ink: 'paper',
    path: [['M', ROOM - BLEED, folds[1] ?? 0], ['L', ROOM + width + BLEED, folds[1] ?? 0], ['L', ROOM + width + BLEED, ROOM + trim.height + BLEED], ['L', ROOM - BLEED, ROOM + trim.height + BLEED], ['Z']],
  };
  const second = ROOM + face.height;
  const marks = [
    paper,
    ...moved(upsideDown(face.marks, width, face.height), ROOM, ROOM),
    ...moved(face.marks, ROOM, second),
    ...cutMarks(trim),
    ...folds.flatMap((y) => foldTicks(trim, y)),
    ...slug(job, trim, aboutFace(facts, 'tent', face)),
  ];
  return sheetOf(facts, 'tent', trim, marks, [
    { facts, face, x: ROOM, y: ROOM, turned: true },
    { facts, face, x: ROOM, y: second, turned: false },
  ]);
}

const A4 = { width: 210, height: 297 };

/** How many stickers of a width lie side by side and below each other on A4, with bleed around each. */
export function gridOf(width: number, height: number): { readonly columns: number; readonly rows: number } {
  return {
    columns: Math.floor(A4.width / (width + 2 * BLEED)),
    rows: Math.floor(A4.height / (height + 2 * BLEED)),
  };
}

/**
 * Stickers on sheets of A4, as many as fit on each.
 *
 * @throws where not even one fits
 */
export function stickerSheets(things: readonly PlateFacts[], width: number, job: Job): PlateSheet[] {
  const faces = things.map((facts) => ({ facts, face: makeFace(facts, 'sheet', width, job) }));
  const height = faces[0]?.face.height ?? 0;
  const { columns, rows } = gridOf(width, height);
  const count = columns * rows;
  if (faces.length && !count) throw new Error(`A sticker of ${width / 10} cm does not fit on A4`);
  return Array.from({ length: Math.ceil(faces.length / (count || 1)) }, (_, n) => {
    const placed = faces.slice(n * count, (n + 1) * count).map(({ facts, face }, i) => {
      const [pitchX, pitchY] = [width + 2 * BLEED, height + 2 * BLEED];
      const [left, top] = [(A4.width - columns * pitchX) / 2 + BLEED, (A4.height - rows * pitchY) / 2 + BLEED];
      return { facts, face, x: left + (i % columns) * pitchX, y: top + Math.floor(i / columns) * pitchY, turned: false };
    });
    return stickerSheet(placed, job, n + 1);
  });
}

function stickerSheet(placed: readonly PlacedFace[], job: Job, number: number): PlateSheet {
  const trim = { x: 0, y: 0, ...A4 };
  const marks = placed.flatMap(({ face, x, y }) => [...moved(face.marks, x, y), ...cutTicks({ x, y, width: face.width, height: face.height })]);
  const proof = job.isProof ? [note(job.type, words.proof, 8, A4.height - 2.5)] : [];
  return { title: `${number}: ${placed.map(({ facts }) => facts.code).join(', ')}`, lang: LANG, ...A4, trim, bleed: 0, marks: [...marks, ...proof], kind: 'sheet', faces: placed };
}

function sheetOf({ code, name }: PlateFacts, kind: PlateKind, trim: Box, marks: readonly Mark[], faces: readonly PlacedFace[]): PlateSheet {
  const [width, height] = [trim.width + 2 * ROOM, trim.height + 2 * ROOM];
  return { title: `${code} · ${name.vi}`, lang: LANG, width, height, trim, bleed: BLEED, marks, kind, faces };
}

function line(x1: number, y1: number, x2: number, y2: number): Mark {
  return { layer: 'marks', kind: 'stroke', ink: 'black', width: 0.1, path: [['M', x1, y1], ['L', x2, y2]] };
}

/** Cut marks at the corners, outside the bleed. */
function cutMarks({ x, y, width, height }: Box): Mark[] {
  const [from, to] = [BLEED + 0.5, ROOM - 1];
  return [x, x + width].flatMap((atX, i) =>
    [y, y + height].flatMap((atY, j) => {
      const [sx, sy] = [i ? 1 : -1, j ? 1 : -1];
      return [line(atX + sx * from, atY, atX + sx * to, atY), line(atX, atY + sy * from, atX, atY + sy * to)];
    }),
  );
}

/** Short marks in the bleed, for stickers that lie close together. */
function cutTicks({ x, y, width, height }: Box): Mark[] {
  return [x, x + width].flatMap((atX, i) =>
    [y, y + height].flatMap((atY, j) => {
      const [sx, sy] = [i ? 1 : -1, j ? 1 : -1];
      return [line(atX + sx * 0.8, atY, atX + sx * 2.6, atY), line(atX, atY + sy * 0.8, atX, atY + sy * 2.6)];
    }),
  );
}

/** Dashes in the margins where a tent is folded. */
function foldTicks({ x, width }: Box, y: number): Mark[] {
  return [x - BLEED - 0.5, x + width + BLEED + 5].flatMap((at) => [0, 1.6, 3.2].map((step) => line(at - step, y, at - step - 1, y)));
}

function aboutFace({ code, ref }: PlateFacts, kind: PlateKind, { width, height, symbol }: Face): string {
  const [near, far] = distanceOf(symbol);
  return `${code} · ${ref} · ${words.kinds[kind]} ${width} × ${height} mm · QR ${symbol.version}-${symbol.level} ${symbol.side.toFixed(1)} mm · ${near}–${far} cm`;
}

/** A line about the job below the plate, and a warning above it where it must not be printed. */
function slug({ type, isProof }: Job, { x, y, width, height }: Box, about: string): Mark[] {
  const fitted = note(type, about, x + 2, y + height + 7, width - 4);
  return isProof ? [fitted, note(type, words.proof, x + 2, y - 5, width - 4)] : [fitted];
}

function note(type: Typesetter, text: string, x: number, y: number, width = 190): Mark {
  const set = type.line('text', text, 'vi');
  return { layer: 'slug', kind: 'text', line: set, x, y, size: Math.min(2.2, width / set.width), ink: 'black' };
}

/** Every character of the lines about a job. */
export const SLUG_CHARACTERS = `${Object.values(words.kinds).join('')}abcdefghijklmnopqrstuvwxyz/-0123456789×–.· LMQHQRmc`;

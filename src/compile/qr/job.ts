import { KINDS, SIZES, type PlateFacts, type PlateKind, type PlateSize } from './plate/facts.ts';
import { gridOf, plateSheet, stickerSheets, tentSheet, type Job, type PlateSheet } from './plate/sheets.ts';

/** Plates of one kind and size, which are made and proved together. */
export interface Batch {
  readonly kind: PlateKind;
  /** Width in cm. */
  readonly size: PlateSize;
}

/** Sizes that are made of a kind when none is asked for. */
const USUAL: Readonly<Record<PlateKind, readonly PlateSize[]>> = {
  stone: SIZES,
  steel: SIZES,
  paper: SIZES,
  tent: [10],
  sheet: [6],
};

/** What is to be made when these kinds and sizes are asked for; without them everything that is usual. */
export function batchesOf(kinds: readonly PlateKind[] = KINDS, sizes?: readonly PlateSize[]): Batch[] {
  return kinds.flatMap((kind) => (sizes ?? USUAL[kind]).map((size) => ({ kind, size })));
}

/** Name of the files of a batch. */
export function nameOf({ kind, size }: Batch): string {
  return `${kind}-${size}cm`;
}

/** The sheets of a batch: one a plate, or A4 sheets full of stickers. */
export function sheetsOf({ kind, size }: Batch, things: readonly PlateFacts[], job: Job): PlateSheet[] {
  const width = size * 10;
  if (kind === 'sheet') return stickerSheets(things, width, job);
  return things.map((facts) => (kind === 'tent' ? tentSheet(facts, width, job) : plateSheet(facts, kind, width, job)));
}

/** Whether a batch can be made at all: large stickers do not fit on A4. */
export function isPossible({ kind, size }: Batch): boolean {
  const { columns, rows } = gridOf(size * 10, size * 15);
  return kind !== 'sheet' || columns * rows > 0;
}

/** Name of the file of a sheet within its batch, without its ending. */
export function fileOf(sheet: PlateSheet, number: number): string {
  const facts = sheet.faces[0]?.facts;
  if (sheet.kind === 'sheet' || !facts) return `sheet-${number}`;
  return [facts.code, facts.position?.id].filter(Boolean).join('-');
}

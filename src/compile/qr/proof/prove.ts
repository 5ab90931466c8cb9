import { moduleOf } from '../plate/symbol.ts';
import { quietBox } from '../plate/face.ts';
import type { PlacedFace, PlateSheet } from '../plate/sheets.ts';
import type { Decoder } from './decoders.ts';
import { DEGRADATIONS } from './degrade.ts';
import { crop, type Grey } from './image.ts';
import { drawPdf, drawSvg } from './raster.ts';

/** Of twenty degradations a symbol must survive this many with the best decoder: 95 %. */
export const REQUIRED = 19;

/** How often each decoder has read a symbol that something had befallen. */
export interface Endurance {
  readonly code: string;
  readonly read: Readonly<Record<string, number>>;
  /** Degradations that no decoder has survived. */
  readonly lost: readonly string[];
}

/** What was found out about sheets as they were drawn. */
export interface Proof {
  /** Plates that were read by every decoder, from SVG and from PDF. */
  readonly plates: number;
  readonly endurances: readonly Endurance[];
  /** Why sheets must not be printed; each names the code. */
  readonly failures: readonly string[];
  /** Codes whose symbol endures too little: another mask may do better. */
  readonly weak: readonly string[];
}

/** Pixels in which a module is drawn: few, so that what reads them reads a real photograph too. */
const FINE = 4;
const WORN = 8;

/** Reads every symbol of sheets back from their SVG and PDF with every decoder. */
export async function proveDrawings(sheets: readonly PlateSheet[], svgs: readonly string[], pdf: Uint8Array, decoders: readonly Decoder[]): Promise<Proof> {
  const pixels = (page: number): number => FINE / Math.min(...(sheets[page]?.faces.map(({ face }) => moduleOf(face.symbol)) ?? [1]));
  const { pages } = await drawPdf(pdf, pixels);
  const failures: string[] = [];
  let plates = 0;
  for (const [i, sheet] of sheets.entries()) {
    const drawn = { SVG: drawSvg(svgs[i] ?? '', pixels(i)), PDF: pages[i] };
    for (const placed of sheet.faces) {
      const faults = await faultsOf(placed, drawn, pixels(i), decoders);
      failures.push(...faults);
      if (!faults.length) plates += 1;
    }
  }
  return { plates, endurances: [], failures, weak: [] };
}

async function faultsOf({ facts, face, x, y }: PlacedFace, drawn: Readonly<Record<string, Grey | undefined>>, pixels: number, decoders: readonly Decoder[]): Promise<string[]> {
  const faults: string[] = [];
  for (const [form, image] of Object.entries(drawn)) {
    const part = image && crop(image, x * pixels, y * pixels, face.width * pixels, face.height * pixels);
    for (const decoder of decoders) {
      const found = part && (await decoder.read(part));
      if (found !== face.symbol.text) faults.push(`${facts.code}: ${decoder.name} reads '${found ?? 'nothing'}' in the ${form}, not '${face.symbol.text}'`);
    }
  }
  return faults;
}

/** Reads a symbol after each of the twenty degradations, drawn from the SVG of its sheet. */
export async function proveEndurance(sheet: PlateSheet, svg: string, decoders: readonly Decoder[]): Promise<Proof> {
  const endurances: Endurance[] = [];
  for (const { facts, face, x, y } of sheet.faces) {
    const module = moduleOf(face.symbol);
    const pixels = WORN / module;
    const box = quietBox(face);
    const edge = 0.3 * module;
    const whole = drawSvg(svg, pixels);
    const image = crop(whole, (x + box.x - edge) * pixels, (y + box.y - edge) * pixels, (box.width + 2 * edge) * pixels, (box.height + 2 * edge) * pixels);
    endurances.push(await endure(facts.code, face.symbol.text, image, decoders));
  }
  const weak = endurances.filter(({ read }) => Math.max(...Object.values(read)) < REQUIRED);
  const failures = weak.map(({ code, read, lost }) => `${code}: reads ${Math.max(...Object.values(read))} of ${DEGRADATIONS.length} degradations, ${REQUIRED} are required${lost.length ? ` (${lost.join('; ')})` : ''}`);
  return { plates: 0, endurances, failures, weak: weak.map(({ code }) => code) };
}

async function endure(code: string, text: string, image: Grey, decoders: readonly Decoder[]): Promise<Endurance> {
  const read = Object.fromEntries(decoders.map(({ name }) => [name, 0]));
  const lost: string[] = [];
  for (const { name, apply } of DEGRADATIONS) {
    const worn = apply(image, WORN);
    let isRead = false;
    for (const decoder of decoders) {
      if ((await decoder.read(worn)) !== text) continue;
      read[decoder.name] = (read[decoder.name] ?? 0) + 1;
      isRead = true;
    }
    if (!isRead) lost.push(name);
  }
  return { code, read, lost };
}

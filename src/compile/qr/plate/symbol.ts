import { encode } from 'uqr';
import { pathOf } from '../../../model/routes.ts';
import type { Path, Step } from './path.ts';
import { outlinesOf } from './outlines.ts';

/** Levels of error correction, from the weakest: a part of 7, 15, 25, 30 % of the symbol may be lost. */
export const LEVELS = ['L', 'M', 'Q', 'H'] as const;
export type Level = (typeof LEVELS)[number];

/** A QR symbol as it will be drawn. */
export interface Symbol {
  /** What it says. */
  readonly text: string;
  readonly level: Level;
  readonly version: number;
  /** Number of the pattern that is laid over the data. */
  readonly mask: number;
  /** Rows from the top, `true` is dark. */
  readonly modules: readonly (readonly boolean[])[];
  /** Side in mm, without the quiet zone. */
  readonly side: number;
}

/** Light modules that a reader needs on every side of a symbol. */
export const QUIET = 4;

/**
 * Modules of a symbol that fit into the distance from which it is to be read: a phone's camera reads a
 * symbol of 29 modules from ten times its side, and proportionally less where the modules are finer.
 */
const MODULES_PER_DISTANCE = 290;

/** Finest symbol that is still read from eight times its side. */
const MAX_MODULES = Math.floor(MODULES_PER_DISTANCE / 8);

/** How a symbol is to be made. */
export interface Demand {
  /** Side in mm. */
  readonly side: number;
  /** Level that weather and wear call for. */
  readonly level: Level;
  /** Smallest module that the way of making it renders well, in mm. */
  readonly module: number;
  /** One of the eight patterns that are laid over the data, 0 to 7; without it the one that the standard prefers. */
  readonly mask?: number | undefined;
}

/** The address that a code stands for in its symbol: upper case, so that the symbol stays small. */
export function addressOf(origin: string, code: string): string {
  const { protocol, host, pathname } = new URL(origin);
  return `${protocol}//${host}`.toUpperCase() + pathname.replace(/\/$/, '') + pathOf({ page: 'code', code });
}

/** The address as people type it, without scheme and closing slash. */
export function plainAddress(origin: string, code: string): string {
  const { host, pathname } = new URL(origin);
  return host + pathname.replace(/\/$/, '') + pathOf({ page: 'code', code }).replace(/\/$/, '');
}

/**
 * The symbol for an address at a size. A small symbol comes before a high level: the version is the
 * smallest that holds the demanded level, or the next lower one where modules would become too fine for
 * the material or for eight times the side; then the level is the highest that this version holds.
 *
 * @throws where no symbol is coarse enough: the address is too long for the size
 */
export function makeSymbol(text: string, { side, level, module, mask }: Demand): Symbol {
  for (const wanted of LEVELS.slice(0, LEVELS.indexOf(level) + 1).reverse()) {
    const { version, size } = encode(text, { ecc: wanted, boostEcc: false, border: 0 });
    if (size > MAX_MODULES || side / size < module) continue;
    const best = LEVELS.findLast((candidate) => fits(text, candidate, version)) ?? wanted;
    const { data, maskPattern } = encode(text, { ecc: best, boostEcc: false, border: 0, minVersion: version, maxVersion: version, maskPattern: mask ?? -1 });
    return { text, level: best, version, mask: maskPattern, modules: data, side };
  }
  throw new Error(`'${text}' is too long for a symbol of ${side.toFixed(0)} mm: use a shorter host name or a larger plate`);
}

function fits(text: string, ecc: Level, version: number): boolean {
  return encode(text, { ecc, boostEcc: false, border: 0, minVersion: version }).version === version;
}

/** Side of a module in mm. */
export function moduleOf({ side, modules }: Symbol): number {
  return side / modules.length;
}

/** From how far a symbol is read, in cm: comfortably, and at the most. */
export function distanceOf(symbol: Symbol): readonly [near: number, far: number] {
  const far = (moduleOf(symbol) * MODULES_PER_DISTANCE) / 10;
  return [Math.round(far * 0.8), Math.round(far)];
}

/** The outlines of the dark parts of a symbol whose corner is at (x, y): a tool follows each of them once. */
export function symbolPath(symbol: Symbol, x: number, y: number): Path {
  const size = moduleOf(symbol);
  return outlinesOf(symbol.modules).flatMap((corners) => [
    ...corners.map(([cx, cy], i): Step => [i ? 'L' : 'M', x + cx * size, y + cy * size]),
    ['Z'] as const,
  ]);
}

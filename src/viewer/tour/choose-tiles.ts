import type { TourScene } from '../../model/viewer.ts';
import { RADIANS, rayAt, spotOf, toPicture, type Attitude, type View } from './direction.ts';
import type { Frame } from './frame.ts';

export type Level = TourScene['levels'][number];

/** A tile of a level: its column and row from the upper left. */
export interface Tile {
  readonly level: number;
  readonly column: number;
  readonly row: number;
}

/** A level serves while it has this part of the pixels that the screen has. */
const ENOUGH = 0.75;
/** Rays through the screen, in each direction, that look for tiles. */
const RAYS = 15;
/** More tiles than this are not shown at once: a coarser level serves. */
const MOST = 48;

/** Pixels that the screen has for a full turn. `height` in device pixels. */
export function pixelsPerTurn(fov: number, height: number): number {
  return (Math.PI * height) / Math.tan((fov / 2) * RADIANS);
}

/** The coarsest level that has pixels enough for `needed` pixels a turn; −1 when a base `width` pixels wide has. */
export function levelFor(levels: readonly Level[], base: number, frame: Frame, needed: number): number {
  const wanted = needed * ENOUGH * frame.width;
  if (base >= wanted || levels.length === 0) return -1;
  const found = levels.findIndex(({ width }) => width >= wanted);
  const chosen = found < 0 ? levels.length - 1 : found;
  return (levels[chosen]?.width ?? 0) > base ? chosen : -1;
}

/** The part of the sphere that a tile covers. */
export function frameOfTile({ column, row }: Tile, { size, width, height }: Level, frame: Frame): Frame {
  const [left, top] = [column * size, row * size];
  return {
    left: frame.left + (left / width) * frame.width,
    top: frame.top + (top / height) * frame.height,
    width: (Math.min(size, width - left) / width) * frame.width,
    height: (Math.min(size, height - top) / height) * frame.height,
  };
}

/** Places on the screen from the middle outwards, −1 to 1 in both directions. */
function grid(): readonly (readonly [number, number])[] {
  const steps = Array.from({ length: RAYS }, (_, index) => (2 * index) / (RAYS - 1) - 1);
  const places = steps.flatMap((up) => steps.map((right) => [right, up] as const));
  return places.sort(([ax, ay], [bx, by]) => Math.hypot(ax, ay) - Math.hypot(bx, by));
}

const GRID = grid();

/** The tiles of a level that are in sight, those in the middle first. */
export function tilesInSight(index: number, level: Level, frame: Frame, attitude: Attitude, view: View, aspect: number): Tile[] {
  const found = new Map<string, Tile>();
  for (const [right, up] of GRID) {
    const [u, v] = spotOf(toPicture(rayAt(view, aspect, right, up), attitude));
    const column = Math.floor((((u - frame.left) / frame.width) * level.width) / level.size);
    const row = Math.floor((((v - frame.top) / frame.height) * level.height) / level.size);
    if (column < 0 || row < 0 || column >= level.columns || row >= level.rows) continue;
    found.set(`${column}/${row}`, { level: index, column, row });
  }
  return [...found.values()];
}

/** What is to be drawn over the base: the best level of which no more than a bounded number of tiles is in sight. */
export function chooseTiles(scene: TourScene, frame: Frame, base: number, view: View, size: { readonly aspect: number; readonly height: number }): Tile[] {
  let index = levelFor(scene.levels, base, frame, pixelsPerTurn(view.fov, size.height));
  for (; index >= 0; index -= 1) {
    const level = scene.levels[index];
    if (!level || level.width <= base) return [];
    const tiles = tilesInSight(index, level, frame, scene, view, size.aspect);
    if (tiles.length <= MOST) return tiles;
  }
  return [];
}

/** The address of a tile. */
export function tileAddress({ column, row }: Tile, { href }: Level): string {
  return href.replace('{x}', String(column)).replace('{y}', String(row));
}

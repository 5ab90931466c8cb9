import type { ImageViewer } from '../../model/viewer.ts';

/** What the addresses of the tiles depend on. */
export type Service = Pick<ImageViewer, 'service' | 'width' | 'height' | 'tile' | 'scales' | 'format'>;

/** A tile: the picture made `scale` times smaller, its column and row from the upper left. */
export interface Tile {
  readonly scale: number;
  readonly column: number;
  readonly row: number;
}

/** A part of the whole picture in its pixels. */
export interface Region {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The part of the picture that a tile shows. */
export function regionOf({ scale, column, row }: Tile, { tile, width, height }: Service): Region {
  const [x, y] = [column * tile * scale, row * tile * scale];
  return { x, y, width: Math.min(tile * scale, width - x), height: Math.min(tile * scale, height - y) };
}

/**
 * The address of a tile in the canonical form of the IIIF Image API 3, level 0, under the names that sharp
 * gives its files: a tile of the whole picture is `full`.
 */
export function tileAddress(tile: Tile, service: Service): string {
  const { x, y, width, height } = regionOf(tile, service);
  const whole = width === service.width && height === service.height;
  const size = [width, height].map((side) => Math.ceil(side / tile.scale)).join();
  return `${service.service}/${whole ? 'full' : `${x},${y},${width},${height}`}/${size}/0/default.${service.format}`;
}

/** The coarsest scale that still has a pixel for each of the screen's, `zoom` of them being one of the picture's. */
export function scaleFor(zoom: number, scales: readonly number[]): number {
  const falling = [...scales].sort((a, b) => b - a);
  return falling.find((scale) => scale * zoom <= 1.1) ?? falling.at(-1) ?? 1;
}

/** The tiles of a scale that touch a region, those nearest to its middle first. */
export function tilesIn(region: Region, scale: number, { tile, width, height }: Service): Tile[] {
  const side = tile * scale;
  const range = (from: number, length: number, whole: number): number[] => {
    const first = Math.max(0, Math.floor(from / side));
    const last = Math.min(Math.ceil(whole / side), Math.ceil((from + length) / side));
    return Array.from({ length: Math.max(0, last - first) }, (_, index) => first + index);
  };
  const rows = range(region.y, region.height, height);
  const tiles = range(region.x, region.width, width).flatMap((column) => rows.map((row) => ({ scale, column, row })));
  const [middleX, middleY] = [(region.x + region.width / 2) / side - 0.5, (region.y + region.height / 2) / side - 0.5];
  const distance = ({ column, row }: Tile): number => Math.hypot(column - middleX, row - middleY);
  return tiles.sort((a, b) => distance(a) - distance(b));
}

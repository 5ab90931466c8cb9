import { bearing } from '@turf/bearing';
import { distance } from '@turf/distance';

interface Point {
  readonly lon: number;
  readonly lat: number;
}

const SECTORS = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const;
export type Sector = (typeof SECTORS)[number];

/** Great-circle distance between two WGS 84 positions in metres. */
export function metresBetween(a: Point, b: Point): number {
  return distance([a.lon, a.lat], [b.lon, b.lat], { units: 'meters' });
}

/** The eighth of the compass in which `to` lies, seen from `from`. */
export function sectorTo(from: Point, to: Point): Sector {
  const degrees = bearing([from.lon, from.lat], [to.lon, to.lat]);
  return SECTORS[((Math.round(degrees / 45) % 8) + 8) % 8] as Sector;
}

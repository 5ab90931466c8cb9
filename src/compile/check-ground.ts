import { isRecord, valueAt } from './fields.ts';
import type { Problem } from './problem.ts';
import { problemAt, type Source } from './source.ts';

const METRES_PER_DEGREE = 111_320;
/** A plan lies about its site: farther off it belongs to another one. */
const FARTHEST = 3000;

/** Rings of a plan that are not closed, and shapes that lie far from their site. */
export function* checkGround(source: Source): Generator<Problem> {
  const features = valueAt(source.value, ['ground', 'features']);
  if (!Array.isArray(features)) return;
  for (const [index, feature] of features.entries()) yield* checkFeature(source, feature, index);
}

function* checkFeature(source: Source, feature: unknown, index: number): Generator<Problem> {
  const geometry = isRecord(feature) ? feature['geometry'] : undefined;
  if (!isRecord(geometry)) return;
  const path = ['ground', 'features', index, 'geometry', 'coordinates'];
  const rings = geometry['type'] === 'Polygon' && Array.isArray(geometry['coordinates']) ? (geometry['coordinates'] as unknown[]) : [];
  for (const [i, ring] of rings.entries()) {
    if (!isClosed(ring)) yield problemAt(source, [...path, i], 'is a ring that is not closed: its last position must be its first');
  }
  const metres = Math.max(0, ...positionsOf(geometry['coordinates']).map((position) => metresFrom(source, position)));
  if (metres > FARTHEST) yield problemAt(source, path, `lies ${Math.round(metres)} m from the site; a plan lies within ${FARTHEST} m`);
}

function isClosed(ring: unknown): boolean {
  if (!Array.isArray(ring)) return true;
  return JSON.stringify(ring[0]) === JSON.stringify(ring.at(-1));
}

function positionsOf(coordinates: unknown): [number, number][] {
  if (!Array.isArray(coordinates)) return [];
  if (typeof coordinates[0] === 'number') return [coordinates as [number, number]];
  return coordinates.flatMap(positionsOf);
}

function metresFrom(source: Source, [lon, lat]: readonly [number, number]): number {
  const at = valueAt(source.value, ['location']);
  if (!isRecord(at) || typeof at['lon'] !== 'number' || typeof at['lat'] !== 'number') return 0;
  const east = (lon - at['lon']) * Math.cos((at['lat'] * Math.PI) / 180);
  return Math.hypot(east, lat - at['lat']) * METRES_PER_DEGREE;
}

import type { Position } from 'geojson';

/** West, south, east, north in degrees, WGS 84. */
export type BBox = [west: number, south: number, east: number, north: number];

/** The smallest box around the positions. */
export function bboxOf(positions: readonly Position[]): BBox {
  const box: BBox = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon = 0, lat = 0] of positions) {
    box[0] = Math.min(box[0], lon);
    box[1] = Math.min(box[1], lat);
    box[2] = Math.max(box[2], lon);
    box[3] = Math.max(box[3], lat);
  }
  return box;
}

/** Whether two boxes share a point. */
export function meets(a: BBox, b: BBox): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}

/** Whether a box lies in another one. */
export function within(inner: BBox, outer: BBox): boolean {
  return inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3];
}

/** The slippy-map tiles (z, x, y) that a box touches at a zoom. */
export function* tilesOf([west, south, east, north]: BBox, zoom: number): Generator<{ z: number; x: number; y: number }> {
  const count = 2 ** zoom;
  const clamp = (value: number): number => Math.min(count - 1, Math.max(0, Math.floor(value)));
  const column = (lon: number): number => clamp(((lon + 180) / 360) * count);
  const row = (lat: number): number => {
    const radians = (lat * Math.PI) / 180;
    return clamp(((1 - Math.asinh(Math.tan(radians)) / Math.PI) / 2) * count);
  };
  for (let x = column(west); x <= column(east); x++) {
    for (let y = row(north); y <= row(south); y++) yield { z: zoom, x, y };
  }
}

/** The box of a tile in degrees, `margin` tiles wider on each side. */
export function boxOfTile({ z, x, y }: { z: number; x: number; y: number }, margin: number): BBox {
  const count = 2 ** z;
  const lon = (column: number): number => (column / count) * 360 - 180;
  const lat = (row: number): number => (Math.atan(Math.sinh(Math.PI * (1 - (2 * row) / count))) * 180) / Math.PI;
  return [lon(x - margin), lat(y + 1 + margin), lon(x + 1 + margin), lat(y - margin)];
}

/**
 * A ring that jumps across the antimeridian, made continuous: longitudes may leave ±180° then.
 * A ring around the south pole is closed along it.
 */
export function unwrapped(ring: readonly Position[]): Position[] {
  let turn = 0;
  let before = ring[0]?.[0] ?? 0;
  const out = ring.map(([lon = 0, lat = 0]): Position => {
    if (lon - before > 180) turn -= 360;
    if (lon - before < -180) turn += 360;
    before = lon;
    return [lon + turn, lat];
  });
  const [first, last] = [out[0], out.at(-1)];
  if (!first || !last || turn === 0) return out;
  return [...out, [last[0] ?? 0, -90], [first[0] ?? 0, -90], first];
}

function distanceToSegment([x = 0, y = 0]: Position, [ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}

function farthest(points: readonly Position[], from: number, to: number): { index: number; distance: number } {
  let found = { index: from, distance: 0 };
  for (let index = from + 1; index < to; index++) {
    const distance = distanceToSegment(points[index] ?? [], points[from] ?? [], points[to] ?? []);
    if (distance > found.distance) found = { index, distance };
  }
  return found;
}

/** Douglas and Peucker: no dropped point lies farther than `tolerance` (the unit of the points) from the line. */
export function simplify(points: readonly Position[], tolerance: number): Position[] {
  const kept = new Set([0, points.length - 1]);
  const open: [number, number][] = [[0, points.length - 1]];
  for (let span = open.pop(); span; span = open.pop()) {
    const [from, to] = span;
    const { index, distance } = farthest(points, from, to);
    if (distance <= tolerance) continue;
    kept.add(index);
    open.push([from, index], [index, to]);
  }
  return points.filter((_, i) => kept.has(i));
}

/** Area of a closed ring in the square of its unit, without sign. */
export function areaOf(ring: readonly Position[]): number {
  let twice = 0;
  ring.forEach(([x = 0, y = 0], i) => {
    const [nextX = 0, nextY = 0] = ring[i + 1] ?? ring[0] ?? [];
    twice += x * nextY - nextX * y;
  });
  return Math.abs(twice) / 2;
}

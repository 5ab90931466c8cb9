import type { Position } from 'geojson';
import type { BBox } from './geometry.ts';

type Side = { inside: (p: Position) => boolean; cut: (a: Position, b: Position) => Position };

const lonOf = (p: Position): number => p[0] ?? 0;
const latOf = (p: Position): number => p[1] ?? 0;

function atLon(a: Position, b: Position, lon: number): Position {
  return [lon, latOf(a) + ((lon - lonOf(a)) / (lonOf(b) - lonOf(a))) * (latOf(b) - latOf(a))];
}

function atLat(a: Position, b: Position, lat: number): Position {
  return [lonOf(a) + ((lat - latOf(a)) / (latOf(b) - latOf(a))) * (lonOf(b) - lonOf(a)), lat];
}

function sidesOf([west, south, east, north]: BBox): Side[] {
  return [
    { inside: (p) => lonOf(p) >= west, cut: (a, b) => atLon(a, b, west) },
    { inside: (p) => lonOf(p) <= east, cut: (a, b) => atLon(a, b, east) },
    { inside: (p) => latOf(p) >= south, cut: (a, b) => atLat(a, b, south) },
    { inside: (p) => latOf(p) <= north, cut: (a, b) => atLat(a, b, north) },
  ];
}

function clipRingAt(ring: readonly Position[], { inside, cut }: Side): Position[] {
  const out: Position[] = [];
  ring.forEach((point, i) => {
    const before = ring[(i + ring.length - 1) % ring.length] ?? point;
    if (inside(point) !== inside(before)) out.push(cut(before, point));
    if (inside(point)) out.push(point);
  });
  return out;
}

function clipLineAt(line: readonly Position[], { inside, cut }: Side): Position[][] {
  const parts: Position[][] = [];
  let part: Position[] = [];
  line.forEach((point, i) => {
    const before = line[i - 1];
    if (before && inside(point) !== inside(before)) part.push(cut(before, point));
    if (inside(point)) part.push(point);
    else if (part.length > 0) {
      parts.push(part);
      part = [];
    }
  });
  return [...parts, part].filter((found) => found.length > 1);
}

/** The part of a closed ring inside a box, closed; empty where they do not meet. */
export function clipRing(ring: readonly Position[], box: BBox): Position[] {
  const open = sidesOf(box).reduce<Position[]>((points, side) => clipRingAt(points, side), ring.slice(0, -1));
  return open[0] ? [...open, open[0]] : [];
}

/** The parts of a line inside a box. */
export function clipLine(line: readonly Position[], box: BBox): Position[][] {
  return sidesOf(box).reduce<Position[][]>((parts, side) => parts.flatMap((part) => clipLineAt(part, side)), [[...line]]);
}

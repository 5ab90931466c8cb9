import { ShapeUtils, Vector2 } from 'three';
import { merge, polygon, type Mesh, type Vec } from './mesh.ts';

/** A rectangle on the ground, in metres. */
export interface Area {
  readonly west: number;
  readonly east: number;
  readonly north: number;
  readonly south: number;
}

const level = (a: Area, y: number, inset: number): [Vec, Vec, Vec, Vec] => [
  [a.west + inset, y, a.south - inset],
  [a.east - inset, y, a.south - inset],
  [a.east - inset, y, a.north + inset],
  [a.west + inset, y, a.north + inset],
];

/** The edges of an area in the order in which a floor goes round it. */
export const EDGES = ['south', 'east', 'north', 'west'] as const;
export type Edge = (typeof EDGES)[number];

/** A floor that is darker where it meets the walls named in `walls`, as a corner is in daylight. */
export function floor(area: Area, y: number, walls: readonly Edge[] = EDGES): Mesh {
  const outer = level(area, y, 0);
  const inner = level(area, y, Math.min(0.45, (area.east - area.west) / 2.2, (area.south - area.north) / 2.2));
  const strips = EDGES.map((edge, i) => {
    const j = (i + 1) % 4;
    const dark = walls.includes(edge) ? 0.5 : 1;
    return polygon([outer[i], outer[j], inner[j], inner[i]].filter((corner) => corner !== undefined), [dark, dark, 1, 1]);
  });
  return merge([polygon(inner), ...strips]);
}

/** Points of a rectangle with round corners, counter-clockwise as seen from above; every call gives the same number. */
export function roundedRing(area: Area, radius: number, y: number, perCorner = 12): Vec[] {
  const corners: readonly [x: number, z: number, turn: number][] = [
    [area.east - radius, area.south - radius, 0],
    [area.east - radius, area.north + radius, 1],
    [area.west + radius, area.north + radius, 2],
    [area.west + radius, area.south - radius, 3],
  ];
  return corners.flatMap(([x, z, turn]) =>
    Array.from({ length: perCorner + 1 }, (_, i): Vec => {
      const angle = ((turn - 1 + i / perCorner) * Math.PI) / 2;
      return [x + radius * Math.cos(angle), y, z - radius * Math.sin(angle)];
    }),
  );
}

/** A level surface inside a ring (counter-clockwise from above) with holes cut out of it. */
export function plateau(ring: readonly Vec[], holes: readonly Area[] = []): Mesh {
  const y = ring[0]?.[1] ?? 0;
  const outline = ring.map(([x, , z]) => new Vector2(x, -z));
  const cut = holes.map((hole) => level(hole, y, 0).toReversed().map(([x, , z]) => new Vector2(x, -z)));
  const points = [outline, ...cut].flat();
  const corner = (i: number): Vec => [points[i]?.x ?? 0, y, -(points[i]?.y ?? 0)];
  return merge(ShapeUtils.triangulateShape(outline, cut).map(([a = 0, b = 0, c = 0]) => polygon([corner(a), corner(b), corner(c)])));
}

/** A slope between rings of the same number of points, the highest first. */
export function slope(rings: readonly (readonly Vec[])[]): Mesh {
  const bands: Mesh[] = [];
  for (const [i, upper] of rings.slice(0, -1).entries()) {
    const lower = rings[i + 1] ?? [];
    for (const [k, a] of upper.entries()) {
      const next = (k + 1) % upper.length;
      const corners = [a, lower[k], lower[next], upper[next]].filter((corner) => corner !== undefined);
      bands.push(quad(corners));
    }
  }
  return merge(bands);
}

/** Two triangles, without those that have no area. */
function quad([a, b, c, d]: readonly Vec[]): Mesh {
  const triangles = [[a, b, c], [a, c, d]].map((corners) => corners.filter((corner) => corner !== undefined));
  return merge(triangles.filter(([p, q, r]) => p && q && r && area(p, q, r) > 1e-6).map((corners) => polygon(corners)));
}

function area(a: Vec, b: Vec, c: Vec): number {
  const [ux, uy, uz] = [b[0] - a[0], b[1] - a[1], b[2] - a[2]];
  const [vx, vy, vz] = [c[0] - a[0], c[1] - a[1], c[2] - a[2]];
  return Math.hypot(uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx) / 2;
}

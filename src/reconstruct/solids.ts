import { add, cross, dot, merge, polygon, scale, subtract, unit, type Mesh, type Vec } from './mesh.ts';

/** A box between two opposite corners, without the faces named in `without`. */
export function box(from: Vec, to: Vec, without: readonly Face[] = []): Mesh {
  const [x0, y0, z0] = from.map((value, i) => Math.min(value, to[i] ?? value)) as unknown as Vec;
  const [x1, y1, z1] = from.map((value, i) => Math.max(value, to[i] ?? value)) as unknown as Vec;
  const faces: Record<Face, readonly Vec[]> = {
    east: [[x1, y0, z1], [x1, y0, z0], [x1, y1, z0], [x1, y1, z1]],
    west: [[x0, y0, z0], [x0, y0, z1], [x0, y1, z1], [x0, y1, z0]],
    top: [[x0, y1, z1], [x1, y1, z1], [x1, y1, z0], [x0, y1, z0]],
    bottom: [[x0, y0, z0], [x1, y0, z0], [x1, y0, z1], [x0, y0, z1]],
    south: [[x0, y0, z1], [x1, y0, z1], [x1, y1, z1], [x0, y1, z1]],
    north: [[x1, y0, z0], [x0, y0, z0], [x0, y1, z0], [x1, y1, z0]],
  };
  return merge(FACES.filter((face) => !without.includes(face)).map((face) => polygon(faces[face])));
}

export const FACES = ['east', 'west', 'top', 'bottom', 'south', 'north'] as const;
export type Face = (typeof FACES)[number];

/** A pyramid over a square of side 2 × `half` in the plane y = `base`. No underside. */
export function pyramid(half: number, base: number, apex: number): Mesh {
  const tip: Vec = [0, apex, 0];
  const ring: Vec[] = [[half, base, half], [half, base, -half], [-half, base, -half], [-half, base, half]];
  return merge(ring.map((corner, i) => polygon([corner, ring[(i + 1) % 4] ?? corner, tip])));
}

/** An angle bar (L section): its heel runs from one point to the other, its two legs point along `first` and `second`. */
export interface Angle {
  readonly from: Vec;
  readonly to: Vec;
  /** Direction of each leg as seen from the heel; what is not square to the bar is left out of account. */
  readonly first: Vec;
  readonly second: Vec;
  /** Width of a leg in metres. */
  readonly width: number;
}

/** Directions of the legs, square to the bar and of length one. */
function legs({ from, to, first, second }: Angle): [Vec, Vec] {
  const along = unit(subtract(to, from));
  const square = (leg: Vec): Vec => unit(subtract(leg, scale(along, dot(leg, along))));
  return [square(first), square(second)];
}

/** An angle bar as two sheets without thickness: for a material that is seen from both sides. */
export function sheetAngle(angle: Angle): Mesh {
  const { from, to, width } = angle;
  return merge(legs(angle).map((leg) => {
    const out = scale(leg, width);
    return polygon([from, add(from, out), add(to, out), to]);
  }));
}

/** An angle bar of steel `thickness` metres thick, closed at both ends. */
export function solidAngle(angle: Angle, thickness: number): Mesh {
  const { from, to, width } = angle;
  const [first, second] = legs(angle);
  const [u, v] = dot(cross(first, second), subtract(to, from)) > 0 ? [first, second] : [second, first];
  const at = (a: number, b: number): Vec => add(scale(u, a), scale(v, b));
  return extrude([at(0, 0), at(width, 0), at(width, thickness), at(thickness, thickness), at(thickness, width), at(0, width)], from, to);
}

/** An L of six corners, counter-clockwise as seen from the far end, drawn out along a line. */
function extrude(profile: readonly Vec[], from: Vec, to: Vec): Mesh {
  const near = profile.map((corner) => add(from, corner));
  const far = profile.map((corner) => add(to, corner));
  const sides = profile.map((_, i) => {
    const j = (i + 1) % profile.length;
    return polygon(pick([near[i], near[j], far[j], far[i]]));
  });
  const ends = CAPS.flatMap((corners) => [polygon(pick(corners.map((i) => far[i]))), polygon(pick(corners.toReversed().map((i) => near[i])))]);
  return merge([...sides, ...ends]);
}

/** The L as two rectangles, since it is not convex. */
const CAPS = [[0, 1, 2, 3], [0, 3, 4, 5]] as const;

const pick = (corners: readonly (Vec | undefined)[]): Vec[] => corners.filter((corner) => corner !== undefined);

/** A point or a direction [x, y, z] in metres: x to the east, y up, z to the south. */
export type Vec = readonly [x: number, y: number, z: number];

/** Triangles with a normal, a place in the texture (metres) and a shade (0 black … 1 as the material is) at each corner. */
export interface Mesh {
  readonly positions: readonly number[];
  readonly normals: readonly number[];
  readonly uvs: readonly number[];
  readonly shades: readonly number[];
  readonly indices: readonly number[];
}

export const add = (a: Vec, b: Vec): Vec => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
export const subtract = (a: Vec, b: Vec): Vec => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
export const scale = (a: Vec, by: number): Vec => [a[0] * by, a[1] * by, a[2] * by];
export const cross = (a: Vec, b: Vec): Vec => [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
export const dot = (a: Vec, b: Vec): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

/** The same direction, one metre long. Throws a `RangeError` for no direction at all. */
export function unit(a: Vec): Vec {
  const length = Math.hypot(...a);
  if (length < 1e-9) throw new RangeError('No direction: two points are the same.');
  return scale(a, 1 / length);
}

/** Joins meshes into one, so that they are drawn together. */
export function merge(meshes: Iterable<Mesh>): Mesh {
  const all = { positions: [] as number[], normals: [] as number[], uvs: [] as number[], shades: [] as number[], indices: [] as number[] };
  for (const mesh of meshes) {
    const first = all.shades.length;
    for (const value of mesh.positions) all.positions.push(value);
    for (const value of mesh.normals) all.normals.push(value);
    for (const value of mesh.uvs) all.uvs.push(value);
    for (const value of mesh.shades) all.shades.push(value);
    for (const index of mesh.indices) all.indices.push(first + index);
  }
  return all;
}

/** The texture runs on over a whole surface: it is laid from above, or from the side that faces the normal most. */
function layTexture([x, y, z]: Vec, normal: Vec): [number, number] {
  const [nx, ny, nz] = normal.map(Math.abs) as [number, number, number];
  if (ny >= nx && ny >= nz) return [x, z];
  return nx > nz ? [z, -y] : [x, -y];
}

/** A flat polygon, its corners counter-clockwise as seen from outside. Convex only. */
export function polygon(corners: readonly Vec[], shades: readonly number[] = corners.map(() => 1)): Mesh {
  const [a, b, c] = corners;
  if (!a || !b || !c) throw new RangeError('A polygon has three corners at least.');
  const normal = unit(cross(subtract(b, a), subtract(c, a)));
  return {
    positions: corners.flat(),
    normals: corners.flatMap(() => normal),
    uvs: corners.flatMap((corner) => layTexture(corner, normal)),
    shades,
    indices: corners.slice(2).flatMap((_, i) => [0, i + 1, i + 2]),
  };
}

/** The same mesh with its shade multiplied by what `of` says at each corner. */
export function shade(mesh: Mesh, of: (point: Vec) => number): Mesh {
  const { positions: p, shades } = mesh;
  return { ...mesh, shades: shades.map((value, i) => value * of([p[i * 3] ?? 0, p[i * 3 + 1] ?? 0, p[i * 3 + 2] ?? 0])) };
}

const near = (a: Vec): string => a.map((value) => Math.round(value * 1e4)).join();

const vec = (values: readonly number[], i: number): Vec => [values[i * 3] ?? 0, values[i * 3 + 1] ?? 0, values[i * 3 + 2] ?? 0];

/** The same surface without edges: one normal where corners meet. */
export function smooth(mesh: Mesh): Mesh {
  const sums = new Map<string, Vec>();
  const keys = mesh.shades.map((_, i) => near(vec(mesh.positions, i)));
  keys.forEach((key, i) => sums.set(key, add(sums.get(key) ?? [0, 0, 0], vec(mesh.normals, i))));
  return { ...mesh, normals: keys.flatMap((key) => unit(sums.get(key) ?? [0, 1, 0])) };
}

/** The same mesh with every corner that is alike in all respects kept once. */
export function weld(mesh: Mesh): Mesh {
  const kept = new Map<string, number>();
  const first: number[] = [];
  const place = mesh.shades.map((value, i) => {
    const key = [near(vec(mesh.positions, i)), near(vec(mesh.normals, i)), mesh.uvs[i * 2], mesh.uvs[i * 2 + 1], value].join(' ');
    const known = kept.get(key);
    if (known !== undefined) return known;
    kept.set(key, first.length);
    return first.push(i) - 1;
  });
  const pick = (values: readonly number[], size: number): number[] => first.flatMap((i) => values.slice(i * size, (i + 1) * size));
  return {
    positions: pick(mesh.positions, 3),
    normals: pick(mesh.normals, 3),
    uvs: pick(mesh.uvs, 2),
    shades: pick(mesh.shades, 1),
    indices: mesh.indices.map((i) => place[i] ?? 0),
  };
}

/** Triangles without their places in a texture: for what is painted in one colour. */
export function untextured(mesh: Mesh): Mesh {
  return { ...mesh, uvs: mesh.uvs.map(() => 0) };
}

import { describe, expect, it } from 'vitest';
import { cross, dot, subtract, type Mesh, type Vec } from './mesh.ts';
import { box, FACES, pyramid, sheetAngle, solidAngle } from './solids.ts';

const point = (mesh: Mesh, i: number): Vec => [mesh.positions[i * 3] ?? NaN, mesh.positions[i * 3 + 1] ?? NaN, mesh.positions[i * 3 + 2] ?? NaN];
const normal = (mesh: Mesh, i: number): Vec => [mesh.normals[i * 3] ?? NaN, mesh.normals[i * 3 + 1] ?? NaN, mesh.normals[i * 3 + 2] ?? NaN];

/** Volume enclosed by a closed mesh whose triangles look outwards; negative where they look inwards. */
function volume(mesh: Mesh): number {
  let sum = 0;
  for (let i = 0; i < mesh.indices.length; i += 3) {
    const [a, b, c] = [0, 1, 2].map((k) => point(mesh, mesh.indices[i + k] ?? 0)) as [Vec, Vec, Vec];
    sum += dot(a, cross(b, c)) / 6;
  }
  return sum;
}

/** Do all triangles turn the way that their normals say? */
function agrees(mesh: Mesh): boolean {
  for (let i = 0; i < mesh.indices.length; i += 3) {
    const [p, q, r] = [0, 1, 2].map((k) => mesh.indices[i + k] ?? 0) as [number, number, number];
    const turn = cross(subtract(point(mesh, q), point(mesh, p)), subtract(point(mesh, r), point(mesh, p)));
    if (dot(turn, normal(mesh, p)) <= 0) return false;
  }
  return true;
}

const ANGLE = { from: [0, 0, 0], to: [0, 2, 0], first: [1, 0, 0], second: [0, 0, 1], width: 0.1 } as const;

describe('box', () => {
  it('encloses the volume between its corners, whichever comes first', () => {
    expect(volume(box([1, 2, 3], [-1, 0, 0]))).toBeCloseTo(12, 9);
  });

  it.each(FACES)('leaves out its %s face', (face) => {
    expect(box([0, 0, 0], [1, 1, 1], [face]).indices).toHaveLength(30);
  });
});

describe('solidAngle', () => {
  it('encloses the volume of its two legs', () => {
    expect(volume(solidAngle(ANGLE, 0.01))).toBeCloseTo(2 * (0.1 * 0.01 + 0.09 * 0.01), 9);
  });

  it('looks outwards when the legs change places', () => {
    expect(volume(solidAngle({ ...ANGLE, first: ANGLE.second, second: ANGLE.first }, 0.01))).toBeGreaterThan(0);
  });

  it('refuses a bar without length', () => {
    expect(() => solidAngle({ ...ANGLE, to: ANGLE.from }, 0.01)).toThrow(RangeError);
  });
});

it.each([
  ['box', box([0, 0, 0], [1, 2, 3])],
  ['pyramid', pyramid(1, 0, 2)],
  ['solidAngle', solidAngle(ANGLE, 0.01)],
  ['sheetAngle', sheetAngle(ANGLE)],
])('%s turns its triangles as its normals say', (_, mesh) => {
  expect(agrees(mesh)).toBe(true);
});

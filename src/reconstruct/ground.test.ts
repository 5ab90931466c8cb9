import { expect, it } from 'vitest';
import { floor, plateau, roundedRing, slope } from './ground.ts';
import { smooth, weld, type Mesh } from './mesh.ts';

const AREA = { west: -4, east: 4, north: -3, south: 3 };

/** Area of a mesh as seen from above, in square metres. */
function fromAbove({ positions: p, indices }: Mesh): number {
  let sum = 0;
  for (let i = 0; i < indices.length; i += 3) {
    const [a, b, c] = [0, 1, 2].map((k) => (indices[i + k] ?? 0) * 3) as [number, number, number];
    const at = (k: number): [number, number] => [p[k] ?? 0, p[k + 2] ?? 0];
    const [[ax, az], [bx, bz], [cx, cz]] = [at(a), at(b), at(c)];
    sum -= ((bx - ax) * (cz - az) - (cx - ax) * (bz - az)) / 2;
  }
  return sum;
}

it('lays a floor over the whole of its area, looking up', () => {
  expect(fromAbove(floor(AREA, 0))).toBeCloseTo(48, 9);
});

it('darkens a floor along its walls only', () => {
  const { positions, shades } = floor(AREA, 0, ['north']);
  const dark = shades.flatMap((shade, i) => (shade < 1 ? [positions[i * 3 + 2]] : []));
  expect(new Set(dark)).toEqual(new Set([-3]));
});

it('cuts holes out of a plateau', () => {
  const ring = roundedRing(AREA, 0.001, 0);
  expect(fromAbove(plateau(ring, [{ west: 0, east: 1, north: 0, south: 2 }]))).toBeCloseTo(46, 4);
});

it('keeps a round corner within its rectangle', () => {
  const ring = roundedRing(AREA, 2, 1);
  expect(Math.max(...ring.map(([x]) => x))).toBeCloseTo(4, 9);
  expect(ring.some(([x, , z]) => x > 3.5 && z > 2.5)).toBe(false);
});

it('joins rings by a slope that looks up and outwards', () => {
  const bank = slope([roundedRing(AREA, 1, 1), roundedRing({ west: -6, east: 6, north: -5, south: 5 }, 3, 0)]);
  expect(bank.normals.filter((_, i) => i % 3 === 1).every((up) => up > 0.1)).toBe(true);
});

it('gives corners that meet one normal when smoothed, and keeps them once when welded', () => {
  const bank = slope([roundedRing(AREA, 1, 1), roundedRing({ west: -6, east: 6, north: -5, south: 5 }, 3, 0)]);
  const welded = weld({ ...smooth(bank), uvs: bank.uvs.map(() => 0) });
  expect(welded.shades).toHaveLength(2 * 52);
  expect(welded.indices).toHaveLength(bank.indices.length);
});

import { describe, expect, it } from 'vitest';
import type { Ground } from '../../model/types.g.ts';
import { planView } from './plan-view.ts';

/** Degrees of a metre at 21° north. */
const NORTH = 1 / 110_574;
const EAST = 1 / (111_320 * Math.cos((21 * Math.PI) / 180));

function at(east: number, north: number): [number, number] {
  return [107 + east * EAST, 21 + north * NORTH];
}

function rectangle(west: number, south: number, east: number, north: number): { type: 'Polygon'; coordinates: number[][][] } {
  return { type: 'Polygon', coordinates: [[at(west, south), at(east, south), at(east, north), at(west, north), at(west, south)]] };
}

const GROUND: Ground = {
  schematic: true,
  note: { vi: 'Ước lượng.', en: 'Estimated.' },
  features: [
    { kind: 'gate', name: { vi: 'Cổng' }, geometry: { type: 'Point', coordinates: at(50, 0) } },
    { kind: 'building', name: { vi: 'Chính điện', en: 'Main hall' }, geometry: rectangle(30, 40, 70, 60) },
    { kind: 'path', geometry: { type: 'LineString', coordinates: [at(50, 0), at(50, 40)] } },
    { kind: 'court', geometry: rectangle(0, 0, 100, 80) },
  ],
};

/** The corners of a path. */
function corners(path: string | undefined): [number, number][] {
  return [...(path ?? '').matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
}

describe('planView', () => {
  const view = planView(GROUND, 'en');

  it('is in metres', () => {
    const hall = corners(view.shapes.find(({ kind }) => kind === 'building')?.path);
    const [west, east] = [Math.min(...hall.map(([x]) => x)), Math.max(...hall.map(([x]) => x))];
    const [north, south] = [Math.min(...hall.map(([, y]) => y)), Math.max(...hall.map(([, y]) => y))];
    expect(east - west).toBeCloseTo(40, 0);
    expect(south - north).toBeCloseTo(20, 0);
  });

  it('has north above', () => {
    const path = corners(view.shapes.find(({ kind }) => kind === 'path')?.path);
    expect(path[0]?.[1]).toBeGreaterThan(path[1]?.[1] ?? Infinity);
  });

  it('holds everything', () => {
    const points = view.shapes.flatMap(({ path, x = 0, y = 0 }) => (path ? corners(path) : [[x, y] as const]));
    expect(points.every(([x, y]) => x > 0 && x < view.width && y > 0 && y < view.height)).toBe(true);
  });

  it('draws the ground before what stands on it', () => {
    expect(view.shapes.map(({ kind }) => kind)).toEqual(['court', 'path', 'building', 'gate']);
  });

  it('numbers the named shapes in the order of the file, each in its middle', () => {
    expect(view.legend).toEqual([{ text: 'Cổng', lang: 'vi' }, { text: 'Main hall' }]);
    expect(view.marks.map(({ number }) => number)).toEqual([1, 2]);
    const gate = view.shapes.find(({ kind }) => kind === 'gate');
    expect(view.marks[0]).toMatchObject({ x: gate?.x, y: gate?.y });
  });

  it('puts the number of a footprint in its middle', () => {
    const [gate, hall] = view.marks;
    expect(hall?.x).toBeCloseTo(gate?.x ?? 0, 0);
  });

  it('has a round scale bar of less than a third of the width', () => {
    expect(view.scale).toBe(20);
    expect(view.scale).toBeLessThan(view.width / 3);
  });

  it('says in the language of the page what is assumed', () => {
    expect(view.note).toEqual({ text: 'Estimated.' });
  });

  it('draws a single gate without dividing by nothing', () => {
    const [gate] = GROUND.features;
    const lone = planView({ ...GROUND, features: gate ? [gate] : [] }, 'vi');
    expect([lone.width, lone.height, lone.marks[0]?.x].every((value) => Number.isFinite(value) && Number(value) > 0)).toBe(true);
  });
});

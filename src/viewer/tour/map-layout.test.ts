import { describe, expect, it } from 'vitest';
import { cone, layOut, sideways } from './map-layout.ts';

describe('the small map', () => {
  it('has north above and east to the right, true to scale', () => {
    expect(layOut([[0, 0], [10, 0], [0, 10]], 200, 20, 30)).toEqual([{ x: 30, y: 170 }, { x: 170, y: 170 }, { x: 30, y: 30 }]);
  });

  it('puts a single place in the middle', () => {
    expect(layOut([[500, 900]], 200, 44, 34)).toEqual([{ x: 100, y: 100 }]);
  });

  it('moves places apart that are closer than a button', () => {
    const [a, b, c] = layOut([[0, 0], [1, 0], [100, 100]], 200, 44, 30);
    expect(Math.hypot((a?.x ?? 0) - (b?.x ?? 0), (a?.y ?? 0) - (b?.y ?? 0))).toBeGreaterThanOrEqual(43.9);
    expect(c).toEqual({ x: 170, y: 30 });
  });

  it('parts places that are the same, and stays on the map', () => {
    const spots = layOut(Array.from({ length: 9 }, () => [0, 0] as const), 220, 40, 30);
    expect(new Set(spots.map(({ x, y }) => `${x.toFixed()}/${y.toFixed()}`)).size).toBe(9);
    expect(spots.every(({ x, y }) => x >= 30 && x <= 190 && y >= 30 && y <= 190)).toBe(true);
  });
});

describe('the cone of the view', () => {
  it('opens to where one looks', () => {
    expect(cone(90, 90, 10)).toBe('M0 0L7.1 -7.1A10 10 0 0 1 7.1 7.1Z');
  });

  it('is as wide as the screen', () => {
    expect(sideways(90, 1)).toBeCloseTo(90);
    expect(sideways(90, Math.sqrt(3))).toBeCloseTo(120);
  });
});

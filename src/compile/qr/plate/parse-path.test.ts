import { describe, expect, it } from 'vitest';
import { KIND_ICONS } from '../../../model/icons.ts';
import { parsePath } from './parse-path.ts';
import { pathData } from './path.ts';

describe('parsePath', () => {
  it.each([
    ['lines in either case', 'M1 2h3v4H0V0zm1 1l2-1', 'M1 2L4 2L4 6L0 6L0 0ZM2 3L4 2'],
    ['further pairs of a move as lines', 'm1 1 2 0 0 2', 'M1 1L3 1L3 3'],
    ['numbers without room between them', 'M.5.5L-1-2', 'M0.5 0.5L-1 -2'],
    ['cubic curves', 'M0 0c1 0 2 1 2 2', 'M0 0C1 0 2 1 2 2'],
    ['quadratic curves as cubic ones', 'M0 0Q3 0 3 3', 'M0 0C2 0 3 1 3 3'],
    ['the way on after a closed part', 'M1 1h1v1zl5 5', 'M1 1L2 1L2 2ZL6 6'],
  ])('reads %s', (_, data, expected) => {
    expect(pathData(parsePath(data))).toBe(expected);
  });

  it('turns an arc into curves that end where it ends and keep to the circle', () => {
    const steps = parsePath('M10 0a10 10 0 1 1 -20 0a10 10 0 1 1 20 0');
    const ends = steps.map((step) => step.slice(-2) as unknown as readonly [number, number]);
    expect(steps).toHaveLength(5);
    for (const [x, y] of ends) expect(Math.hypot(x, y)).toBeCloseTo(10, 6);
    expect(ends.map(([x, y]) => [Math.round(x) + 0, Math.round(y) + 0])).toEqual([[10, 0], [0, 10], [-10, 0], [0, -10], [10, 0]]);
  });

  it.each(Object.entries(KIND_ICONS))('keeps the icon %s on its grid', (_, data) => {
    const values = parsePath(data).flatMap(([, ...at]) => at);
    expect(values.length).toBeGreaterThan(10);
    expect(Math.min(...values)).toBeGreaterThanOrEqual(-1);
    expect(Math.max(...values)).toBeLessThanOrEqual(33);
  });
});

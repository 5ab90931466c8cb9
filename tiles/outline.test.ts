import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { bboxOf, meets, type BBox } from './geometry.ts';
import { outline } from './outline.ts';
import { readRegions } from './sources.ts';

const PROVINCE: BBox = [103.3, 9.1, 105.7, 11.1];
const WIDTH = 320;
const DEGREES_PER_PIXEL = (PROVINCE[2] - PROVINCE[0]) / WIDTH;
const map = outline(PROVINCE, DEGREES_PER_PIXEL / 2);

/** Relative SVG path in half pixels, as short as a compiler would write it. */
function path(lines: readonly Position[][], close: string): string {
  const at = ([lon = 0, lat = 0]: Position): [number, number] => [
    Math.round(((lon - PROVINCE[0]) / DEGREES_PER_PIXEL) * 2),
    Math.round(((PROVINCE[3] - lat) / DEGREES_PER_PIXEL) * 2),
  ];
  return lines.map((line) => {
    let last: [number, number] = [0, 0];
    const steps = (close ? line.slice(0, -1) : line).map(at).map(([x, y], i) => {
      const step = `${x - last[0]} ${y - last[1]}`;
      last = [x, y];
      return i === 0 ? `M${x} ${y}l` : step;
    });
    return steps.join(' ').replaceAll(' -', '-').replace('l ', 'l') + close;
  }).join('');
}

describe('outline of the province', () => {
  it('stays below 2.5 kB of path at 320 px', () => {
    const drawn = path(map.land, 'z') + path(map.rivers, '') + path(map.borders, '');
    expect(drawn.length).toBeGreaterThan(800);
    expect(drawn.length).toBeLessThan(2500);
  });

  it.each<[string, BBox]>([
    ['Phú Quốc', [103.85, 10.0, 104.1, 10.46]],
    ['Thổ Chu', [103.43, 9.27, 103.53, 9.34]],
    ['Hòn Sơn', [104.6, 9.77, 104.67, 9.83]],
    ['Nam Du', [104.32, 9.65, 104.42, 9.72]],
  ])('holds the island %s as a ring of its own', (_, box) => {
    const inside = ([w, s, e, n]: BBox): boolean => w >= box[0] - 0.05 && s >= box[1] - 0.05 && e <= box[2] + 0.05 && n <= box[3] + 0.05;
    expect(map.land.map(bboxOf).some((ring) => meets(ring, box) && inside(ring))).toBe(true);
  });

  it('closes every ring and leaves nothing outside the box', () => {
    for (const ring of map.land) expect(ring.at(-1)).toEqual(ring[0]);
    const [w, s, e, n] = bboxOf([...map.land, ...map.rivers, ...map.borders].flat());
    expect([w >= PROVINCE[0], s >= PROVINCE[1], e <= PROVINCE[2], n <= PROVINCE[3]]).toEqual([true, true, true, true]);
  });

  it('has the Hậu and the land border, and no border at sea', () => {
    expect(map.rivers.length).toBeGreaterThanOrEqual(2);
    expect(map.borders.length).toBeGreaterThanOrEqual(1);
    for (const line of map.borders) expect(bboxOf(line)[0]).toBeGreaterThan(104.4);
  });

  it('answers for any box of the extract', () => {
    const { frame } = readRegions().extract;
    expect(meets(PROVINCE, frame)).toBe(true);
    expect(outline([105.4, 20.0, 108.2, 22.0], 0.005).land.length).toBeGreaterThan(5);
    expect(outline([109, 13, 110, 14], 0.005).borders).toEqual([]);
  });
});

import { expect, it } from 'vitest';
import type { Things } from './content-layers.ts';
import { asideOf, iconOffset, withAside } from './festival-marks.ts';

function at(...places: readonly (readonly [number, number])[]): Things {
  return {
    type: 'FeatureCollection',
    features: places.map((coordinates, index) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [...coordinates] },
      properties: { id: `feast-${index}`, province: 'song-thu', collection: 'festivals', icon: 'default', precision: 'exact', accuracy: 50 },
    })),
  };
}

const corners = (things: Things): unknown[] => withAside(things).features.map(({ properties }) => properties.aside);

it('gives festivals of one place a corner each, and others the first', () => {
  expect(corners(at([105, 10], [105, 10], [104, 10], [105, 10]))).toEqual([0, 1, 0, 2]);
  expect(corners(at(...Array.from({ length: 5 }, () => [105, 10] as const)))).toEqual([0, 1, 2, 3, 0]);
});

it('puts no two corners in one place, and a site where it is', () => {
  const places = [0, 1, 2, 3].map((aside) => asideOf({ aside }).join());
  expect(new Set(places).size).toBe(4);
  expect(asideOf({ id: 'site' })).toEqual([0, 0]);
});

it('moves icons by the same pixels whatever their size', () => {
  expect(JSON.stringify(iconOffset(0.5))).toContain(JSON.stringify([0, ['literal', asideOf({ aside: 0 }).map((pixels) => pixels / 0.5)]]).slice(1, -1));
});

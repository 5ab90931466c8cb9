import { describe, expect, it } from 'vitest';
import type { Things } from './content-layers.ts';
import { soonOf, withSoon } from './soon.ts';

const TODAY = '2026-11-22';

describe('soonOf', () => {
  it.each([
    ['2026-11-22', '2026-11-22', 'now'],
    ['2026-11-20', '2026-11-22', 'now'],
    ['2026-11-22', '2026-11-25', 'now'],
    ['2026-11-23', '2026-11-23', 'soon'],
    ['2026-12-22', '2026-12-24', 'soon'],
    ['2026-12-23', '2026-12-24', undefined],
    ['2026-11-20', '2026-11-21', undefined],
  ] as const)('%s to %s is %s', (from, to, expected) => expect(soonOf([[from, to]], TODAY)).toBe(expected));

  it('looks at every year', () => {
    expect(soonOf([['2025-11-20', '2025-11-21'], ['2026-11-30', '2026-11-30']], TODAY)).toBe('soon');
  });

  it('is nothing where no day is known', () => expect(soonOf([], TODAY)).toBeUndefined());
});

describe('withSoon', () => {
  const feature = (id: string, dates?: string[][]): Things['features'][number] => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [107, 21] },
    properties: { id, province: 'thu', collection: 'festivals', icon: 'default', precision: 'exact', accuracy: 20, ...(dates ? { dates } : {}) },
  });
  const things: Things = {
    type: 'FeatureCollection',
    features: [feature('near', [['2026-11-25', '2026-11-26']]), feature('far', [['2027-11-25', '2027-11-26']]), feature('unknown')],
  };

  it('marks only what is near', () => {
    const marked = withSoon(things, new Date(2026, 10, 22, 12));
    expect(marked.features.map(({ properties }) => properties.soon)).toEqual(['soon', undefined, undefined]);
  });

  it('leaves the data as they were', () => {
    withSoon(things, new Date(2026, 10, 22, 12));
    expect(things.features[0]?.properties).not.toHaveProperty('soon');
  });
});

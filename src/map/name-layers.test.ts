import { validateStyleMin, type StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection, Point } from 'geojson';
import type { GeoJSONSourceSpecification } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import { namesPart, type MapLabel } from './name-layers.ts';
import type { StylePart } from './map-style.ts';

function label(fields: Partial<MapLabel> = {}): MapLabel {
  return { kind: 'island', name: 'Đảo Thử', lon: 107.7, lat: 20.9, rank: 1, ...fields };
}

function drawn(labels: readonly MapLabel[], theme: 'light' | 'dark' = 'light'): StylePart {
  return namesPart(labels, theme);
}

function features(...labels: MapLabel[]): FeatureCollection<Point>['features'] {
  return ((drawn(labels).sources['names'] as GeoJSONSourceSpecification).data as FeatureCollection<Point>).features;
}

function minzoom(fields: Partial<MapLabel>): unknown {
  return features(label(fields))[0]?.properties?.['minzoom'];
}

describe('namesPart', () => {
  it('puts a name where it belongs', () => {
    expect(features(label())[0]).toMatchObject({ geometry: { type: 'Point', coordinates: [107.7, 20.9] }, properties: { name: 'Đảo Thử' } });
  });

  it('shows seas before archipelagos, these before islands, and hills and canals late', () => {
    const order = (['sea', 'archipelago', 'island', 'hill', 'canal', 'commune'] as const).map((kind) => Number(minzoom({ kind })));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(new Set(order).size).toBe(order.length);
  });

  it('shows the first rank a zoom before the second', () => {
    expect(Number(minzoom({ rank: 2 }))).toBe(Number(minzoom({ rank: 1 })) + 1);
  });

  it.each(['town', 'country', 'river'] as const)('leaves a %s to the tiles, which have it', (kind) => {
    expect(features(label({ kind }))).toEqual([]);
  });

  it('says how high a hill is', () => {
    expect(features(label({ kind: 'hill', name: 'Núi Thử', height: 705.6 }))[0]?.properties?.['name']).toBe('▲ Núi Thử 706 m');
  });

  it.each([
    ['a hill of unknown height', { kind: 'hill', name: 'Núi Thử' }, 'Núi Thử'],
    ['an island with a height', { kind: 'island', name: 'Đảo Thử', height: 100 }, 'Đảo Thử'],
  ] as const)('writes the name alone of %s', (_, fields, name) => {
    expect(features(label(fields))[0]?.properties?.['name']).toBe(name);
  });

  it('has a layer for each kind that is not in the tiles', () => {
    const { layers } = drawn([]);
    const kinds = ['sea', 'archipelago', 'island', 'hill', 'canal', 'commune'];
    const filters = JSON.stringify(layers.map((layer) => ('filter' in layer ? layer.filter : null)));
    expect(kinds.filter((kind) => !filters.includes(`"${kind}"`))).toEqual([]);
  });

  it.each(['light', 'dark'] as const)('adds what MapLibre can draw (%s)', (theme) => {
    const { sources, layers } = drawn([label()], theme);
    const errors = validateStyleMin({ version: 8, glyphs: 'https://disan.example/{fontstack}/{range}', sources, layers } as StyleSpecification);
    expect(errors.map(({ message }) => message)).toEqual([]);
  });
});

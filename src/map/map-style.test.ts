import type { LayerSpecification, Map as MapLibre, StyleSpecification } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import { addMissing, firstStyle, wholeStyle, type StylePart } from './map-style.ts';

const GEOJSON = { type: 'geojson' as const, data: { type: 'FeatureCollection' as const, features: [] } };

function layer(id: string, type: 'fill' | 'symbol', source: string): LayerSpecification {
  return { id, type, source } as LayerSpecification;
}

function part(id: string, ...layers: LayerSpecification[]): StylePart {
  return { sources: { [id]: GEOJSON }, layers };
}

const BASE: StyleSpecification = {
  version: 8,
  sources: { base: { type: 'vector', tiles: [] } },
  layers: [layer('earth', 'fill', 'base'), layer('towns', 'symbol', 'base'), layer('water', 'fill', 'base')],
};
const CONTENT = part('sites', layer('area', 'fill', 'sites'), layer('sites', 'symbol', 'sites'));
const WHOLE = wholeStyle(BASE, part('ground', layer('plan', 'fill', 'ground')), part('names', layer('seas', 'symbol', 'names')), CONTENT);

const ids = (layers: readonly LayerSpecification[]): string[] => layers.map(({ id }) => id);

describe('wholeStyle', () => {
  it('lays plans on the ground, names over both and content over all', () => {
    expect(ids(WHOLE.layers)).toEqual(['earth', 'water', 'plan', 'towns', 'seas', 'area', 'sites']);
    expect(Object.keys(WHOLE.sources)).toEqual(['base', 'ground', 'names', 'sites']);
  });
});

describe('firstStyle', () => {
  it('has ground and content, and no names of the ground', () => {
    const first = firstStyle(WHOLE, CONTENT);
    expect(ids(first.layers)).toEqual(['earth', 'water', 'plan', 'area', 'sites']);
    expect(Object.keys(first.sources)).toEqual(['base', 'ground', 'sites']);
  });
});

describe('addMissing', () => {
  it('makes a whole style of the first one', () => {
    const first = firstStyle(WHOLE, CONTENT);
    const layers = ids(first.layers);
    const sources = new Set(Object.keys(first.sources));
    const map = {
      getSource: (id: string) => sources.has(id) || undefined,
      addSource: (id: string) => sources.add(id),
      getLayer: (id: string) => layers.includes(id) || undefined,
      addLayer: ({ id }: LayerSpecification, before?: string) => layers.splice(before ? layers.indexOf(before) : layers.length, 0, id),
    };
    addMissing(map as unknown as MapLibre, WHOLE);
    expect(layers).toEqual(ids(WHOLE.layers));
    expect([...sources].sort()).toEqual(Object.keys(WHOLE.sources).sort());
  });
});

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
const SITES = { id: 'sites', type: 'symbol', source: 'sites', layout: { 'icon-image': 'temple', 'text-field': 'name' } } as LayerSpecification;
const CONTENT = part('sites', layer('area', 'fill', 'sites'), SITES, layer('counts', 'symbol', 'sites'));
const WHOLE = wholeStyle(BASE, part('ground', layer('plan', 'fill', 'ground')), part('names', layer('seas', 'symbol', 'names')), CONTENT);

const ids = (layers: readonly LayerSpecification[]): string[] => layers.map(({ id }) => id);

describe('wholeStyle', () => {
  it('lays plans on the ground, names over both and content over all', () => {
    expect(ids(WHOLE.layers)).toEqual(['earth', 'water', 'plan', 'towns', 'seas', 'area', 'sites', 'counts']);
    expect(Object.keys(WHOLE.sources)).toEqual(['base', 'ground', 'names', 'sites']);
  });
});

describe('firstStyle', () => {
  it('has ground and pictures of content, and no words', () => {
    const first = firstStyle(WHOLE);
    expect(ids(first.layers)).toEqual(['earth', 'water', 'plan', 'area', 'sites']);
    expect(Object.keys(first.sources)).toEqual(['base', 'ground', 'sites']);
    expect(first.layers.at(-1)).toMatchObject({ layout: { 'icon-image': 'temple' } });
    expect(JSON.stringify(first)).not.toContain('text-field');
  });
});

describe('addMissing', () => {
  it('makes a whole style of the first one', () => {
    const first = firstStyle(WHOLE);
    const words: unknown[] = [];
    const layers = ids(first.layers);
    const sources = new Set(Object.keys(first.sources));
    const map = {
      getSource: (id: string) => sources.has(id) || undefined,
      addSource: (id: string) => sources.add(id),
      getLayer: (id: string) => layers.includes(id) || undefined,
      addLayer: ({ id }: LayerSpecification, before?: string) => layers.splice(before ? layers.indexOf(before) : layers.length, 0, id),
      setLayoutProperty: (...all: unknown[]) => words.push(all),
    };
    addMissing(map as unknown as MapLibre, WHOLE);
    expect(layers).toEqual(ids(WHOLE.layers));
    expect(words).toEqual([['sites', 'text-field', 'name']]);
    expect([...sources].sort()).toEqual(Object.keys(WHOLE.sources).sort());
  });
});

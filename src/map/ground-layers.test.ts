import { validateStyleMin, type StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection } from 'geojson';
import { describe, expect, it } from 'vitest';
import { groundPart } from './ground-layers.ts';
import type { StylePart } from './map-style.ts';

const GROUND: FeatureCollection = {
  type: 'FeatureCollection',
  features: [{ type: 'Feature', geometry: { type: 'Point', coordinates: [107, 21] }, properties: { kind: 'gate' } }],
};

function drawn(ground: FeatureCollection, theme: 'light' | 'dark' = 'light'): StylePart {
  return groundPart(ground, 'ja', theme);
}

describe('groundPart', () => {
  it('adds nothing where there are no plans', () => {
    const { sources, layers } = drawn({ ...GROUND, features: [] });
    expect([sources, layers]).toEqual([{}, []]);
  });

  it('draws nothing before zoom 14, where a building is a few pixels wide', () => {
    expect(drawn(GROUND).layers.filter(({ minzoom = 0 }) => minzoom < 14)).toEqual([]);
  });

  it('writes names in the language, else in Vietnamese', () => {
    expect(JSON.stringify(drawn(GROUND).layers)).toContain('["coalesce",["get","name:ja"],["get","name:vi"],""]');
  });

  it.each(['light', 'dark'] as const)('adds what MapLibre can draw (%s)', (theme) => {
    const { sources, layers } = drawn(GROUND, theme);
    const errors = validateStyleMin({ version: 8, glyphs: 'https://disan.example/{fontstack}/{range}', sources, layers } as StyleSpecification);
    expect(errors.map(({ message }) => message)).toEqual([]);
  });
});

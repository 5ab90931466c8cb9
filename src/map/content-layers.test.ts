// @vitest-environment happy-dom
import { validateStyleMin, type StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import { distance } from '@turf/distance';
import type { Map as MapLibre } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import { languages } from '../model/languages.ts';
import { contentPart, areas, provideImage, type Things } from './content-layers.ts';
import type { StylePart } from './map-style.ts';

function things(precision: 'exact' | 'area', lon = 107.7, lat = 20.9, accuracy = 3000): Things {
  const properties = { id: 'chua-thu', province: 'song-thu', collection: 'sites', icon: 'pagoda', precision, accuracy } as const;
  return { type: 'FeatureCollection', features: [{ type: 'Feature', geometry: { type: 'Point', coordinates: [lon, lat] }, properties }] };
}

/** The map of a site that is an area, in one language. */
function drawn(lang: (typeof languages)[number] = 'vi', theme: 'light' | 'dark' = 'light'): StylePart {
  return contentPart({ sites: things('area'), festivals: things('exact') }, [], lang, theme);
}

describe('areas', () => {
  it('draws nothing about an exact position', () => {
    expect(areas(things('exact')).features).toEqual([]);
  });

  it.each([
    [0, 100],
    [20.9, 3000],
    [-45, 20_000],
    [66, 500],
  ])('at %d° draws a ring of %d metres, within 1 %', (lat, radius) => {
    const [area] = areas(things('area', 107.7, lat, radius)).features;
    const ring = area?.geometry.coordinates[0] ?? [];
    const radii = ring.map((corner) => distance([107.7, lat], corner, { units: 'meters' }));
    expect(Math.min(...radii)).toBeGreaterThan(radius * 0.99);
    expect(Math.max(...radii)).toBeLessThan(radius * 1.01);
  });

  it('closes the ring', () => {
    const ring = areas(things('area')).features[0]?.geometry.coordinates[0] ?? [];
    expect(ring.length).toBeGreaterThan(24);
    expect(ring.at(-1)?.map((degrees) => degrees.toFixed(9))).toEqual(ring[0]?.map((degrees) => degrees.toFixed(9)));
  });

  it('keeps what is known of the thing', () => {
    expect(areas(things('area')).features[0]?.properties.id).toBe('chua-thu');
  });
});

describe('contentPart', () => {
  it.each(languages.flatMap((lang) => [[lang, 'light'] as const, [lang, 'dark'] as const]))('adds what MapLibre can draw (%s, %s)', (lang, theme) => {
    const { sources, layers } = drawn(lang, theme);
    const errors = validateStyleMin({ version: 8, glyphs: 'https://disan.example/{fontstack}/{range}', sources, layers } as StyleSpecification);
    expect(errors.map(({ message }) => message)).toEqual([]);
  });

  it('names sources that it adds', () => {
    const { sources, layers } = drawn();
    expect(layers.map((layer) => ('source' in layer ? layer.source : '')).filter((source) => !(String(source) in sources))).toEqual([]);
  });

  it('has what is chosen above other sites, and areas below everything', () => {
    const ids = drawn().layers.map(({ id }) => id);
    expect(ids.indexOf('selection')).toBeGreaterThan(ids.indexOf('clusters'));
    expect(ids.indexOf('sites')).toBeGreaterThan(ids.indexOf('area-line'));
  });

  it('clusters sites and not festivals, so that a festival is always seen', () => {
    const { sources } = drawn();
    expect([sources['sites'], sources['festivals']]).toMatchObject([{ cluster: true }, {}]);
    expect(sources['festivals']).not.toHaveProperty('cluster');
  });

  it.each(languages)('%s: writes the name in the language, else the Vietnamese one', (lang) => {
    expect(JSON.stringify(drawn(lang).layers.find(({ id }) => id === 'sites')?.layout)).toContain(`["coalesce",["get","name:${lang}"],["get","name"]]`);
  });
});

describe('provideImage', () => {
  it.each(['', 'kind:', 'kind:people:exact:pagoda', 'kind:sites:exact:', 'kind:sites:exact:<x>', 'arrow'])('gives an empty picture for %j, which is none of ours', (id) => {
    const images: Record<string, unknown> = {};
    provideImage({ addImage: (name: string, image: unknown) => (images[name] = image) } as unknown as MapLibre, id, 'light');
    expect(images[id]).toMatchObject({ width: 1, height: 1 });
  });
});

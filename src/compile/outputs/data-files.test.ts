import type { Feature, FeatureCollection, Point, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { languages } from '../../model/languages.ts';
import { dataPaths } from '../../model/routes.ts';
import type { Ground, Site } from '../../model/types.g.ts';
import { loadContent } from '../content.ts';
import { BASE, BASE_MEDIA } from '../testing/base.ts';
import { makeDataFolder } from '../testing/data-folder.ts';
import { inSite } from '../testing/report.ts';
import { atlasOf, buildOf, entryOf, fixtureContent, ORIGIN, withProvince } from '../testing/site.ts';
import { provinceView } from '../views/list-view.ts';
import { thingView } from '../views/thing-view.ts';
import { appData, geojson } from './data-files.ts';

const content = await fixtureContent();
const here = atlasOf(content, 'vi').here;

/** What an output writes: parsed JSON by path. */
function written(output: typeof geojson, of = content): Map<string, unknown> {
  return new Map([...output(buildOf(of))].map(([path, text]) => [path, JSON.parse(String(text)) as unknown]));
}

function layer(name: 'sites' | 'festivals' | 'ground', of = content): FeatureCollection {
  return written(geojson, of).get(`/data/song-thu/${name}.geojson`) as FeatureCollection;
}

/** Twice the area of a ring, positive where it runs counter-clockwise. */
function turn(ring: readonly (readonly number[])[]): number {
  return ring.slice(1).reduce((sum, [x = 0, y = 0], i) => sum + ((ring[i]?.[0] ?? 0) * y - x * (ring[i]?.[1] ?? 0)), 0);
}

const CLOCKWISE = [
  [107.4, 21.1],
  [107.4, 21.2],
  [107.5, 21.2],
  [107.4, 21.1],
];

/** The fixture with a plan of each site. */
function withGround(ring: number[][] = [...CLOCKWISE].reverse()): typeof content {
  const ground: Ground = {
    schematic: true,
    note: { vi: 'Ước lượng.' },
    features: [{ kind: 'building', name: { vi: 'Chính điện', en: 'Main hall' }, geometry: { type: 'Polygon', coordinates: [ring] } }],
  };
  return withProvince(content, ({ sites }) => ({ sites: sites.map((site): Site => ({ ...site, ground })) }));
}

describe('geojson', () => {
  it.each(['sites', 'festivals'] as const)('%s: holds every thing of the content', (name) => {
    expect(layer(name).features.map(({ id }) => id)).toEqual(here[name].map(({ id }) => id));
  });

  it.each(['sites', 'festivals'] as const)('%s: is a FeatureCollection of points as RFC 7946 has them', (name) => {
    const { type, features } = layer(name);
    expect(type).toBe('FeatureCollection');
    expect(features.map((feature) => [feature.type, feature.geometry.type, typeof feature.properties])).toEqual(here[name].map(() => ['Feature', 'Point', 'object']));
    expect(layer(name)).not.toHaveProperty('crs');
  });

  it.each(['sites', 'festivals'] as const)('%s: has longitude before latitude', (name) => {
    const found = (layer(name).features as Feature<Point>[]).map(({ geometry }) => geometry.coordinates);
    expect(found).toEqual(here[name].map(({ location }) => [location.lon, location.lat]));
  });

  it('tells what a position may be used for', () => {
    expect(layer('sites').features.map(({ properties }) => [properties?.precision, properties?.accuracy])).toEqual([
      ['exact', 50],
      ['area', 3000],
      ['exact', 20],
    ]);
  });

  it('has the names in every language and the Vietnamese one as the name', () => {
    expect(layer('sites').features[2]?.properties).toMatchObject({
      name: 'Đình Thử',
      'name:vi': 'Đình Thử',
      'name:en': 'Thử Communal House',
      'name:zh': '试亭',
      'name:ja': 'トゥー亭',
    });
  });

  it('leads to the address on the plate', () => {
    expect(layer('sites').features[2]?.properties?.url).toBe(`${ORIGIN}/Q/ZSM6T/`);
  });

  it('has the rank of a site and the calendar of a festival', () => {
    expect(layer('sites').features.map(({ properties }) => properties?.rank as unknown)).toEqual(['none', undefined, 'provincial']);
    expect(layer('festivals').features[0]?.properties?.calendar).toBe('vietnamese-lunar');
  });

  it('names the licences', () => {
    expect(layer('sites')).toMatchObject({ attribution: expect.stringContaining('OpenStreetMap') as string, licence: expect.stringContaining('ODbL') as string });
  });

  it('writes an empty layer, so that the app finds a file', () => {
    expect(layer('festivals', withProvince(content, () => ({ festivals: [] }))).features).toEqual([]);
  });

  it('writes no plans where there are none', () => {
    expect(layer('ground')).toBeUndefined();
  });

  it('writes each shape of a plan with its site and whether it is schematic', () => {
    expect(layer('ground', withGround()).features[0]).toMatchObject({
      type: 'Feature',
      properties: { site: 'cho-thu', kind: 'building', schematic: true, 'name:vi': 'Chính điện', 'name:en': 'Main hall' },
    });
  });

  it('has its outer rings counter-clockwise, as RFC 7946 asks', () => {
    const [shape] = layer('ground', withGround(CLOCKWISE)).features as Feature<Polygon>[];
    expect(turn(shape?.geometry.coordinates[0] ?? [])).toBeGreaterThan(0);
  });

  it('is never made from a ring that is not closed (no content check looks at ground; plan-view.ts then drops a corner)', async () => {
    const ring = '[107.5, 21.5], [107.501, 21.5], [107.501, 21.501], [107.5, 21.501]';
    const ground = `ground: {schematic: true, note: {vi: a, en: a, zh: 一。, ja: 一。}, features: [{kind: building, geometry: {type: Polygon, coordinates: [[${ring}]]}}]}`;
    const { content: accepted } = await loadContent(await makeDataFolder(inSite('place: xa-thu', `place: xa-thu\n${ground}`)));
    expect(accepted).toBeUndefined();
  });
});

describe('appData', () => {
  const files = written(appData);

  it.each(languages)('%s: has every thing as its view', (lang) => {
    const atlas = atlasOf(content, lang);
    for (const ref of ['sites/cho-thu', 'sites/chua-thu', 'sites/dinh-thu', 'festivals/hoi-thu'] as const) {
      const entry = entryOf(atlas, ref);
      const view = JSON.parse(JSON.stringify(thingView(atlas, entry))) as unknown;
      expect(files.get(dataPaths.article('song-thu', entry.collection, entry.thing.id, lang))).toEqual(view);
    }
  });

  it.each(languages)('%s: has the list of the province', (lang) => {
    expect(files.get(dataPaths.catalogue('song-thu', lang))).toEqual(JSON.parse(JSON.stringify(provinceView(atlasOf(content, lang)))));
  });

  it('has the bounds of each province', () => {
    expect(files.get(dataPaths.provinces('vi'))).toMatchObject([{ id: 'song-thu', bounds: [106.9, 20.7, 107.9, 21.5] }]);
  });

  it('has the names on the map in the language, a commune without its type', () => {
    const [province] = files.get(dataPaths.provinces('ja')) as { labels: { kind: string; name: string }[] }[];
    expect(province?.labels.map(({ kind, name }) => [kind, name])).toEqual([
      ['town', 'ベントゥー'],
      ['commune', 'Bến Thử'],
      ['commune', 'Thử Island'],
    ]);
  });

  it.each([
    ['has', withGround(), true],
    ['has no', content, false],
  ] as const)('tells that the province %s plans', (_, of, ground) => {
    expect(written(appData, of).get(dataPaths.provinces('vi'))).toMatchObject([{ ground }]);
  });

  it('never writes over the credits page: no province may be called credits (routes.ts says so, no check does)', async () => {
    const renamed = Object.entries(BASE).map(([file, text]) => [file.replace(/^thu\//, 'credits/'), text.replace(/^id: thu$/m, 'id: credits')]);
    const media = Object.entries(BASE_MEDIA).flatMap(([file, bytes]) => [[file, null], [file.replace(/^thu\//, 'credits/'), bytes]]);
    const folder = await makeDataFolder({ ...Object.fromEntries(Object.keys(BASE).map((file) => [file, null])), ...Object.fromEntries(renamed), ...Object.fromEntries(media) });
    const { content: accepted } = await loadContent(folder);
    expect(accepted).toBeUndefined();
  });
});

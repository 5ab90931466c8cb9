import { describe, expect, it } from 'vitest';
import type { Site } from '../../model/types.g.ts';
import { atlasOf, entryOf, fixtureContent, ORIGIN, withPlaces } from '../testing/site.ts';
import type { Entry } from '../views/atlas.ts';
import { homeView, provinceView } from '../views/list-view.ts';
import { thingView } from '../views/thing-view.ts';
import { homeJsonLd, listJsonLd, thingJsonLd } from './json-ld.ts';

const content = withPlaces(await fixtureContent());
const en = atlasOf(content, 'en');

function described(entry: Entry | string, lang: 'en' | 'zh' = 'en'): Record<string, unknown> {
  const atlas = atlasOf(content, lang);
  const found = typeof entry === 'string' ? entryOf(atlas, entry) : entry;
  return thingJsonLd(atlas, found, thingView(atlas, found)) as Record<string, unknown>;
}

describe('thingJsonLd', () => {
  it.each([
    ['sites/dinh-thu', ['TouristAttraction', 'LandmarksOrHistoricalBuildings']],
    ['festivals/hoi-thu', 'Festival'],
    ['places/ben-thu', 'AdministrativeArea'],
  ])('says what %s is', (ref, type) => {
    expect(described(ref)['@type']).toEqual(type);
  });

  it.each([
    ['trails', 'TouristTrip'],
    ['products', 'Product'],
  ] as const)('says what a thing of %s is', (collection, type) => {
    expect(described({ collection, thing: entryOf(en, 'sites/dinh-thu').thing })['@type']).toBe(type);
  });

  it('has the names, the address of the page and that of the plate', () => {
    expect(described('sites/dinh-thu', 'zh')).toMatchObject({
      '@context': 'https://schema.org',
      name: '试亭',
      alternateName: ['Đình Thử', 'Đình Cũ', '試亭'],
      url: `${ORIGIN}/zh/song-thu/sites/dinh-thu/`,
      identifier: `${ORIGIN}/Q/ZSM6T/`,
      inLanguage: 'zh-Hans',
    });
  });

  it('shows its pictures with credit and licence, each once, and its models', () => {
    const { image, subjectOf } = described('sites/dinh-thu') as Record<'image' | 'subjectOf', object[]>;
    expect(image).toEqual([
      {
        '@type': 'ImageObject',
        contentUrl: expect.stringMatching(/^https:\/\/disan\.example\/media\/song-thu\/dinh-960\.[0-9a-f]{8}\.jpg$/) as string,
        width: 1200,
        height: 800,
        caption: expect.any(String) as string,
        creditText: 'Người vẽ Thử',
        license: expect.stringMatching(/creativecommons/) as string,
      },
    ]);
    expect(subjectOf).toMatchObject([{ '@type': '3DModel', name: 'The house in brief', encoding: [{ encodingFormat: 'model/gltf-binary' }] }]);
  });

  it('gives an exact position as a point', () => {
    expect(described('sites/dinh-thu')['geo']).toEqual({ '@type': 'GeoCoordinates', latitude: 21.09876, longitude: 107.41234 });
  });

  it.each(['sites/chua-thu', 'places/ben-thu'])('gives no point of %s, which is an area', (ref) => {
    expect(JSON.stringify(described(ref))).not.toMatch(/geo|latitude|longitude/i);
  });

  it('gives no point of a festival whose position is an area', () => {
    const feast = entryOf(en, 'festivals/hoi-thu');
    const { location } = entryOf(en, 'sites/chua-thu').thing as Site;
    expect(JSON.stringify(described({ ...feast, thing: { ...feast.thing, location } as typeof feast.thing }))).not.toMatch(/latitude|longitude/i);
  });

  it('says where a festival is', () => {
    expect(described('festivals/hoi-thu')['location']).toMatchObject({
      '@type': 'Place',
      name: 'Thử Communal House',
      address: { addressRegion: 'Sông Thử' },
      geo: { latitude: 21.09876, longitude: 107.41234 },
    });
  });

  it('says on which days a festival is next, and after that', () => {
    const { startDate, endDate, subEvent } = described('festivals/hoi-thu') as { startDate: string; endDate: string; subEvent: { startDate: string }[] };
    expect([startDate, endDate]).toEqual(['2027-04-16', '2027-04-18']);
    expect(subEvent.map((event) => event.startDate.slice(0, 4))).toEqual(['2028', '2029']);
  });

  it('has no member that is undefined or empty', () => {
    for (const ref of ['sites/cho-thu', 'festivals/hoi-thu', 'places/dao-thu']) {
      expect(Object.entries(described(ref)).filter(([, value]) => value === undefined || value === '' || (Array.isArray(value) && !value.length))).toEqual([]);
    }
  });
});

describe('listJsonLd', () => {
  const route = { page: 'province', lang: 'en', province: 'song-thu' } as const;

  it('counts and numbers the things from 1', () => {
    const { mainEntity } = listJsonLd(route, provinceView(en), ORIGIN) as { mainEntity: { numberOfItems: number; itemListElement: { position: number; url: string }[] } };
    expect(mainEntity.numberOfItems).toBe(4);
    expect(mainEntity.itemListElement.map(({ position }) => position)).toEqual([1, 2, 3, 4]);
    expect(mainEntity.itemListElement[0]?.url).toBe(`${ORIGIN}/en/song-thu/sites/dinh-thu/`);
  });

  it('names fifty things at most, and counts all', () => {
    const view = provinceView(en);
    const [card] = view.groups[0]?.cards ?? [];
    const many = { ...view, groups: [{ title: '', cards: Array.from({ length: 60 }, () => ({ ...card })) as NonNullable<typeof card>[] }] };
    const { mainEntity } = listJsonLd(route, many, ORIGIN) as { mainEntity: { numberOfItems: number; itemListElement: unknown[] } };
    expect([mainEntity.numberOfItems, mainEntity.itemListElement.length]).toEqual([60, 50]);
  });
});

describe('homeJsonLd', () => {
  it('is a web site in the language of the page', () => {
    expect(homeJsonLd('zh', homeView([atlasOf(content, 'zh')]), ORIGIN)).toMatchObject({ '@type': 'WebSite', url: `${ORIGIN}/zh/`, inLanguage: 'zh-Hans' });
  });
});

import { describe, expect, it } from 'vitest';
import type { Language } from '../../model/languages.ts';
import type { Ground, Site } from '../../model/types.g.ts';
import { atlasOf, entryOf, fixtureContent, withPlaces } from '../testing/site.ts';
import type { Entry } from './atlas.ts';
import { whereView } from './where-view.ts';

const content = await fixtureContent();
const en = atlasOf(content, 'en');
const vi = atlasOf(content, 'vi');

function where(ref: string, lang: Language = 'en'): ReturnType<typeof whereView> {
  const atlas = atlasOf(content, lang);
  return whereView(atlas, entryOf(atlas, ref));
}

/** The fixture's house with other fields. */
function house(fields: Partial<Site>): Entry {
  return { collection: 'sites', thing: { ...(entryOf(en, 'sites/dinh-thu').thing as Site), ...fields } };
}

describe('whereView of an exact position', () => {
  it('gives the coordinates and how exact they are', () => {
    expect(where('sites/dinh-thu').rows.at(-1)).toEqual({
      term: 'Coordinates',
      values: [{ text: '21.09876° N, 107.41234° E', note: 'within about 20 m' }],
    });
  });

  it('names south and west', () => {
    const at = house({ location: { lon: -107.5, lat: -21.25, precision: 'exact', accuracy: 20, source: '' } });
    expect(whereView(en, at).rows.at(-1)?.values[0]?.text).toBe('21.25000° S, 107.50000° W');
  });

  it('offers a geo: address that names the place in Vietnamese', () => {
    expect(where('sites/dinh-thu', 'ja').directions[0]?.href).toBe('geo:21.09876,107.41234?q=21.09876,107.41234(%C4%90%C3%ACnh%20Th%E1%BB%AD)');
  });

  it('gives each way there its name', () => {
    expect(where('sites/dinh-thu').directions.map(({ text }) => text)).toEqual([en.t('map.app'), 'OpenStreetMap', 'Google Maps', 'Apple Maps']);
  });

  it('has no warning', () => {
    expect(where('sites/dinh-thu').note).toBeUndefined();
  });
});

describe('whereView of an area', () => {
  it('gives no coordinates', () => {
    expect(where('sites/chua-thu').rows.map(({ term }) => term)).toEqual(['Present unit']);
  });

  it('offers no way there, no geo: address either', () => {
    expect(where('sites/chua-thu').directions).toEqual([]);
  });

  it('says that the position is not confirmed', () => {
    expect(where('sites/chua-thu').note).toBe(en.t('thing.areaOnly'));
  });

  it('says that it is wide where its kind is, such as a forest', () => {
    const wide = { ...content, layers: content.layers.map((layer) => ({ ...layer, kinds: layer.kinds.map((kind) => ({ ...kind, wide: true })) })) };
    const atlas = atlasOf(wide, 'en');
    expect(whereView(atlas, entryOf(atlas, 'sites/chua-thu')).note).toBe(en.t('thing.areaLarge'));
  });

  it('is what a commune is', () => {
    const view = where('places/ben-thu');
    expect([view.precision, view.directions, view.note]).toEqual(['area', [], en.t('thing.areaLarge')]);
  });
});

describe('whereView of a place', () => {
  it('leads to the present unit', () => {
    const atlas = atlasOf(withPlaces(content), 'vi');
    expect(whereView(atlas, entryOf(atlas, 'sites/dinh-thu')).rows[0]).toEqual({
      term: 'Đơn vị nay',
      values: [{ text: 'Phường Bến Thử, Sông Thử', href: '/vi/song-thu/places/ben-thu/' }],
    });
  });

  it('names the present unit without a link where communes have no pages', () => {
    expect(where('sites/dinh-thu', 'vi').rows[0]?.values).toEqual([{ text: 'Phường Bến Thử, Sông Thử' }]);
  });

  it('says where it lay before, in Vietnamese and marked so', () => {
    expect(where('sites/dinh-thu').rows[1]).toEqual({ term: 'Before July 2025', values: [{ text: 'Xã Thử Một, Huyện Thử, Sông Thử', lang: 'vi' }] });
  });

  it('does not mark Vietnamese on a Vietnamese page', () => {
    expect(whereView(vi, entryOf(vi, 'sites/dinh-thu')).rows[1]?.values).toEqual([{ text: 'Xã Thử Một, Huyện Thử, Sông Thử' }]);
  });

  it('says nothing of former units that are not known', () => {
    expect(where('sites/cho-thu').rows.map(({ term }) => term)).toEqual(['Present unit', 'Coordinates']);
  });

  it.each(['zh', 'ja'] as const)('%s: joins unit and province without an ASCII comma', (lang) => {
    const named = { ...content, provinces: content.provinces.map((here) => ({ ...here, places: here.places.map((place) => ({ ...place, name: { zh: '试', ja: '試' } })) })) };
    const atlas = atlasOf(named, lang);
    expect(whereView(atlas, entryOf(atlas, 'sites/dinh-thu')).rows[0]?.values[0]?.text).not.toContain(', ');
  });
});

describe('whereView of a site with a plan', () => {
  const ground: Ground = {
    schematic: true,
    note: { vi: 'Ước lượng.' },
    features: [{ kind: 'gate', geometry: { type: 'Point', coordinates: [107.4, 21.1] } }],
  };

  it('has the plan', () => {
    expect(whereView(vi, house({ ground })).plan?.note).toEqual({ text: 'Ước lượng.' });
  });

  it('has none where the site has none', () => {
    expect(where('sites/dinh-thu').plan).toBeUndefined();
  });
});

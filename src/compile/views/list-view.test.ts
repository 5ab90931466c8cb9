import { describe, expect, it } from 'vitest';
import type { ListView } from '../../article/view.ts';
import { atlasOf, fixtureContent, withPlaces, withProvince } from '../testing/site.ts';
import { collectionCards, collectionView, filledCollections, homeView, provinceView } from './list-view.ts';

const content = await fixtureContent();
const vi = atlasOf(content, 'vi');
const en = atlasOf(content, 'en');

function outline({ groups }: ListView): [title: string, ids: string[]][] {
  return groups.map(({ title, cards }) => [title, cards.map(({ id }) => id)]);
}

describe('collectionCards', () => {
  it('is by name in the order of the language, not by id', () => {
    const renamed = withProvince(content, ({ sites }) => ({
      sites: sites.map((site, i) => ({ ...site, name: { vi: ['Đình', 'Dinh', 'Ê'][i] ?? '', en: ['b', 'C', 'a'][i] ?? '' } })),
    }));
    expect(collectionCards(atlasOf(renamed, 'vi'), 'sites').map(({ name }) => name.text)).toEqual(['Dinh', 'Đình', 'Ê']);
    expect(collectionCards(atlasOf(renamed, 'en'), 'sites').map(({ name }) => name.text)).toEqual(['a', 'b', 'C']);
  });
});

describe('filledCollections', () => {
  it('gives the layers that hold something, in their order', () => {
    expect(filledCollections(atlasOf(withPlaces(content), 'vi'))).toEqual(['sites', 'festivals', 'places']);
  });

  it('leaves out a layer without things', () => {
    expect(filledCollections(atlasOf(withProvince(content, () => ({ festivals: [] })), 'vi'))).toEqual(['sites']);
  });
});

describe('collectionView', () => {
  it('has the name and the summary of the layer and all of its things', () => {
    const view = collectionView(en, 'sites');
    expect([view.title, view.summary]).toEqual([{ text: 'Sites' }, { text: 'Three sites, invented to test the software.' }]);
    expect(outline(view)).toEqual([['', ['dinh-thu', 'cho-thu', 'chua-thu']]]);
  });
});

describe('provinceView', () => {
  it('has a group for each collection on the map, and none for communes', () => {
    expect(outline(provinceView(atlasOf(withPlaces(content), 'vi')))).toEqual([
      ['Di tích', ['cho-thu', 'chua-thu', 'dinh-thu']],
      ['Lễ hội', ['hoi-thu']],
    ]);
  });

  it('has the name and the summary of the province', () => {
    expect(provinceView(en).title).toEqual({ text: 'Sông Thử' });
    expect(provinceView(en).summary?.text).toMatch(/^Sông Thử province/);
  });
});

describe('homeView', () => {
  it('shows one province with what it holds', () => {
    expect(outline(homeView([vi])).slice(0, 1)).toEqual([['Các tỉnh', ['song-thu']]]);
    expect(outline(homeView([vi])).slice(1)).toEqual(outline(provinceView(vi)));
  });

  it('shows several provinces alone', () => {
    expect(outline(homeView([vi, vi]))).toEqual([['Các tỉnh', ['song-thu', 'song-thu']]]);
  });

  it('leads to the province and counts what it has on the map', () => {
    const [card] = homeView([en]).groups[0]?.cards ?? [];
    expect([card?.href, card?.meta]).toEqual(['/en/song-thu/', ['4 places and festivals']]);
  });

  it('puts a province in the middle of its bounds', () => {
    const [card] = homeView([en]).groups[0]?.cards ?? [];
    expect([card?.lon, card?.lat].map((degrees) => degrees?.toFixed(2))).toEqual(['107.40', '21.10']);
  });

  it('refuses to be without a province', () => {
    expect(() => homeView([])).toThrow(/at least one province/);
  });
});

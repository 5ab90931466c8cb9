import { describe, expect, it } from 'vitest';
import { languages, type Language } from '../../model/languages.ts';
import type { Location, Place, Site } from '../../model/types.g.ts';
import type { Content } from '../content.ts';
import { atlasOf, entryOf, fixtureContent, withProvince } from '../testing/site.ts';
import { placeView, thingView } from './thing-view.ts';

const content = await fixtureContent();

function view(ref: string, lang: Language = 'en', of: Content = content): ReturnType<typeof thingView> {
  const atlas = atlasOf(of, lang);
  return thingView(atlas, entryOf(atlas, ref));
}

/** The fixture with its sites changed. */
function withSites(change: (site: Site, i: number) => Partial<Site>): Content {
  return withProvince(content, ({ sites }) => ({ sites: sites.map((site, i) => ({ ...site, ...change(site, i) })) }));
}

/** The fixture with copies of its market so many kilometres north of its house. */
function withMarkets(kilometres: Readonly<Record<string, number>>): Content {
  return withProvince(content, ({ sites, festivals }) => {
    const house = sites.find(({ id }) => id === 'dinh-thu') as Site;
    const market = sites.find(({ id }) => id === 'cho-thu') as Site;
    const markets = Object.entries(kilometres).map(([id, km]): Site => {
      const location: Location = { ...house.location, lat: house.location.lat + km / 111.195 };
      return { ...market, id, location };
    });
    return { sites: [{ ...house, related: [] }, ...markets], festivals: festivals.slice(1) };
  });
}

describe('thingView: nearby', () => {
  function nearby(of: Content, ref = 'sites/dinh-thu'): { id: string; meta: readonly string[] }[] {
    return (view(ref, 'en', of).lists[1]?.cards ?? []).map(({ id, meta }) => ({ id, meta }));
  }

  it('gives the other sites, nearest first, with distance and direction', () => {
    expect(nearby(content, 'sites/cho-thu')).toEqual([
      { id: 'dinh-thu', meta: ['Communal house', '1.7 km north-east'] },
      { id: 'chua-thu', meta: ['Pagoda', '37 km south-east'] },
    ]);
  });

  it('sorts by distance, not by name or file', () => {
    expect(nearby(withMarkets({ a: 30, b: 2, c: 10, d: -1 })).map(({ id }) => id)).toEqual(['d', 'b', 'c', 'a']);
  });

  it('gives five at most', () => {
    expect(nearby(withMarkets({ a: 7, b: 6, c: 5, d: 4, e: 3, f: 2, g: 1 })).map(({ id }) => id)).toEqual(['g', 'f', 'e', 'd', 'c']);
  });

  it('gives nothing beyond sixty kilometres', () => {
    expect(nearby(withMarkets({ a: 59.9, b: 60.1 })).map(({ id }) => id)).toEqual(['a']);
  });

  it('does not repeat what is named as related', () => {
    expect(nearby(content).map(({ id }) => id)).toEqual(['cho-thu']);
  });

  it('gives a site that has the id of this festival', () => {
    const namesakes = withProvince(content, ({ festivals }) => ({ festivals: festivals.map((festival) => ({ ...festival, id: 'cho-thu' })) }));
    expect(nearby(namesakes, 'festivals/cho-thu').map(({ id }) => id)).toContain('cho-thu');
  });
});

describe('thingView: related', () => {
  it('gives the things that are named, in their order, with their places', () => {
    const [related] = view('sites/dinh-thu').lists;
    expect([related?.title, related?.cards.map(({ id }) => id)]).toEqual(['Part of the same story', ['chua-thu', 'hoi-thu']]);
  });
});

describe('thingView: translation', () => {
  it.each([
    ['vi', 'original'],
    ['en', 'reviewed'],
    ['zh', 'draft'],
  ] as const)('tells that %s is %s', (lang, note) => {
    expect(view('sites/dinh-thu', lang).translation).toBe(note);
  });

  it.each(['draft', 'reviewed'] as const)('tells that a translation (%s) of an older text is stale', (status) => {
    const old = withSites(({ translation }) => ({ translation: { ...translation, en: { status, of: 'ffffffffffff' } } }));
    expect(view('sites/dinh-thu', 'en', old).translation).toBe('stale');
  });

  it('tells that a translation is stale as soon as the original is changed', () => {
    const changed = withSites(({ summary }) => ({ summary: { ...summary, vi: 'Một câu khác.' } }));
    expect(['vi', 'en', 'zh', 'ja'].map((lang) => view('sites/dinh-thu', lang as Language, changed).translation)).toEqual(['original', 'stale', 'stale', 'stale']);
  });

  it('does not call a translation stale that has no stamp', () => {
    const unstamped = withSites(({ translation }) => ({ translation: { ...translation, en: { status: 'draft' } } }));
    expect(view('sites/dinh-thu', 'en', unstamped).translation).toBe('draft');
  });

  it('tells nothing of a language without a state', () => {
    const unknown = withSites(() => ({ translation: { vi: { status: 'original' } } }));
    expect(view('sites/dinh-thu', 'en', unknown).translation).toBeUndefined();
  });
});

describe('thingView: words', () => {
  it('has the name on the signs beside a translated one', () => {
    expect(view('sites/dinh-thu', 'zh').localName).toEqual({ text: 'Đình Thử', lang: 'vi' });
  });

  it('has it once on a Vietnamese page', () => {
    expect(view('sites/dinh-thu', 'vi').localName).toBeUndefined();
  });

  it('has it once where the name is the same', () => {
    const same = withSites(() => ({ name: { vi: 'Chợ Thử', en: 'Chợ Thử' } }));
    expect(view('sites/cho-thu', 'en', same).localName).toBeUndefined();
  });

  it('marks a text that stands in with its language', () => {
    const vietnamese = withSites(() => ({ body: { vi: 'Một.' }, summary: { vi: 'Hai.' } }));
    const { body, summary } = view('sites/cho-thu', 'ja', vietnamese);
    expect([body.lang, summary.lang]).toEqual(['vi', 'vi']);
  });

  it('has the text as blocks, never as HTML', () => {
    expect(view('sites/dinh-thu').body.blocks.map(({ tag }) => tag)).toEqual(['p', 'h2', 'ul']);
  });

  it.each(languages)('%s: leads from a link in the text to the page of that thing', (lang) => {
    expect(JSON.stringify(view('sites/dinh-thu', lang).body.blocks)).toContain(`"href":"/${lang}/song-thu/festivals/hoi-thu/"`);
  });

  it('marks a source in other letters', () => {
    expect(view('sites/dinh-thu', 'en').sources).toEqual([{ text: 'Không có nguồn (bịa ra)', href: 'https://example.org/dinh-thu', lang: 'vi' }]);
  });

  it('does not mark a source in the letters of the page', () => {
    expect(view('sites/dinh-thu', 'vi').sources[0]?.lang).toBeUndefined();
  });

  it('has the code and the address that stands on the plate', () => {
    const { code, permalink } = view('sites/dinh-thu');
    expect([code, permalink]).toEqual(['ZSM6T', 'https://disan.example/Q/ZSM6T/']);
  });
});

describe('thingView: sections', () => {
  it('has what a visitor needs of a site', () => {
    expect(view('sites/dinh-thu').sections.map(({ title }) => title)).toEqual(['When you visit']);
  });

  it('has dates and programme of a festival', () => {
    expect(view('festivals/hoi-thu').sections.map(({ title }) => title)).toEqual(['Dates', 'Programme']);
  });

  it('has none where nothing is known', () => {
    expect(view('sites/chua-thu').sections).toEqual([]);
  });
});

describe('placeView', () => {
  const en = atlasOf(content, 'en');
  const ward = entryOf(en, 'places/ben-thu').thing as Place;

  it('is what the page of a commune shows', () => {
    expect(view('places/ben-thu')).toEqual(placeView(en, ward));
  });

  it('lists what lies inside, sites before festivals', () => {
    const [inside] = placeView(en, ward).lists;
    expect([inside?.title, inside?.cards.map(({ id }) => id)]).toEqual(['In this unit', ['cho-thu', 'dinh-thu', 'hoi-thu']]);
  });

  it('gives what lies outside as nearby, without what lies inside', () => {
    expect(placeView(en, ward).lists[1]?.cards.map(({ id }) => id)).toEqual(['chua-thu']);
  });

  it('counts what lies inside', () => {
    expect(placeView(en, ward).summary.text).toBe('3 entries');
  });

  it('says so where nothing lies inside', () => {
    const { summary, lists } = placeView(en, { ...ward, id: 'không-có' });
    expect([summary.text, lists[0]?.cards]).toEqual([en.t('thing.noThings'), []]);
  });

  it('says what it was formed from, a row for each former district', () => {
    const [formed] = placeView(en, ward).sections;
    expect(formed?.rows.map(({ values }) => values)).toEqual([
      [
        { text: 'Xã Thử Một', lang: 'vi', note: 'whole' },
        { text: 'Xã Thử Hai', lang: 'vi', note: 'part' },
      ],
    ]);
  });

  it('has its name with its type, and the province above it', () => {
    expect([placeView(en, ward).name.text, placeView(en, ward).kind]).toEqual(['Bến Thử ward', 'Sông Thử']);
  });
});

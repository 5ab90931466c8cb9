import { describe, expect, it } from 'vitest';
import { languages } from '../../model/languages.ts';
import { atlasOf, entryOf, fixtureContent, withProvince } from '../testing/site.ts';
import { cardView, distanceCard, kindOf } from './card-view.ts';

const content = await fixtureContent();
const en = atlasOf(content, 'en');
const vi = atlasOf(content, 'vi');
const MARKET = { lon: 107.405, lat: 21.085 };

describe('kindOf', () => {
  it.each([
    ['vi', 'Chợ'],
    ['en', 'Market'],
    ['zh', '集市'],
    ['ja', '市場'],
  ] as const)('names the kind in %s', (lang, name) => {
    const atlas = atlasOf(content, lang);
    expect(kindOf(atlas, entryOf(atlas, 'sites/cho-thu')).name).toBe(name);
  });

  it('gives the sign of a place to a commune', () => {
    expect(kindOf(vi, entryOf(vi, 'places/ben-thu')).icon).toBe('place');
  });

  it('gives what the layer calls one of its things where the kind is unknown', () => {
    const { thing } = entryOf(en, 'sites/cho-thu');
    expect(kindOf(en, { collection: 'sites', thing: { ...thing, kind: 'không-có' } as typeof thing })).toEqual({ name: 'Site', icon: 'default' });
  });
});

describe('cardView', () => {
  it.each(languages)('leads to the page in %s', (lang) => {
    const atlas = atlasOf(content, lang);
    expect(cardView(atlas, entryOf(atlas, 'sites/cho-thu')).href).toBe(`/${lang}/song-thu/sites/cho-thu/`);
  });

  it('says kind and commune of a site', () => {
    expect(cardView(vi, entryOf(vi, 'sites/cho-thu')).meta).toEqual(['Chợ', 'Phường Bến Thử']);
  });

  it('says kind and the rule of the calendar of a festival', () => {
    expect(cardView(en, entryOf(en, 'festivals/hoi-thu')).meta).toEqual(['Village festival', '10th to 12th of the third lunar month']);
  });

  it('says each former district of a commune once', () => {
    expect(cardView(vi, entryOf(vi, 'places/ben-thu')).meta).toEqual(['Huyện Thử']);
  });

  it('has the name of a commune with its type', () => {
    expect(cardView(vi, entryOf(vi, 'places/dao-thu')).name.text).toBe('Đặc khu Đảo Thử');
  });

  it('has the position of the thing', () => {
    expect(cardView(vi, entryOf(vi, 'sites/cho-thu'))).toMatchObject(MARKET);
  });

  it('marks words of another language', () => {
    const foreign = atlasOf(
      withProvince(content, ({ sites }) => ({ sites: sites.map((site) => ({ ...site, name: { vi: 'Chợ' }, summary: { zh: '市场' } })) })),
      'en',
    );
    const { name, summary } = cardView(foreign, entryOf(foreign, 'sites/cho-thu'));
    expect([name.lang, summary?.lang]).toEqual(['vi', 'zh-Hans']);
  });
});

describe('distanceCard', () => {
  it.each([
    ['sites/dinh-thu', '1.7 km north-east'],
    ['sites/chua-thu', '37 km south-east'],
  ])('says how far %s is, and where', (ref, far) => {
    expect(distanceCard(en, entryOf(en, ref), MARKET).meta[1]).toBe(far);
  });

  it('says it in the language of the page', () => {
    expect(distanceCard(vi, entryOf(vi, 'sites/dinh-thu'), MARKET).meta[1]).toBe('1,7 km đông bắc');
  });

  it('says nothing of a distance at the same place', () => {
    expect(distanceCard(en, entryOf(en, 'sites/cho-thu'), MARKET).meta).toEqual(['Market']);
  });

  it('has no summary', () => {
    expect(distanceCard(en, entryOf(en, 'sites/dinh-thu'), MARKET).summary).toBeUndefined();
  });
});

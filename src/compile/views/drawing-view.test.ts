import { describe, expect, it } from 'vitest';
import type { Drawing } from '../../article/view.ts';
import { languages } from '../../model/languages.ts';
import type { Product, Province, Site } from '../../model/types.g.ts';
import type { Content } from '../content.ts';
import { atlasOf, contentOf, entryOf, fixtureContent, withProvince } from '../testing/site.ts';
import { locatorDrawing, overviewDrawing } from './drawing-view.ts';
import { mappedEntries } from './atlas.ts';

const content = await fixtureContent();
const shipped = await contentOf('data');
const en = atlasOf(content, 'en');

type Box = readonly [left: number, top: number, right: number, bottom: number];
type Label = Drawing['labels'][number];
type MapLabel = NonNullable<Province['map_labels']>[number];

/** Where the letters of a label are, at 9.5 units a line: 5 units a Latin letter, 9.5 a Chinese one. */
function boxOf({ x, y, text, end }: Label): Box {
  const width = [...text].reduce((sum, char) => sum + (char > '\u2e80' ? 9.5 : 5), 0);
  const left = end ? x - width : x;
  return [left, y - 7, left + width, y + 1];
}

function meet(a: Box, b: Box): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}

/** Pairs of labels of which one covers the other. */
function clashes({ labels }: Drawing): string[] {
  return labels.flatMap((a, i) => labels.slice(i + 1).filter((b) => meet(boxOf(a), boxOf(b))).map((b) => `${a.text} / ${b.text}`));
}

/** Labels that cover a point with `reach` about it. */
function covers({ labels }: Drawing, points: readonly { readonly x: number; readonly y: number }[], reach: number): string[] {
  return labels.filter((label) => points.some(({ x, y }) => meet(boxOf(label), [x - reach, y - reach, x + reach, y + reach]))).map(({ text }) => text);
}

/** The fixture with a town every six kilometres: far more names than there is room for. */
function crowded(): Content {
  const towns = Array.from({ length: 60 }, (_, i) => ({
    kind: 'town' as const,
    name: { vi: `Thị trấn Thử ${i}`, en: `Thử Town ${i}`, zh: `试验镇第${i}`, ja: `トゥーの町${i}` },
    lon: 107.2 + (i % 8) * 0.06,
    lat: 20.95 + Math.floor(i / 8) * 0.05,
    rank: (i * 7) % 60,
  }));
  return withProvince(content, ({ province }) => ({ province: { ...province, map_labels: towns } as Province }));
}

/** The fixture without dots, so that there is room for names, its towns changed. */
function towns(change: (label: MapLabel) => Partial<MapLabel> = () => ({})): Content {
  return withProvince(content, ({ province }) => ({
    sites: [],
    festivals: [],
    province: { ...province, map_labels: (province.map_labels ?? []).map((label) => ({ ...label, ...change(label) })) },
  }));
}

/** Path data of which every number is paired: M, then l with at least one step. */
const WELL_FORMED = /^(M-?\d+[ -]\d+l(-?\d+[ -]\d+ ?)+z?)*$/;

describe('overviewDrawing', () => {
  const view = overviewDrawing(en);

  it('has the shape of the province, true at its middle latitude', () => {
    expect([view.width, view.height]).toEqual([320, 274]);
  });

  it('draws everything on the map as a link with its name', () => {
    expect(view.dots.map(({ href, name, collection }) => [href, name, collection])).toEqual([
      ['/en/song-thu/sites/cho-thu/', 'Thử Market', 'sites'],
      ['/en/song-thu/sites/chua-thu/', 'Thử Pagoda', 'sites'],
      ['/en/song-thu/sites/dinh-thu/', 'Thử Communal House', 'sites'],
      ['/en/song-thu/festivals/hoi-thu/', 'Thử Village Festival', 'festivals'],
    ]);
  });

  it.each([
    ['the north-west', 106.9, 21.5, 0, 0],
    ['the south-east', 107.9, 20.7, 320, 274.4],
    ['the middle', 107.4, 21.1, 160, 137.2],
  ])('puts a dot in %s where it belongs', (_, lon, lat, x, y) => {
    const moved = withProvince(content, ({ sites }) => ({ sites: sites.map((site) => ({ ...site, location: { ...site.location, lon, lat } })) }));
    expect(overviewDrawing(atlasOf(moved, 'en')).dots[0]).toMatchObject({ x, y });
  });

  it('is the same twice', () => {
    expect(overviewDrawing(en)).toEqual(view);
  });

  it('has land of its own for each box', () => {
    const elsewhere = withProvince(content, ({ province }) => ({ province: { ...province, bounds: [104, 9, 106, 11] } }));
    expect(overviewDrawing(atlasOf(elsewhere, 'en')).land).not.toBe(view.land);
  });

  it('has path data that is well formed', () => {
    const { land, rivers, borders } = overviewDrawing(atlasOf(shipped, 'vi'));
    for (const path of [view.land, land, rivers, borders]) expect(path).toMatch(WELL_FORMED);
    expect(rivers.length).toBeGreaterThan(100);
  });

  it.each([
    [102.7, 21.3, 3],
    [102, 16.4, 6],
  ])('has well-formed path data at %d, %d too', (west, south, size) => {
    const there = withProvince(content, ({ province }) => ({ province: { ...province, bounds: [west, south, west + size, south + size] } }));
    expect(overviewDrawing(atlasOf(there, 'en')).borders).toMatch(WELL_FORMED);
  });
});

describe('labels of a drawing', () => {
  it.each([
    ['vi', 'Bến Thử'],
    ['zh', '试津'],
    ['ja', 'ベントゥー'],
  ] as const)('name the towns in %s', (lang, name) => {
    expect(overviewDrawing(atlasOf(towns(), lang)).labels).toMatchObject([{ text: name, end: false }]);
  });

  it.each(languages)('%s: do not cover each other or a dot where towns crowd', (lang) => {
    const view = overviewDrawing(atlasOf(crowded(), lang));
    expect(view.labels.length).toBeGreaterThan(3);
    expect([...clashes(view), ...covers(view, view.dots, 5)]).toEqual([]);
  });

  it.each(languages)('%s: do not cover each other or a dot in the shipped provinces', (lang) => {
    for (const here of shipped.provinces) {
      const view = overviewDrawing({ ...atlasOf(shipped, lang), here });
      expect(view.labels.length).toBeGreaterThan(3);
      expect([...clashes(view), ...covers(view, view.dots, 5)]).toEqual([]);
    }
  });

  it.each(languages)('%s: do not cover the mark of any shipped thing', (lang) => {
    const atlas = atlasOf(shipped, lang);
    const covered = mappedEntries(atlas.here).flatMap((entry) => {
      const view = locatorDrawing(atlas, entry);
      const { x = 0, y = 0, r } = view?.mark ?? {};
      const middle = r ? { x, y } : { x, y: y - 11 };
      return view ? [...clashes(view), ...covers(view, [middle], r ? 6 : 8)] : ['no drawing'];
    });
    expect(covered).toEqual([]);
  });

  it('stay inside the drawing', () => {
    for (const lang of languages) {
      const { labels, width, height } = overviewDrawing(atlasOf(crowded(), lang));
      const outside = labels.filter((label) => {
        const [left, top, right, bottom] = boxOf(label);
        return left < 0 || top < 0 || right > width || bottom > height;
      });
      expect(outside).toEqual([]);
    }
  });

  it('are seven at most, the largest towns first', () => {
    const spread = withProvince(content, ({ province }) => ({
      province: {
        ...province,
        map_labels: Array.from({ length: 20 }, (_, i) => ({ kind: 'town' as const, name: { vi: `T${i}` }, lon: 107, lat: 20.75 + i * 0.035, rank: 20 - i })),
      },
    }));
    expect(overviewDrawing(atlasOf(spread, 'vi')).labels.map(({ text }) => text)).toEqual(['T19', 'T18', 'T17', 'T16', 'T15', 'T14', 'T13']);
  });

  it('leave hills, seas and rivers to the map', () => {
    expect(overviewDrawing(atlasOf(towns(() => ({ kind: 'hill' })), 'vi')).labels).toEqual([]);
  });

  it('say in which language a foreign name is', () => {
    const foreign = towns(() => ({ name: { vi: 'Bến Thử' } }));
    expect(overviewDrawing(atlasOf(foreign, 'ja')).labels.map(({ lang }) => lang)).toEqual(['vi']);
    expect(overviewDrawing(atlasOf(foreign, 'vi')).labels.map(({ lang }) => lang)).toEqual([undefined]);
  });
});

describe('locatorDrawing', () => {
  it('marks an exact position with a pin', () => {
    const mark = locatorDrawing(en, entryOf(en, 'sites/dinh-thu'))?.mark;
    expect(mark).toEqual({ x: 163.9, y: 137.6 });
  });

  it('marks an area with a circle in scale', () => {
    const mark = locatorDrawing(en, entryOf(en, 'sites/chua-thu'))?.mark;
    expect(mark?.r).toBeCloseTo((3000 / 111_320) * 343, 0);
  });

  it('keeps a small area large enough to be seen', () => {
    const { thing } = entryOf(en, 'sites/chua-thu') as { thing: Site };
    const small = { ...thing, location: { ...thing.location, accuracy: 50 } };
    expect(locatorDrawing(en, { collection: 'sites', thing: small })?.mark?.r).toBe(6);
  });

  it('has no links', () => {
    expect(locatorDrawing(en, entryOf(en, 'sites/dinh-thu'))?.dots).toEqual([]);
  });

  it('is nothing for a thing without a position', () => {
    expect(locatorDrawing(en, { collection: 'products', thing: { id: 'sp' } as Product })).toBeUndefined();
  });
});

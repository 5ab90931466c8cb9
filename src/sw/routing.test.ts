import { describe, expect, it } from 'vitest';
import { kindOf } from './kind-of.ts';
import { languageOf, pageOfArticle, pagePath } from './paths.ts';

const ORIGIN = 'https://disan.example';
const asked = (path: string, more: Partial<Request> = {}): Parameters<typeof kindOf>[0] => ({
  method: 'GET',
  mode: 'cors',
  cache: 'default',
  headers: new Headers(),
  url: new URL(path, ORIGIN).href,
  ...more,
});

describe('kindOf', () => {
  it.each([
    ['/vi/an-giang/', { mode: 'navigate' }, 'page'],
    ['/vi/an-giang/', { mode: 'navigate', cache: 'no-cache' }, 'page'],
    ['/assets/ds-app-1.js', {}, 'asset'],
    ['/media/a/b-480.0123abcd.avif', {}, 'asset'],
    ['/data/a/sites.geojson', {}, 'data'],
    ['/assets/base.pmtiles', { headers: new Headers({ range: 'bytes=0-9' }) }, 'other'],
    ['/vi/an-giang/', { cache: 'no-cache' }, 'other'],
    ['/packs/index.json', {}, 'other'],
    ['/sw.js', {}, 'other'],
    ['/vi/', { method: 'POST', mode: 'navigate' }, 'other'],
    ['https://tiles.example/a', {}, 'other'],
  ] as const)('%s %j: %s', (path, more, kind) => {
    expect(kindOf(asked(path, more as Partial<Request>), ORIGIN)).toBe(kind);
  });
});

describe('pagePath', () => {
  it.each([
    ['/q/hkl4g', '/Q/HKL4G/'],
    ['/vi/an-giang', '/vi/an-giang/'],
    ['/vi/an-giang/?from=plate#map', '/vi/an-giang/'],
    ['/assets/a.js', '/assets/a.js'],
  ])('%s is kept as %s', (path, kept) => {
    expect(pagePath(ORIGIN + path)).toBe(kept);
  });
});

describe('languageOf', () => {
  it('is that of the address, else that of the browser', () => {
    expect([languageOf(`${ORIGIN}/ja/a/`, ['vi']), languageOf(`${ORIGIN}/Q/HKL4G/`, ['zh-TW']), languageOf(`${ORIGIN}/x`, ['fr'])]).toEqual(['ja', 'zh', 'en']);
  });
});

describe('pageOfArticle', () => {
  it('names the page beside a text, and none beside other data', () => {
    expect(pageOfArticle('/data/a/sites/b.ja.json')).toBe('/ja/a/sites/b/');
    expect([pageOfArticle('/data/a/catalogue.ja.json'), pageOfArticle('/data/a/sites.geojson'), pageOfArticle('/data/a/sites/b/model.ja.json')]).toEqual([undefined, undefined, undefined]);
  });
});

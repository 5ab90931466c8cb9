import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { NASTY } from '../../article/testing/views.ts';
import { LANGUAGES, languages, type Language } from '../../model/languages.ts';
import { routeOf } from '../../model/routes.ts';
import { loadContent, type Content } from '../content.ts';
import { makeDataFolder } from '../testing/data-folder.ts';
import { find, findAll, parse, skeleton, texts } from '../testing/dom.ts';
import { inSite } from '../testing/report.ts';
import { fixtureContent, languagePagesOf, ORIGIN, pagesOf, ROOT, siteOf, withPlaces } from '../testing/site.ts';
import { ICONS } from './icons.ts';
import { fileName } from './index.ts';

const fixture = await fixtureContent();
const content = withPlaces(fixture);
const site = siteOf(content);
const pages = pagesOf(site).map(([path, html]) => [path, parse(html)] as const);
const languagePages = languagePagesOf(site).map(([path]) => path);
const documents = new Map(pages);

function page(path: string): Document {
  const found = documents.get(path);
  if (!found) throw new Error(`No ${path}`);
  return found;
}

function languageOf(path: string): Language {
  return path.slice(1, 3) as Language;
}

/** Links of pages that lead to no file of the site, those of which `which` is true. */
function brokenLinks(files: ReadonlyMap<string, string>, which: (element: Element) => boolean): string[] {
  return pagesOf(files).flatMap(([path, html]) =>
    findAll(files === site ? page(path) : parse(html), '[href], [src]')
      .filter(which)
      .map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '')
      .filter((href) => !/^(?:#|geo:|tel:|\/src\/|\/assets\/)/.test(href))
      .map((href) => new URL(href, ORIGIN + path))
      .filter(({ origin, pathname }) => origin === ORIGIN && !files.has(pathname) && !existsSync(`${ROOT}public${pathname}`) && !ICONS.some((icon) => icon.path === pathname))
      .map(({ pathname }) => `${path} → ${pathname}`),
  );
}

/** Changes every text that a person wrote; what links things together, dates and numbers stay. */
function retold(value: unknown, change: (text: string) => string, key = ''): unknown {
  const kept = ['id', 'code', 'kind', 'type', 'file', 'fine', 'poster', 'picture', 'audio', 'link', 'to', 'scene', 'hotspot', 'licence', 'place', 'ref', 'related', 'url', 'icon', 'lang', 'level', 'basis', 'system', 'status', 'of', 'precision', 'hours', 'checked', 'from', 'date', 'accessed', 'extent', 'communities', 'time_zone', 'map_labels', 'name_status', 'opens', 'moved_to', 'state', 'since'];
  if (kept.includes(key)) return value;
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => retold(item, change, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, retold(inner, change, name)]));
}

describe('every file', () => {
  it.each(['undefined', '[object ', 'NaN', '{{', 'lit-part', '<!--page:', ':null', '>null<'])('is free of %s', (rest) => {
    const files = [...site].filter(([path]) => !/\/calendar\.\w+\.json$/.test(path) || rest !== '{{');
    expect(files.filter(([, text]) => text.includes(rest)).map(([path]) => path)).toEqual([]);
  });

  it('is the same twice', () => {
    expect(siteOf(content)).toEqual(site);
  });

  it('has a path of its own', () => {
    const names = [...site.keys()].map(fileName);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => name.startsWith('/') || name.endsWith('/'))).toEqual([]);
  });

  it('that is JSON can be read', () => {
    const data = [...site].filter(([path]) => /\.(geojson|json|webmanifest)$/.test(path));
    expect(data.length).toBeGreaterThan(30);
    for (const [path, text] of data) expect(() => JSON.parse(text) as unknown, path).not.toThrow();
  });
});

describe('every page', () => {
  it('is valid HTML', async () => {
    const validator = new HtmlValidate(
      new StaticConfigLoader({
        root: true,
        extends: ['html-validate:recommended', 'html-validate:document'],
        elements: ['html5', { 'ds-app': { flow: true, permittedContent: ['@flow'] } }],
        rules: { 'void-style': 'off', 'doctype-style': 'off', 'valid-id': ['error', { relaxed: true }], 'require-sri': ['error', { target: 'crossorigin' }] },
      }),
    );
    const reports = await Promise.all(pagesOf(site).map(([path, html]) => validator.validateString(html, path)));
    const messages = reports.flatMap(({ results }) => results.flatMap((result) => result.messages.map((message) => `${result.filePath ?? ''} ${message.ruleId}: ${message.message}`)));
    expect(messages).toEqual([]);
  }, 60_000);

  it('has exactly one first heading', () => {
    const counts = pages.map(([path, document]) => [path, findAll(document, 'h1').length]);
    expect(counts.filter(([, count]) => count !== 1)).toEqual([]);
  });

  it('has one main part, a title and a description', () => {
    for (const [path, document] of pages) {
      expect([path, findAll(document, 'main').length, document.title !== '', find(document, 'meta[name="description"]').getAttribute('content') !== '']).toEqual([path, 1, true, true]);
    }
  });

  it('has no handler and no style in an attribute, which its policy would refuse', () => {
    for (const [path, document] of pages) {
      const names = findAll(document, '*').flatMap((element) => element.getAttributeNames());
      expect([path, names.filter((name) => name === 'style' || name.startsWith('on'))]).toEqual([path, []]);
    }
  });

  it('leads only to pages of the site, other sites, positions, telephones and calendars', () => {
    const schemes = pages.flatMap(([, document]) => findAll(document, '[href]').map((link) => /^[a-z]+:/i.exec(link.getAttribute('href') ?? '')?.[0] ?? 'ours'));
    expect([...new Set(schemes)].filter((scheme) => !['ours', 'https:', 'http:', 'geo:', 'tel:', 'webcal:'].includes(scheme))).toEqual([]);
  });

  it.each([
    ['a source', 'url: https://example.org/', 'url: javascript:alert(1)'],
    ['a website', 'hours: Mo-Su 07:00-17:00', 'website: javascript:alert(1)'],
    ['a text', 'Đoạn hai.', '[a](javascript:alert(1))'],
  ])('is never made from content in which %s leads to javascript:', async (_, from, to) => {
    expect((await loadContent(await makeDataFolder(inSite(from, to)))).content).toBeUndefined();
  });

  it('loads nothing from elsewhere', () => {
    const loaded = pages.flatMap(([, document]) => findAll(document, '[src], link[rel="preload"], link[rel="stylesheet"], link[rel="icon"], link[rel="manifest"]'));
    const addresses = loaded.map((element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '');
    expect(addresses.filter((address) => !/^(\/(?!\/)|data:image\/webp;base64,)/.test(address))).toEqual([]);
  });

  it('leads to files that are there', () => {
    expect(brokenLinks(site, (link) => !link.closest('.prose'))).toEqual([]);
  });

  it('leads from its text to pages that are there', () => {
    expect(brokenLinks(site, (link) => link.closest('.prose') !== null)).toEqual([]);
  });

  it('leads to no commune where there is no layer of communes', () => {
    expect(brokenLinks(siteOf(fixture), (link) => link.closest('.where') !== null)).toEqual([]);
  });

  it('keeps every text as text: markup in the content changes no element and no attribute', () => {
    const nasty = siteOf(retold(content, (text) => `${text} ${NASTY}`) as Content);
    for (const [path, document] of pages) expect([path, skeleton(parse(nasty.get(path) ?? ''))]).toEqual([path, skeleton(document)]);
    expect(nasty.get('/en/song-thu/sites/dinh-thu/')).toContain('&lt;script&gt;');
  });

  it('has in every language what it has in the others', () => {
    const english = languagePages.filter((path) => path.startsWith('/en/'));
    for (const lang of languages) expect(languagePages.filter((path) => path.startsWith(`/${lang}/`))).toEqual(english.map((path) => path.replace('/en/', `/${lang}/`)));
  });
});

describe('every page in one language', () => {
  it('is one of our addresses', () => {
    for (const path of languagePages) {
      expect(routeOf(path), path).toMatchObject({ lang: languageOf(path) });
    }
  });

  it('has its language and its canonical address', () => {
    for (const path of languagePages) {
      expect(page(path).documentElement.lang, path).toBe(LANGUAGES[languageOf(path)].tag);
      expect(findAll(page(path), 'link[rel="canonical"]').map((link) => link.getAttribute('href'))).toEqual([ORIGIN + path]);
    }
  });

  it('names itself in each language and one for all others', () => {
    for (const path of languagePages) {
      const alternates = findAll(page(path), 'link[rel="alternate"]').map((link) => [link.getAttribute('hreflang'), link.getAttribute('href')]);
      const rest = path.slice(3);
      expect(alternates).toEqual([...languages.map((lang) => [LANGUAGES[lang].tag, `${ORIGIN}/${lang}${rest}`]), ['x-default', rest === '/' ? `${ORIGIN}/` : `${ORIGIN}/en${rest}`]]);
    }
  });

  it('can be shared: title, text, address, language and type', () => {
    for (const path of languagePages) {
      const og = new Map(findAll(page(path), 'meta[property^="og:"]').map((meta) => [meta.getAttribute('property'), meta.getAttribute('content')]));
      expect([...og.keys()], path).toEqual(['og:type', 'og:title', 'og:description', 'og:url', 'og:locale', ...(og.has('og:image') ? ['og:image', 'og:image:width', 'og:image:height', 'og:image:alt'] : [])]);
      expect([og.get('og:url'), og.get('og:locale')]).toEqual([ORIGIN + path, LANGUAGES[languageOf(path)].locale.replace('-', '_')]);
      expect([...og.values()].filter((value) => !value), path).toEqual([]);
    }
  });

  it('has schema.org data of itself', () => {
    for (const path of languagePages) {
      const data = JSON.parse(find(page(path), 'script[type="application/ld+json"]').textContent ?? '') as Record<string, unknown>;
      const route = routeOf(path);
      const expected =
        route?.page === 'home' ? 'WebSite'
        : route?.page !== 'thing' ? 'CollectionPage'
        : { sites: ['TouristAttraction', 'LandmarksOrHistoricalBuildings'], festivals: 'Festival', places: 'AdministrativeArea', trails: 'TouristTrip', products: 'Product' }[route.collection];
      expect(data['@type'], path).toEqual(expected);
      expect([data['@context'], data['url']]).toEqual(['https://schema.org', ORIGIN + path]);
    }
  });

  it('has the manifest of its language', () => {
    for (const path of languagePages) {
      expect(find(page(path), 'link[rel="manifest"]').getAttribute('href'), path).toBe(`/manifest.${languageOf(path)}.webmanifest`);
    }
  });

  it('marks its own language alone in the switch', () => {
    for (const path of languagePages) {
      expect(findAll(page(path), '[aria-current]').map((link) => link.getAttribute('href'))).toEqual([path]);
    }
  });

  it('gives no position to follow of a place that is an area', () => {
    for (const lang of languages) {
      const html = site.get(`/${lang}/song-thu/sites/chua-thu/`) ?? '';
      expect(html).not.toMatch(/geo:|latitude|20\.9|107\.7|°/);
    }
  });

  it('gives the position of a place that is exact', () => {
    expect(site.get('/en/song-thu/sites/dinh-thu/')).toMatch(/geo:21\.09876,107\.41234/);
  });

  it.each(['zh', 'ja'])('%s: has no ASCII punctuation after a Chinese or Japanese character', (lang) => {
    const wrong = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー][,;:!?]/u;
    const found = languagePages.filter((path) => path.startsWith(`/${lang}/`)).flatMap((path) => texts(page(path), 'body').filter((text) => wrong.test(text)));
    expect(found).toEqual([]);
  });
});

describe('fileName', () => {
  it.each([
    ['/', 'index.html'],
    ['/vi/song-thu/', 'vi/song-thu/index.html'],
    ['/404.html', '404.html'],
    ['/data/song-thu/sites.geojson', 'data/song-thu/sites.geojson'],
  ])('of %s is %s', (path, name) => {
    expect(fileName(path)).toBe(name);
  });
});

import { describe, expect, it } from 'vitest';
import { LANGUAGES, languages } from '../../model/languages.ts';
import { find, findAll, parse, texts } from '../testing/dom.ts';
import { buildOf, fixtureContent, ORIGIN, withPlaces, withProvince } from '../testing/site.ts';
import { TRANSLATE } from '../testing/translators.ts';
import type { Output } from './output.ts';
import { chooser, codePages, notFound } from './plain-pages.ts';

const content = withPlaces(await fixtureContent());

function written(output: Output, of = content): Map<string, Document> {
  return new Map([...output(buildOf(of))].map(([path, html]) => [path, parse(String(html))]));
}

function only(output: Output): Document {
  const [document] = written(output).values();
  return document ?? parse('');
}

function alternates(document: Document): (string | null)[][] {
  return findAll(document, 'link[rel="alternate"]').map((link) => [link.getAttribute('hreflang'), link.getAttribute('href')]);
}

describe('chooser', () => {
  const page = only(chooser);

  it('stands at the root', () => {
    expect([...written(chooser).keys()]).toEqual(['/']);
  });

  it('leads to the start page of each language', () => {
    expect(findAll(page, '.choices a').map((link) => link.getAttribute('href'))).toEqual(languages.map((lang) => `/${lang}/`));
  });

  it('is for who reads none of our languages', () => {
    expect(alternates(page)).toEqual([...languages.map((lang) => [LANGUAGES[lang].tag, `${ORIGIN}/${lang}/`]), ['x-default', `${ORIGIN}/`]]);
  });

  it('is the canonical page at its address', () => {
    expect(findAll(page, 'link[rel="canonical"]').map((link) => link.getAttribute('href'))).toEqual([`${ORIGIN}/`]);
  });

  it('may be found by search engines', () => {
    expect(findAll(page, 'meta[name="robots"]')).toEqual([]);
  });

  it('can be shared like the others', () => {
    expect(findAll(page, 'meta[property="og:title"]')).toHaveLength(1);
  });
});

describe('codePages', () => {
  const pages = written(codePages);

  const links = (path: string): (string | null)[] => findAll(pages.get(path) ?? parse(''), '.choices a').map((link) => link.getAttribute('href'));

  it('is one for every code that was ever given, and none for a commune', () => {
    expect([...pages.keys()].sort()).toEqual(['/Q/2ZK4S/', '/Q/HKL4G/', '/Q/QKXH8/', '/Q/RV4TS/', '/Q/SCKYP/', '/Q/ZSM6T/']);
  });

  it('leads to the thing in each language', () => {
    expect(links('/Q/RV4TS/')).toEqual(languages.map((lang) => `/${lang}/song-thu/festivals/hoi-thu/#at`));
  });

  it('says where a plate stands that has a code of its own, and takes it along', () => {
    expect(links('/Q/SCKYP/')).toEqual(languages.map((lang) => `/${lang}/song-thu/sites/chua-thu/#at=bia`));
    expect(texts(pages.get('/Q/SCKYP/') ?? parse(''), '.choices em')).toEqual(['Bạn đang ở: Bia', 'You are at: Stele', '您在：石碑', '現在地：石碑']);
  });

  it('does not guess where a plate stands whose code is on several', () => {
    expect(links('/Q/ZSM6T/')).toEqual(languages.map((lang) => `/${lang}/song-thu/sites/dinh-thu/#at`));
    expect(texts(pages.get('/Q/ZSM6T/') ?? parse(''), '.choices em')).toEqual([]);
  });

  it('of a retired code says in each language that it leads elsewhere, and goes there', () => {
    expect(links('/Q/QKXH8/')).toEqual(languages.map((lang) => `/${lang}/song-thu/sites/dinh-thu/#moved`));
    expect(texts(pages.get('/Q/QKXH8/') ?? parse(''), '.choices em')).toEqual(languages.map((lang) => TRANSLATE[lang]('plate.moved')));
  });

  it('names the thing in each language', () => {
    expect(texts(pages.get('/Q/ZSM6T/') ?? parse(''), '.choices b')).toEqual(['Đình Thử', 'Thử Communal House', '试亭', 'トゥー亭']);
  });

  it('is not for search engines, which have the pages of the thing', () => {
    for (const page of pages.values()) expect(find(page, 'meta[name="robots"]').getAttribute('content')).toBe('noindex');
  });

  it('has no name of the province in its address', () => {
    expect([...pages.keys()].filter((path) => !/^\/Q\/[2-9B-Z]{5}\/$/.test(path))).toEqual([]);
  });
});

describe('notFound', () => {
  it('is the file that static hosts look for', () => {
    expect([...written(notFound).keys()]).toEqual(['/404.html']);
  });

  it('shows all places in each language', () => {
    const parts = findAll(only(notFound), '[data-lost]');
    expect(parts.map((part) => findAll(part, '.card a').map((link) => link.getAttribute('href')?.slice(0, 4)))).toEqual(
      languages.map((lang) => Array.from({ length: 4 }, () => `/${lang}/`)),
    );
  });

  it('is not for search engines', () => {
    expect(find(only(notFound), 'meta[name="robots"]').getAttribute('content')).toBe('noindex');
  });

  it('has no heading without places under it', () => {
    const empty = written(notFound, withProvince(content, () => ({ festivals: [] }))).get('/404.html');
    expect(texts(empty ?? parse(''), '[data-lost="en"] .group h2')).toEqual(['Sites']);
  });
});

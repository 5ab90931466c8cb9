import { describe, expect, it } from 'vitest';
import { LANGUAGES, languages } from '../../model/languages.ts';
import { buildOf, fixtureContent, languagePagesOf, ORIGIN, siteOf, withPlaces } from '../testing/site.ts';
import { crawlers } from './crawlers.ts';

const content = withPlaces(await fixtureContent());
const files = new Map([...crawlers(buildOf(content))].map(([path, text]) => [path, String(text)]));
const sitemap = files.get('/sitemap.xml') ?? '';

const LINK = /<xhtml:link rel="alternate" hreflang="([^"<&]+)" href="([^"<&]+)"\/>/g;
const URL_ENTRY = /<url><loc>([^<&]+)<\/loc>((?:<xhtml:link [^<>]+\/>)*)<\/url>/g;

interface Entry {
  readonly loc: string;
  readonly links: readonly (readonly [hreflang: string, href: string])[];
}

const entries = [...sitemap.matchAll(URL_ENTRY)].map(([, loc = '', links = '']): Entry => ({
  loc,
  links: [...links.matchAll(LINK)].map(([, hreflang = '', href = '']) => [hreflang, href] as const),
}));

describe('sitemap.xml', () => {
  it('is well formed: a declaration and a set of entries, nothing else', () => {
    expect(sitemap.replace(URL_ENTRY, '').replace(/\n+/g, '\n')).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n</urlset>\n',
    );
  });

  it('has every page that is of one language, once', () => {
    const pages = languagePagesOf(siteOf(content)).map(([path]) => ORIGIN + path);
    expect(entries.map(({ loc }) => loc).sort()).toEqual(pages.sort());
  });

  it('names for each page itself and the same page in the other languages', () => {
    for (const { loc, links } of entries) {
      const rest = loc.slice(ORIGIN.length).replace(/^\/\w+/, '');
      expect(links).toEqual(languages.map((lang) => [LANGUAGES[lang].tag, `${ORIGIN}/${lang}${rest}`]));
    }
  });
});

describe('robots.txt', () => {
  it('lets everyone in and names the sitemap', () => {
    expect(files.get('/robots.txt')).toBe(`User-agent: *\nAllow: /\n\nSitemap: ${ORIGIN}/sitemap.xml\n`);
  });
});

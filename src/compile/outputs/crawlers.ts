import { LANGUAGES, languages } from '../../model/languages.ts';
import { inLanguage, pathOf, type LanguageRoute } from '../../model/routes.ts';
import { allEntries } from '../views/atlas.ts';
import { filledCollections } from '../views/list-view.ts';
import type { Build, Output } from './output.ts';
import { atlases } from './pages.ts';

function* routes(build: Build): Iterable<LanguageRoute> {
  const lang = 'vi';
  yield { page: 'home', lang };
  yield { page: 'credits', lang };
  for (const atlas of atlases(build, lang)) {
    const province = atlas.here.province.id;
    yield { page: 'province', lang, province };
    for (const collection of filledCollections(atlas)) yield { page: 'list', lang, province, collection };
    if (atlas.here.festivals.length) yield { page: 'calendar', lang, province };
    for (const { collection, thing } of allEntries(build.content, atlas.here)) {
      yield { page: 'thing', lang, province, collection, id: thing.id };
    }
  }
}

function entry(route: LanguageRoute, origin: string): string {
  const links = languages.map(
    (lang) => `<xhtml:link rel="alternate" hreflang="${LANGUAGES[lang].tag}" href="${origin}${pathOf(inLanguage(route, lang))}"/>`,
  );
  return languages.map((lang) => `<url><loc>${origin}${pathOf(inLanguage(route, lang))}</loc>${links.join('')}</url>`).join('\n');
}

/** sitemap.xml with the languages of each page, and robots.txt that names it. */
export const crawlers: Output = function* (build) {
  const urls = [...routes(build)].map((route) => entry(route, build.origin)).join('\n');
  yield [
    '/sitemap.xml',
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls}\n</urlset>\n`,
  ];
  yield ['/robots.txt', `User-agent: *\nAllow: /\n\nSitemap: ${build.origin}/sitemap.xml\n`];
};

import { bestLanguage, type Language } from '../model/languages.ts';
import { pathOf, routeOf } from '../model/routes.ts';

/** The path under which a page is kept, however its address was typed: codes in upper case, a slash at the end. */
export function pagePath(url: string): string {
  const path = decodeURI(new URL(url).pathname);
  const route = routeOf(path);
  return route ? pathOf(route) : path;
}

/** The language in which to say that a page is not here: that of its path, else that of the browser. */
export function languageOf(url: string, preferred: readonly string[]): Language {
  const route = routeOf(decodeURI(new URL(url).pathname));
  return route && 'lang' in route ? route.lang : bestLanguage(preferred);
}

/** The page that shows the same as a text that the app has read; `undefined` for other data. */
export function pageOfArticle(path: string): string | undefined {
  const match = /^\/data\/([^/]+)\/([^/]+)\/([^/]+)\.([a-z]{2})\.json$/.exec(path);
  if (!match) return undefined;
  const [, province, collection, id, lang] = match;
  const page = `/${lang}/${province}/${collection}/${id}/`;
  return routeOf(page)?.page === 'thing' ? page : undefined;
}

import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import { find, findAll, show, texts, textOf } from '../compile/testing/dom.ts';
import { TRANSLATE } from '../compile/testing/translators.ts';
import { LANGUAGES, languages } from '../model/languages.ts';
import { pathOf } from '../model/routes.ts';
import { languageSwitch, pageBody, pageFooter, topBar, type Frame } from './frame.ts';
import { DRAWING, NASTY } from './testing/views.ts';

const ROUTE = { page: 'thing', lang: 'zh', province: 'song-thu', collection: 'sites', id: 'dinh-thu' } as const;

const FRAME: Frame = {
  route: ROUTE,
  lang: 'zh',
  t: TRANSLATE.zh,
  crumbs: [
    { text: 'Sông Thử', lang: 'vi', href: '/zh/song-thu/' },
    { text: '遗产地', href: '/zh/song-thu/sites/' },
  ],
  menu: [{ text: '遗产地', href: '/zh/song-thu/sites/' }],
  data: [{ text: 'sites.geojson', href: '/data/song-thu/sites.geojson' }],
};

describe('languageSwitch', () => {
  const links = findAll(show(languageSwitch(FRAME)), 'a');

  it('leads to the same page in each language', () => {
    expect(links.map((link) => link.getAttribute('href'))).toEqual(languages.map((lang) => pathOf({ ...ROUTE, lang })));
  });

  it('says in which language each page is', () => {
    expect(links.map((link) => link.getAttribute('hreflang'))).toEqual(['vi', 'en', 'zh-Hans', 'ja']);
  });

  it('names each language by its own name, in its own language', () => {
    expect(links.map((link) => [link.lang, link.getAttribute('aria-label')])).toEqual(languages.map((lang) => [LANGUAGES[lang].tag, LANGUAGES[lang].name]));
  });

  it.each(languages)('marks %s alone as the present one on its pages', (lang) => {
    const current = findAll(show(languageSwitch({ ...FRAME, lang, t: TRANSLATE[lang] })), '[aria-current]');
    expect(current.map((link) => [link.dataset.language, link.getAttribute('aria-current')])).toEqual([[lang, 'true']]);
  });

  it('is a navigation with a name in the language of the page', () => {
    expect(find(show(languageSwitch(FRAME)), 'nav').getAttribute('aria-label')).toBe(TRANSLATE.zh('app.language'));
  });

  it('has one short and one full name in each link, for narrow and for wide screens', () => {
    expect(links.map((link) => [texts(link, '.short'), texts(link, '.full')])).toEqual(languages.map((lang) => [[LANGUAGES[lang].short], [LANGUAGES[lang].name]]));
  });
});

describe('topBar', () => {
  it('begins with a link past itself', () => {
    const [first] = findAll(show(topBar(FRAME)), 'a');
    expect([first?.getAttribute('href'), textOf(first ?? null)]).toEqual(['#main', TRANSLATE.zh('app.skip')]);
  });

  it('leads to the start page of the language', () => {
    expect(find(show(topBar(FRAME)), '.brand').getAttribute('href')).toBe('/zh/');
  });
});

describe('pageFooter', () => {
  it('promises that no other server is called, and names the one of the street map where there is one', () => {
    const own = textOf(show(pageFooter(FRAME)));
    const foreign = textOf(show(pageFooter({ ...FRAME, streetsHost: 'tiles.example' })));
    expect(own).toContain(TRANSLATE.zh('footer.privacy'));
    expect(foreign).not.toContain(TRANSLATE.zh('footer.privacy'));
    expect(foreign).toContain('tiles.example');
  });

  it('links to the collections, the sources and the open data', () => {
    expect(findAll(show(pageFooter(FRAME)), 'a').map((link) => link.getAttribute('href'))).toEqual([
      '/zh/song-thu/sites/',
      '/zh/credits/',
      '/data/song-thu/sites.geojson',
    ]);
  });

  it('gives its navigation a name', () => {
    expect(findAll(show(pageFooter(FRAME)), 'nav').map((nav) => nav.getAttribute('aria-label'))).toEqual([TRANSLATE.zh('app.footer')]);
  });
});

describe('pageBody', () => {
  const body = show(pageBody(FRAME, html`<h1>标题</h1>`));

  it('has one main part, which the skip link names', () => {
    const target = find(body, '.skip').getAttribute('href') ?? '';
    expect(findAll(body, 'main').map(({ id }) => `#${id}`)).toEqual([target]);
  });

  it('has the content inside #text, which the app replaces', () => {
    expect(texts(body, 'main #text h1')).toEqual(['标题']);
  });

  it('has an empty place for the map beside the text', () => {
    expect(find(body, 'ds-app > #map').childNodes).toHaveLength(0);
  });

  it('has a status line that is there from the beginning, empty and polite', () => {
    const status = find(body, '[role="status"]');
    expect([status.getAttribute('aria-live'), status.textContent]).toEqual(['polite', '']);
  });

  it('shows the way from the start page, each step a link, with the language of foreign names', () => {
    expect(findAll(body, '.crumbs li a').map((link) => [link.getAttribute('href'), link.lang])).toEqual([
      ['/zh/song-thu/', 'vi'],
      ['/zh/song-thu/sites/', ''],
    ]);
  });

  it('has no empty way', () => {
    expect(findAll(show(pageBody({ ...FRAME, crumbs: [] }, html``)), '.crumbs')).toEqual([]);
  });

  it('draws the chart where the page has one', () => {
    expect(findAll(body, '.chart')).toEqual([]);
    expect(findAll(show(pageBody({ ...FRAME, chart: DRAWING }, html``)), 'figure.chart svg')).toHaveLength(1);
  });

  it('gives every navigation a name of its own', () => {
    const names = findAll(body, 'nav').map((nav) => nav.getAttribute('aria-label'));
    expect(new Set(names).size).toBe(names.length);
    expect(names).not.toContain(null);
  });

  it('gives every id once', () => {
    const ids = findAll(body, '[id]').map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('writes each of its fields as text', () => {
    const bad = [{ text: NASTY, href: NASTY, lang: NASTY }];
    const nasty = show(pageBody({ ...FRAME, crumbs: bad, menu: bad, data: bad }, html``));
    expect(findAll(nasty, 'script, img')).toEqual([]);
    expect(nasty.textContent?.split(NASTY)).toHaveLength(4);
  });

  it.each(['zh', 'ja'] as const)('%s: has no ASCII punctuation after a Chinese or Japanese character', (lang) => {
    const footer = show(pageFooter({ ...FRAME, lang, t: TRANSLATE[lang] }));
    expect(textOf(footer)).not.toMatch(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー][,;:!?]/u);
  });
});

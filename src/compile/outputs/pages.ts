import type { TemplateResult } from 'lit';
import { calendarArticle } from '../../article/calendar.ts';
import { creditsArticle } from '../../article/credits.ts';
import { pageBody, type Frame } from '../../article/frame.ts';
import { listArticle } from '../../article/list.ts';
import { thingArticle } from '../../article/thing.ts';
import type { Drawing, ListView, Phrase } from '../../article/view.ts';
import { LANGUAGES, languages, type Language } from '../../model/languages.ts';
import { dataPaths, pathOf, type LanguageRoute } from '../../model/routes.ts';
import { words } from '../../model/text.ts';
import { foreignOrigin, readManifest } from '../../../tiles/streets-manifest.ts';
import { allEntries, layerOf, MAPPED, type Atlas, type Entry } from '../views/atlas.ts';
import { calendarView } from '../views/calendar-view.ts';
import { provinceCrumb } from '../views/crumbs.ts';
import { locatorDrawing, overviewDrawing } from '../views/drawing-view.ts';
import { collectionView, filledCollections, homeView, provinceView } from '../views/list-view.ts';
import { phraseOf } from '../views/names.ts';
import { thingView } from '../views/thing-view.ts';
import { sharedPicture, type SharedPicture } from '../views/picture-view.ts';
import type { Page, Sheet } from '../page.ts';
import { languageHead } from './head.ts';
import { calendarJsonLd, homeJsonLd, listJsonLd, thingJsonLd } from './json-ld.ts';
import type { Build, Output, OutputFile } from './output.ts';

/** The provinces of a build, as one language sees them. */
export function atlases({ content, material, origin, today, translate }: Build, lang: Language): readonly Atlas[] {
  return content.provinces.map((here) => ({ content, material, here, lang, t: translate[lang], origin, today }));
}

interface Draft {
  readonly route: LanguageRoute;
  readonly title: string;
  readonly description: string;
  readonly type: 'website' | 'article';
  readonly jsonLd: object;
  readonly crumbs: readonly Phrase[];
  readonly content: TemplateResult;
  readonly chart?: Drawing;
  readonly sheet?: Sheet;
  /** A page that is laid out in its own way, without the map. */
  readonly wide?: boolean;
  readonly picture?: SharedPicture;
}

function calendarLink({ here, lang, t }: Atlas): Phrase {
  return { text: t('calendar.title'), href: pathOf({ page: 'calendar', lang, province: here.province.id }) };
}

function menuOf(list: readonly Atlas[]): Pick<Frame, 'menu' | 'data'> {
  const menu = list.flatMap((atlas) => {
    const { here, lang, content } = atlas;
    const province = { text: phraseOf(here.province.name, lang).text, href: pathOf({ page: 'province', lang, province: here.province.id }) };
    const collections = filledCollections(atlas).map((collection) => ({
      text: words(layerOf(content, collection)?.name, lang),
      href: pathOf({ page: 'list', lang, province: here.province.id, collection }),
    }));
    return [province, ...collections, ...(here.festivals.length ? [calendarLink(atlas)] : [])];
  });
  const data = list.flatMap(({ here }) => MAPPED.map((layer) => ({ text: `${layer}.geojson`, href: dataPaths.layer(here.province.id, layer) })));
  return { menu, data };
}

function streetsHost(): Pick<Frame, 'streetsHost'> {
  const origin = foreignOrigin(readManifest());
  return origin ? { streetsHost: new URL(origin).host } : {};
}

/** Makes the page of a draft: title, head and frame about its content. */
function pageOf(build: Build, around: readonly Atlas[], draft: Draft): Page {
  const { route, title, description } = draft;
  const t = build.translate[route.lang];
  const full = title === t('app.title') ? title : `${title} · ${t('app.title')}`;
  const frame: Frame = {
    route,
    lang: route.lang,
    t,
    crumbs: draft.crumbs,
    ...streetsHost(),
    ...menuOf(around),
    ...(draft.chart ? { chart: draft.chart } : {}),
    ...(draft.wide ? { wide: true } : {}),
  };
  return {
    lang: LANGUAGES[route.lang].tag,
    title: full,
    description,
    head: languageHead(route, { origin: build.origin, title, description, type: draft.type, ...(draft.picture ? { picture: draft.picture } : {}) }),
    jsonLd: draft.jsonLd,
    body: pageBody(frame, draft.content),
    ...(draft.sheet ? { sheet: draft.sheet } : {}),
    ...(draft.wide ? {} : { map: true }),
  };
}

function listDraft(atlas: Atlas, route: LanguageRoute, view: ListView, crumbs: readonly Phrase[], chart?: Drawing): Draft {
  return {
    route,
    title: view.title.text,
    description: view.summary?.text ?? '',
    type: 'website',
    jsonLd: listJsonLd(route, view, atlas.origin),
    crumbs,
    content: listArticle(view),
    ...(chart ? { chart } : {}),
  };
}

function thingDraft(atlas: Atlas, entry: Entry): Draft {
  const { here, lang, t } = atlas;
  const { collection, thing } = entry;
  const view = thingView(atlas, entry);
  const picture = sharedPicture(atlas, thing);
  const route: LanguageRoute = { page: 'thing', lang, province: here.province.id, collection, id: thing.id };
  return {
    route,
    title: view.name.text,
    description: view.summary.text,
    type: 'article',
    jsonLd: thingJsonLd(atlas, entry, view),
    crumbs: view.crumbs,
    content: thingArticle(view, t, locatorDrawing(atlas, entry)),
    ...(picture ? { picture } : {}),
    ...(view.pictures.length || view.viewers.length ? { sheet: 'media.css' } : {}),
  };
}

function calendarDraft(atlas: Atlas): Draft {
  const { here, lang, t } = atlas;
  const view = calendarView(atlas);
  const route: LanguageRoute = { page: 'calendar', lang, province: here.province.id };
  return {
    route,
    title: view.title.text,
    description: view.summary,
    type: 'website',
    jsonLd: calendarJsonLd(atlas, route, view),
    crumbs: [provinceCrumb(atlas)],
    content: calendarArticle(view, t),
    sheet: 'calendar.css',
    wide: true,
  };
}

function* provinceDrafts(atlas: Atlas): Iterable<Draft> {
  const { content, here, lang } = atlas;
  const province = here.province.id;
  yield listDraft(atlas, { page: 'province', lang, province }, provinceView(atlas), [], overviewDrawing(atlas));
  for (const collection of filledCollections(atlas)) {
    const route: LanguageRoute = { page: 'list', lang, province, collection };
    yield listDraft(atlas, route, collectionView(atlas, collection), [provinceCrumb(atlas)]);
  }
  if (here.festivals.length) yield calendarDraft(atlas);
  for (const entry of allEntries(content, here)) yield thingDraft(atlas, entry);
}

function homeDraft(list: readonly Atlas[], lang: Language): Draft {
  const view = homeView(list);
  const [first] = list;
  return {
    route: { page: 'home', lang },
    title: view.title.text,
    description: view.summary?.text ?? '',
    type: 'website',
    jsonLd: homeJsonLd(lang, view, first?.origin ?? ''),
    crumbs: [],
    content: listArticle(view),
    ...(first && list.length === 1 ? { chart: overviewDrawing(first) } : {}),
  };
}

function creditsDraft({ translate, origin }: Build, lang: Language): Draft {
  const t = translate[lang];
  const route: LanguageRoute = { page: 'credits', lang };
  const title = { text: t('credits.title') };
  return {
    route,
    title: title.text,
    description: t('credits.intro'),
    type: 'website',
    jsonLd: listJsonLd(route, { title, groups: [] }, origin),
    crumbs: [],
    content: creditsArticle(t, readManifest()?.attribution),
  };
}

function* languagePages(build: Build, lang: Language): Iterable<OutputFile> {
  const list = atlases(build, lang);
  const write = (draft: Draft, around: readonly Atlas[]): OutputFile => [
    pathOf(draft.route),
    build.compose(pageOf(build, around, draft)),
  ];
  yield write(homeDraft(list, lang), list);
  yield write(creditsDraft(build, lang), list);
  for (const atlas of list) for (const draft of provinceDrafts(atlas)) yield write(draft, [atlas]);
}

/** Every page that is of one language: home, provinces, lists and things. */
export const pages: Output = function* (build) {
  for (const lang of languages) yield* languagePages(build, lang);
};

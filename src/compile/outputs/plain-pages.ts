import { chooserPage, codePage, lostPage, type Choice } from '../../article/plain.ts';
import { languages, type Language } from '../../model/languages.ts';
import type { Translate } from '../../locales/translate.ts';
import { hashOfPlate, MOVED, pathOf } from '../../model/routes.ts';
import { words } from '../../model/text.ts';
import type { PlateCode } from '../../model/types.g.ts';
import type { Page } from '../page.ts';
import { registriesOf } from '../qr/plates.ts';
import { destinationOf, standsOf } from '../qr/registry.ts';
import { fragmentOf } from '../views/arrival-view.ts';
import { allEntries, layerOf, MAPPED, resolve, type Atlas, type Entry } from '../views/atlas.ts';
import { collectionCards } from '../views/list-view.ts';
import { phraseOf } from '../views/names.ts';
import { plainHead } from './head.ts';
import type { Build, Output, OutputFile } from './output.ts';
import { atlases } from './pages.ts';

/** What a code opens, and its entry in the registry, if it has one. */
interface Opened extends Entry {
  readonly here: Atlas['here'];
  readonly code?: PlateCode | undefined;
}

/** What the page of a code says of its plate: where it stands, or that the code leads elsewhere now. */
function noteOf(t: Translate, lang: Language, code: PlateCode | undefined): string | undefined {
  if (!code) return undefined;
  const fragment = fragmentOf(code);
  if (fragment === MOVED) return t('plate.moved');
  const stand = standsOf(code).find(({ id }) => fragment === hashOfPlate(id));
  return stand && t('plate.at', { place: words(stand.name, lang) });
}

function choicesOf({ here, thing, collection, code }: Opened, { translate }: Build): readonly Choice[] {
  return languages.map((lang) => ({
    lang,
    href: pathOf({ page: 'thing', lang, province: here.province.id, collection, id: thing.id }) + (code ? fragmentOf(code) : ''),
    note: noteOf(translate[lang], lang, code),
    title: phraseOf(thing.name, lang).text,
    ...('summary' in thing ? { text: phraseOf(thing.summary, lang).text } : {}),
  }));
}

/** What every code leads to today: those of things, and all others that were ever given, retired ones too. */
function openedBy(content: Build['content']): Map<string, Opened> {
  const { provinces } = content;
  const registries = registriesOf(content);
  const opened = new Map<string, Opened>();
  for (const here of provinces) {
    for (const entry of allEntries(content, here)) if ('code' in entry.thing) opened.set(entry.thing.code, { ...entry, here });
    for (const code of here.codes) {
      const to = destinationOf(code.code, registries);
      const there = provinces.find(({ province }) => province.id === to?.province);
      const entry = there && to && resolve(there, to.ref);
      if (entry) opened.set(code.code, { ...entry, here: there, code });
    }
  }
  return opened;
}

/** A page for every code that is or ever was on a plate. */
export const codePages: Output = function* (build) {
  for (const [code, entry] of openedBy(build.content)) {
    const { name } = entry.thing;
    const title = `${phraseOf(name, 'vi').text} · ${code}`;
    const description = languages.map((lang) => words(name, lang)).join(' · ');
    const page: Page = {
      lang: 'vi',
      title,
      description,
      sheet: 'plain.css',
      passing: true,
      head: plainHead({ page: 'code', code }, { origin: build.origin, title, description, index: false }),
      body: codePage(code, choicesOf(entry, build)),
    };
    yield [pathOf({ page: 'code', code }), build.compose(page)] satisfies OutputFile;
  }
};

/** The language chooser at `/`. */
export const chooser: Output = function* (build) {
  const list = languages.map((lang) => ({ lang, href: pathOf({ page: 'home', lang }), text: build.translate[lang]('app.tagline') }));
  const title = build.translate.vi('app.title');
  const description = languages.map((lang) => build.translate[lang]('app.title')).join(' · ');
  const page: Page = {
    lang: 'vi',
    title,
    description,
    sheet: 'plain.css',
    passing: true,
    head: plainHead({ page: 'chooser' }, { origin: build.origin, title, description, index: true }),
    body: chooserPage(list, build.translate),
  };
  yield ['/', build.compose(page)];
};

function groupsOf(build: Build, lang: Language): ReturnType<typeof toGroup>[] {
  return atlases(build, lang).flatMap((atlas) => MAPPED.map((collection) => toGroup(atlas, collection)));
}

function toGroup(atlas: Atlas, collection: (typeof MAPPED)[number]): { title: string; cards: ReturnType<typeof collectionCards> } {
  const cards = collectionCards(atlas, collection).map(({ summary: _, ...card }) => card);
  return { title: words(layerOf(atlas.content, collection)?.name, atlas.lang), cards };
}

/** The page that static hosts serve for an unknown address. */
export const notFound: Output = function* (build) {
  const groups = Object.fromEntries(languages.map((lang) => [lang, groupsOf(build, lang)])) as Record<Language, ReturnType<typeof groupsOf>>;
  const title = `404 · ${build.translate.vi('app.title')}`;
  const description = languages.map((lang) => build.translate[lang]('notFound.title')).join(' · ');
  const page: Page = {
    lang: 'vi',
    title,
    description,
    sheet: 'plain.css',
    head: plainHead({ page: 'chooser' }, { origin: build.origin, title, description, index: false }),
    body: lostPage(groups, build.translate),
  };
  yield ['/404.html', build.compose(page)];
};

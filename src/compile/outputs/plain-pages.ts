import { chooserPage, codePage, lostPage, type Choice } from '../../article/plain.ts';
import { languages, type Language } from '../../model/languages.ts';
import { pathOf } from '../../model/routes.ts';
import { words } from '../../model/text.ts';
import { allEntries, layerOf, MAPPED, type Atlas, type Entry } from '../views/atlas.ts';
import { collectionCards } from '../views/list-view.ts';
import { phraseOf } from '../views/names.ts';
import { plainHead } from './head.ts';
import type { Build, Output, OutputFile } from './output.ts';
import { atlases } from './pages.ts';

function choicesOf({ here, thing, collection }: Entry & { here: Atlas['here'] }): readonly Choice[] {
  return languages.map((lang) => ({
    lang,
    href: pathOf({ page: 'thing', lang, province: here.province.id, collection, id: thing.id }),
    title: phraseOf(thing.name, lang).text,
    ...('summary' in thing ? { text: phraseOf(thing.summary, lang).text } : {}),
  }));
}

/** A page for every code on a plate. */
export const codePages: Output = function* (build) {
  for (const here of build.content.provinces) {
    for (const entry of allEntries(build.content, here)) {
      if (!('code' in entry.thing)) continue;
      const { code, name } = entry.thing;
      const title = `${phraseOf(name, 'vi').text} · ${code}`;
      const description = languages.map((lang) => words(name, lang)).join(' · ');
      const page = {
        lang: 'vi',
        title,
        description,
        head: plainHead({ page: 'code', code }, { origin: build.origin, title, description, index: false }),
        body: codePage(code, choicesOf({ ...entry, here })),
      };
      yield [pathOf({ page: 'code', code }), build.compose(page)] satisfies OutputFile;
    }
  }
};

/** The language chooser at `/`. */
export const chooser: Output = function* (build) {
  const list = languages.map((lang) => ({ lang, href: pathOf({ page: 'home', lang }), text: build.translate[lang]('app.tagline') }));
  const title = build.translate.vi('app.title');
  const description = languages.map((lang) => build.translate[lang]('app.title')).join(' · ');
  const page = {
    lang: 'vi',
    title,
    description,
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
  const page = {
    lang: 'vi',
    title,
    description,
    head: plainHead({ page: 'chooser' }, { origin: build.origin, title, description, index: false }),
    body: lostPage(groups, build.translate),
  };
  yield ['/404.html', build.compose(page)];
};

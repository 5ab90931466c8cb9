import type { ListView, TitledCards } from '../../article/view.ts';
import { pathOf, type Collection } from '../../model/routes.ts';
import { words } from '../../model/text.ts';
import { entriesOf, layerOf, type Atlas } from './atlas.ts';
import { nextFestivals } from './calendar-view.ts';
import { cardView } from './card-view.ts';
import { phraseOf } from './names.ts';

/** The cards of one collection, by name in the order of the language. */
export function collectionCards(atlas: Atlas, collection: Collection): TitledCards['cards'] {
  const cards = entriesOf(atlas.here, collection).map((entry) => cardView(atlas, entry));
  return cards.sort((a, b) => a.name.text.localeCompare(b.name.text, atlas.lang));
}

/** The collections of a province that hold something, in the order of the layers. */
export function filledCollections({ content, here }: Atlas): readonly Collection[] {
  return content.layers.map((layer) => layer.id).filter((id) => entriesOf(here, id).length);
}

function nextOf(atlases: readonly Atlas[]): Pick<ListView, 'next'> {
  const next = nextFestivals(atlases);
  return next ? { next } : {};
}

/** The page of a collection. */
export function collectionView(atlas: Atlas, collection: Collection): ListView {
  const layer = layerOf(atlas.content, collection);
  return {
    title: phraseOf(layer?.name, atlas.lang),
    summary: phraseOf(layer?.summary, atlas.lang),
    ...(collection === 'festivals' ? nextOf([atlas]) : {}),
    groups: [{ title: '', cards: collectionCards(atlas, collection) }],
  };
}

/** The page of a province: everything on its map. Communes have their own list. */
export function provinceView(atlas: Atlas): ListView {
  const { content, here, lang } = atlas;
  const groups = filledCollections(atlas)
    .filter((id) => id !== 'places')
    .map((id) => ({ title: words(layerOf(content, id)?.name, lang), cards: collectionCards(atlas, id) }));
  return {
    title: phraseOf(here.province.name, lang),
    summary: phraseOf(here.province.summary, lang),
    ...nextOf([atlas]),
    groups,
  };
}

/** The start page of a language: every province; where there is only one, also what it holds. */
export function homeView(atlases: readonly Atlas[]): ListView {
  const [first] = atlases;
  if (!first) throw new Error('A data folder holds at least one province');
  const { t } = first;
  return {
    title: { text: t('app.title') },
    summary: { text: t('app.tagline') },
    ...nextOf(atlases),
    groups: [{ title: t('home.provinces'), cards: atlases.map(provinceCard) }, ...(atlases.length === 1 ? provinceView(first).groups : [])],
  };
}

function provinceCard(atlas: Atlas): TitledCards['cards'][number] {
  const { here, lang, t } = atlas;
  const [west, south, east, north] = here.province.bounds as [number, number, number, number];
  const count = here.sites.length + here.festivals.length;
  return {
    province: here.province.id,
    collection: 'places',
    id: here.province.id,
    href: pathOf({ page: 'province', lang, province: here.province.id }),
    icon: 'place',
    kind: '',
    name: phraseOf(here.province.name, lang),
    meta: [t('home.places', { count })],
    summary: phraseOf(here.province.summary, lang),
    lon: (west + east) / 2,
    lat: (south + north) / 2,
  };
}

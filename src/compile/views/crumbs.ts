import type { Phrase } from '../../article/view.ts';
import { pathOf, type Collection } from '../../model/routes.ts';
import { words } from '../../model/text.ts';
import { layerOf, type Atlas } from './atlas.ts';
import { phraseOf } from './names.ts';

/** The way back to a province. */
export function provinceCrumb({ here, lang }: Atlas): Phrase {
  return { ...phraseOf(here.province.name, lang), href: pathOf({ page: 'province', lang, province: here.province.id }) };
}

/** The way from the start to a thing of a collection. */
export function crumbsTo(atlas: Atlas, collection: Collection): readonly Phrase[] {
  const { content, here, lang } = atlas;
  const href = pathOf({ page: 'list', lang, province: here.province.id, collection });
  return [provinceCrumb(atlas), { text: words(layerOf(content, collection)?.name, lang), href }];
}

import type { Phrase } from '../../article/view.ts';
import { pathOf } from '../../model/routes.ts';
import type { Atlas, Entry } from './atlas.ts';
import { phraseOf } from './names.ts';

/** The name of a thing, which leads to its page. */
export function thingLink({ here, lang }: Atlas, { collection, thing }: Entry): Phrase {
  return { ...phraseOf(thing.name, lang), href: pathOf({ page: 'thing', lang, province: here.province.id, collection, id: thing.id }) };
}

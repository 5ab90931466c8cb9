import type { Card } from '../../article/view.ts';
import { formatDistance } from '../../locales/translate.ts';
import { words } from '../../model/text.ts';
import { pathOf } from '../../model/routes.ts';
import { layerOf, locationOf, type Atlas, type Entry } from './atlas.ts';
import { metresBetween, sectorTo } from './geo.ts';
import { phraseOf, placeName } from './names.ts';

/** Name of the kind of a thing and the icon that stands for it. */
export function kindOf({ content, lang }: Atlas, { collection, thing }: Entry): { name: string; icon: string } {
  const layer = layerOf(content, collection);
  const kind = 'kind' in thing ? layer?.kinds.find((candidate) => candidate.id === thing.kind) : undefined;
  if (kind) return { name: words(kind.name, lang), icon: kind.icon };
  return { name: words(layer?.singular, lang), icon: collection === 'places' ? 'place' : 'default' };
}

/** The second line of a card: kind, the commune, the rule by which a festival returns. */
function metaOf(atlas: Atlas, entry: Entry): string[] {
  const { here, lang, t } = atlas;
  const { thing } = entry;
  if ('former_units' in thing && 'admin_code' in thing) {
    return [[...new Set(thing.former_units.map((unit) => unit.district))].join(', ')];
  }
  const place = 'place' in thing ? here.places.find((candidate) => candidate.id === thing.place) : undefined;
  const when = 'calendar' in thing ? words(thing.calendar.text, lang) : '';
  return [kindOf(atlas, entry).name, when || (place ? placeName(place, lang, t) : '')].filter(Boolean);
}

/** A thing for a list. */
export function cardView(atlas: Atlas, entry: Entry): Card {
  const { here, lang, t } = atlas;
  const { collection, thing } = entry;
  const at = locationOf(entry, here) ?? { lon: 0, lat: 0 };
  const kind = kindOf(atlas, entry);
  const name = 'admin_code' in thing ? { text: placeName(thing, lang, t) } : phraseOf(thing.name, lang);
  return {
    province: here.province.id,
    collection,
    id: thing.id,
    href: pathOf({ page: 'thing', lang, province: here.province.id, collection, id: thing.id }),
    icon: kind.icon,
    kind: kind.name,
    name,
    meta: metaOf(atlas, entry),
    ...('summary' in thing ? { summary: phraseOf(thing.summary, lang) } : {}),
    lon: at.lon,
    lat: at.lat,
  };
}

/** The same card without its summary, with distance and direction from `from`. */
export function distanceCard(atlas: Atlas, entry: Entry, from: { lon: number; lat: number }): Card {
  const { summary: _, ...card } = cardView(atlas, entry);
  const metres = metresBetween(from, card);
  const far = `${formatDistance(metres, atlas.lang, atlas.t)} ${atlas.t(`direction.${sectorTo(from, card)}`)}`;
  return { ...card, meta: [card.kind, ...(metres < 1 ? [] : [far])] };
}

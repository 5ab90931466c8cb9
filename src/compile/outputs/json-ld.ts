import type { ListView, ThingView } from '../../article/view.ts';
import { LANGUAGES, type Language } from '../../model/languages.ts';
import { pathOf, type LanguageRoute } from '../../model/routes.ts';
import type { Festival } from '../../model/types.g.ts';
import type { Atlas, Entry } from '../views/atlas.ts';

const CONTEXT = 'https://schema.org';

function typeOf({ collection }: Entry): string | string[] {
  switch (collection) {
    case 'sites':
      return ['TouristAttraction', 'LandmarksOrHistoricalBuildings'];
    case 'festivals':
      return 'Festival';
    case 'trails':
      return 'TouristTrip';
    case 'products':
      return 'Product';
    case 'places':
      return 'AdministrativeArea';
  }
}

function occurrences(festival: Festival, name: string): object[] {
  return (festival.dates ?? []).map(({ from, to }) => ({ '@type': 'Festival', name, startDate: from, endDate: to }));
}

/** schema.org description of a thing. A position that is only an area gives no point. */
export function thingJsonLd({ here, lang, origin }: Atlas, entry: Entry, view: ThingView): object {
  const { collection, thing } = entry;
  const url = origin + pathOf({ page: 'thing', lang, province: here.province.id, collection, id: thing.id });
  const others = 'other_names' in thing ? (thing.other_names ?? []).map((name) => name.text) : [];
  const alternate = [...(view.localName ? [view.localName.text] : []), ...others];
  const point = view.where.precision === 'exact' ? { geo: { '@type': 'GeoCoordinates', latitude: view.where.lat, longitude: view.where.lon } } : {};
  const place = { '@type': 'AdministrativeArea', name: here.province.name.vi ?? here.province.id };
  const where = collection === 'festivals' ? { location: { '@type': 'Place', name: place.name, ...point } } : { ...point, containedInPlace: place };
  return {
    '@context': CONTEXT,
    '@type': typeOf(entry),
    name: view.name.text,
    ...(alternate.length ? { alternateName: alternate } : {}),
    description: view.summary.text,
    url,
    inLanguage: LANGUAGES[lang].tag,
    ...(view.permalink ? { identifier: view.permalink } : {}),
    ...where,
    ...('dates' in thing ? { subEvent: occurrences(thing, view.name.text) } : {}),
  };
}

/** schema.org description of a list page. */
export function listJsonLd(route: LanguageRoute, view: ListView, origin: string): object {
  const cards = view.groups.flatMap((group) => group.cards);
  return {
    '@context': CONTEXT,
    '@type': 'CollectionPage',
    name: view.title.text,
    url: origin + pathOf(route),
    inLanguage: LANGUAGES[route.lang].tag,
    mainEntity: {
      '@type': 'ItemList',
      numberOfItems: cards.length,
      itemListElement: cards.slice(0, 50).map((card, i) => ({ '@type': 'ListItem', position: i + 1, url: origin + card.href })),
    },
  };
}

/** schema.org description of the start page of a language. */
export function homeJsonLd(lang: Language, view: ListView, origin: string): object {
  return {
    '@context': CONTEXT,
    '@type': 'WebSite',
    name: view.title.text,
    description: view.summary?.text,
    url: origin + pathOf({ page: 'home', lang }),
    inLanguage: LANGUAGES[lang].tag,
  };
}

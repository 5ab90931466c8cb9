import type { CalendarView, ListView, PictureView, ThingView, ViewerView } from '../../article/view.ts';
import { LANGUAGES, type Language } from '../../model/languages.ts';
import { pathOf, type LanguageRoute } from '../../model/routes.ts';
import type { Festival } from '../../model/types.g.ts';
import type { Atlas, Entry } from '../views/atlas.ts';
import { viewersOf } from '../material.ts';
import { comingFeasts, festivalDates } from '../views/festival-dates.ts';
import { fileOf } from '../views/viewer-view.ts';
import { phraseOf } from '../views/names.ts';

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

/** Feasts that are told of a festival. */
const EVENTS = 3;

const STATUS = {
  eventStatus: `${CONTEXT}/EventScheduled`,
  eventAttendanceMode: `${CONTEXT}/OfflineEventAttendanceMode`,
};

/** The next feast as the festival itself, or the last one where none to come is known; further ones as its sub-events. */
function eventDates({ today }: Atlas, festival: Festival, name: string, location: object): object {
  const all = festivalDates(festival, today);
  const coming = all.filter(({ to }) => to >= today);
  const [first, ...further] = coming.length ? coming.slice(0, EVENTS) : all.slice(-1);
  if (!first) return {};
  const day = ({ from, to }: { from: string; to: string }): object => ({ startDate: from, endDate: to, ...STATUS });
  return {
    ...day(first),
    ...(further.length ? { subEvent: further.map((date) => ({ '@type': 'Festival', name, ...day(date), location })) } : {}),
  };
}

/** Where a festival is held; a position that is only an area gives no point. */
function eventPlace({ here, lang }: Atlas, festival: Festival): object {
  const { lon, lat, precision } = festival.location;
  const region = phraseOf(here.province.name, lang).text;
  const commune = here.places.find(({ id }) => id === festival.place);
  return {
    '@type': 'Place',
    name: phraseOf(festival.venue ?? commune?.name ?? here.province.name, lang).text,
    address: { '@type': 'PostalAddress', ...(commune ? { addressLocality: phraseOf(commune.name, lang).text } : {}), addressRegion: region },
    ...(precision === 'exact' ? { geo: { '@type': 'GeoCoordinates', latitude: lat, longitude: lon } } : {}),
  };
}

/** A picture of a thing, with what a search engine asks of one that it shows. */
function imageObject({ src, width, height, alt, caption, made }: PictureView, origin: string): object {
  const [creator] = made;
  const licence = made.at(-1)?.href;
  return {
    '@type': 'ImageObject',
    contentUrl: origin + src,
    width,
    height,
    caption: caption?.text ?? alt.text,
    creditText: creator?.text,
    ...(licence ? { license: licence } : {}),
  };
}

/** The models of a thing; where they can be fetched stands in what the viewer reads. */
function modelObjects(viewers: readonly ViewerView[], files: ReadonlyMap<string, string>, origin: string): object[] {
  return viewers.flatMap(({ id, title, made }) => {
    const file = files.get(id);
    const licence = made.at(-1)?.href;
    if (!file) return [];
    return [{ '@type': '3DModel', name: title.text, encoding: [{ '@type': 'MediaObject', contentUrl: origin + file, encodingFormat: 'model/gltf-binary' }], creditText: made[0]?.text, ...(licence ? { license: licence } : {}) }];
  });
}

/** Pictures and models that belong to a thing. */
function mediaJsonLd(atlas: Atlas, { thing }: Entry, view: ThingView): object {
  const { origin } = atlas;
  const files = new Map(viewersOf(thing).flatMap(({ id, type, file }) => (type === 'model' ? [[id, fileOf(atlas, file)?.href ?? ''] as const] : [])));
  const pictures = [...view.pictures, ...view.viewers.flatMap(({ poster }) => poster ?? [])];
  const unique = [...new Map(pictures.map((picture) => [picture.src, picture])).values()];
  const models = modelObjects(view.viewers, files, origin);
  return {
    ...(unique.length ? { image: unique.map((picture) => imageObject(picture, origin)) } : {}),
    ...(models.length ? { subjectOf: models } : {}),
  };
}

/** schema.org description of a thing. A position that is only an area gives no point. */
export function thingJsonLd(atlas: Atlas, entry: Entry, view: ThingView): object {
  const { here, lang, origin } = atlas;
  const { collection, thing } = entry;
  const url = origin + pathOf({ page: 'thing', lang, province: here.province.id, collection, id: thing.id });
  const others = 'other_names' in thing ? (thing.other_names ?? []).map((name) => name.text) : [];
  const alternate = [...(view.localName ? [view.localName.text] : []), ...others];
  const point = view.where.precision === 'exact' ? { geo: { '@type': 'GeoCoordinates', latitude: view.where.lat, longitude: view.where.lon } } : {};
  const place = { '@type': 'AdministrativeArea', name: here.province.name.vi ?? here.province.id };
  const festival = 'calendar' in thing ? thing : undefined;
  const location = festival && eventPlace(atlas, festival);
  return {
    '@context': CONTEXT,
    '@type': typeOf(entry),
    name: view.name.text,
    ...(alternate.length ? { alternateName: alternate } : {}),
    description: view.summary.text,
    url,
    inLanguage: LANGUAGES[lang].tag,
    ...(view.permalink ? { identifier: view.permalink } : {}),
    ...(location ? { location } : { ...point, containedInPlace: place }),
    ...(festival && location ? eventDates(atlas, festival, view.name.text, location) : {}),
    ...mediaJsonLd(atlas, entry, view),
  };
}

/** schema.org description of the calendar page: the feasts to come, each with its days. */
export function calendarJsonLd(atlas: Atlas, route: LanguageRoute, view: CalendarView): object {
  const { lang, here, origin } = atlas;
  const events = comingFeasts(atlas).slice(0, view.months.flatMap(({ days }) => days).length);
  return {
    '@context': CONTEXT,
    '@type': 'CollectionPage',
    name: view.title.text,
    description: view.summary,
    url: origin + pathOf(route),
    inLanguage: LANGUAGES[lang].tag,
    mainEntity: {
      '@type': 'ItemList',
      numberOfItems: events.length,
      itemListElement: events.map(({ festival, date: { from, to } }, i) => ({
        '@type': 'ListItem',
        position: i + 1,
        item: {
          '@type': 'Festival',
          name: phraseOf(festival.name, lang).text,
          url: origin + pathOf({ page: 'thing', lang, province: here.province.id, collection: 'festivals', id: festival.id }),
          startDate: from,
          endDate: to,
          location: eventPlace(atlas, festival),
        },
      })),
    },
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

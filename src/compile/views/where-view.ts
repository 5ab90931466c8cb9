import type { Phrase, Row, WhereView } from '../../article/view.ts';
import { formatDistance, joinParts } from '../../locales/translate.ts';
import { directionsTo, SERVICE_NAMES } from '../../model/directions.ts';
import { pathOf } from '../../model/routes.ts';
import type { FormerUnit } from '../../model/types.g.ts';
import { layerOf, locationOf, type Atlas, type Entry } from './atlas.ts';
import { phraseOf, placeName } from './names.ts';
import { planView } from './plan-view.ts';

function unitText(unit: FormerUnit): string {
  return [unit.name, unit.district, unit.province].join(', ');
}

function coordinates(lon: number, lat: number): string {
  return `${Math.abs(lat).toFixed(5)}° ${lat < 0 ? 'S' : 'N'}, ${Math.abs(lon).toFixed(5)}° ${lon < 0 ? 'W' : 'E'}`;
}

/** Whether an area is the nature of the thing, not a gap in what we know of it. */
function isWide({ content }: Atlas, { collection, thing }: Entry): boolean {
  if (!('kind' in thing)) return true;
  return layerOf(content, collection)?.kinds.find((kind) => kind.id === thing.kind)?.wide ?? false;
}

function placeRows(atlas: Atlas, { thing }: Entry): Row[] {
  if ('admin_code' in thing || !('place' in thing)) return [];
  const { content, here, lang, t } = atlas;
  const place = here.places.find((candidate) => candidate.id === thing.place);
  if (!place) return [];
  const href = pathOf({ page: 'thing', lang, province: here.province.id, collection: 'places', id: place.id });
  const former = 'former_units' in thing ? (thing.former_units ?? []) : [];
  const now = { text: joinParts([placeName(place, lang, t), phraseOf(here.province.name, lang).text], lang), ...(layerOf(content, 'places') ? { href } : {}) };
  const rows: Row[] = [{ term: t('thing.place'), values: [now] }];
  if (former.length) {
    const vi = lang === 'vi' ? {} : { lang: 'vi' };
    rows.push({ term: t('thing.formerly'), values: former.map((unit) => ({ text: unitText(unit), ...vi })) });
  }
  return rows;
}

function directions({ t }: Atlas, { thing }: Entry, at: { lon: number; lat: number }): Phrase[] {
  return directionsTo(at.lon, at.lat, phraseOf(thing.name, 'vi').text).map(({ service, href }) => ({
    text: service === 'app' ? t('map.app') : SERVICE_NAMES[service],
    href,
  }));
}

/** Where a thing lies: rows of words, and what its position may be used for. */
export function whereView(atlas: Atlas, entry: Entry): WhereView {
  const { lang, t, here } = atlas;
  const at = locationOf(entry, here) ?? { lon: 0, lat: 0, precision: 'area', accuracy: 50_000 };
  const exact = at.precision === 'exact';
  const within = t('thing.within', { distance: formatDistance(at.accuracy, lang, t) });
  const rows = placeRows(atlas, entry);
  if (exact) rows.push({ term: t('thing.coordinates'), values: [{ text: coordinates(at.lon, at.lat), note: within }] });
  return {
    lon: at.lon,
    lat: at.lat,
    precision: at.precision,
    accuracy: at.accuracy,
    rows,
    ...(exact ? {} : { note: t(isWide(atlas, entry) ? 'thing.areaLarge' : 'thing.areaOnly') }),
    directions: exact ? directions(atlas, entry, at) : [],
    ...('ground' in entry.thing && entry.thing.ground ? { plan: planView(entry.thing.ground, lang) } : {}),
  };
}

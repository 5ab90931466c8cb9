import type { Arrival, Phrase } from '../../article/view.ts';
import { formatDistance } from '../../locales/translate.ts';
import { hashOfPlate, hashOfSight, MOVED, pathOf } from '../../model/routes.ts';
import { words } from '../../model/text.ts';
import type { PlateCode } from '../../model/types.g.ts';
import type { Content } from '../content.ts';
import { codesLeadingTo, standsOf } from '../qr/registry.ts';
import { registriesOf } from '../qr/plates.ts';
import { entriesOf, layerOf, locationOf, resolve, type Atlas, type Entry } from './atlas.ts';
import { metresBetween } from './geo.ts';
import { filledCollections } from './list-view.ts';
import { phraseOf, placeName } from './names.ts';

const LEADING = new WeakMap<Content, ReadonlyMap<string, readonly PlateCode[]>>();

/** Every code that leads to a thing today, retired ones too. */
function codesTo(content: Content, province: string, ref: string): readonly PlateCode[] {
  const known = LEADING.get(content) ?? codesLeadingTo(registriesOf(content));
  LEADING.set(content, known);
  return known.get(`${province}/${ref}`) ?? [];
}

/** The fragment with which the page of a code moves on to that of its thing: part of the thing, or where the plate stands. */
export function fragmentOf(entry: PlateCode): string {
  const [only, ...others] = standsOf(entry);
  if (entry.state === 'retired') return MOVED;
  if (entry.viewer) return hashOfSight({ viewer: entry.viewer, camera: [] });
  if (entry.stop) return hashOfPlate(idOf(entry.stop));
  if (only && !others.length) return hashOfPlate(only.id);
  return entry.moved_to && !only ? MOVED : hashOfPlate();
}

function idOf(ref: string): string {
  return ref.split('/')[1] ?? '';
}

function nameOfEntry({ lang, t }: Atlas, { thing }: Entry): Phrase {
  return 'admin_code' in thing ? { text: placeName(thing, lang, t) } : phraseOf(thing.name, lang);
}

/** Where plates of a thing stand: their positions, and the stops of a trail. */
function standing(atlas: Atlas, codes: readonly PlateCode[]): Map<string, Phrase> {
  const stands = new Map<string, Phrase>();
  for (const entry of codes.filter(({ state }) => state !== 'retired')) {
    for (const { id, name } of standsOf(entry)) stands.set(id, phraseOf(name, atlas.lang));
    const stop = entry.stop && resolve(atlas.here, entry.stop);
    if (stop) stands.set(stop.thing.id, nameOfEntry(atlas, stop));
  }
  return stands;
}

function hrefOf({ here, lang }: Atlas, { collection, thing }: Entry): string {
  return pathOf({ page: 'thing', lang, province: here.province.id, collection, id: thing.id });
}

/** The nearest other site, or for a stop of a trail the one after it. */
function nextPlaces(atlas: Atlas, entry: Entry): Phrase[] {
  const { here, lang, t } = atlas;
  const ref = `${entry.collection}/${entry.thing.id}`;
  const after = here.trails.flatMap(({ name, stops }): Phrase[] => {
    const at = stops.findIndex((stop) => stop.ref === ref);
    const following = at < 0 ? undefined : stops[at + 1];
    const next = following && resolve(here, following.ref);
    return next ? [{ text: t('plate.nextStop', { trail: words(name, lang), name: nameOfEntry(atlas, next).text }), href: hrefOf(atlas, next) }] : [];
  });
  const nearest = nearestSite(atlas, entry);
  if (!nearest) return after;
  const { site, metres } = nearest;
  const href = hrefOf(atlas, site);
  const far = metres < 1 ? '' : formatDistance(metres, lang, t);
  const name = nameOfEntry(atlas, site).text;
  const exact = locationOf(site, here)?.precision === 'exact';
  return [
    ...after,
    { text: far ? t('plate.next', { name, far }) : t('plate.nextHere', { name }), href },
    ...(exact ? [{ text: t('plate.way', { name }), href: `${href}#ways` }] : []),
  ];
}

function nearestSite(atlas: Atlas, entry: Entry): { readonly site: Entry; readonly metres: number } | undefined {
  const from = locationOf(entry, atlas.here);
  if (!from) return undefined;
  const far = (site: Entry): number => metresBetween(from, locationOf(site, atlas.here) ?? from);
  const others = entriesOf(atlas.here, 'sites').filter(({ thing }) => thing !== entry.thing);
  const [site] = [...others].sort((a, b) => far(a) - far(b));
  return site && { site, metres: far(site) };
}

function waysOn(atlas: Atlas, entry: Entry): Phrase[] {
  const { content, here, lang, t } = atlas;
  const province = here.province.id;
  const viewers = 'viewers' in entry.thing ? (entry.thing.viewers ?? []) : [];
  return [
    ...viewers.map(({ id, title }) => ({ ...phraseOf(title, lang), href: hashOfSight({ viewer: id, camera: [] }) })),
    ...nextPlaces(atlas, entry),
    ...filledCollections(atlas)
      .filter((collection) => collection === 'sites' || collection === 'trails')
      .map((collection) => ({ text: words(layerOf(content, collection)?.name, lang), href: pathOf({ page: 'list', lang, province, collection }) })),
    ...(here.festivals.length ? [{ text: t('calendar.title'), href: pathOf({ page: 'calendar', lang, province }) }] : []),
  ];
}

/** What the page of a thing says to a visitor who comes from one of its plates; nothing where no code leads to it. */
export function arrivalView(atlas: Atlas, entry: Entry): Arrival | undefined {
  const { content, here, t } = atlas;
  const codes = codesTo(content, here.province.id, `${entry.collection}/${entry.thing.id}`);
  if (!codes.length) return undefined;
  const shared = codes.filter((code) => code.state !== 'retired' && standsOf(code).length > 1).flatMap(standsOf);
  const fragments = new Set(codes.map(fragmentOf));
  return {
    ...(fragments.has(hashOfPlate()) ? { scanned: { text: t('plate.here'), places: shared.map(({ id, name }) => ({ ...phraseOf(name, atlas.lang), href: hashOfPlate(id) })) } } : {}),
    stands: [...standing(atlas, codes)].map(([id, phrase]) => ({ ...phrase, id: hashOfPlate(id).slice(1) })),
    ...(fragments.has(MOVED) ? { moved: t('plate.moved') } : {}),
    next: waysOn(atlas, entry),
  };
}

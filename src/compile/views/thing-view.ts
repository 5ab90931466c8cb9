import type { Card, Row, ThingView, TitledCards, TranslationNote } from '../../article/view.ts';
import { LANGUAGES, type Language } from '../../model/languages.ts';
import { pathOf } from '../../model/routes.ts';
import { localize } from '../../model/text.ts';
import type { Place } from '../../model/types.g.ts';
import { originalFingerprint } from '../fingerprint.ts';
import { parseProse } from '../markdown.ts';
import { arrivalView } from './arrival-view.ts';
import { locationOf, mappedEntries, resolve, type Atlas, type Entry } from './atlas.ts';
import { cardView, distanceCard, kindOf } from './card-view.ts';
import { crumbsTo } from './crumbs.ts';
import { metresBetween } from './geo.ts';
import { withPageLinks } from './prose-links.ts';
import { badgesOf, dateRows, factRows, programmeRows, visitRows } from './rows.ts';
import { languageOfLetters, nameOf, phraseOf, placeName } from './names.ts';
import { ownPictures } from './picture-view.ts';
import { viewerViews } from './viewer-view.ts';
import { whereView } from './where-view.ts';

const NEARBY = 5;
const NEARBY_METRES = 60_000;

/** Other sites, nearest first, with their distances. */
function nearby(atlas: Atlas, entry: Entry, without: ReadonlySet<string>): readonly Card[] {
  const from = locationOf(entry, atlas.here);
  if (!from) return [];
  return mappedEntries(atlas.here)
    .filter((other) => other.collection === 'sites')
    .filter((other) => (other.thing.id !== entry.thing.id || other.collection !== entry.collection) && !without.has(`${other.collection}/${other.thing.id}`))
    .map((other) => ({ other, metres: metresBetween(from, other.thing.location) }))
    .filter(({ metres }) => metres < NEARBY_METRES)
    .sort((a, b) => a.metres - b.metres)
    .slice(0, NEARBY)
    .map(({ other }) => distanceCard(atlas, other, from));
}

function lists(atlas: Atlas, entry: Entry): readonly TitledCards[] {
  const refs = 'related' in entry.thing ? (entry.thing.related ?? []) : [];
  const related = refs.flatMap((ref) => resolve(atlas.here, ref) ?? []);
  return [
    { title: atlas.t('thing.related'), cards: related.map((other) => withoutSummary(cardView(atlas, other))) },
    { title: atlas.t('thing.nearby'), cards: nearby(atlas, entry, new Set(refs)) },
  ];
}

function withoutSummary({ summary: _, ...card }: Card): Card {
  return card;
}

function translationNote(atlas: Atlas, thing: Exclude<Entry['thing'], Place>): TranslationNote | undefined {
  const state = thing.translation[atlas.lang];
  if (!state) return undefined;
  const stale = state.status !== 'original' && state.of !== undefined && state.of !== originalFingerprint(thing);
  return stale ? 'stale' : state.status;
}

/** The sources as links; a title in other letters than the page's says in which language it is. */
function sourcesOf({ sources }: Entry['thing'], lang: Language): ThingView['sources'] {
  return sources.map(({ url, title }) => {
    const own = languageOfLetters(title);
    return { text: title, href: url, ...(own && own !== lang ? { lang: own } : {}) };
  });
}

/** What the page of a commune-level unit shows: what it was made from and what lies in it. */
export function placeView(atlas: Atlas, thing: Place): ThingView {
  const { here, lang, t } = atlas;
  const entry: Entry = { collection: 'places', thing };
  const formed: Row[] = thing.former_units.map((unit) => ({
    term: `${unit.district}, ${unit.province}`,
    values: [{ text: unit.name, ...(lang === 'vi' ? {} : { lang: 'vi' }), ...(unit.extent ? { note: t(`thing.extent.${unit.extent}`) } : {}) }],
  }));
  const inside = mappedEntries(here).filter((other) => other.thing.place === thing.id);
  const name = placeName(thing, lang, t);
  return {
    province: here.province.id,
    collection: 'places',
    id: thing.id,
    crumbs: crumbsTo(atlas, 'places'),
    kind: phraseOf(here.province.name, lang).text,
    icon: 'place',
    badges: [],
    name: { text: name },
    pictures: [],
    viewers: [],
    summary: { text: inside.length ? t('list.count', { count: inside.length }) : t('thing.noThings') },
    facts: [],
    body: { blocks: [] },
    sections: [{ title: t('thing.formedFrom'), rows: mergeRows(formed) }],
    where: whereView(atlas, entry),
    lists: [
      { title: t('thing.holds'), cards: inside.map((other) => withoutSummary(cardView(atlas, other))) },
      { title: t('thing.nearby'), cards: nearby(atlas, entry, new Set(inside.map((other) => `${other.collection}/${other.thing.id}`))) },
    ],
    sources: sourcesOf(thing, lang),
  };
}

/** Rows of the same term become one. */
function mergeRows(rows: readonly Row[]): Row[] {
  const terms = [...new Set(rows.map((row) => row.term))];
  return terms.map((term) => ({ term, values: rows.filter((row) => row.term === term).flatMap((row) => row.values) }));
}

/** What the page of a thing shows in the language of `atlas`. */
export function thingView(atlas: Atlas, entry: Entry): ThingView {
  const { here, lang, t, origin } = atlas;
  const { collection, thing } = entry;
  if ('admin_code' in thing) return placeView(atlas, thing);
  const kind = kindOf(atlas, entry);
  const body = localize(thing.body, lang);
  const note = translationNote(atlas, thing);
  const visit = 'visit' in thing ? visitRows(atlas, thing.visit) : undefined;
  const arrival = arrivalView(atlas, entry);
  const sections = [
    { title: t('thing.dates'), ...dateRows(atlas, thing) },
    { title: t('thing.programme'), rows: programmeRows(atlas, thing) },
    ...(visit ? [{ title: t('thing.visit'), ...visit }] : []),
  ].filter((section) => section.rows.length);
  return {
    province: here.province.id,
    collection,
    id: thing.id,
    crumbs: crumbsTo(atlas, collection),
    code: thing.code,
    kind: kind.name,
    icon: kind.icon,
    badges: badgesOf(atlas, thing),
    name: nameOf(thing, lang, t),
    ...(lang !== 'vi' && thing.name.vi && thing.name.vi !== thing.name[lang] ? { localName: { text: thing.name.vi, lang: 'vi' } } : {}),
    summary: phraseOf(thing.summary, lang),
    pictures: ownPictures(atlas, thing),
    viewers: viewerViews(atlas, entry),
    facts: factRows(atlas, thing),
    body: {
      ...(body && body.lang !== lang ? { lang: LANGUAGES[body.lang].tag } : {}),
      blocks: body ? withPageLinks(parseProse(body.text), atlas) : [],
    },
    sections,
    where: whereView(atlas, entry),
    lists: lists(atlas, entry),
    sources: sourcesOf(thing, lang),
    ...(note ? { translation: note } : {}),
    permalink: `${origin}${pathOf({ page: 'code', code: thing.code })}`,
    ...(arrival ? { arrival } : {}),
  };
}

import { dayView } from '../../article/day-view.ts';
import type { Phrase, Row, Section, ThingView } from '../../article/view.ts';
import { calendarWords, formatDays } from '../../locales/calendar-words.ts';
import { formatDate } from '../../locales/translate.ts';
import { LANGUAGES, type Language } from '../../model/languages.ts';
import { dataPaths } from '../../model/routes.ts';
import { words, type Text } from '../../model/text.ts';
import type { Festival, OtherName, Place, Visit } from '../../model/types.g.ts';
import type { AnyThing, Atlas } from './atlas.ts';
import { around, calendarFestival } from './calendar-view.ts';
import { festivalDates } from './festival-dates.ts';
import { hoursText } from './hours.ts';
import { phraseOf } from './names.ts';

type Written = Exclude<AnyThing, Place>;

/** Rank or recognition, the highest first; special national and UNESCO ones are gilded. */
export function badgesOf({ lang, t }: Atlas, thing: Written): ThingView['badges'] {
  if ('rank' in thing && thing.rank && thing.rank.level !== 'none') {
    const rank = t(`rank.${thing.rank.level}`);
    const text = thing.rank.date ? t('rank.since', { rank, date: formatDate(thing.rank.date, lang) }) : rank;
    return [{ text, gilded: thing.rank.level === 'special-national' }];
  }
  if (!('recognition' in thing)) return [];
  return (thing.recognition ?? []).map(({ level, date }) => {
    const rank = t(`recognition.${level}`);
    return { text: date ? t('rank.since', { rank, date: formatDate(date, lang) }) : rank, gilded: level === 'unesco' };
  });
}

function otherName({ text, lang, type }: OtherName, { lang: page, t }: Atlas): Phrase {
  const note = type === 'former' ? t('thing.formerName') : type === 'han' ? t('thing.hanName') : undefined;
  return { text, ...(lang === page ? {} : { lang }), ...(note ? { note } : {}) };
}

/** The lists and decisions by which a festival is recognised, where they say more than its badge. */
function recognitions({ lang, t }: Atlas, thing: Written): Phrase[] {
  if (!('recognition' in thing)) return [];
  return (thing.recognition ?? []).flatMap(({ level, title, reference }) => {
    const badge = t(`recognition.${level}`);
    const named = title ? phraseOf(title, lang) : { text: badge };
    if (!reference) return named.text === badge ? [] : [named];
    return [{ ...named, note: level === 'unesco' ? reference : t('rank.decision', { number: reference }) }];
  });
}

/** Period, recognition, communities, decision, other names: what is known of the thing itself. */
export function factRows(atlas: Atlas, thing: Written): Row[] {
  const { lang, t } = atlas;
  const rows: Row[] = [];
  if ('period' in thing && thing.period) rows.push({ term: t('thing.period'), values: [phraseOf(thing.period.text, lang)] });
  if ('rank' in thing && thing.rank?.decision) {
    rows.push({ term: t(`rank.${thing.rank.level}`), values: [{ text: t('rank.decision', { number: thing.rank.decision }) }] });
  }
  const recognised = recognitions(atlas, thing);
  if (recognised.length) rows.push({ term: t('thing.recognition'), values: recognised });
  if ('communities' in thing) {
    const names = thing.communities.map((community) => t(`community.${community}`));
    rows.push({ term: t('thing.communities'), values: [{ text: new Intl.ListFormat(LANGUAGES[lang].locale, { type: 'conjunction' }).format(names) }] });
  }
  const names = 'other_names' in thing ? (thing.other_names ?? []) : [];
  if (names.length) rows.push({ term: t('thing.otherNames'), values: names.map((name) => otherName(name, atlas)) });
  return rows;
}

type DateSection = Pick<Section, 'rows' | 'days' | 'folded' | 'file' | 'note'>;

/** The rule of a festival, its next days, those of earlier years, and a calendar file where days to come are known. */
export function dateRows(atlas: Atlas, thing: Written): DateSection {
  if (!('calendar' in thing)) return { rows: [] };
  const { lang, t, today, here } = atlas;
  const rule: Row = { term: t('thing.calendar'), values: [phraseOf(thing.calendar.text, lang)] };
  const venue = venueRow(thing, lang);
  const rows = [rule, ...(venue ? [{ term: t('thing.venue'), values: [venue] }] : [])];
  const dates = festivalDates(thing, today);
  const festival = calendarFestival(atlas, thing);
  const days = dates.filter(({ to }) => to >= today).map((date) => dayView(festival, date, around(atlas), true));
  const earlier = earlierRows(atlas, thing);
  return {
    rows,
    ...(days.length ? { days } : {}),
    ...(earlier.length ? { folded: { title: t('calendar.others'), rows: earlier } } : {}),
    ...(days.length
      ? { file: { text: t('calendar.add'), href: dataPaths.festivalFeed(here.province.id, thing.id, lang) }, note: t('calendar.addNote') }
      : { note: t('calendar.noDays') }),
  };
}

/** A row for each year of which days are over: all that were announced, and the last that were reckoned. */
function earlierRows({ lang, t, today }: Atlas, festival: Festival): Row[] {
  const words = calendarWords(t);
  const announced = (festival.dates ?? []).filter(({ source }) => source);
  const known = new Map([...announced, ...festivalDates(festival, today)].map((date) => [date.from, date]));
  const over = [...known.values()].filter(({ to }) => to < today).sort((a, b) => b.from.localeCompare(a.from));
  const years = [...new Set(over.map(({ from }) => from.slice(0, 4)))];
  return years.map((year) => ({
    term: year,
    values: over
      .filter(({ from }) => from.startsWith(year))
      .map(({ from, to, basis, source }) => ({ text: formatDays(from, to, lang, words), note: t(`thing.basis.${basis}`), ...(source ? { href: source } : {}) })),
  }));
}

function venueRow(thing: Festival, lang: Language): Phrase | undefined {
  return thing.venue && phraseOf(thing.venue, lang);
}

/** The programme of a festival, a row a day. */
export function programmeRows({ lang }: Atlas, thing: Written): Row[] {
  if (!('programme' in thing)) return [];
  return (thing.programme ?? []).map(({ when, what }) => ({ term: words(when, lang), values: [phraseOf(what, lang)] }));
}

const VISIT_TEXTS = [
  ['hours_note', 'hoursNote'],
  ['fee', 'fee'],
  ['dress', 'dress'],
  ['etiquette', 'etiquette'],
  ['accessibility', 'accessibility'],
  ['getting_there', 'gettingThere'],
  ['best_time', 'bestTime'],
] as const satisfies readonly (readonly [keyof Visit, string])[];

/** What a visitor needs to know, and when that was checked. */
export function visitRows({ lang, t }: Atlas, visit: Visit | undefined): { rows: Row[]; note?: string } {
  const rows: Row[] = [];
  rows.push({ term: t('thing.hours'), values: [{ text: visit?.hours ? hoursText(visit.hours, lang) : t('thing.noHours') }] });
  for (const [field, key] of VISIT_TEXTS) {
    const text: Text | undefined = visit?.[field];
    if (text) rows.push({ term: t(`thing.${key}`), values: [phraseOf(text, lang)] });
  }
  if (visit?.phone) {
    rows.push({ term: t('thing.phone'), values: [{ text: visit.phone, href: `tel:${visit.phone.replace(/[^+\d]/g, '')}` }] });
  }
  if (visit?.website) {
    rows.push({ term: t('thing.website'), values: [{ text: new URL(visit.website).host, href: visit.website }] });
  }
  return { rows, ...(visit?.checked ? { note: t('thing.checked', { date: formatDate(visit.checked, lang) }) } : {}) };
}

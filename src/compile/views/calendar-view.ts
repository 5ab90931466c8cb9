import { BASES, dayView, type CalendarData, type CalendarFestival } from '../../article/day-view.ts';
import type { CalendarView, Days } from '../../article/view.ts';
import { calendarWords, formatDay } from '../../locales/calendar-words.ts';
import { dayNumber, yearOf } from '../../model/calendar/day.ts';
import { plusMonths } from '../../model/calendar/month.ts';
import { LANGUAGES } from '../../model/languages.ts';
import { dataPaths, pathOf } from '../../model/routes.ts';
import type { Festival } from '../../model/types.g.ts';
import type { Atlas } from './atlas.ts';
import { allDates, comingFeasts, festivalDates, KHMER_YEARS } from './festival-dates.ts';
import { phraseOf, placeName } from './names.ts';

const MONTHS_AHEAD = 24;
/** Of these, the first three that are not over are shown. */
const NEXT = 6;

/** A festival as the calendar of a language shows it. */
export function calendarFestival({ here, lang, t }: Atlas, festival: Festival): CalendarFestival {
  const { id, name, communities, place, calendar } = festival;
  const commune = here.places.find((candidate) => candidate.id === place);
  const names = communities.map((community) => t(`community.${community}`));
  return {
    id,
    name: phraseOf(name, lang),
    href: pathOf({ page: 'thing', lang, province: here.province.id, collection: 'festivals', id }),
    place,
    placeName: commune ? placeName(commune, lang, t) : phraseOf(here.province.name, lang).text,
    communities,
    communityNames: new Intl.ListFormat(LANGUAGES[lang].locale).format(names),
    lunar: calendar.system === 'vietnamese-lunar',
  };
}

/** What the words around a day hang on. */
export function around({ here, lang, t }: Atlas): Pick<CalendarData, 'lang' | 'words' | 'zone'> {
  return { lang, words: calendarWords(t), zone: here.province.time_zone };
}

/** All days of a festival as `DatedFestival` packs them. */
function packed(festival: Festival, today: string): number[] {
  let last = 0;
  return allDates(festival, today).flatMap(({ from, to, basis }) => {
    const start = dayNumber(from);
    const gap = start - last;
    last = start;
    return [gap, dayNumber(to) - start, BASES.indexOf(basis)];
  });
}

/** What the interactive calendar reads. */
export function calendarData(atlas: Atlas): CalendarData {
  const { here, lang, t, today } = atlas;
  const festivals = here.festivals.map((festival) => ({ ...calendarFestival(atlas, festival), dates: packed(festival, today) }));
  const places = new Map(festivals.map(({ place, placeName: name }) => [place, name]));
  const communities = new Set(here.festivals.flatMap((festival) => festival.communities));
  return {
    ...around(atlas),
    province: phraseOf(here.province.name, lang).text,
    festivals,
    communities: [...communities].map((id) => [id, t(`community.${id}`)] as const),
    places: [...places].sort(([, a], [, b]) => a.localeCompare(b, lang)),
  };
}

/** The next festivals of one or several provinces; nothing where no day to come is known. */
export function nextFestivals(atlases: readonly Atlas[]): Days | undefined {
  const [first] = atlases;
  const coming = atlases.flatMap((atlas) => comingFeasts(atlas).slice(0, NEXT).map((feast) => ({ ...feast, atlas })));
  if (!first || !coming.length) return undefined;
  const { lang, t, here } = first;
  const days = coming
    .sort((a, b) => a.date.from.localeCompare(b.date.from))
    .slice(0, NEXT)
    .map(({ atlas, festival, date }) => dayView(calendarFestival(atlas, festival), date, around(atlas)));
  return {
    title: t('province.next'),
    days,
    all: { text: t('calendar.title'), href: pathOf({ page: 'calendar', lang, province: here.province.id }) },
    note: t('calendar.mapNote'),
  };
}

function months(atlas: Atlas): CalendarView['months'] {
  const { lang, today } = atlas;
  const words = around(atlas);
  const end = plusMonths(today, MONTHS_AHEAD);
  const days = comingFeasts(atlas)
    .filter(({ date }) => date.from < end)
    .map(({ festival, date }) => dayView(calendarFestival(atlas, festival), date, words));
  const names = [...new Set(days.map(({ from }) => from.slice(0, 7)))];
  return names.map((month) => ({
    title: formatDay(`${month}-01`, lang, { month: 'long', year: 'numeric' }),
    days: days.filter(({ from }) => from.startsWith(month)),
  }));
}

function unknown(atlas: Atlas): CalendarView['unknown'] {
  const { here, lang, today } = atlas;
  return here.festivals
    .filter((festival) => !festivalDates(festival, today).some(({ to }) => to >= today))
    .map((festival) => {
      const { name, href } = calendarFestival(atlas, festival);
      return { festival: { ...name, href }, rule: phraseOf(festival.calendar.text, lang) };
    });
}

/** The page with the days of all festivals of a province. */
export function calendarView(atlas: Atlas): CalendarView {
  const { here, lang, t, origin } = atlas;
  const { id, name } = here.province;
  const province = phraseOf(name, lang).text;
  const feed = dataPaths.feed(id, lang);
  const bases = (['announced', 'computed', 'expected'] as const).map((basis) => ({
    term: t(`thing.basis.${basis}`),
    values: [{ text: t(`calendar.basisNote.${basis}`) }],
  }));
  return {
    title: { text: t('calendar.of', { province }) },
    summary: t('calendar.intro', { province }),
    data: dataPaths.calendar(id, lang),
    subscribe: origin.replace(/^https?:/, 'webcal:') + feed,
    download: feed,
    map: pathOf({ page: 'list', lang, province: id, collection: 'festivals' }),
    months: months(atlas),
    unknown: unknown(atlas),
    bases,
    khmerYears: t('calendar.khmerYears', { from: yearOf(atlas.today) - KHMER_YEARS, to: yearOf(atlas.today) + KHMER_YEARS }),
  };
}

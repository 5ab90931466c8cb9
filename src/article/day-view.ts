import { FULL_DAY, formatDay, formatDays, lunarShort, lunarText, type CalendarWords } from '../locales/calendar-words.ts';
import { dayNumber, isoDay } from '../model/calendar/day.ts';
import type { Occurrence } from '../model/calendar/rule.ts';
import { lunarOf } from '../model/calendar/vietnamese.ts';
import { beginningOf } from '../model/calendar/zone.ts';
import type { Language } from '../model/languages.ts';
import type { Phrase } from './view.ts';

/** A festival as the calendar of one language knows it. */
export interface CalendarFestival {
  readonly id: string;
  readonly name: Phrase;
  readonly href: string;
  /** Id of its commune, its name, and the communities that keep it. */
  readonly place: string;
  readonly placeName: string;
  readonly communities: readonly string[];
  readonly communityNames: string;
  /** Whether it goes by the Vietnamese lunar calendar. */
  readonly lunar: boolean;
}

/** How a day is known, in the order of the numbers of {@link DatedFestival}. */
export const BASES = ['announced', 'computed', 'expected'] as const;

/**
 * A festival with all days known of it: three numbers a feast, which are the days since the feast
 * before it (of the first, since 1970-01-01), the days that follow its first day, and its basis.
 */
export interface DatedFestival extends CalendarFestival {
  readonly dates: readonly number[];
}

/** What the calendar of a province in one language is made of; the browser reads the same as JSON. */
export interface CalendarData {
  readonly lang: Language;
  /** Name of the province and its IANA time zone. */
  readonly province: string;
  readonly zone: string;
  readonly words: CalendarWords;
  readonly festivals: readonly DatedFestival[];
  /** Ids and names to choose from. */
  readonly communities: readonly (readonly [id: string, name: string])[];
  readonly places: readonly (readonly [id: string, name: string])[];
}

/** One feast in one year, in words. */
export interface DayView {
  readonly from: string;
  readonly to: string;
  /** The instant at which it is over, as ISO time. */
  readonly until: string;
  /** Its title: the name of the festival with its address, or, on its own page, the days. */
  readonly title: Phrase;
  /** Its first day as a leaf of a wall calendar: month, day, lunar day. */
  readonly leaf: readonly [month: string, day: string, lunar: string];
  /** Days, lunar days, place and people, and how the days are known. */
  readonly lines: readonly Phrase[];
  readonly place: string;
  readonly communities: readonly string[];
}

type Around = Pick<CalendarData, 'lang' | 'words' | 'zone'>;

/** A feast in words; its days lie within the lunar table. With `own`, for the page of the festival itself, the days are the title. */
export function dayView(festival: CalendarFestival, date: Occurrence, { lang, words, zone }: Around, own = false): DayView {
  const { from, to, basis, source } = date;
  const days = formatDays(from, to, lang, words);
  const lunar = festival.lunar ? [{ text: lunarText(lunarOf(from), lunarOf(to), words) }] : [];
  const known: Phrase = { text: words[basis], ...(own && source ? { href: source } : {}) };
  return {
    from,
    to,
    until: beginningOf(isoDay(dayNumber(to) + 1), zone).toISOString(),
    title: own ? { text: days } : { ...festival.name, href: festival.href },
    leaf: [formatDay(from, lang, { month: 'short' }), String(Number(from.slice(8))), lunarShort(lunarOf(from), words, true)],
    lines: own ? [...lunar, known] : [{ text: days }, ...lunar, { text: `${festival.placeName} · ${festival.communityNames}` }, known],
    place: festival.place,
    communities: festival.communities,
  };
}

/** A day in full, with its lunar day: the line under the grid, and what a cell is called. */
export function dayText(day: string, { lang, words }: Around): string {
  const lunar = lunarOf(day);
  return `${formatDay(day, lang, FULL_DAY)} · ${lunarText(lunar, lunar, words)}`;
}

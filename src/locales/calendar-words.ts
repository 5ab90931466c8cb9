import { LANGUAGES, type Language } from '../model/languages.ts';
import type { LunarDay } from '../model/calendar/vietnamese.ts';
import type { Translate } from './translate.ts';

const KEYS = [
  'previousMonth', 'nextMonth', 'previousYear', 'nextYear', 'today', 'year', 'keys',
  'community', 'everyone', 'place', 'everywhere',
  'inMonth', 'none', 'there', 'from', 'until', 'found', 'order', 'now', 'newMoon', 'fullMoon', 'tet',
  'clocks', 'yours', 'range',
  'lunar.days', 'lunar.months', 'lunar.leap', 'lunar.leapMark', 'lunar.stems', 'lunar.branches', 'lunar.year', 'lunar.date', 'lunar.span',
] as const;
const BASES = ['announced', 'computed', 'expected'] as const;

/** The words of a calendar in one language, their gaps as `{{name}}`: plain data, so that the browser needs no translator. */
export type CalendarWords = Readonly<Record<(typeof KEYS)[number] | (typeof BASES)[number], string>>;

const known = new WeakMap<Translate, CalendarWords>();

/** The words of the calendar out of the interface strings of a language; looked up once. */
export function calendarWords(t: Translate): CalendarWords {
  const kept = known.get(t);
  if (kept) return kept;
  const words = KEYS.map((key) => [key, t(`calendar.${key}`, { skipInterpolation: true })]);
  const bases = BASES.map((basis) => [basis, t(`thing.basis.${basis}`)]);
  const all = Object.fromEntries([...words, ...bases]) as CalendarWords;
  known.set(t, all);
  return all;
}

/** A sentence with its gaps filled. */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));
}

const pick = (list: string, index: number): string => list.split('|')[index] ?? '';

/** The month of a lunar day in words. */
function monthWords({ month, leap }: LunarDay, words: CalendarWords): string {
  const name = pick(words['lunar.months'], month - 1);
  return leap ? fill(words['lunar.leap'], { month: name }) : name;
}

/** The name of a lunar year in the cycle of sixty, such as Bính Ngọ for 2026. */
function yearWords({ year }: LunarDay, words: CalendarWords): string {
  const [stem, branch] = [pick(words['lunar.stems'], (year + 6) % 10), pick(words['lunar.branches'], (year + 8) % 12)];
  return fill(words['lunar.year'], { stem, branch });
}

/** Vietnamese lunar days, both included, in words, such as “ngày 22 đến 27 tháng tư năm Bính Ngọ”. */
export function lunarText(from: LunarDay, to: LunarDay, words: CalendarWords): string {
  const day = ({ day: number }: LunarDay): string => pick(words['lunar.days'], number - 1);
  const date = (at: LunarDay, days: string): string =>
    fill(words['lunar.date'], { days, month: monthWords(at, words), year: yearWords(at, words) });
  const isSame = (a: LunarDay, b: LunarDay): boolean => a.year === b.year && a.month === b.month && a.leap === b.leap;
  if (!isSame(from, to)) return fill(words.range, { from: date(from, day(from)), to: date(to, day(to)) });
  return date(from, from.day === to.day ? day(from) : fill(words['lunar.span'], { from: day(from), to: day(to) }));
}

/** A lunar day as a wall calendar has it: the day, on the first of a month `1/10`, of a leap month with its mark. */
export function lunarShort({ day, month, leap }: LunarDay, words: CalendarWords, full = false): string {
  return day === 1 || full ? `${day}/${month}${leap ? words['lunar.leapMark'] : ''}` : String(day);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** An ISO day (as UTC, so that no zone moves it) in the words of a language. */
export function formatDay(day: string, lang: Language, options: Intl.DateTimeFormatOptions): string {
  const key = lang + JSON.stringify(options);
  const format = formats.get(key) ?? new Intl.DateTimeFormat(LANGUAGES[lang].locale, { timeZone: 'UTC', ...options });
  formats.set(key, format);
  const text = format.format(new Date(`${day}T00:00Z`));
  return text.replace(/\((.+)\)/, '（$1）').replace(/^([A-Z][a-z]+),/, '$1');
}

/** A whole day; without its year it can stand beside another of the same year. */
export const FULL_DAY = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;

/** Days, both included, with their weekdays, the year once: at the end, or first where the language has it so. */
export function formatDays(from: string, to: string, lang: Language, words: CalendarWords): string {
  if (from === to) return formatDay(from, lang, FULL_DAY);
  const yearFirst = lang === 'zh' || lang === 'ja';
  const { year, ...rest } = { ...FULL_DAY, weekday: yearFirst ? 'short' : 'long' } as const;
  const format = (day: string, withYear: boolean): string => formatDay(day, lang, withYear ? { year, ...rest } : rest);
  return fill(words.range, { from: format(from, yearFirst), to: format(to, !yearFirst) });
}

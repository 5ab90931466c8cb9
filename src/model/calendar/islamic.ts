import { isoDay, yearOf, type Span } from './day.ts';

/** Gregorian years of the official tables of Umm al-Qura, AH 1356–1500, that are known as a whole. */
export const ISLAMIC_YEARS = [1938, 2076] as const;

/** Day number of 1 Muharram AH 1 (622-07-19, tabular calendar) and mean lengths, to aim by. */
const EPOCH = -492_148;
const MEAN_YEAR = 354.3667;
const MEAN_MONTH = 29.5306;
const CALENDAR = 'islamic-umalqura';

let format: Intl.DateTimeFormat | undefined;

/**
 * The months of a number (1 Muharram – 12 Dhu al-Hijja) that begin in the Gregorian years `from`
 * to `to`, and some before and after them, by the calendar of Umm al-Qura (Mecca) as `Intl` knows it
 * (https://webspace.science.uu.nl/~gent0113/islam/ummalqura.htm). Local sighting of the moon may
 * begin a month one day earlier or later: show such days as expected, ± 1 day.
 * @throws RangeError outside the tables; Error where `Intl` does not know the calendar.
 */
export function islamicMonths(month: number, from: number, to: number): Span[] {
  const [first, last] = ISLAMIC_YEARS;
  if (from < first || to > last) {
    throw new RangeError(`years ${from}–${to} are outside the Islamic calendar (${first}–${last})`);
  }
  const firstYear = hijriYear(from) - 1;
  const years = Array.from({ length: hijriYear(to) + 3 - firstYear }, (_, i) => firstYear + i);
  return years.map((year) => {
    const start = startOf(year, month);
    return { start, length: (month < 12 ? startOf(year, month + 1) : startOf(year + 1, 1)) - start };
  });
}

/** A Gregorian day that stands for an Islamic one. */
export interface ExpectedDay {
  readonly day: string;
  /** Computed for Mecca; may move by a day either way. */
  readonly basis: 'expected';
}

/**
 * The Gregorian days of an Islamic month and day in the Gregorian years `from` to `to`: none, one
 * or two a year. A month of 29 days has no day 30. Errors as for `islamicMonths`.
 */
export function islamicDays(month: number, day: number, from: number, to: number): ExpectedDay[] {
  return islamicMonths(month, from, to)
    .filter(({ length }) => day <= length)
    .map(({ start }): ExpectedDay => ({ day: isoDay(start + day - 1), basis: 'expected' }))
    .filter((expected) => yearOf(expected.day) >= from && yearOf(expected.day) <= to);
}

/** The Islamic year in which a Gregorian year begins, or at most the one beside it. */
function hijriYear(year: number): number {
  return Math.floor(((year - 1970) * 365.2425 - EPOCH) / MEAN_YEAR) + 1;
}

/** Day number of the first of a month: a day in its middle is aimed at and asked for its number. */
function startOf(year: number, month: number): number {
  const middle = Math.floor(EPOCH + (year - 1) * MEAN_YEAR + (month - 1) * MEAN_MONTH + 14);
  const found = islamicOf(middle);
  if (found.year !== year || found.month !== month) throw new Error(`Intl has no ${CALENDAR} ${year}-${month}`);
  return middle - found.day + 1;
}

function islamicOf(day: number): { year: number; month: number; day: number } {
  format ??= new Intl.DateTimeFormat(`en-u-ca-${CALENDAR}-nu-latn`, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });
  if (format.resolvedOptions().calendar !== CALENDAR) throw new Error(`Intl does not know ${CALENDAR}`);
  const parts = format.formatToParts(new Date(`${isoDay(day)}T00:00Z`));
  const part = (type: string): number => parseInt(parts.find((p) => p.type === type)?.value ?? '');
  return { year: part('year'), month: part('month'), day: part('day') };
}

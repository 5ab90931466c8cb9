import type { Festival } from '../types.g.ts';
import { dayNumber, isoDay, yearOf, type Span } from './day.ts';
import { islamicMonths } from './islamic.ts';
import { FIRST_YEAR, LAST_YEAR, lunarMonths, type LunarMonth } from './vietnamese.ts';

type Calendar = Festival['calendar'];

/** The rule of a festival: the fields of its calendar that are for reckoning. */
export type CalendarRule = Readonly<Pick<Calendar, 'system' | 'month' | 'day_from' | 'day_to'>> & {
  /** Vietnamese months: where the number is doubled, the leap month instead of the regular one. */
  readonly leap?: boolean;
};

/** The days of one feast, both included, and how they are known. */
export type Occurrence = Readonly<NonNullable<Festival['dates']>[number]>;

/** Half a lunar year: of the feasts of a rule at most one is nearer than this to a date. */
const SAME_FEAST_DAYS = 177;

type Basis = Occurrence['basis'];
type Months = (rule: CalendarRule & { readonly month: number }, from: number, to: number) => readonly Span[];

const MONTHS: Record<Calendar['system'], { readonly basis: Basis; readonly months: Months } | undefined> = {
  'vietnamese-lunar': { basis: 'computed', months: vietnameseMonths },
  islamic: { basis: 'expected', months: ({ month }, from, to) => islamicMonths(month, from, to) },
  gregorian: { basis: 'computed', months: ({ month }, from, to) => gregorianMonths(month, from, to) },
  khmer: undefined,
  announced: undefined,
};

/**
 * The feasts that begin in the Gregorian years `from` to `to`, in order.
 *
 * A given date with a source wins over the reckoned one of the same feast (less than half a
 * lunar year away) and keeps its basis. Given dates without a source count only where this module has
 * no rule: `khmer` (reckoned by the compiler, src/compile/khmer.ts) and `announced`.
 *
 * A rule without days means the whole month; without `day_to`, one day. A day past the end of the
 * month is its last day (30 where a lunar month has 29, as custom has it); `day_to` before
 * `day_from` runs into the next month. Leap months are never meant unless the rule says `leap`.
 * @throws RangeError for years that the calendar does not know.
 */
export function occurrences(rule: CalendarRule, given: readonly Occurrence[], from: number, to: number): Occurrence[] {
  const sourced = given.filter(({ source }) => source);
  const reckoned = reckon(rule, from, to) ?? given.filter(({ source }) => !source);
  const isReplaced = (date: Occurrence): boolean => sourced.some((other) => isSameFeast(date, other));
  return [...reckoned.filter((date) => !isReplaced(date)), ...sourced]
    .filter((date) => yearOf(date.from) >= from && yearOf(date.from) <= to)
    .sort((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)));
}

function isSameFeast(a: Occurrence, b: Occurrence): boolean {
  return Math.abs(dayNumber(a.from) - dayNumber(b.from)) < SAME_FEAST_DAYS;
}

function reckon(rule: CalendarRule, from: number, to: number): Occurrence[] | undefined {
  const system = MONTHS[rule.system];
  const { month } = rule;
  if (!system || !month) return undefined;
  return system.months({ ...rule, month }, from, to).map((span) => ({ ...daysOf(span, rule), basis: system.basis }));
}

/** The days of a rule within a month of its calendar, as `occurrences` describes them. */
export function daysOf({ start, length }: Span, { day_from, day_to }: CalendarRule): { from: string; to: string } {
  const first = Math.min(day_from ?? 1, length);
  const end = day_to ?? day_from ?? length;
  const last = end < (day_from ?? 1) ? length + end : Math.min(end, length);
  return { from: isoDay(start + first - 1), to: isoDay(start + last - 1) };
}

function vietnameseMonths(rule: CalendarRule, from: number, to: number): readonly LunarMonth[] {
  if (from < FIRST_YEAR || to > LAST_YEAR) {
    throw new RangeError(`years ${from}–${to} are outside the lunar table (${FIRST_YEAR}–${LAST_YEAR})`);
  }
  const named = lunarMonths.filter(({ year, month }) => month === rule.month && year >= from - 1 && year <= to);
  const isMeant = ({ year, leap }: LunarMonth): boolean =>
    leap === (rule.leap === true && named.some((other) => other.year === year && other.leap));
  return named.filter(isMeant);
}

function gregorianMonths(month: number, from: number, to: number): Span[] {
  return Array.from({ length: to - from + 1 }, (_, i) => {
    const start = dayNumber(`${from + i}-${String(month).padStart(2, '0')}-01`);
    const next = dayNumber(`${isoDay(start + 31).slice(0, 8)}01`);
    return { start, length: next - start };
  });
}

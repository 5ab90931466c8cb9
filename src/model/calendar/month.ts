import { dayNumber, isoDay } from './day.ts';

const WEEK = 7;

/** The weekday of a day number: 0 is Sunday. */
export function weekdayOf(number: number): number {
  return new Date(isoDay(number)).getUTCDay();
}

/** How many days lie between the last `first` weekday and a day: its place in the row of a week. */
export function columnOf(number: number, first: number): number {
  return (weekdayOf(number) - first + WEEK) % WEEK;
}

/**
 * The weeks that a month (`2026-11`) touches, as day numbers, whole, from the weekday `first`.
 * @throws RangeError where there is no such month.
 */
export function weeksOf(month: string, first: number): number[][] {
  const day = `${month}-01`;
  const [start, end] = [dayNumber(day), dayNumber(plusMonths(day, 1))];
  const weeks: number[][] = [];
  for (let at = start - columnOf(start, first); at < end; at += WEEK) {
    weeks.push(Array.from({ length: WEEK }, (_, i) => at + i));
  }
  return weeks;
}

/** The same day some months on; the last day of the month where that one is shorter. */
export function plusMonths(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0));
  last.setUTCDate(Math.min(date, last.getUTCDate()));
  return last.toISOString().slice(0, 10);
}

/** A stretch of days, both included, as day numbers. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The part of a stretch within one week: from which column, over how many, in which row below the numbers. */
export interface Bar<T extends Stretch> {
  readonly item: T;
  readonly column: number;
  readonly span: number;
  readonly lane: number;
}

/** The bars of a week, each in the first lane that is free for it; `items` in order of their beginning. */
export function barsOf<T extends Stretch>([first = 0]: readonly number[], items: readonly T[]): Bar<T>[] {
  const free: number[] = [];
  return items
    .filter(({ start, end }) => end >= first && start < first + WEEK)
    .map((item) => {
      const column = Math.max(item.start - first, 0);
      const end = Math.min(item.end - first, WEEK - 1) + 1;
      const found = free.findIndex((from) => from <= column);
      const lane = found < 0 ? free.length : found;
      free[lane] = end;
      return { item, column, span: end - column, lane };
    });
}

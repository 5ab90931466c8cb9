import { describe, expect, it } from 'vitest';
import { dayNumber, isoDay } from './day.ts';
import { barsOf, columnOf, plusMonths, weekdayOf, weeksOf } from './month.ts';

const MONDAY = 1;
const SUNDAY = 0;

describe('weekdayOf', () => {
  it.each([
    ['2026-11-22', 0],
    ['1970-01-01', 4],
    ['1968-01-29', 1],
    ['2053-12-31', 3],
  ])('%s is weekday %i', (day, weekday) => expect(weekdayOf(dayNumber(day))).toBe(weekday));
});

describe('columnOf', () => {
  it.each([
    ['2026-11-22', MONDAY, 6],
    ['2026-11-22', SUNDAY, 0],
    ['2026-11-23', MONDAY, 0],
    ['1969-12-31', SUNDAY, 3],
  ])('%s stands, in weeks from weekday %i, in column %i', (day, first, column) =>
    expect(columnOf(dayNumber(day), first)).toBe(column));
});

describe('weeksOf', () => {
  const ends = (month: string, first: number): string[] => {
    const weeks = weeksOf(month, first);
    return [isoDay(weeks[0]?.[0] ?? 0), isoDay(weeks.at(-1)?.[6] ?? 0), String(weeks.length)];
  };

  it.each([
    ['2026-11', MONDAY, ['2026-10-26', '2026-12-06', '6']],
    ['2026-11', SUNDAY, ['2026-11-01', '2026-12-05', '5']],
    ['2027-02', MONDAY, ['2027-02-01', '2027-02-28', '4']],
    ['1968-01', MONDAY, ['1968-01-01', '1968-02-04', '5']],
  ])('%s, from weekday %i, is whole weeks', (month, first, expected) => expect(ends(month, first)).toEqual(expected));

  it('has every day once, in order', () => {
    const days = weeksOf('2026-11', MONDAY).flat();
    expect(days).toEqual(Array.from({ length: 42 }, (_, i) => (days[0] ?? 0) + i));
  });
});

describe('plusMonths', () => {
  it.each([
    ['2026-11-22', 1, '2026-12-22'],
    ['2026-11-22', -11, '2025-12-22'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2027-12-31', 2, '2028-02-29'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2028-02-29', -12, '2027-02-28'],
    ['2026-12-05', 24, '2028-12-05'],
  ])('%s and %i months are %s', (day, months, expected) => expect(plusMonths(day, months)).toBe(expected));
});

describe('barsOf', () => {
  const week = [100, 101, 102, 103, 104, 105, 106];
  const stretch = (start: number, end: number): { start: number; end: number } => ({ start, end });
  const drawn = (...items: { start: number; end: number }[]): number[][] => barsOf(week, items).map(({ column, span, lane }) => [column, span, lane]);

  it('places a stretch by its first column and its length', () => expect(drawn(stretch(102, 104))).toEqual([[2, 3, 0]]));

  it('cuts what begins before and ends after the week', () => expect(drawn(stretch(90, 200))).toEqual([[0, 7, 0]]));

  it('leaves out what lies before and after', () => expect(drawn(stretch(90, 99), stretch(107, 107))).toEqual([]));

  it('keeps both ends of the week', () => expect(drawn(stretch(90, 100), stretch(106, 110))).toEqual([[0, 1, 0], [6, 1, 0]]));

  it('puts what overlaps into another lane, and uses a lane again when it is free', () =>
    expect(drawn(stretch(100, 101), stretch(101, 103), stretch(102, 102))).toEqual([[0, 2, 0], [1, 3, 1], [2, 1, 0]]));
});

import { describe, expect, it } from 'vitest';
import { dayNumber } from './day.ts';
import { ISLAMIC_YEARS, islamicDays, islamicMonths } from './islamic.ts';

const days = (month: number, day: number, from: number, to = from): string[] =>
  islamicDays(month, day, from, to).map((expected) => expected.day);

describe('islamicDays', () => {
  // Umm al-Qura by hijri-converter 1.1.1, in the facts of the project (festivals.json)
  it('gives the first of Ramadan', () => {
    expect(days(9, 1, 2023, 2027)).toEqual(['2023-03-23', '2024-03-11', '2025-03-01', '2026-02-18', '2027-02-08']);
  });

  it('gives 10 Dhu al-Hijja', () => {
    expect(days(12, 10, 2019)).toEqual(['2019-08-11']);
    expect(days(12, 10, 2023, 2027)).toEqual(['2023-06-28', '2024-06-16', '2025-06-06', '2026-05-27', '2027-05-16']);
  });

  it('gives the first of Shawwal', () => {
    expect(days(10, 1, 2023, 2027)).toEqual(['2023-04-21', '2024-04-10', '2025-03-30', '2026-03-20', '2027-03-09']);
  });

  it('finds two in one year', () => {
    expect(days(12, 10, 2006)).toEqual(['2006-01-10', '2006-12-31']);
    expect(days(9, 1, 2030)).toEqual(['2030-01-05', '2030-12-26']);
  });

  it('says that they may move', () => {
    expect(islamicDays(9, 1, 2026, 2026)).toEqual([{ day: '2026-02-18', basis: 'expected' }]);
  });

  it('has day 30 only where the month has', () => {
    expect(days(9, 30, 2023, 2024)).toEqual(['2024-04-09']);
  });
});

describe('islamicMonths', () => {
  it('follow each other without a gap in every year known', () => {
    const all = Array.from({ length: 12 }, (_, i) => islamicMonths(i + 1, ...ISLAMIC_YEARS)).flat();
    const sorted = all.sort((a, b) => a.start - b.start);
    const ends = sorted.map(({ start, length }) => start + length);
    expect(sorted.slice(1).filter(({ start }, i) => start !== ends[i])).toEqual([]);
    expect(sorted.every(({ length }) => length === 29 || length === 30)).toBe(true);
  });

  it('reach beyond the years asked for', () => {
    const starts = islamicMonths(9, 2026, 2026).map(({ start }) => start);
    expect(starts[0]).toBeLessThan(dayNumber('2026-01-01'));
    expect(starts.at(-1)).toBeGreaterThan(dayNumber('2026-12-31'));
  });

  it.each([
    [1937, 1950],
    [2070, 2077],
  ])('refuse the years %i–%i', (from, to) => expect(() => islamicMonths(9, from, to)).toThrow(RangeError));
});

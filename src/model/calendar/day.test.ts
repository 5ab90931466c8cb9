import { describe, expect, it } from 'vitest';
import { dayNumber, isoDay, yearOf } from './day.ts';

describe('dayNumber', () => {
  it('counts from 1970-01-01', () => {
    expect(['1970-01-01', '1969-12-31', '2000-03-01', '2026-11-21'].map(dayNumber)).toEqual([0, -1, 11017, 20778]);
  });

  it.each(['2026-02-30', '2025-02-29', '2026-13-01', '2026-2-1', '2026-02-17T00:00Z', '20260217', ''])(
    'refuses %j',
    (day) => expect(() => dayNumber(day)).toThrow(RangeError),
  );
});

describe('isoDay', () => {
  it('gives back the day of a number', () => {
    expect(isoDay(dayNumber('1968-02-29'))).toBe('1968-02-29');
  });

  it('is empty for what is no whole number', () => expect([isoDay(NaN), isoDay(0.5)]).toEqual(['', '']));
});

it('yearOf reads the year', () => expect(yearOf('1968-01-29')).toBe(1968));

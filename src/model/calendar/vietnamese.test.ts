import { getLunarDate } from '@dqcai/vn-lunar';
import { afterEach, describe, expect, it } from 'vitest';
import { dayNumber, isoDay } from './day.ts';
import { dayOfLunar, FIRST_YEAR, LAST_YEAR, lunarMonths, lunarOf, type LunarDay } from './vietnamese.ts';

/**
 * First day of the lunar years 1968–2053, by decade: “VnLunarFistNewMoonList”, luc-nham/lunar-calendar,
 * https://github.com/luc-nham/lunar-calendar/blob/7ca6f22241e13750f446ebbbfbf82f91d3bde4ac/tests/Providers/VnLunarFistNewMoonList.php
 */
const TET: Record<number, string> = {
  1968: '01-29 02-16',
  1970: '02-06 01-27 02-15 02-03 01-23 02-11 01-31 02-18 02-07 01-28',
  1980: '02-16 02-05 01-25 02-13 02-02 01-21 02-09 01-29 02-17 02-06',
  1990: '01-27 02-15 02-04 01-23 02-10 01-31 02-19 02-07 01-28 02-16',
  2000: '02-05 01-24 02-12 02-01 01-22 02-09 01-29 02-17 02-07 01-26',
  2010: '02-14 02-03 01-23 02-10 01-31 02-19 02-08 01-28 02-16 02-05',
  2020: '01-25 02-12 02-01 01-22 02-10 01-29 02-17 02-06 01-26 02-13',
  2030: '02-02 01-23 02-11 01-31 02-19 02-08 01-28 02-15 02-04 01-24',
  2040: '02-12 02-01 01-22 02-10 01-30 02-17 02-06 01-26 02-14 02-02',
  2050: '01-23 02-11 02-01 02-18',
};

/**
 * First day of every leap month and its number: “VnLunarLeapMonthProvider”, luc-nham/lunar-calendar (2052
 * corrected there), https://github.com/luc-nham/lunar-calendar/blob/885299120dd18d7cc29054f03855c303e62deeda/tests/Providers/VnLunarLeapMonthProvider.php
 */
const LEAP_MONTHS: Record<string, number> = {
  '1968-08-24': 7, '1971-06-23': 5, '1974-05-22': 4, '1976-09-24': 8, '1979-07-24': 6, '1982-05-23': 4, '1985-03-21': 2,
  '1987-08-24': 7, '1990-06-23': 5, '1993-04-22': 3, '1995-09-24': 8, '1998-06-24': 5, '2001-05-23': 4, '2004-03-21': 2,
  '2006-08-24': 7, '2009-06-23': 5, '2012-05-21': 4, '2014-10-24': 9, '2017-07-23': 6, '2020-05-23': 4, '2023-03-22': 2,
  '2025-07-25': 6, '2028-06-23': 5, '2031-04-21': 3, '2033-12-22': 11, '2036-07-23': 6, '2039-06-22': 5, '2042-03-22': 2,
  '2044-08-23': 7, '2047-06-23': 5, '2050-04-21': 3, '2052-09-23': 8,
};

const newYear = (year: number): string => dayOfLunar({ year, month: 1, leap: false, day: 1 });
const startOf = (year: number, month: number, leap = false): string => dayOfLunar({ year, month, leap, day: 1 });

function daysFrom(first: string, last: string): string[] {
  const start = dayNumber(first);
  return Array.from({ length: dayNumber(last) - start + 1 }, (_, i) => isoDay(start + i));
}

describe('published tables', () => {
  const published = Object.entries(TET).flatMap(([first, days]) =>
    days.split(' ').map((day, i): [number, string] => [Number(first) + i, `${Number(first) + i}-${day}`]),
  );

  it('cover every year', () => {
    expect(published.map(([year]) => year)).toEqual(Array.from({ length: 86 }, (_, i) => 1968 + i));
  });

  it.each(published)('Tết %i is %s', (year, day) => expect(newYear(year)).toBe(day));

  it('name the same leap months, and no others', () => {
    const leap = lunarMonths.filter((month) => month.leap);
    expect(Object.fromEntries(leap.map(({ start, month }) => [isoDay(start), month]))).toEqual(LEAP_MONTHS);
  });
});

describe('where Vietnam differs from China', () => {
  // Tuổi Trẻ and the Vietnamese calendar of Hồ Ngọc Đức, quoted in
  // https://kientruc2014.com/vietnam/cau-tra-loi-nhanh-chong-what-year-is-it-in-vietnam.html (2007, 2030, 2053);
  // https://scienceinfo.net/why-is-the-vietnamese-and-chinese-new-year-a-day-different.html;
  // 1985: one month, https://github.com/LEOYoon-Tsaw/Chinendar/issues/3.
  it.each([
    [1985, '1985-01-21', '1985-02-20'],
    [2007, '2007-02-17', '2007-02-18'],
    [2030, '2030-02-02', '2030-02-03'],
    [2053, '2053-02-18', '2053-02-19'],
  ])('Tết %i is %s, not %s', (year, vietnam, china) => {
    expect(newYear(year)).toBe(vietnam);
    expect(lunarOf(china)).not.toEqual({ year, month: 1, leap: false, day: 1 });
  });

  it('Tết Mậu Thân 1968 is that of the North, 29 January', () => {
    // Aslaksen, “The Mathematics of the Chinese Calendar”, p. 29: http://www.math.nus.edu.sg/aslaksen/calendar/cal.pdf
    expect(newYear(1968)).toBe('1968-01-29');
  });

  it('month 8 is doubled in 1995 from 24 September', () => {
    // http://www.hermetic.ch/chcal/leap_months.htm (China: 25 September)
    expect(startOf(1995, 8, true)).toBe('1995-09-24');
  });

  it('month 6 of 2006 begins on 25 June', () => {
    // Trần Tiến Bình (State Calendar), https://scienceinfo.net/wrong-calendar-due-to-chinese-book-translation.html
    expect(startOf(2006, 6)).toBe('2006-06-25');
  });
});

describe('2033', () => {
  it('has its leap month after month 11, none before', () => {
    expect(lunarMonths.filter(({ year }) => year === 2033).map(({ month, leap }) => `${month}${leap ? 'L' : ''}`).join(' ')).toBe(
      '1 2 3 4 5 6 7 8 9 10 11 11L 12',
    );
  });

  it('knows both months 11', () => {
    expect([startOf(2033, 11), startOf(2033, 11, true), startOf(2033, 12)]).toEqual(['2033-11-22', '2033-12-22', '2034-01-20']);
  });
});

describe('government notices of Tết holidays', () => {
  // 6150/TB-BLĐTBXH of 3 December 2024 (2025) and 9441/TB-BNV (2026)
  it.each([
    ['2025-01-25', 26, 12, 2024],
    ['2025-01-29', 1, 1, 2025],
    ['2025-02-02', 5, 1, 2025],
    ['2026-02-14', 27, 12, 2025],
    ['2026-02-17', 1, 1, 2026],
    ['2026-02-22', 6, 1, 2026],
  ])('%s is %i/%i/%i', (iso, day, month, year) => expect(lunarOf(iso)).toEqual({ year, month, leap: false, day }));
});

describe('both ways', () => {
  const zone = process.env['TZ'];
  afterEach(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  it.each([
    ['Asia/Ho_Chi_Minh', 7],
    ['America/Los_Angeles', -8],
    ['Pacific/Kiritimati', 14],
  ])('give every day 1968–2053 back in %s', (tz, hours) => {
    process.env['TZ'] = tz;
    expect(new Date('2020-01-01T00:00Z').getTimezoneOffset()).toBe(-60 * hours);
    const days = daysFrom('1968-01-01', '2053-12-31');
    expect(days).toHaveLength(31_412);
    expect(days.filter((day) => dayOfLunar(lunarOf(day)) !== day)).toEqual([]);
  });

  it('give every lunar day of the table back', () => {
    const all = lunarMonths.slice(1).flatMap(({ year, month, leap, length }) =>
      Array.from({ length }, (_, i) => ({ year, month, leap, day: i + 1 })),
    );
    expect(all.filter((lunar) => JSON.stringify(lunarOf(dayOfLunar(lunar))) !== JSON.stringify(lunar))).toEqual([]);
    expect(dayOfLunar(all.at(-1) as LunarDay)).toBe('2054-02-07');
  });
});

it('agrees with vn-lunar (tables of Hồ Ngọc Đức) on every day, leap flag included', () => {
  const theirs = (iso: string): string => {
    const [year, month, day] = iso.split('-').map(Number) as [number, number, number];
    const lunar = getLunarDate(day, month, year);
    return `${lunar.day}/${lunar.month}/${lunar.year} ${Boolean(lunar.leap)}`;
  };
  const ours = (iso: string): string => {
    const { year, month, leap, day } = lunarOf(iso);
    return `${day}/${month}/${year} ${leap}`;
  };
  expect(daysFrom('1968-01-01', '2054-02-07').filter((day) => ours(day) !== theirs(day))).toEqual([]);
});

describe('a date that does not exist', () => {
  it.each([
    [{ year: 2024, month: 3, leap: true, day: 1 }, 'there is no lunar month 3 (leap)/2024'],
    [{ year: 2025, month: 5, leap: true, day: 1 }, 'there is no lunar month 5 (leap)/2025'],
    [{ year: 2025, month: 13, leap: false, day: 1 }, 'there is no lunar month 13/2025'],
    [{ year: 2025, month: 12, leap: false, day: 30 }, 'there is no day 30 in lunar month 12/2025 of 29 days'],
    [{ year: 2025, month: 1, leap: false, day: 31 }, 'there is no day 31 in lunar month 1/2025 of 30 days'],
    [{ year: 2025, month: 1, leap: false, day: 0 }, 'there is no day 0 in lunar month 1/2025 of 30 days'],
    [{ year: 2025, month: 1, leap: false, day: 1.5 }, 'there is no day 1.5 in lunar month 1/2025 of 30 days'],
  ])('%o is an error', (lunar, message) => expect(() => dayOfLunar(lunar)).toThrow(new RangeError(message)));

  it('of the Gregorian calendar is an error', () => expect(() => lunarOf('2025-02-29')).toThrow(RangeError));
});

describe('outside the table', () => {
  it.each(['1967-12-31', '1968-00-01', '2054-02-08', '1066-10-14'])('%s is an error', (day) => {
    expect(() => lunarOf(day)).toThrow(RangeError);
  });

  it.each([
    { year: 1967, month: 12, leap: false, day: 1 },
    { year: 1967, month: 11, leap: false, day: 30 },
    { year: 2054, month: 1, leap: false, day: 1 },
  ])('%o is an error', (lunar) => expect(() => dayOfLunar(lunar)).toThrow(/outside the lunar table/));

  it('lies what is not of the lunar years named', () => {
    expect([FIRST_YEAR, LAST_YEAR]).toEqual([1968, 2053]);
    expect(lunarOf('1968-01-01')).toEqual({ year: 1967, month: 12, leap: false, day: 2 });
  });
});

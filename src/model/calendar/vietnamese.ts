import { dayNumber, isoDay, type Span } from './day.ts';
import { TABLE, TABLE_START, TABLE_YEAR } from './vietnamese-table.g.ts';

/** A day of the Vietnamese lunar calendar; `leap` marks the second month of a doubled number. */
export interface LunarDay {
  readonly year: number;
  readonly month: number;
  readonly leap: boolean;
  readonly day: number;
}

/** A month of the Vietnamese lunar calendar. */
export interface LunarMonth extends Span {
  readonly year: number;
  readonly month: number;
  readonly leap: boolean;
}

/** First lunar year known as a whole. */
export const FIRST_YEAR = TABLE_YEAR + 1;

/** Characters of a year in the table: a number in base 36. */
export const YEAR_CHARS = 4;

/**
 * All months from the one of 1968-01-01 to the last of the lunar year 2053, in order. Unpacked
 * from the table of `generate-vietnamese.ts`: per year four bits of leap month (0: none), then
 * one bit for each of the 12 or 13 months, set where it has 30 days.
 */
export const lunarMonths: readonly LunarMonth[] = /* @__PURE__ */ unpack();

/** Last lunar year known. */
export const LAST_YEAR = FIRST_YEAR + TABLE.length / YEAR_CHARS - 2;

function unpack(): LunarMonth[] {
  const months: LunarMonth[] = [];
  const firstDay = dayNumber(`${FIRST_YEAR}-01-01`);
  let start = dayNumber(TABLE_START);
  for (let at = 0; at < TABLE.length; at += YEAR_CHARS) {
    const bits = parseInt(TABLE.slice(at, at + YEAR_CHARS), 36);
    const leapMonth = bits & 15;
    for (let i = 0; i < (leapMonth ? 13 : 12); i++) {
      const isAfterLeap = leapMonth > 0 && i >= leapMonth;
      const length = 29 + ((bits >> (4 + i)) & 1);
      const [year, month] = [TABLE_YEAR + at / YEAR_CHARS, isAfterLeap ? i : i + 1];
      if (start + length > firstDay) months.push({ year, month, leap: leapMonth > 0 && i === leapMonth, start, length });
      start += length;
    }
  }
  return months;
}

/**
 * The lunar day of a Gregorian day, as printed in Vietnamese calendars (UTC+7).
 * @param day ISO day from 1968-01-01 to the last day of the lunar year 2053 (2054-02-07).
 * @throws RangeError outside these days, or where there is no such day.
 */
export function lunarOf(day: string): LunarDay {
  const number = dayNumber(day);
  const found = lunarMonths.find(({ start, length }) => number < start + length);
  if (!found || day < `${FIRST_YEAR}`) throw outside(day);
  const { year, month, leap, start } = found;
  return { year, month, leap, day: number - start + 1 };
}

/**
 * The Gregorian day of a lunar day, as an ISO day.
 * @throws RangeError where there is no such day: a leap month that the year does not have, day 30
 * of a month of 29 days; and outside the table (before 1968-01-01, after the lunar year 2053).
 */
export function dayOfLunar(lunar: LunarDay): string {
  const { year, month, leap, day } = lunar;
  const name = `${month}${leap ? ' (leap)' : ''}/${year}`;
  const isIn = (m: LunarMonth): boolean => m.year === year && m.month === month && m.leap === leap;
  const found = lunarMonths.find(isIn);
  if (!found && (year < FIRST_YEAR || year > LAST_YEAR)) throw outside(`lunar year ${year}`);
  if (!found) throw new RangeError(`there is no lunar month ${name}`);
  if (!(Number.isInteger(day) && day >= 1 && day <= found.length)) {
    throw new RangeError(`there is no day ${day} in lunar month ${name} of ${found.length} days`);
  }
  const iso = isoDay(found.start + day - 1);
  if (iso < `${FIRST_YEAR}`) throw outside(iso);
  return iso;
}

function outside(what: string): RangeError {
  return new RangeError(`${what} is outside the lunar table`);
}

import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { isoDay } from './day.ts';
import { lunisolarMonths, majorTerms, newMoons, renderTable, VIETNAM_OFFSET } from './generate-vietnamese.ts';
import { TABLE } from './vietnamese-table.g.ts';

const SECOND = 1 / 86_400;
const toMidnight = (day: number): number => Math.abs(day - Math.round(day)) / SECOND;
const newYears = (offset: number, from: number, to: number): string[] =>
  lunisolarMonths(from, to, offset)
    .filter(({ month, leap }) => month === 1 && !leap)
    .map(({ start }) => isoDay(start));

describe('the table', () => {
  it('is what astronomy gives today', async () => {
    expect(await readFile(new URL('./vietnamese-table.g.ts', import.meta.url), 'utf8')).toBe(renderTable());
  });

  it('stays within 600 bytes of data', () => {
    expect(TABLE.length).toBe(348);
  });

  it('hangs on no new moon closer to midnight than the theory and the turning of the Earth are known', () => {
    const inTable = newMoons(1968, 2053, VIETNAM_OFFSET).filter((day) => isoDay(Math.floor(day)) < '2054-02-08');
    expect(Math.min(...inTable.map(toMidnight))).toBeGreaterThan(80);
  });

  it('would not stay so in 2054', () => {
    expect(Math.min(...newMoons(2054, 2054, VIETNAM_OFFSET).map(toMidnight))).toBeLessThan(30);
  });

  it('hangs on no solar term within two minutes of midnight beside a new moon', () => {
    const starts = new Set(newMoons(1967, 2054, VIETNAM_OFFSET).map(Math.floor));
    const years = Array.from({ length: 87 }, (_, i) => 1967 + i);
    const close = years.flatMap((year) => majorTerms(year, VIETNAM_OFFSET)).filter((day) => toMidnight(day) < 120);
    expect(close.map((day) => isoDay(Math.round(day)))).toEqual(['2004-05-21', '2038-07-23']);
    expect(close.filter((day) => starts.has(Math.round(day)))).toEqual([]);
  });
});

describe('the method', () => {
  it('gives the new moon of February 2007 at 16:15 UTC, as Tuổi Trẻ printed it', () => {
    const moon = newMoons(2007, 2007, 0).find((day) => isoDay(Math.floor(day)) === '2007-02-17') as number;
    expect(Math.round((moon % 1) * 24 * 60)).toBeCloseTo(16 * 60 + 15, -1);
  });

  it('gives the December solstice of 2025 at 15:03 UTC', () => {
    // https://holidayssky.com/2025/02/21/public-holidays-in-cambodia-for-2025: 22:03:05 at UTC+7
    const solstice = majorTerms(2025, 0)[9] as number;
    expect([isoDay(Math.floor(solstice)), Math.floor((solstice % 1) * 24 * 60)]).toEqual(['2025-12-21', 15 * 60 + 3]);
  });

  it('gives the Chinese new years at UTC+8', () => {
    // Hong Kong Observatory, https://www.hko.gov.hk/en/gts/time/conversion.htm
    const chinese = [1968, 1985, 2007, 2030, 2053].flatMap((year) => newYears(8, year, year));
    expect(chinese).toEqual(['1968-01-30', '1985-02-20', '2007-02-18', '2030-02-03', '2053-02-19']);
  });

  it('gives the Chinese leap months at UTC+8: 10 of 1984, 6 of 1987, 11 of 2033', () => {
    const leap = lunisolarMonths(1984, 2033, 8).filter((month) => month.leap);
    expect(leap.filter(({ year }) => [1984, 1985, 1987, 2033].includes(year)).map(({ year, month }) => [year, month])).toEqual([
      [1984, 10],
      [1987, 6],
      [2033, 11],
    ]);
  });
});

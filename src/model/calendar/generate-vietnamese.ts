import { writeFile } from 'node:fs/promises';
import vsop87 from 'astronomia/data/vsop87Bearth';
import { deltaT } from 'astronomia/deltat';
import { newMoon } from 'astronomia/moonphase';
import { Planet } from 'astronomia/planetposition';
import { apparentVSOP87 } from 'astronomia/solar';
import { isoDay } from './day.ts';

const TARGET = new URL('./vietnamese-table.g.ts', import.meta.url);
const YEARS = [1967, 2053] as const;
const UNIX_EPOCH = 2440587.5;
const J2000 = 2451545;
const TURN = 2 * Math.PI;
const TROPICAL_YEAR = 365.2422;
const MONTHS_PER_YEAR = 12.3685;

/** Civil time of Vietnam since 1968-01-01 (decision 121/CP of 8 August 1967), in hours from UTC. */
export const VIETNAM_OFFSET = 7;

/** A computed month of a lunisolar calendar; `start` is the day number of its first day. */
export interface ComputedMonth {
  readonly year: number;
  readonly month: number;
  readonly leap: boolean;
  readonly start: number;
  readonly length: number;
}

const earth = new Planet(vsop87);

/** Days (with fraction) from 1970-01-01 00:00 of the civil time `offset` hours ahead of UTC. */
function civilDay(jde: number, offset: number): number {
  const universal = jde - deltaT(2000 + (jde - J2000) / 365.25) / 86_400;
  return universal - UNIX_EPOCH + offset / 24;
}

/**
 * True new moons of the years `from` to `to`, in civil days with their fraction. Meeus,
 * “Astronomical Algorithms”, chapter 49: within 20 s of the full ELP/MPP02 and VSOP87 theories.
 */
export function newMoons(from: number, to: number, offset: number): number[] {
  const first = Math.floor((from - 2000) * MONTHS_PER_YEAR);
  const count = Math.ceil((to + 1 - from) * MONTHS_PER_YEAR) + 1;
  return Array.from({ length: count }, (_, i) => civilDay(newMoon(2000 + (first + i) / MONTHS_PER_YEAR), offset));
}

/**
 * Moments of a year at which the Sun's apparent longitude is a multiple of 30° (major solar
 * terms), from the March equinox on, in civil days with their fraction; VSOP87. The tenth is
 * the December solstice.
 */
export function majorTerms(year: number, offset: number): number[] {
  return Array.from({ length: 12 }, (_, i) => civilDay(momentOfLongitude(year, (i * TURN) / 12), offset));
}

function momentOfLongitude(year: number, longitude: number): number {
  let jde = J2000 + (year - 2000) * TROPICAL_YEAR + 79.3 + (longitude / TURN) * TROPICAL_YEAR;
  for (let step = Infinity; Math.abs(step) > 1e-6; jde += step) {
    const ahead = longitude - apparentVSOP87(earth, jde).lon;
    step = (ahead / TURN - Math.round(ahead / TURN)) * TROPICAL_YEAR;
  }
  return jde;
}

/**
 * The months of the lunar years `from` to `to` at a meridian given by its civil time. Rules (Hồ
 * Ngọc Đức, https://www.informatik.uni-leipzig.de/~duc/amlich/calrules_en.html, after the
 * Explanatory Supplement to the Astronomical Almanac): a month begins on the day of the new
 * moon; month 11 holds the December solstice; where 13 months begin between two months 11, the
 * first without a major solar term is the leap one and takes the number of the month before it.
 */
export function lunisolarMonths(from: number, to: number, offset: number): ComputedMonth[] {
  const starts = newMoons(from - 1, to + 1, offset).map(Math.floor);
  const terms = Array.from({ length: to - from + 3 }, (_, i) => majorTerms(from - 1 + i, offset).map(Math.floor));
  const winters = terms.map((days) => starts.findLastIndex((start) => start <= (days[9] as number)));
  const years = Array.from({ length: to - from + 2 }, (_, i) => from + i);
  const months = years.flatMap((year, i) =>
    numberMonths(year, starts.slice(winters[i], (winters[i + 1] as number) + 1), terms.flat()),
  );
  return months.filter(({ year }) => year >= from && year <= to);
}

/** The months from month 11 of `year` − 1 to month 10 of `year`; `starts` ends with the next month 11. */
function numberMonths(year: number, starts: readonly number[], terms: readonly number[]): ComputedMonth[] {
  const ends = starts.slice(1);
  const holds = (i: number, day: number): boolean => day >= (starts[i] as number) && day < (ends[i] as number);
  const hasTerm = (i: number): boolean => terms.some((day) => holds(i, day));
  const leapAt = ends.length === 13 ? ends.findIndex((_, i) => !hasTerm(i)) : Infinity;
  return ends.map((end, i) => {
    const number = 11 + i - (i >= leapAt ? 1 : 0);
    const start = starts[i] as number;
    const lunarYear = number > 12 ? year : year - 1;
    return { year: lunarYear, month: ((number - 1) % 12) + 1, leap: i === leapAt, start, length: end - start };
  });
}

/** The years of a run of months as the table writes them: see `unpack` in `vietnamese.ts`. */
export function pack(months: readonly ComputedMonth[]): string {
  const years = [...new Set(months.map(({ year }) => year))];
  return years.map((year) => packYear(months.filter((month) => month.year === year))).join('');
}

function packYear(months: readonly ComputedMonth[]): string {
  const leapMonth = months.find(({ leap }) => leap)?.month ?? 0;
  const bits = months.reduce((sum, { length }, i) => sum + (length - 29) * 2 ** (i + 4), leapMonth);
  return bits.toString(36).padStart(4, '0');
}

/**
 * The text of `vietnamese-table.g.ts`. One calendar, at UTC+7 throughout: that of the North from
 * 1968 and of the whole country since 1975. The South kept UTC+8 until 1975, so that Tết Mậu Thân
 * was 29 January 1968 in the North and 30 January in the South. The lunar year 1967 is there for
 * January 1968. The table ends before 2054, when a new moon falls 22 s after midnight (7 May),
 * within what the rotation of the Earth leaves open.
 */
export function renderTable(): string {
  const months = lunisolarMonths(...YEARS, VIETNAM_OFFSET);
  return `/* Generated from astronomy by \`npm run calendar\` (generate-vietnamese.ts): do not edit. */
export const TABLE_YEAR = ${YEARS[0]};
export const TABLE_START = '${isoDay((months[0] as ComputedMonth).start)}';
export const TABLE =
  '${pack(months)}';
`;
}

if (process.argv[1]?.endsWith('generate-vietnamese.ts')) await writeFile(TARGET, renderTable());

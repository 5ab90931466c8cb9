import { yearOf } from '../../model/calendar/day.ts';
import { occurrences, type Occurrence } from '../../model/calendar/rule.ts';
import { FIRST_YEAR, LAST_YEAR } from '../../model/calendar/vietnamese.ts';
import type { Festival } from '../../model/types.g.ts';
import { khmerDates } from '../khmer.ts';
import type { Atlas } from './atlas.ts';

/** Years that pages and feeds look back and ahead, counted from that of today. */
export const YEARS_BACK = 1;
export const YEARS_AHEAD = 5;
/** Years of the Khmer calendar that are reckoned on either side of today; those of the others as far as the lunar table goes. */
export const KHMER_YEARS = 10;

/** Kept for each festival: the Khmer calendar takes its time. */
const known = new WeakMap<Festival, { readonly year: number; readonly dates: readonly Occurrence[] }>();

/** All days of a festival within the lunar table (1968–2053), in order; Khmer ones {@link KHMER_YEARS} about `today`. */
export function allDates(festival: Festival, today: string): readonly Occurrence[] {
  const year = yearOf(today);
  const kept = known.get(festival);
  if (kept?.year === year) return kept.dates;
  const dates = reckon(festival, year);
  known.set(festival, { year, dates });
  return dates;
}

function reckon({ calendar, dates = [] }: Festival, year: number): readonly Occurrence[] {
  if (calendar.system !== 'khmer') return occurrences(calendar, dates, FIRST_YEAR, LAST_YEAR);
  const sourced = dates.filter(({ source }) => source);
  const khmer = khmerDates(calendar, year - KHMER_YEARS, year + KHMER_YEARS);
  return occurrences(calendar, [...sourced, ...khmer], FIRST_YEAR, LAST_YEAR);
}

/** The days of a festival from the year before that of `today` to five years after it, in order. */
export function festivalDates(festival: Festival, today: string): readonly Occurrence[] {
  const year = yearOf(today);
  return allDates(festival, today).filter(({ from }) => yearOf(from) >= year - YEARS_BACK && yearOf(from) <= year + YEARS_AHEAD);
}

/** Feasts of a province that are not over on its today, the next one first. */
export function comingFeasts({ here, today }: Atlas): readonly { readonly festival: Festival; readonly date: Occurrence }[] {
  return here.festivals
    .flatMap((festival) => festivalDates(festival, today).map((date) => ({ festival, date })))
    .filter(({ date }) => date.to >= today)
    .sort((a, b) => a.date.from.localeCompare(b.date.from) || a.date.to.localeCompare(b.date.to));
}

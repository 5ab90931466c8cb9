import { BASES, type CalendarData, type CalendarFestival, type DatedFestival } from '../article/day-view.ts';
import { dayNumber, isoDay } from '../model/calendar/day.ts';
import type { Occurrence } from '../model/calendar/rule.ts';
import { FIRST_YEAR, LAST_YEAR } from '../model/calendar/vietnamese.ts';

/** First and last day that the calendar shows. */
export const ENDS = [`${FIRST_YEAR}-01-01`, `${LAST_YEAR}-12-31`] as const;

/** What the visitor looks at: the chosen day, whose month is shown, filters by id, and a stay. Empty: not chosen. */
export interface CalendarState {
  readonly day: string;
  readonly community: string;
  readonly place: string;
  readonly from: string;
  readonly until: string;
}

/** A feast of one festival, with day numbers to draw by. */
export interface ShownFeast {
  readonly festival: CalendarFestival;
  readonly date: Occurrence;
  readonly start: number;
  readonly end: number;
}

/** A day moved to the nearest end of what the calendar shows. */
export function within(day: string): string {
  return day < ENDS[0] ? ENDS[0] : day > ENDS[1] ? ENDS[1] : day;
}

function validDay(text: string | null): string {
  try {
    return text && dayNumber(text) ? within(text) : '';
  } catch {
    return '';
  }
}

/** The state in a fragment such as `#day=2027-02-06&community=khmer`; what is not known there is not chosen. */
export function stateOf(hash: string, today: string, { communities, places }: CalendarData): CalendarState {
  const params = new URLSearchParams(hash.slice(1));
  const id = (name: string, known: CalendarData['places']): string => known.find(([each]) => each === params.get(name))?.[0] ?? '';
  const [day = '', from = '', until = ''] = ['day', 'from', 'until'].map((name) => validDay(params.get(name)));
  return { day: day || today, community: id('community', communities), place: id('place', places), from, until };
}

/** The fragment of a state; empty for today and nothing chosen. */
export function fragmentOf(state: CalendarState, today: string): string {
  const chosen = Object.entries(state).filter(([name, value]) => value && !(name === 'day' && value === today));
  return chosen.length ? `#${new URLSearchParams(chosen).toString()}` : '';
}

/** Whether a festival is of the chosen community and place. */
export function isChosen({ communities, place }: Pick<CalendarFestival, 'communities' | 'place'>, state: CalendarState): boolean {
  return (!state.community || communities.includes(state.community)) && (!state.place || place === state.place);
}

/** The chosen festivals that have a day from `from` to `until` (ISO days), in order of their beginning. */
export function feastsWithin({ festivals }: CalendarData, state: CalendarState, from: string, until: string): ShownFeast[] {
  return festivals
    .filter((festival) => isChosen(festival, state))
    .flatMap((festival) => feastsOf(festival, dayNumber(from), dayNumber(until)))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

function feastsOf(festival: DatedFestival, first: number, last: number): ShownFeast[] {
  const found: ShownFeast[] = [];
  let start = 0;
  for (let i = 0; i < festival.dates.length; i += 3) {
    const [gap = 0, more = 0, basis = 0] = festival.dates.slice(i, i + 3);
    start += gap;
    const end = start + more;
    const date = { from: isoDay(start), to: isoDay(end), basis: BASES[basis] ?? 'computed' };
    if (start <= last && end >= first) found.push({ festival, date, start, end });
  }
  return found;
}

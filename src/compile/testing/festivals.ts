import type { Festival } from '../../model/types.g.ts';

/** A festival that the organisers announce each year: it has the days given and no others. */
export function withoutRules(festival: Festival, dates: NonNullable<Festival['dates']>): Festival {
  return { ...festival, dates, calendar: { system: 'announced', text: festival.calendar.text } };
}

import momentkh from '@thyrith/momentkh';
import getSoriyatraLerngSak from '@thyrith/momentkh/getSoriyatraLerngSak.js';
import moment from 'moment';
import { dayNumber, isoDay, yearOf, type Span } from '../model/calendar/day.ts';
import { daysOf, type CalendarRule, type Occurrence } from '../model/calendar/rule.ts';

/** Rules of Khmer feasts; months count from Mikasar (1), waning days on from 16 (1 roach). */
export const KHMER_FEASTS = {
  /** New year of the sun, three or four days in mid-April: the rule without a month. */
  'chol-chnam-thmay': { system: 'khmer' },
  /** Pchum Ben: 14 roach of Phatrabot to 1 keit of Assoch. */
  'sene-dolta': { system: 'khmer', month: 10, day_from: 29, day_to: 1 },
  /** Full moon of Kadeuk. */
  'ok-om-bok': { system: 'khmer', month: 12, day_from: 15, day_to: 15 },
} as const satisfies Record<string, CalendarRule>;

const ASADH = 8;
const SECOND_ASADH = 14;
/** Chula Sakarat year that begins in a Gregorian year, less that year. */
const CHULA_SAKARAT = -638;

/** momentkh reckons in the time zone of the machine unless its Moment reckons in UTC. */
const inUtc = (...args: Parameters<typeof moment.utc>): moment.Moment => moment.utc(...args);
const khmer = momentkh(Object.assign(inUtc, { duration: moment.duration, fn: moment.fn }));

interface KhmerDay {
  readonly month: number;
  readonly day: number;
}

/** Kept, since momentkh counts from 1900 for every day asked (about a millisecond). */
const khmerDays = new Map<number, KhmerDay>();

/**
 * The days of a Khmer feast that begin in the Gregorian years `from` to `to`, by
 * @thyrith/momentkh (after “Pratitin Soryakkatik-Chankatik 1900–1999” by Roath Kim Soeun): to be
 * handed to `occurrences` with the announced dates. A rule without a month is the new year; in a
 * year with two months Asadh, month 8 is the second.
 * @throws RangeError for rules of other calendars and for years that momentkh does not know (before 1901).
 */
export function khmerDates(rule: CalendarRule, from: number, to: number): Occurrence[] {
  if (rule.system !== 'khmer') throw new RangeError(`'${rule.system}' is not the Khmer calendar`);
  if (from < 1901) throw new RangeError(`year ${from} is before the Khmer calendar of momentkh (1901)`);
  const { month } = rule;
  if (!month) return Array.from({ length: to - from + 1 }, (_, i) => newYear(from + i));
  return khmerMonths(month, from, to)
    .map((span): Occurrence => ({ ...daysOf(span, rule), basis: 'computed' }))
    .filter((date) => yearOf(date.from) >= from && yearOf(date.from) <= to);
}

function newYear(year: number): Occurrence {
  const from = dayNumber(khmer.getKhNewYearMoment(year).format('YYYY-MM-DD'));
  const hasFourDays = getSoriyatraLerngSak(year + CHULA_SAKARAT).newYearsDaySotins[0]?.angsar === 0;
  return { from: isoDay(from), to: isoDay(from + (hasFourDays ? 3 : 2)), basis: 'computed' };
}

function khmerMonths(month: number, from: number, to: number): Span[] {
  const spans: Span[] = [];
  const end = dayNumber(`${to}-12-31`);
  for (let at = dayNumber(`${from - 1}-12-01`); at <= end; ) {
    const { month: found, day } = khmerDay(at);
    const start = at - day;
    const length = khmerDay(start + 29).month === found ? 30 : 29;
    if (found === month) spans.push({ start, length });
    at = start + length;
  }
  return spans;
}

/** The month (from 1) and day (from 0) of a day number; the second Asadh counts as month 8. */
function khmerDay(number: number): KhmerDay {
  const known = khmerDays.get(number);
  if (known) return known;
  const date = khmer(isoDay(number));
  const month = date.khMonth() + 1;
  const found = { month: month === SECOND_ASADH ? ASADH : month, day: date.khDay() };
  khmerDays.set(number, found);
  return found;
}

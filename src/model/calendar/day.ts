const DAY_MS = 86_400_000;

/**
 * A day as its number from 1970-01-01 (0); earlier days are negative. Days have no time and no
 * zone: a day of An Giang is the same day wherever it is read.
 * @throws RangeError where `day` is no ISO day of the Gregorian calendar, such as '2026-02-30'.
 */
export function dayNumber(day: string): number {
  const number = Date.parse(`${day}T00:00Z`) / DAY_MS;
  if (!day || isoDay(number) !== day) throw new RangeError(`'${day}' is no day`);
  return number;
}

/** The ISO day of a day number, as '2026-02-17'; '' for what is no whole number. */
export function isoDay(number: number): string {
  return Number.isInteger(number) ? new Date(number * DAY_MS).toISOString().slice(0, 10) : '';
}

/** The Gregorian year of an ISO day. */
export function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

/** A month of any calendar, or a feast, as a run of days. */
export interface Span {
  /** Day number of its first day. */
  readonly start: number;
  /** Number of its days. */
  readonly length: number;
}

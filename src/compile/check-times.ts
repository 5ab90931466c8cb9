import OpeningHours from 'opening_hours';
import { fieldsOf, stringAt, valueAt, type Path } from './fields.ts';
import type { Problem } from './problem.ts';
import { problemAt, type Source } from './source.ts';

/** Days that do not exist, ends before their beginnings, opening hours that no program understands. */
export function* checkTimes(source: Source): Generator<Problem> {
  for (const { definition, path, value } of fieldsOf(source.kind, source.value)) {
    if ((definition === 'date' || definition === 'day') && typeof value === 'string' && !isPossibleDate(value)) {
      yield problemAt(source, path, `is '${value}', a day that does not exist`);
    }
    if (definition === 'period') yield* checkOrder(source, path);
    if (definition === 'visit') yield* checkHours(source, [...path, 'hours']);
  }
  if (source.kind === 'festival') yield* checkFestivalDates(source);
  if (source.kind === 'province') yield* checkTimeZone(source);
}

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Whether a year, month or day exists; what is no date at all is left to the schema. */
export function isPossibleDate(text: string): boolean {
  const [, year = '', month = '01', day = '01'] = DATE.exec(text) ?? [text];
  if (!year) return true;
  const date = new Date(Date.UTC(2000, 0, 1));
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}

function* checkOrder(source: Source, path: Path): Generator<Problem> {
  const [from, to] = ['from', 'to'].map((name) => valueAt(source.value, [...path, name]));
  const isWrong =
    (typeof from === 'number' && typeof to === 'number' && from > to) ||
    (typeof from === 'string' && typeof to === 'string' && from > to);
  if (isWrong) yield problemAt(source, [...path, 'to'], `is ${to}, before the beginning (from: ${from})`);
}

function* checkFestivalDates(source: Source): Generator<Problem> {
  const dates = valueAt(source.value, ['dates']);
  for (const i of Array.isArray(dates) ? dates.keys() : []) {
    yield* checkOrder(source, ['dates', i]);
    const isAnnounced = stringAt(source.value, ['dates', i, 'basis']) === 'announced';
    if (isAnnounced && !stringAt(source.value, ['dates', i, 'source'])) yield problemAt(source, ['dates', i, 'basis'], 'is announced: name the page that announced it (source)');
  }
}

function* checkTimeZone(source: Source): Generator<Problem> {
  const zone = stringAt(source.value, ['time_zone']);
  if (zone === undefined || isTimeZone(zone)) return;
  yield problemAt(source, ['time_zone'], `is '${zone}', not a time zone`);
}

function isTimeZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
}

function* checkHours(source: Source, path: Path): Generator<Problem> {
  const hours = stringAt(source.value, path);
  if (!hours) return;
  try {
    const [warning] = new OpeningHours(hours, null).getWarnings();
    if (warning) yield problemAt(source, path, `could be clearer: ${tidy(warning)}`, undefined, 'warning');
  } catch (error) {
    yield problemAt(source, path, `is not in opening_hours syntax ('Mo-Su 07:00-17:00'): ${tidy(String(error))}`);
  }
}

function tidy(message: string): string {
  return (/^[^)]*\)?/.exec(message)?.[0] ?? message).replace(/\s+/g, ' ').slice(0, 200);
}

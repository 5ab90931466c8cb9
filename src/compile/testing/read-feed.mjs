import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';

/** Reads an iCalendar file from standard input as two programs do, and writes their days as this machine's clock and zone show them. */
const text = readFileSync(0, 'utf8');

/** A moment as the calendar on this machine's wall has it. */
function shown(date) {
  if (date.getHours() || date.getMinutes()) throw new Error(`${date} is no midnight here`);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].join('-');
}

/** By the library. */
const byLibrary = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => {
  const { uid, startDate, endDate } = new ICAL.Event(component);
  if (!startDate.isDate || !endDate.isDate) throw new Error(`${uid} has a time of day`);
  return [uid, shown(startDate.toJSDate()), shown(endDate.toJSDate())];
});

/** By hand: lines unfolded, values taken after the colon, days at local midnight. */
const byHand = text
  .replace(/\r\n[ \t]/g, '')
  .split('BEGIN:VEVENT')
  .slice(1)
  .map((event) => {
    const value = (name) => new RegExp(`^${name}[^:\r\n]*:(.*)\r$`, 'm').exec(event)?.[1] ?? '';
    const day = (name) => {
      const [, year, month, date] = /^(\d{4})(\d\d)(\d\d)$/.exec(value(name)) ?? [];
      return shown(new Date(Number(year), Number(month) - 1, Number(date)));
    };
    return [value('UID'), day('DTSTART'), day('DTEND')];
  });

/* Minutes by which this machine is behind UTC in January: proof that it is elsewhere. */
const behind = new Date(2027, 0, 15).getTimezoneOffset();

process.stdout.write(JSON.stringify({ behind, byLibrary, byHand }));

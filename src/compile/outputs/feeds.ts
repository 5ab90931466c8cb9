import { calendarWords, lunarText } from '../../locales/calendar-words.ts';
import type { Occurrence } from '../../model/calendar/rule.ts';
import { lunarOf } from '../../model/calendar/vietnamese.ts';
import { LANGUAGES, languages, type Language } from '../../model/languages.ts';
import { dataPaths, pathOf } from '../../model/routes.ts';
import type { Festival } from '../../model/types.g.ts';
import type { Atlas } from '../views/atlas.ts';
import { festivalDates } from '../views/festival-dates.ts';
import { phraseOf, placeName } from '../views/names.ts';
import type { Output, OutputFile } from './output.ts';
import { atlases } from './pages.ts';

const OCTETS = 75;
/** Nine in the morning a week before and the day before: an alarm on the very day or week would ring at midnight. */
const REMINDERS = ['-P6DT15H', '-PT15H'];

/** Text as iCalendar writes it (RFC 5545, 3.3.11). */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');
}

/** Octets of a character in UTF-8. */
function octetsOf(char: string): number {
  const point = char.codePointAt(0) ?? 0;
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
}

/** A content line in pieces of at most 75 octets, no character cut (RFC 5545, 3.1). */
export function folded(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const char of line) {
    const size = octetsOf(char);
    if (octets + size > OCTETS) {
      pieces.push(piece);
      piece = ' ';
      octets = 1;
    }
    piece += char;
    octets += size;
  }
  return [...pieces, piece].join('\r\n');
}

/** `2026-06-07` as `20260607`, moved by `days`. */
function dateValue(day: string, days = 0): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10).replace(/-/g, '');
}

function alarm(trigger: string, text: string): string[] {
  return ['BEGIN:VALARM', 'ACTION:DISPLAY', `TRIGGER:${trigger}`, `DESCRIPTION:${escaped(text)}`, 'END:VALARM'];
}

/** The newest day that the content itself tells of: when a source was read or the visit checked; else that of the build. */
function modified({ sources, visit }: Festival, today: string): string {
  const checked = visit?.checked ? `${visit.checked}-01-01`.slice(0, 10) : '';
  const days = [checked, ...sources.map(({ accessed }) => accessed ?? '')].filter((day) => day && day <= today);
  return days.sort().at(-1) ?? today;
}

/** How often the days of this year were announced; each announcement takes the place of the day before it under the same UID. */
function sequence({ dates = [] }: Festival, { from }: Occurrence): number {
  return dates.filter((date) => date.source && date.from.slice(0, 4) === from.slice(0, 4)).length;
}

/** What the festival is, its lunar days, how the days are known and by whom, and where to read on. */
function description({ lang, t }: Atlas, festival: Festival, { from, to, basis, source }: Occurrence, url: string): string {
  const lunar = festival.calendar.system === 'vietnamese-lunar' ? [lunarText(lunarOf(from), lunarOf(to), calendarWords(t))] : [];
  const known = `${t(`thing.basis.${basis}`)} – ${t(`calendar.basisNote.${basis}`)}`;
  return [phraseOf(festival.summary, lang).text, ...lunar, known, ...(source ? [source] : []), url].join('\n');
}

/**
 * One feast as an all-day event: DTEND is the day after its last. The UID is that of the festival and
 * the year, whoever serves it. DTSTAMP is the day of the build, so that programs take every change over,
 * also one that moves neither SEQUENCE nor LAST-MODIFIED.
 */
function event(atlas: Atlas, festival: Festival, date: Occurrence, turn: number, alarms: boolean): string[] {
  const { here, lang, origin, t, today } = atlas;
  const name = phraseOf(festival.name, lang).text;
  const place = here.places.find(({ id }) => id === festival.place);
  const where = [festival.venue && phraseOf(festival.venue, lang).text, place && placeName(place, lang, t), phraseOf(here.province.name, lang).text];
  const { lat, lon, precision } = festival.location;
  const url = origin + pathOf({ page: 'thing', lang, province: here.province.id, collection: 'festivals', id: festival.id });
  return [
    'BEGIN:VEVENT',
    `UID:${festival.id}-${date.from.slice(0, 4)}${turn ? `-${turn + 1}` : ''}@${here.province.id}.disan`,
    `DTSTAMP:${dateValue(today)}T000000Z`,
    `LAST-MODIFIED:${dateValue(modified(festival, today))}T000000Z`,
    `SEQUENCE:${sequence(festival, date)}`,
    `DTSTART;VALUE=DATE:${dateValue(date.from)}`,
    `DTEND;VALUE=DATE:${dateValue(date.to, 1)}`,
    `SUMMARY;LANGUAGE=${LANGUAGES[lang].tag}:${escaped(name)}`,
    `DESCRIPTION;LANGUAGE=${LANGUAGES[lang].tag}:${escaped(description(atlas, festival, date, url))}`,
    `LOCATION:${escaped(where.filter(Boolean).join(', '))}`,
    ...(precision === 'exact' ? [`GEO:${lat};${lon}`] : []),
    `URL:${url}`,
    'TRANSP:TRANSPARENT',
    ...(alarms ? REMINDERS.flatMap((trigger) => alarm(trigger, name)) : []),
    'END:VEVENT',
  ];
}

/** All feasts of a festival as events; two in one Gregorian year are told apart by a number. */
function events(atlas: Atlas, festival: Festival, alarms: boolean): string[] {
  const seen = new Map<string, number>();
  return festivalDates(festival, atlas.today).flatMap((date) => {
    const year = date.from.slice(0, 4);
    const turn = seen.get(year) ?? 0;
    seen.set(year, turn + 1);
    return event(atlas, festival, date, turn, alarms);
  });
}

/** A calendar of some events. Without any it would be none (RFC 5545, 3.6), so there is no file then. */
function calendar(path: string, name: string, lang: Language, lines: readonly string[]): OutputFile[] {
  if (!lines.length) return [];
  const all = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Disan//Heritage map//${lang.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:P1D',
    ...lines,
    'END:VCALENDAR',
  ];
  return [[path, `${all.map(folded).join('\r\n')}\r\n`]];
}

/** iCalendar files: one a province and language to subscribe to, one a festival to add, with reminders. */
export const feeds: Output = function* (build) {
  for (const lang of languages) {
    for (const atlas of atlases(build, lang)) {
      const { here, t } = atlas;
      const province = here.province.id;
      const name = t('calendar.of', { province: phraseOf(here.province.name, lang).text });
      yield* calendar(dataPaths.feed(province, lang), name, lang, here.festivals.flatMap((festival) => events(atlas, festival, false)));
      for (const festival of here.festivals) {
        const path = dataPaths.festivalFeed(province, festival.id, lang);
        yield* calendar(path, phraseOf(festival.name, lang).text, lang, events(atlas, festival, true));
      }
    }
  }
};

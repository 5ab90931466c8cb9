import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { languages } from '../../model/languages.ts';
import { dataPaths } from '../../model/routes.ts';
import { loadContent } from '../content.ts';
import { TRANSLATE } from '../testing/translators.ts';
import { festivalDates } from '../views/festival-dates.ts';
import { feeds, folded } from './feeds.ts';
import { NO_MATERIAL } from '../material.ts';
import type { Build } from './output.ts';

const TODAY = '2026-11-22';
const { content } = await loadContent('data');
if (!content) throw new Error('The shipped content has errors');
const [here] = content.provinces;
if (!here) throw new Error('No province');
const build: Build = { content, material: NO_MATERIAL, origin: 'https://disan.example', today: TODAY, translate: TRANSLATE, compose: () => '' };
const files = new Map([...feeds(build)].map(([path, text]) => [path, String(text)]));
const feed = (lang: (typeof languages)[number]): string => files.get(dataPaths.feed(here.province.id, lang)) ?? '';

interface Readings {
  readonly behind: number;
  readonly byLibrary: readonly string[][];
  readonly byHand: readonly string[][];
}

/** What ical.js and a reader of our own make of a feed on a machine in a time zone. */
function readIn(zone: string, text: string): Readings {
  const program = fileURLToPath(new URL('../testing/read-feed.mjs', import.meta.url));
  const output = execFileSync(process.execPath, [program], { input: text, env: { ...process.env, TZ: zone }, encoding: 'utf8' });
  return JSON.parse(output) as Readings;
}

/** The values of a property in the order of the events. */
function values(text: string, name: string): string[] {
  const pattern = new RegExp(`^${name}[^:\\r\\n]*:(.*)\\r$`, 'gm');
  return [...text.replace(/\r\n /g, '').matchAll(pattern)].map(([, value = '']) => value);
}

/** A day as people write it, `days` later. */
function plain(day: string, days = 0): string {
  const at = new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000);
  return [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()].join('-');
}

describe('feeds', () => {
  it('has a file for the province and one for each festival of known days, in every language', () => {
    const known = here.festivals.filter((festival) => festivalDates(festival, TODAY).length);
    expect(files.size).toBe(languages.length * (1 + known.length));
  });

  it('has no file for a festival whose days nobody knows: a calendar without events is none', () => {
    const [festival] = here.festivals;
    if (!festival) throw new Error('No festival');
    const unknown = { ...festival, dates: [], calendar: { system: 'announced' as const, text: festival.calendar.text } };
    const bare = { ...content, provinces: [{ ...here, festivals: [unknown] }] };
    expect([...feeds({ ...build, content: bare })]).toEqual([]);
  });

  it.each([
    ['Asia/Ho_Chi_Minh', -7],
    ['America/Los_Angeles', 8],
    ['Asia/Tokyo', -9],
  ])('gives two programs the same all-day days in %s', (zone, hoursBehind) => {
    const wanted = here.festivals.flatMap((festival) => festivalDates(festival, TODAY).map(({ from, to }) => [plain(from), plain(to, 1)]));
    const { behind, byLibrary, byHand } = readIn(zone, feed('vi'));
    expect(behind).toBe(60 * hoursBehind);
    expect(byLibrary.map(([, from, end]) => [from, end])).toEqual(wanted);
    expect(byHand).toEqual(byLibrary);
  });

  it('has no line of more than 75 octets, and every line ends in CR LF', () => {
    for (const [path, text] of files) {
      const lines = text.split('\r\n');
      expect([path, lines.filter((line) => Buffer.byteLength(line) > 75), text.endsWith('\r\n')]).toEqual([path, [], true]);
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    }
  });

  it('has a UID of its own for every event, the same in every language, on every host and day of building', () => {
    const uids = values(feed('vi'), 'UID');
    expect(new Set(uids).size).toBe(uids.length);
    const later = new Map([...feeds({ ...build, origin: 'https://other.example', today: '2026-12-31' })].map(([path, text]) => [path, String(text)]));
    expect(values(later.get(dataPaths.feed(here.province.id, 'ja')) ?? '', 'UID')).toEqual(uids);
  });

  it('has a UID that stays and a SEQUENCE that rises when the days of a year are announced', () => {
    const source = 'https://example.org/notice';
    const announced = { from: '2027-05-28', to: '2027-06-01', basis: 'announced', source } as const;
    const festivals = here.festivals.map((festival) => (festival.id === 'via-ba-chua-xu-nui-sam' ? { ...festival, dates: [announced] } : festival));
    const changed = { ...content, provinces: [{ ...here, festivals }] };
    const path = dataPaths.festivalFeed(here.province.id, 'via-ba-chua-xu-nui-sam', 'en');
    const [before, after] = [content, changed].map((each) => String(new Map([...feeds({ ...build, content: each })]).get(path)));
    const read = (text = ''): string[][] => ['UID', 'SEQUENCE', 'DTSTART'].map((name) => values(text, name).slice(1, 4));
    expect(read(before)[0]).toEqual(read(after)[0]);
    expect(read(before).slice(1)).toEqual([['0', '0', '0'], ['20260607', '20270527', '20280516']]);
    expect(read(after).slice(1)).toEqual([['0', '1', '0'], ['20260607', '20270528', '20280516']]);
    expect(after?.replace(/\r\n /g, '')).toContain(source);
  });

  it('was last modified when its content was last checked, and is stamped by the build', () => {
    const text = files.get(dataPaths.festivalFeed(here.province.id, 'sene-dolta', 'vi')) ?? '';
    expect([...new Set([...values(text, 'LAST-MODIFIED'), ...values(text, 'DTSTAMP')])]).toEqual(['20261101T000000Z', '20261122T000000Z']);
  });

  it('reminds in the file of one festival only', () => {
    const [festival] = here.festivals;
    expect(files.get(dataPaths.festivalFeed(here.province.id, festival?.id ?? '', 'en'))).toContain('BEGIN:VALARM');
    expect(feed('en')).not.toContain('VALARM');
  });

  it('gives the position only of a place that is exact', () => {
    for (const festival of here.festivals) {
      const text = files.get(dataPaths.festivalFeed(here.province.id, festival.id, 'vi')) ?? '';
      expect([festival.id, /^GEO:/m.test(text)]).toEqual([festival.id, festival.location.precision === 'exact' && festivalDates(festival, TODAY).length > 0]);
    }
  });

  it('says in its own language how each day is known', () => {
    for (const lang of languages) {
      const unfolded = feed(lang).replace(/\r\n /g, '');
      expect(unfolded).toContain(TRANSLATE[lang]('thing.basis.computed').replace(/,/g, '\\,'));
    }
  });
});

describe('folded', () => {
  it.each(['a'.repeat(200), 'Lễ hội '.repeat(40), '祭り'.repeat(60), '🌕'.repeat(40)])('cuts no character and loses none', (text) => {
    const lines = folded(text).split('\r\n');
    expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    expect(lines.map((line, i) => (i ? line.slice(1) : line)).join('')).toBe(text);
  });
});

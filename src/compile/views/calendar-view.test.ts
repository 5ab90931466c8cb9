import { describe, expect, it } from 'vitest';
import { BASES } from '../../article/day-view.ts';
import { isoDay } from '../../model/calendar/day.ts';
import { languages } from '../../model/languages.ts';
import type { Festival } from '../../model/types.g.ts';
import { withoutRules } from '../testing/festivals.ts';
import { atlasOf, entryOf, fixtureContent, ORIGIN, TODAY, withProvince } from '../testing/site.ts';
import { calendarData, calendarView, nextFestivals } from './calendar-view.ts';
import { allDates } from './festival-dates.ts';

const content = await fixtureContent();
const en = atlasOf(content, 'en');
const FEAST = entryOf(en, 'festivals/hoi-thu').thing as Festival;
const announced = (from: string, to = from): NonNullable<Festival['dates']> => [{ from, to, basis: 'announced', source: 'https://example.org/' }];
const withFeasts = (...festivals: Festival[]): typeof en => atlasOf(withProvince(content, () => ({ festivals })), 'en');

describe('calendarView', () => {
  const view = calendarView(en);

  it('names the province', () => expect(view.title.text).toBe('Festival calendar of Sông Thử'));

  it('leads to the feed, by subscription and as a file', () => {
    expect(view.subscribe).toBe(`${ORIGIN.replace('https', 'webcal')}/calendar/song-thu/en.ics`);
    expect(view.download).toBe('/calendar/song-thu/en.ics');
  });

  it('has the feasts of the next 24 months by months', () => {
    expect(view.months.map(({ title, days }) => [title, days.map(({ from }) => from)])).toEqual([
      ['April 2027', ['2027-04-16']],
      ['April 2028', ['2028-04-04']],
    ]);
  });

  it('has a feast that began last month and is not over', () => {
    const { months } = calendarView(withFeasts(withoutRules(FEAST, announced('2026-10-25', '2026-11-22'))));
    expect(months.map(({ title }) => title)).toEqual(['October 2026']);
  });

  it('says of which festivals the days are not known', () => {
    const { months, unknown } = calendarView(withFeasts(withoutRules(FEAST, announced('2026-03-01'))));
    expect(months).toEqual([]);
    expect(unknown).toEqual([
      { festival: { text: 'Thử Village Festival', href: '/en/song-thu/festivals/hoi-thu/' }, rule: { text: FEAST.calendar.text.en } },
    ]);
  });

  it('tells what each way of knowing a day means', () => expect(view.bases).toHaveLength(BASES.length));
});

describe('a day of the calendar', () => {
  const day = calendarView(en).months[0]?.days[0];

  it('is titled by the festival, with its address', () => {
    expect(day?.title).toEqual({ text: 'Thử Village Festival', href: '/en/song-thu/festivals/hoi-thu/' });
  });

  it('has days, lunar days, place and people, and basis', () => {
    expect(day?.lines.map(({ text }) => text)).toEqual([
      'Friday 16 April – Sunday 18 April 2027',
      '10th to 12th of the third lunar month, Đinh Mùi, year of the Goat',
      expect.stringMatching(/ · Kinh$/) as string,
      'computed from the calendar',
    ]);
  });

  it('is over when its last day ends in the time zone of the province', () => expect(day?.until).toBe('2027-04-18T17:00:00.000Z'));

  it('has its first day as a leaf', () => expect(day?.leaf).toEqual(['Apr', '16', '10/3']));
});

describe('nextFestivals', () => {
  it('has more than are shown, and the way to the calendar', () => {
    const next = nextFestivals([en]);
    expect(next?.days.map(({ from }) => from.slice(0, 4))).toEqual(['2027', '2028', '2029', '2030', '2031']);
    expect(next?.all?.href).toBe('/en/song-thu/calendar/');
  });

  it('is nothing where no day to come is known', () => {
    expect(nextFestivals([withFeasts(withoutRules(FEAST, announced('2026-03-01')))])).toBeUndefined();
  });
});

describe('calendarData', () => {
  it('has every day that the compiler knows, packed', () => {
    const data = calendarData(en);
    let start = 0;
    const unpacked = Array.from({ length: (data.festivals[0]?.dates.length ?? 0) / 3 }, (_, i) => {
      const [gap = 0, more = 0, basis = 0] = data.festivals[0]?.dates.slice(3 * i, 3 * i + 3) ?? [];
      start += gap;
      return { from: isoDay(start), to: isoDay(start + more), basis: BASES[basis] };
    });
    expect(unpacked).toEqual(allDates(FEAST, TODAY).map(({ from, to, basis }) => ({ from, to, basis })));
  });

  it.each(languages)('%s: offers the communities and places that have festivals', (lang) => {
    const { communities, places } = calendarData(atlasOf(content, lang));
    expect([communities.map(([id]) => id), places.map(([id]) => id)]).toEqual([['kinh'], ['ben-thu']]);
  });

  it('says for which years Khmer feasts are known', () => expect(calendarView(en).khmerYears).toContain('2016–2036'));
});

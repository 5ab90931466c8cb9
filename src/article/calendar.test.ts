import { describe, expect, it } from 'vitest';
import { find, findAll, show, texts } from '../compile/testing/dom.ts';
import { TRANSLATE } from '../compile/testing/translators.ts';
import { calendarArticle } from './calendar.ts';
import { day } from './testing/days.ts';
import type { CalendarView } from './view.ts';

const VIEW: CalendarView = {
  title: { text: 'Festival calendar of Thử' },
  summary: 'When they fall.',
  data: '/data/song-thu/calendar.en.json',
  subscribe: 'webcal://disan.example/calendar/song-thu/en.ics',
  download: '/calendar/song-thu/en.ics',
  map: '/en/song-thu/festivals/',
  months: [
    { title: 'April 2027', days: [day(), day()] },
    { title: 'May 2027', days: [day()] },
  ],
  unknown: [{ festival: { text: 'Races', href: '/en/song-thu/festivals/dua/' }, rule: { text: 'Một ngày', lang: 'vi' } }],
  khmerYears: '2016–2036',
  bases: [{ term: 'announced', values: [{ text: 'published' }] }],
};
const body = (view: CalendarView = VIEW): HTMLElement => show(calendarArticle(view, TRANSLATE.en));

describe('calendarArticle', () => {
  it('has the title as its one first heading', () => expect(texts(body(), 'h1')).toEqual(['Festival calendar of Thử']));

  it('has every feast under the heading of its month, without a script', () => {
    expect(findAll(body(), '.month').map((month) => [find(month, 'h3').textContent, findAll(month, 'li').length])).toEqual([
      ['April 2027', 2],
      ['May 2027', 1],
    ]);
  });

  it('has the calendar to subscribe to, to download, and on the map', () => {
    expect(findAll<HTMLAnchorElement>(body(), '.actions a').map((link) => [link.getAttribute('href'), link.hasAttribute('download')])).toEqual([
      [VIEW.subscribe, false],
      [VIEW.download, true],
      [VIEW.map, false],
    ]);
  });

  it('tells the grid where its data are', () => expect(find(body(), 'ds-calendar').dataset['src']).toBe(VIEW.data));

  it('says of which festivals the days are not known, and their rule in its language', () => {
    expect(texts(body(), 'h2')).toContain('Days not yet announced');
    expect(find(body(), 'section [lang]').lang).toBe('vi');
  });

  it('says nothing of unknown days where all are known', () => {
    expect(texts(body({ ...VIEW, unknown: [] }), 'h2')).not.toContain('Days not yet announced');
  });

  it('says what each way of knowing a day means', () => expect(texts(body(), 'dt, dd')).toEqual(['announced', 'published']));
});

import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import { find, findAll, show, texts, textOf } from '../compile/testing/dom.ts';
import { TRANSLATE } from '../compile/testing/translators.ts';
import { pageBody, type Frame } from './frame.ts';
import { listArticle } from './list.ts';
import { day } from './testing/days.ts';
import { LIST, THING } from './testing/views.ts';
import { thingArticle } from './thing.ts';

const t = TRANSLATE.en;

describe('the dates of a festival', () => {
  const dates = {
    title: 'Dates',
    rows: [{ term: 'Calendar', values: [{ text: 'the rule' }] }],
    days: [day(), day()],
    folded: { title: 'Earlier years', rows: [{ term: '2026', values: [{ text: '26 April' }] }] },
    file: { text: 'Add', href: '/calendar/song-thu/hoi-thu.en.ics' },
  };
  const section = find(show(thingArticle({ ...THING, sections: [dates] }, t)), 'section:has([data-next])');

  it('begin with the next days, then the rule', () => {
    expect(findAll(section, 'h2, ul, dl, details, .file').map(({ tagName }) => tagName)).toEqual(['H2', 'UL', 'DL', 'DETAILS', 'DL', 'P']);
  });

  it('have the days of earlier years folded away', () => {
    const folded = find<HTMLDetailsElement>(section, 'details');
    expect([folded.hasAttribute('open'), textOf(find(folded, 'summary')), textOf(find(folded, 'dd'))]).toEqual([false, 'Earlier years', '26 April']);
  });

  it('have a calendar file to take home', () => {
    expect(find(section, '.file a[download]').getAttribute('href')).toBe(dates.file.href);
  });
});

describe('a list', () => {
  it('has the next festivals under its title, before everything else', () => {
    const body = show(listArticle({ ...LIST, next: { title: 'To come', days: [day()] } }));
    expect(texts(body, 'h1, h2')).toEqual(['Sông Thử', 'To come', 'Sites']);
  });
});

describe('a wide page', () => {
  const frame: Frame = { route: { page: 'calendar', lang: 'en', province: 'song-thu' }, lang: 'en', t, crumbs: [], menu: [], data: [] };

  it('has its text, bar and footer, and no map', () => {
    const body = show(pageBody({ ...frame, wide: true }, html`<h1>Calendar</h1>`));
    expect(texts(body, 'main h1')).toEqual(['Calendar']);
    expect(findAll(body, 'header.bar, footer')).toHaveLength(2);
    expect(findAll(body, 'ds-app, .map-slot, [data-open-map]')).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { find, findAll, show, texts, textOf } from '../compile/testing/dom.ts';
import { dayItem, nextDays, nextFestivals } from './days.ts';
import { day } from './testing/days.ts';
import { NASTY } from './testing/views.ts';

describe('dayItem', () => {
  it('has the festival as a link, then its lines in order', () => {
    const body = show(dayItem(day()));
    expect(find(body, 'strong a').getAttribute('href')).toBe('/en/song-thu/festivals/hoi-thu/');
    expect(texts(body, 'p')).toEqual(['Friday 16 April 2027', 'Bến Thử · Kinh', 'computed from the calendar']);
  });

  it('has a leaf for the eye alone: its words say the same', () => {
    const leaf = find(show(dayItem(day())), '.leaf');
    expect([textOf(leaf), leaf.getAttribute('aria-hidden')]).toEqual(['Apr1610/3', 'true']);
  });

  it('carries what the page needs to take it out', () => {
    expect({ ...find(show(dayItem(day())), 'li').dataset }).toEqual({ until: '2027-04-16T17:00Z', place: 'ben-thu', communities: 'kinh khmer' });
  });

  it('says something more where it is told to', () => {
    expect(texts(show(dayItem(day(), 'in 8 days')), 'em')).toEqual(['in 8 days']);
    expect(findAll(show(dayItem(day())), 'em')).toEqual([]);
  });

  it('writes each of its fields as text', () => {
    const nasty = day({ title: { text: NASTY, href: '/' }, leaf: [NASTY, NASTY, NASTY], lines: [{ text: NASTY }, { text: NASTY }] });
    const body = show(dayItem(nasty, NASTY));
    expect(findAll(body, 'script, img')).toEqual([]);
    expect(body.textContent?.split(NASTY)).toHaveLength(8);
  });
});

describe('nextDays', () => {
  it('has all days; the style shows the first three that are not over', () => {
    const list = find(show(nextDays([day(), day(), day(), day()])), 'ul[data-next]');
    expect(list.children).toHaveLength(4);
  });
});

describe('nextFestivals', () => {
  it('stands under its own heading, with the way to the calendar and a remark', () => {
    const body = show(nextFestivals({ title: 'To come', days: [day()], all: { text: 'Calendar', href: '/en/song-thu/calendar/' }, note: 'A note.' }));
    expect(texts(body, 'h2, section > p')).toEqual(['To come', 'Calendar', 'A note.']);
  });
});

import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import { find, findAll, show, texts, textOf } from '../compile/testing/dom.ts';
import { KIND_ICONS } from '../model/icons.ts';
import { card, cardGroup } from './cards.ts';
import { card as sample, NASTY } from './testing/views.ts';

describe('card', () => {
  it('is one link to the thing about all of its words', () => {
    const body = show(card(sample()));
    expect(findAll(body, 'a').map((link) => link.getAttribute('href'))).toEqual(['/en/song-thu/sites/cho-thu/']);
    expect(textOf(find(body, 'a'))).toBe(textOf(body));
  });

  it('joins what stands under the name with dots', () => {
    expect(texts(show(card(sample({ meta: ['Market', 'Bến Thử', '1 km'] }))), '.card-meta')).toEqual(['Market · Bến Thử · 1 km']);
  });

  it('leaves the summary out where there is none', () => {
    const { summary: _, ...short } = sample();
    expect(findAll(show(card(short)), '.card-summary')).toEqual([]);
  });

  it('tells its collection, which gives it its colour', () => {
    expect(find(show(card(sample({ collection: 'festivals' }))), 'li').dataset.collection).toBe('festivals');
  });

  it('draws the icon of the kind, as decoration', () => {
    const drawn = find(show(card(sample({ icon: 'church' }))), 'svg');
    expect(drawn.getAttribute('aria-hidden')).toBe('true');
    expect(find(drawn, 'path').getAttribute('d')).toBe(KIND_ICONS.church);
  });

  it('says in which language a foreign name and summary are', () => {
    const body = show(card(sample({ name: { text: 'Chợ', lang: 'vi' }, summary: { text: '市场', lang: 'zh-Hans' } })));
    expect(findAll(body, '[lang]').map((element) => [element.lang, textOf(element)])).toEqual([
      ['vi', 'Chợ'],
      ['zh-Hans', '市场'],
    ]);
  });

  it('writes each of its fields as text', () => {
    const nasty = { text: NASTY, lang: NASTY, note: NASTY };
    const body = show(card(sample({ href: NASTY, icon: NASTY, name: nasty, meta: [NASTY, NASTY], summary: nasty })));
    expect(findAll(body, 'script, img')).toEqual([]);
    expect(body.textContent?.split(NASTY)).toHaveLength(7);
    expect(find(body, 'a').getAttribute('href')).toBe(NASTY);
  });
});

describe('cardGroup', () => {
  it('is nothing without cards', () => {
    expect(show(html`<div>${cardGroup({ title: 'Nearby', cards: [] })}</div>`).innerHTML).toBe('<div></div>');
  });

  it('is a list under a heading of the second level', () => {
    const body = show(html`${cardGroup({ title: 'Nearby', cards: [sample(), sample({ id: 'b' })] })}`);
    expect(texts(body, 'section > h2')).toEqual(['Nearby']);
    expect(findAll(body, 'section > ul > li')).toHaveLength(2);
  });

  it('has no empty heading', () => {
    expect(findAll(show(html`${cardGroup({ title: '', cards: [sample()] })}`), 'h2')).toEqual([]);
  });
});

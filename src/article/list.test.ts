import { describe, expect, it } from 'vitest';
import { find, findAll, show, texts, textOf } from '../compile/testing/dom.ts';
import { listArticle } from './list.ts';
import { LIST, NASTY } from './testing/views.ts';

describe('listArticle', () => {
  it('has the title as its one first heading, which takes focus after navigation', () => {
    const headings = findAll(show(listArticle(LIST)), 'h1');
    expect(headings.map(textOf)).toEqual(['Sông Thử']);
    expect(headings[0]?.getAttribute('tabindex')).toBe('-1');
  });

  it('has a group for each collection that holds something', () => {
    expect(texts(show(listArticle(LIST)), 'h2')).toEqual(['Sites']);
  });

  it('shows the summary', () => {
    expect(texts(show(listArticle(LIST)), '.intro')).toEqual(['A province.']);
  });

  it('leaves out the summary and the icon where there are none', () => {
    const body = show(listArticle({ title: { text: 'A' }, groups: [] }));
    expect(findAll(body, 'p, svg')).toEqual([]);
  });

  it('draws an icon where it is told to', () => {
    expect(findAll(show(listArticle({ ...LIST, icon: 'default' })), 'header svg')).toHaveLength(1);
  });

  it('says in which language a foreign title and summary are', () => {
    const body = show(listArticle({ title: { text: '试江', lang: 'zh-Hans' }, summary: { text: 'Tỉnh', lang: 'vi' }, groups: [] }));
    expect([find(body, 'h1 [lang]').lang, find(body, '.intro [lang]').lang]).toEqual(['zh-Hans', 'vi']);
  });

  it('writes each of its fields as text', () => {
    const body = show(listArticle({ title: { text: NASTY }, summary: { text: NASTY }, groups: [{ title: NASTY, cards: [...(LIST.groups[0]?.cards ?? [])] }] }));
    expect(findAll(body, 'script, img')).toEqual([]);
    expect(body.textContent?.split(NASTY)).toHaveLength(4);
  });
});

import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import { toHtml } from '../compile/page.ts';
import { find, findAll, show, texts, textOf } from '../compile/testing/dom.ts';
import { phrase, prose, rows } from './prose.ts';
import { NASTY } from './testing/views.ts';

describe('prose', () => {
  it('renders each kind of block as its element', () => {
    const body = show(html`${prose([
      { tag: 'p', children: ['a'] },
      { tag: 'h2', children: ['b'] },
      { tag: 'h3', children: ['c'] },
      { tag: 'blockquote', children: ['d'] },
      { tag: 'ul', items: [['e'], ['f']] },
      { tag: 'ol', items: [['g']] },
    ])}`);
    expect(body.innerHTML).toBe('<p>a</p><h2>b</h2><h3>c</h3><blockquote>d</blockquote><ul><li>e</li><li>f</li></ul><ol><li>g</li></ol>');
  });

  it('renders what is inside a paragraph, one in another', () => {
    const body = show(html`${prose([{ tag: 'p', children: ['x ', { tag: 'strong', children: ['y ', { tag: 'em', children: ['z'] }] }, '.'] }])}`);
    expect(body.innerHTML).toBe('<p>x <strong>y <em>z</em></strong>.</p>');
  });

  it('keeps the space between two marked words', () => {
    const body = show(html`${prose([{ tag: 'p', children: [{ tag: 'strong', children: ['a'] }, ' ', { tag: 'em', children: ['b'] }] }])}`);
    expect(textOf(body)).toBe('a b');
  });

  it('links to the address of a link', () => {
    const body = show(html`${prose([{ tag: 'p', children: [{ tag: 'a', href: 'https://example.org/?a=1&b=2', children: ['a'] }] }])}`);
    expect(find(body, 'a').getAttribute('href')).toBe('https://example.org/?a=1&b=2');
  });

  it('writes text in every place as text', () => {
    const body = show(html`${prose([
      { tag: 'p', children: [NASTY, { tag: 'strong', children: [NASTY] }, { tag: 'em', children: [NASTY] }, { tag: 'a', href: NASTY, children: [NASTY] }] },
      { tag: 'h2', children: [NASTY] },
      { tag: 'ul', items: [[NASTY]] },
    ])}`);
    expect(findAll(body, 'script, img')).toEqual([]);
    expect(body.textContent?.split(NASTY)).toHaveLength(7);
    expect(find(body, 'a').getAttribute('href')).toBe(NASTY);
  });

  /** The template trusts addresses: schema and Markdown parser let no other scheme through (see pages.test.ts). */
  it('writes an address as it is given, whatever its scheme', () => {
    const body = show(html`${prose([{ tag: 'p', children: [{ tag: 'a', href: 'javascript:alert(1)', children: ['a'] }] }])}`);
    expect(find(body, 'a').getAttribute('href')).toBe('javascript:alert(1)');
  });
});

describe('phrase', () => {
  it('is bare text where there is nothing more to say', () => {
    expect(toHtml(html`<p>${phrase({ text: 'Đình' })}</p>`)).toBe('<p>Đình</p>');
  });

  it('says in which language foreign words are', () => {
    const [span] = findAll(show(phrase({ text: 'Đình', lang: 'vi' })), 'span');
    expect([span?.lang, textOf(span ?? null)]).toEqual(['vi', 'Đình']);
  });

  it('puts the language on the link, where there is one', () => {
    const body = show(phrase({ text: 'Đình', lang: 'vi', href: '/vi/' }));
    expect([find(body, 'a').lang, find(body, 'a').getAttribute('href')]).toEqual(['vi', '/vi/']);
    expect(findAll(body, 'span')).toEqual([]);
  });

  it('gives no lang attribute to a link in the language of the page', () => {
    expect(find(show(phrase({ text: 'House', href: '/en/' })), 'a').hasAttribute('lang')).toBe(false);
  });

  it('puts the remark behind the words and outside their language', () => {
    const body = show(phrase({ text: 'Đình', lang: 'vi', note: 'former name' }));
    expect(textOf(body)).toBe('Đình former name');
    expect(find(body, 'small').closest('[lang]')).toBeNull();
  });

  it('writes each of its fields as text', () => {
    const body = show(phrase({ text: NASTY, lang: NASTY, href: NASTY, note: NASTY }));
    expect(findAll(body, '*').map(({ tagName }) => tagName)).toEqual(['A', 'SMALL']);
    expect([find(body, 'a').textContent, find(body, 'small').textContent]).toEqual([NASTY, NASTY]);
    expect([find(body, 'a').getAttribute('href'), find(body, 'a').lang]).toEqual([NASTY, NASTY]);
  });
});

describe('rows', () => {
  it('gives a term with all of its values', () => {
    const body = show(rows([{ term: 'Names', values: [{ text: 'a' }, { text: 'b' }] }, { term: 'Period', values: [{ text: 'c' }] }]));
    expect(findAll(body, 'dl > div').map((row) => [texts(row, 'dt'), texts(row, 'dd')])).toEqual([
      [['Names'], ['a', 'b']],
      [['Period'], ['c']],
    ]);
  });

  it('writes terms as text', () => {
    const body = show(rows([{ term: NASTY, values: [] }]));
    expect(find(body, 'dt').textContent).toBe(NASTY);
    expect(findAll(body, 'script, img')).toEqual([]);
  });
});

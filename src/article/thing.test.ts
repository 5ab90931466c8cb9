import { describe, expect, it } from 'vitest';
import { find, findAll, show, skeleton, texts, textOf } from '../compile/testing/dom.ts';
import { TRANSLATE } from '../compile/testing/translators.ts';
import { DRAWING, NASTY, THING } from './testing/views.ts';
import { thingArticle } from './thing.ts';
import type { ThingView } from './view.ts';

const t = TRANSLATE.en;

function article(fields: Partial<ThingView> = {}): HTMLElement {
  return show(thingArticle({ ...THING, ...fields }, t));
}

/** What in a view is no text: words that the template switches on, addresses, languages, path data. */
const NO_TEXT = ['province', 'collection', 'id', 'translation', 'precision', 'tag', 'icon', 'lang', 'href', 'permalink', 'path'];

/** A copy of a view with each text changed by what `make` makes of its place in the view. */
function retold<T>(value: T, make: (path: string) => string, path = ''): T {
  if (typeof value === 'string') return (NO_TEXT.includes(path.split('.').findLast((key) => !/^\d+$/.test(key)) ?? '') ? value : make(path)) as T;
  if (Array.isArray(value)) return value.map((item: unknown, i) => retold(item, make, `${path}.${i}`)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, retold(inner as unknown, make, `${path}.${name}`)])) as T;
}

function nasty<T>(value: T): T {
  return retold(value, () => NASTY);
}

describe('thingArticle', () => {
  it('has one first heading, the name, which takes focus after navigation', () => {
    const headings = findAll(article({ name: { text: 'Thử House' } }), 'h1');
    expect(headings.map(textOf)).toEqual(['Thử House']);
    expect(headings[0]?.getAttribute('tabindex')).toBe('-1');
  });

  it('skips no level of headings', () => {
    const levels = findAll(article(), 'h1, h2, h3, h4').map(({ tagName }) => Number(tagName.slice(1)));
    expect(levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1)).toEqual([]);
  });

  it('remarks that a name is our own', () => {
    expect(texts(article(), 'header small')).toEqual(['proposed name']);
  });

  it('shows the name on the signs, as Vietnamese', () => {
    const local = find(article(), '.local [lang]');
    expect([local.lang, textOf(local)]).toEqual(['vi', 'Đình Thử']);
  });

  it('leaves the name on the signs out where it is the heading', () => {
    const { localName: _, ...rest } = THING;
    expect(findAll(show(thingArticle(rest, t)), '.local')).toEqual([]);
  });

  it('gilds the highest rank only', () => {
    expect(findAll(article(), '.badges li').map((badge) => [textOf(badge), badge.classList.contains('gilded')])).toEqual([
      ['Special national monument', true],
      ['Provincial monument', false],
    ]);
  });

  it('has no empty list of badges', () => {
    expect(findAll(article({ badges: [] }), '.badges')).toEqual([]);
  });

  it('tells its collection, which gives it its colour', () => {
    expect(find(article({ collection: 'festivals' }), 'header').dataset.collection).toBe('festivals');
  });

  it('offers the ways there of an exact position', () => {
    expect(findAll(article(), '.ways a').map((way) => [textOf(way), way.getAttribute('href')])).toEqual([['Map app', 'geo:21.1,107.4']]);
  });

  it('offers no way to an area', () => {
    const body = article({ where: { ...THING.where, precision: 'area', directions: [] } });
    expect(findAll(body, '.ways')).toEqual([]);
  });

  it('carries the words that sharing says, with a place for the address', () => {
    const { copied, copyFailed } = find(article(), 'button[data-share]').dataset;
    expect(copied).toBe(t('status.copied'));
    expect(copyFailed?.split('%')).toHaveLength(2);
  });

  it('has buttons that are of no form', () => {
    expect(findAll(article(), 'button').map((button) => button.getAttribute('type'))).toEqual(['button', 'button']);
  });

  it('gives the text its own language where another stands in', () => {
    expect(find(article({ body: { lang: 'vi', blocks: [] } }), '.prose').lang).toBe('vi');
  });

  it('gives the text no language of its own where it is that of the page', () => {
    expect(find(article(), '.prose').hasAttribute('lang')).toBe(false);
  });

  it('shows each section with its rows and its note', () => {
    const section = findAll(article(), 'section')[0] ?? document.body;
    expect([texts(section, 'h2'), texts(section, 'dt'), texts(section, 'dd'), texts(section, '.note')]).toEqual([
      ['When you visit'],
      ['Opening hours'],
      ['07:00–17:00'],
      ['Checked November 2026.'],
    ]);
  });

  it('has no empty list of facts', () => {
    expect(findAll(article({ facts: [] }), '.thing > .rows')).toEqual([]);
  });

  it('draws the chart that it is given, named after the thing', () => {
    const body = show(thingArticle(THING, t, DRAWING));
    expect(find(body, '.where svg.drawing').getAttribute('aria-label')).toBe('Locator chart of Thử House');
  });

  it('draws no chart where the map itself shows the place', () => {
    expect(findAll(article(), 'svg.drawing')).toEqual([]);
  });

  it('draws the plan where there is one', () => {
    expect(findAll(article(), 'figure.plan')).toHaveLength(1);
  });

  it('draws no plan where there is none', () => {
    const { plan: _, ...where } = THING.where;
    expect(findAll(article({ where }), 'figure.plan')).toEqual([]);
  });

  it('says what a position must not be used for', () => {
    expect(texts(article(), '.where > .note')).toEqual(['A note.']);
  });

  it('links to each source', () => {
    expect(findAll(article(), '.sources ol a').map((link) => [textOf(link), link.getAttribute('href')])).toEqual([['A source', 'https://example.org/']]);
  });

  it.each([
    ['draft', 'Translation not yet read by a second person.'],
    ['reviewed', 'Translation read by a second person.'],
    ['stale', 'This translation is older than the Vietnamese original.'],
  ] as const)('says that the translation is %s', (translation, note) => {
    expect(texts(article({ translation }), '.sources .note')).toEqual([note]);
  });

  it('says nothing of a translation on the original', () => {
    expect(texts(article({ translation: 'original' }), '.sources .note')).toEqual([]);
  });

  it('names the code on the plate and links to its address', () => {
    const plate = find(article(), '.plate');
    expect([textOf(find(plate, 'b')), find(plate, 'a').getAttribute('href')]).toEqual(['ZSM6T', '/Q/ZSM6T/']);
  });

  it('has no plate where there is no code', () => {
    const { code: _, ...rest } = THING;
    expect(findAll(show(thingArticle(rest, t)), '.plate')).toEqual([]);
  });

  it('writes every field as text: markup in it changes no element and no attribute', () => {
    expect(skeleton(show(thingArticle(nasty(THING), t, nasty(DRAWING))))).toBe(skeleton(show(thingArticle(THING, t, DRAWING))));
  });

  it('shows every text of the view, but for the way back, which stands above it', () => {
    const paths: string[] = [];
    const view = retold(THING, (path) => {
      paths.push(`${path};`);
      return `${path};`;
    });
    const shown = show(thingArticle(view, t)).textContent ?? '';
    expect(paths.length).toBeGreaterThan(20);
    expect(paths.filter((path) => !shown.includes(path) && !/\.(shapes|cards)\.\d+\.kind;$|^\.crumbs\./.test(path))).toEqual([]);
  });

  it('shows markup in a text as it was typed', () => {
    expect(texts(article(nasty(THING)), 'h1, .kicker, .lead, .prose h2')).toEqual([NASTY, NASTY, NASTY, NASTY]);
  });
});

import { describe, expect, it } from 'vitest';
import { find, findAll, show, textOf } from '../compile/testing/dom.ts';
import { drawing } from './drawing.ts';
import { DRAWING, NASTY } from './testing/views.ts';

const LINKED = {
  ...DRAWING,
  dots: [
    { x: 30, y: 40, href: '/en/song-thu/sites/a/', name: 'Thử House', collection: 'sites' },
    { x: 50, y: 60, href: '/en/song-thu/festivals/b/', name: 'Thử Festival', collection: 'festivals' },
  ],
} as const;

describe('drawing', () => {
  it('is as large as its units', () => {
    expect(find(show(drawing(DRAWING, 'Chart')), 'svg').getAttribute('viewBox')).toBe('0 0 320 200');
  });

  it('is one image with a name where nothing in it is a link', () => {
    const chart = find(show(drawing(DRAWING, 'Where it is')), 'svg');
    expect([chart.getAttribute('role'), chart.getAttribute('aria-label')]).toEqual(['img', 'Where it is']);
  });

  it('is a group with a name where its dots are links, so that they are reached', () => {
    const chart = find(show(drawing(LINKED, 'The places')), 'svg');
    expect([chart.getAttribute('role'), chart.getAttribute('aria-label')]).toEqual(['group', 'The places']);
  });

  it('names every link', () => {
    const links = findAll(show(drawing(LINKED, 'The places')), 'a');
    expect(links.map((link) => [link.getAttribute('href'), link.getAttribute('aria-label')])).toEqual([
      ['/en/song-thu/sites/a/', 'Thử House'],
      ['/en/song-thu/festivals/b/', 'Thử Festival'],
    ]);
  });

  it('puts a link where its dot is, with room for a finger about it', () => {
    const circles = findAll(show(drawing(LINKED, 'The places')), 'a:first-of-type circle');
    const places = circles.map((circle) => [circle.getAttribute('cx'), circle.getAttribute('cy'), Number(circle.getAttribute('r'))]);
    expect(places).toEqual([
      ['30', '40', 12],
      ['30', '40', 5],
    ]);
  });

  it('tells the collection of a dot, which gives it its colour', () => {
    expect(findAll(show(drawing(LINKED, '')), '.dot').map((dot) => dot.getAttribute('data-collection'))).toEqual(['sites', 'festivals']);
  });

  it('draws land, rivers and borders', () => {
    const paths = findAll(show(drawing(DRAWING, '')), 'path').map((path) => [path.getAttribute('class'), path.getAttribute('d')]);
    expect(paths).toEqual([
      ['land', 'M0 0l9 9'],
      ['river', 'M1 1l9 9'],
      ['border', 'M2 2l9 9'],
    ]);
  });

  it('writes a name to the left of its town from its end', () => {
    expect(findAll(show(drawing(DRAWING, '')), 'text').map((text) => [textOf(text), text.getAttribute('text-anchor')])).toEqual([
      ['Town', null],
      ['Bến Thử', 'end'],
    ]);
  });

  it('says in which language a foreign name is, and nothing of the others', () => {
    expect(findAll(show(drawing(DRAWING, '')), 'text').map((text) => text.getAttribute('lang'))).toEqual([null, 'vi']);
  });

  it('marks an exact position with a pin whose tip is there', () => {
    const body = show(drawing({ ...DRAWING, mark: { x: 100, y: 80 } }, ''));
    expect(find(body, 'path.mark').getAttribute('d')).toMatch(/^M100 80/);
    expect(findAll(body, 'circle.area')).toEqual([]);
  });

  it('marks an area with a circle and no pin', () => {
    const body = show(drawing({ ...DRAWING, mark: { x: 100, y: 80, r: 30 } }, ''));
    const circle = find(body, 'circle.mark.area');
    expect(['cx', 'cy', 'r'].map((name) => circle.getAttribute(name))).toEqual(['100', '80', '30']);
    expect(findAll(body, 'path.mark')).toEqual([]);
  });

  it('has no mark unless there is one', () => {
    expect(findAll(show(drawing(DRAWING, '')), '.mark')).toEqual([]);
  });

  it('writes each of its fields as text', () => {
    const nasty = { x: 1, y: 1, text: NASTY, lang: NASTY };
    const body = show(drawing({ ...DRAWING, land: NASTY, labels: [nasty], dots: [{ x: 1, y: 1, href: NASTY, name: NASTY }] }, NASTY));
    expect(findAll(body, 'script, img')).toEqual([]);
    expect(find(body, 'text').textContent).toBe(NASTY);
    expect(find(body, 'a').getAttribute('aria-label')).toBe(NASTY);
  });
});

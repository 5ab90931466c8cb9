import { describe, expect, it } from 'vitest';
import { card } from '../article/testing/views.ts';
import type { Card, ListView } from '../article/view.ts';
import { TRANSLATE } from '../compile/testing/translators.ts';
import { listInView, type Bounds } from './in-view.ts';

const BOX: Bounds = [107, 21, 108, 22];

function at(id: string, lon: number, lat: number): Card {
  return card({ id, lon, lat });
}

function view(...cards: Card[]): ListView {
  return { title: { text: 'Sông Thử' }, groups: [{ title: 'Sites', cards }] };
}

function ids(list: ListView): string[][] {
  return list.groups.map(({ cards }) => cards.map(({ id }) => id));
}

describe('listInView', () => {
  it('has what is shown first, nearest to the middle before the rest', () => {
    const cards = [at('edge', 107.1, 21.5), at('middle', 107.5, 21.5), at('near', 107.6, 21.6)];
    expect(ids(listInView([view(...cards)], BOX, TRANSLATE.en))[0]).toEqual(['middle', 'near', 'edge']);
  });

  it('keeps everything else within reach, in the order of the list', () => {
    const cards = [at('far', 120, 30), at('in', 107.5, 21.5), at('near', 108.1, 21.5)];
    expect(ids(listInView([view(...cards)], BOX, TRANSLATE.en))).toEqual([['in'], ['far', 'near']]);
  });

  it.each([
    ['north', 107.5, 22.01],
    ['south', 107.5, 20.99],
    ['east', 108.01, 21.5],
    ['west', 106.99, 21.5],
  ])('does not show what lies just outside in the %s', (side, lon, lat) => {
    expect(ids(listInView([view(at(side, lon, lat))], BOX, TRANSLATE.en))).toEqual([[], [side]]);
  });

  it.each([
    [107, 21],
    [108, 22],
  ])('shows what lies on the edge (%d, %d)', (lon, lat) => {
    expect(ids(listInView([view(at('edge', lon, lat))], BOX, TRANSLATE.en))).toEqual([['edge'], []]);
  });

  it.each([
    [1, '1 place in this part of the map'],
    [2, '2 places in this part of the map'],
  ])('says that %d is shown', (count, title) => {
    const cards = Array.from({ length: count }, (_, i) => at(`a${i}`, 107.5, 21.5));
    expect(listInView([view(...cards)], BOX, TRANSLATE.en).groups[0]?.title).toBe(title);
  });

  it('says so where nothing is shown', () => {
    expect(listInView([view(at('far', 1, 1))], BOX, TRANSLATE.en).groups[0]).toEqual({ title: TRANSLATE.en('list.none'), cards: [] });
  });

  it('joins all groups of all provinces', () => {
    const sites = view(at('a', 107.5, 21.5));
    const both: ListView = { ...sites, groups: [...sites.groups, { title: 'Festivals', cards: [at('b', 107.6, 21.5)] }] };
    expect(ids(listInView([both, view(at('c', 107.7, 21.5))], BOX, TRANSLATE.en))).toEqual([['a', 'b', 'c'], []]);
  });

  it('has the title of the first list', () => {
    expect(listInView([view()], BOX, TRANSLATE.en).title).toEqual({ text: 'Sông Thử' });
  });

  it('is empty without lists', () => {
    expect(ids(listInView([], BOX, TRANSLATE.en))).toEqual([[], []]);
  });

  it('leaves the lists as they were', () => {
    const list = view(at('edge', 107.1, 21.5), at('middle', 107.5, 21.5));
    listInView([list], BOX, TRANSLATE.en);
    expect(ids(list)).toEqual([['edge', 'middle']]);
  });
});

import { describe, expect, it } from 'vitest';
import { findAll, show, textOf } from '../compile/testing/dom.ts';
import { TRANSLATE } from '../compile/testing/translators.ts';
import { noStreets, pastDetail } from './no-streets.ts';

const STREETS = { url: '/a.pmtiles', bounds: [107, 21, 108, 22], minzoom: 0, maxzoom: 15, layers: [], attribution: '', added: '2026-11-01' } as const;

describe('pastDetail', () => {
  it.each([
    [12, false],
    [12.6, false],
    [12.7, true],
    [18, true],
  ])('at zoom %d without streets is %j', (zoom, past) => {
    expect(pastDetail({ zoom, lon: 107.5, lat: 21.5 }, null)).toBe(past);
  });

  it('is never true inside a map with streets', () => {
    expect(pastDetail({ zoom: 18, lon: 107.5, lat: 21.5 }, STREETS)).toBe(false);
  });

  it.each([
    ['west', 106.9, 21.5],
    ['east', 108.1, 21.5],
    ['south', 107.5, 20.9],
    ['north', 107.5, 22.1],
  ])('is true %s of it', (_, lon, lat) => {
    expect(pastDetail({ zoom: 18, lon, lat }, STREETS)).toBe(true);
  });
});

describe('noStreets', () => {
  const body = show(noStreets({ zoom: 15, lon: 107.4123456, lat: 21.0987654 }, TRANSLATE.en, false));

  it('opens the middle of the view, to a metre, in other maps', () => {
    expect(findAll(body, 'a')[0]?.getAttribute('href')).toMatch(/^geo:21\.09877,107\.41235\?/);
  });

  it('names each of them', () => {
    expect(findAll(body, 'a').map(textOf)).toEqual([TRANSLATE.en('map.app'), 'OpenStreetMap', 'Google Maps', 'Apple Maps']);
  });

  it('says why', () => {
    expect(textOf(body.querySelector('summary'))).toContain(TRANSLATE.en('map.noStreets'));
  });

  it('says that plans are schematic only where there are plans', () => {
    expect(textOf(body)).not.toContain(TRANSLATE.en('map.schematic'));
    expect(textOf(show(noStreets({ zoom: 15, lon: 107.4, lat: 21.1 }, TRANSLATE.en, true)))).toContain(TRANSLATE.en('map.schematic'));
  });
});

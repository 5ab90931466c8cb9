import { describe, expect, it } from 'vitest';
import type { Product, Trail } from '../../model/types.g.ts';
import { atlasOf, entryOf, fixtureContent, withPlaces } from '../testing/site.ts';
import { allEntries, locationOf, mappedEntries, resolve } from './atlas.ts';

const content = await fixtureContent();
const atlas = atlasOf(content, 'vi');

const TRAIL = { id: 'duong-thu', stops: [{ ref: 'sites/cho-thu' }, { ref: 'sites/dinh-thu' }] } as unknown as Trail;

describe('mappedEntries', () => {
  it('gives sites before festivals, and no communes', () => {
    expect(mappedEntries(atlas.here).map(({ collection, thing }) => `${collection}/${thing.id}`)).toEqual([
      'sites/cho-thu',
      'sites/chua-thu',
      'sites/dinh-thu',
      'festivals/hoi-thu',
    ]);
  });
});

describe('allEntries', () => {
  it('gives the things of each layer, in the order of the layers', () => {
    expect(allEntries(withPlaces(content), atlas.here).map(({ thing }) => thing.id)).toEqual([
      'cho-thu',
      'chua-thu',
      'dinh-thu',
      'hoi-thu',
      'ben-thu',
      'dao-thu',
    ]);
  });
});

describe('resolve', () => {
  it('finds a thing in its collection', () => {
    expect(resolve(atlas.here, 'festivals/hoi-thu')?.thing.id).toBe('hoi-thu');
  });

  it.each(['sites/hoi-thu', 'sites/không-có'])('finds no %s', (ref) => {
    expect(resolve(atlas.here, ref)).toBeUndefined();
  });
});

describe('locationOf', () => {
  it('is the position of a site', () => {
    expect(locationOf(entryOf(atlas, 'sites/chua-thu'), atlas.here)).toMatchObject({ lon: 107.7, lat: 20.9, precision: 'area', accuracy: 3000 });
  });

  it('is an area about the centre of a commune, never a point to drive to', () => {
    expect(locationOf(entryOf(atlas, 'places/ben-thu'), atlas.here)).toMatchObject({ lon: 107.41, lat: 21.09, precision: 'area' });
  });

  it('is where a trail begins', () => {
    expect(locationOf({ collection: 'trails', thing: TRAIL }, atlas.here)).toMatchObject({ lon: 107.405, lat: 21.085 });
  });

  it('is unknown for a product without a position', () => {
    expect(locationOf({ collection: 'products', thing: { id: 'sp' } as Product }, atlas.here)).toBeUndefined();
  });
});

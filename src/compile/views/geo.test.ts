import { describe, expect, it } from 'vitest';
import { metresBetween, sectorTo } from './geo.ts';

const HERE = { lon: 107, lat: 21 };

describe('metresBetween', () => {
  it.each([
    ['a degree north', { lon: 107, lat: 22 }, 111_195],
    ['a degree east at 21° north', { lon: 108, lat: 21 }, 103_807],
    ['the antipodes', { lon: -73, lat: -21 }, 20_015_115],
  ])('gives %s', (_, to, metres) => {
    expect(metresBetween(HERE, to)).toBeCloseTo(metres, -1);
  });

  it('is short across the 180th meridian', () => {
    expect(metresBetween({ lon: 179.9, lat: 0 }, { lon: -179.9, lat: 0 })).toBeCloseTo(22_239, -1);
  });

  it('is the same both ways', () => {
    const there = { lon: 104.9, lat: 10.5 };
    expect(metresBetween(HERE, there)).toBeCloseTo(metresBetween(there, HERE), 6);
  });
});

describe('sectorTo', () => {
  it.each([
    ['n', 0, 1],
    ['ne', 1, 1],
    ['e', 1, 0],
    ['se', 1, -1],
    ['s', 0, -1],
    ['sw', -1, -1],
    ['w', -1, 0],
    ['nw', -1, 1],
  ] as const)('finds %s', (sector, east, north) => {
    const squeeze = Math.cos((HERE.lat * Math.PI) / 180);
    expect(sectorTo(HERE, { lon: HERE.lon + (east * 0.01) / squeeze, lat: HERE.lat + north * 0.01 })).toBe(sector);
  });

  it.each([
    [22.4, 'n'],
    [22.6, 'ne'],
    [67.4, 'ne'],
    [67.6, 'e'],
    [-22.4, 'n'],
    [-22.6, 'nw'],
    [157.6, 's'],
    [-157.6, 's'],
    [-157.4, 'sw'],
  ] as const)('has its borders halfway: %d° is %s', (degrees, sector) => {
    const angle = (degrees * Math.PI) / 180;
    expect(sectorTo({ lon: 0, lat: 0 }, { lon: Math.sin(angle) * 0.001, lat: Math.cos(angle) * 0.001 })).toBe(sector);
  });
});

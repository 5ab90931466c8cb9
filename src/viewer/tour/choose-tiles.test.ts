import { describe, expect, it } from 'vitest';
import type { TourScene } from '../../model/viewer.ts';
import { chooseTiles, frameOfTile, levelFor, pixelsPerTurn, tileAddress, tilesInSight, type Level } from './choose-tiles.ts';
import { WHOLE } from './frame.ts';

const level = (width: number, size = 512): Level => ({ href: `/t/${width}/{x}_{y}.jpg`, size, columns: Math.ceil(width / size), rows: Math.ceil(width / 2 / size), width, height: width / 2 });
const LEVELS = [level(8192), level(16384)];
const LEVEL_CAMERA = { heading: 0, pitch: 0, roll: 0 };
const scene = (levels: readonly Level[]): TourScene => ({
  id: 'a', title: { text: 'A' }, picture: { href: '/a.jpg', bytes: 1, width: 4096, height: 2048 }, levels, ...LEVEL_CAMERA, links: [], hotspots: [],
});
const names = (tiles: readonly { column: number; row: number }[]): string[] => tiles.map(({ column, row }) => `${column}/${row}`).sort();

describe('pixels of the screen', () => {
  it('are 2π times half the height for a field of view of 90°', () => {
    expect(pixelsPerTurn(90, 1000)).toBeCloseTo(Math.PI * 1000);
  });
});

describe('the level for a view', () => {
  it.each([[4000, -1], [5400, -1], [6000, 0], [10000, 0], [12000, 1], [99999, 1]])('%d pixels a turn: %d', (needed, expected) => {
    expect(levelFor(LEVELS, 4096, WHOLE, needed)).toBe(expected);
  });

  it('needs fewer pixels where the picture covers less than a turn', () => {
    expect(levelFor(LEVELS, 4096, { ...WHOLE, width: 0.5 }, 10000)).toBe(-1);
  });
});

describe('tiles in sight', () => {
  it('are the one in the middle first', () => {
    const tiles = tilesInSight(0, level(4096), WHOLE, LEVEL_CAMERA, { heading: 22, pitch: 22, fov: 10 }, 1);
    expect(names(tiles)).toEqual(['4/1']);
    const around = tilesInSight(0, level(4096), WHOLE, LEVEL_CAMERA, { heading: 22, pitch: 22, fov: 60 }, 1);
    expect(around[0]).toEqual({ level: 0, column: 4, row: 1 });
  });

  it('are on both sides of the seam behind the camera', () => {
    const tiles = tilesInSight(0, level(4096), WHOLE, LEVEL_CAMERA, { heading: 180, pitch: 22, fov: 30 }, 1);
    expect(names(tiles)).toEqual(['0/1', '7/1']);
  });

  it('are those of all bearings at the zenith', () => {
    const tiles = tilesInSight(0, level(4096), WHOLE, LEVEL_CAMERA, { heading: 0, pitch: 90, fov: 40 }, 1);
    expect(names(tiles)).toEqual(['0/0', '1/0', '2/0', '3/0', '4/0', '5/0', '6/0', '7/0']);
  });

  it('are none beside a cropped picture', () => {
    const frame = { left: 0.4, top: 0.4, width: 0.2, height: 0.2 };
    expect(tilesInSight(0, level(4096), frame, LEVEL_CAMERA, { heading: 180, pitch: 0, fov: 40 }, 1)).toEqual([]);
  });

  it('follow the bearing of the camera', () => {
    const tiles = tilesInSight(0, level(4096), WHOLE, { ...LEVEL_CAMERA, heading: 90 }, { heading: 112, pitch: 22, fov: 10 }, 1);
    expect(names(tiles)).toEqual(['4/1']);
  });
});

describe('what is drawn over the base', () => {
  it('is nothing while the base is sharp enough', () => {
    expect(chooseTiles(scene(LEVELS), WHOLE, 4096, { heading: 0, pitch: 0, fov: 75 }, { aspect: 1.6, height: 900 })).toEqual([]);
  });

  it('is the fine level when one looks closely', () => {
    const tiles = chooseTiles(scene(LEVELS), WHOLE, 4096, { heading: 0, pitch: 0, fov: 30 }, { aspect: 1.6, height: 1800 });
    expect(new Set(tiles.map((tile) => tile.level))).toEqual(new Set([1]));
    expect(tiles.length).toBeLessThan(30);
  });

  it('is a coarser level when there would be too many tiles', () => {
    const many = [level(8192), level(16384, 64)];
    const tiles = chooseTiles(scene(many), WHOLE, 4096, { heading: 0, pitch: 0, fov: 75 }, { aspect: 1.6, height: 6000 });
    expect(new Set(tiles.map((tile) => tile.level))).toEqual(new Set([0]));
  });
});

describe('a tile', () => {
  it('has the address of its column and row', () => {
    expect(tileAddress({ level: 0, column: 3, row: 5 }, level(8192))).toBe('/t/8192/3_5.jpg');
  });

  it('covers less at the right and lower edge', () => {
    const odd = { ...level(1000, 300), height: 500, columns: 4, rows: 2 };
    expect(frameOfTile({ level: 0, column: 3, row: 1 }, odd, WHOLE)).toEqual({ left: 0.9, top: 0.6, width: 0.1, height: 0.4 });
  });

  it('lies within the part that a cropped picture covers', () => {
    expect(frameOfTile({ level: 0, column: 1, row: 0 }, level(1024), { left: 0.25, top: 0.25, width: 0.5, height: 0.5 })).toEqual({ left: 0.5, top: 0.25, width: 0.25, height: 0.5 });
  });
});

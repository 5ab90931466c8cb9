// @vitest-environment happy-dom
/// <reference types="vite/client" />
import type { RangeResponse, Source } from 'pmtiles';
import { describe, expect, it } from 'vitest';
import { AheadSource, fitted, HeadSource, tilesOf } from './base-tiles.ts';

const PHONE = { width: 390, height: 844, covered: 0 };

describe('tilesOf', () => {
  it('names the tiles about a view, that of its middle first', () => {
    expect(tilesOf({ zoom: 9, lon: 105.43, lat: 10.38 }, PHONE)[0]).toEqual([9, 405, 241]);
  });

  it('takes the whole world at zoom 0 and no tile twice', () => {
    expect(tilesOf({ zoom: 0, lon: 0, lat: 0 }, { width: 2000, height: 1500, covered: 0 })).toEqual([[0, 0, 0]]);
  });

  it('takes tiles of the deepest level where the view is deeper', () => {
    const levels = tilesOf({ zoom: 16, lon: 105, lat: 10.5 }, PHONE).map(([zoom]) => zoom);
    expect(new Set(levels)).toEqual(new Set([12]));
  });

  it('looks below the middle of what a sheet leaves free', () => {
    const rows = (covered: number): number[] => tilesOf({ zoom: 9, lon: 105, lat: 10.5 }, { ...PHONE, covered }).map(([, , row]) => row);
    expect(Math.max(...rows(440))).toBeGreaterThan(Math.max(...rows(0)) - 1);
    expect(Math.min(...rows(440))).toBeGreaterThanOrEqual(Math.min(...rows(0)));
  });

  it('names no more than sixteen', () => {
    expect(tilesOf({ zoom: 9.9, lon: 105, lat: 10.5 }, { width: 5000, height: 4000, covered: 0 })).toHaveLength(16);
  });
});

describe('fitted', () => {
  it('shows the whole of the bounds and not much more', () => {
    const { zoom, lon, lat } = fitted([104, 9.5, 106, 11], PHONE);
    expect([lon, lat]).toEqual([105, 10.25]);
    const width = (2 / 360) * 512 * 2 ** zoom;
    expect(width).toBeCloseTo(390, 5);
  });

  it('goes no deeper than the tiles', () => {
    expect(fitted([105, 10, 105, 10], PHONE).zoom).toBe(12);
  });
});

class Counting implements Source {
  readonly asked: string[] = [];
  fails = false;

  getKey(): string {
    return 'a';
  }

  getBytes(offset: number, length: number): Promise<RangeResponse> {
    this.asked.push(`${offset}+${length}`);
    return this.fails ? Promise.reject(new Error('offline')) : Promise.resolve({ data: new ArrayBuffer(length) });
  }
}

describe('AheadSource', () => {
  it('gives what was fetched ahead to the next asker, once', async () => {
    const behind = new Counting();
    const source = new AheadSource(behind);
    source.keeping = true;
    await source.getBytes(0, 8);
    source.keeping = false;
    await source.getBytes(0, 8);
    expect(behind.asked).toEqual(['0+8']);
    await source.getBytes(0, 8);
    expect(behind.asked).toEqual(['0+8', '0+8']);
  });

  it('asks again for what failed', async () => {
    const behind = new Counting();
    const source = new AheadSource(behind);
    source.keeping = true;
    behind.fails = true;
    await expect(source.getBytes(0, 8)).rejects.toThrow('offline');
    behind.fails = false;
    source.keeping = false;
    await expect(source.getBytes(0, 8)).resolves.toBeDefined();
  });
});

describe('HeadSource', () => {
  it('asks for no more than the head at the beginning, and for everything else as asked', async () => {
    const asked: [number, number][] = [];
    const behind: Source = {
      getKey: () => 'base',
      getBytes: async (offset, length) => {
        asked.push([offset, length]);
        return { data: new ArrayBuffer(length) };
      },
    };
    const source = new HeadSource(behind, 5000);
    await source.getBytes(0, 16384);
    await source.getBytes(0, 127);
    await source.getBytes(9000, 16384);
    expect(asked).toEqual([[0, 5000], [0, 127], [9000, 16384]]);
    expect(source.getKey()).toBe('base');
  });
});

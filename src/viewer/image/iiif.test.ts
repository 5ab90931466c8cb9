import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { regionOf, scaleFor, tileAddress, tilesIn, type Service } from './iiif.ts';

/** Sizes with a remainder at every scale, without one, and smaller than a tile in one direction. */
const SIZES = [[1300, 777], [1024, 512], [513, 1025], [2049, 200], [300, 300]] as const;

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

describe.each(['jpg', 'webp'] as const)('addresses of tiles beside the %s files that sharp writes', (format) => {
  let folder = '';
  const services = new Map<string, { service: Service; files: string[] }>();

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'iiif-'));
    for (const [width, height] of SIZES) {
      const to = join(folder, `${width}x${height}`);
      const blank = sharp({ create: { width, height, channels: 3, background: '#a53' } });
      await blank.toFormat(format === 'jpg' ? 'jpeg' : 'webp').tile({ layout: 'iiif3', size: 256, id: 'https://example.org' }).toFile(to);
      const { tiles } = JSON.parse(await readFile(join(to, 'info.json'), 'utf8')) as { tiles: [{ scaleFactors: number[]; width: number }] };
      const service = { service: '', width, height, tile: tiles[0].width, scales: tiles[0].scaleFactors, format };
      services.set(`${width}x${height}`, { service, files: (await filesUnder(to)).filter((file) => file.endsWith(`.${format}`)) });
    }
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each(SIZES)('%d × %d: every address is a file and every file has an address', (width, height) => {
    const { service, files } = services.get(`${width}x${height}`) ?? { service: undefined, files: [] };
    if (!service) throw new Error('not made');
    const whole = { x: 0, y: 0, width, height };
    const addresses = service.scales.flatMap((scale) => tilesIn(whole, scale, service).map((tile) => tileAddress(tile, service)));
    expect(files.length).toBeGreaterThan(1);
    // The corner of one pixel may be the same at two scales.
    expect([...new Set(addresses.map((address) => address.slice(1)))].sort()).toEqual(files.sort());
  });
});

const SERVICE: Service = { service: '/iiif/a', width: 1300, height: 777, tile: 256, scales: [1, 2, 4, 8], format: 'jpg' };

describe('a tile', () => {
  it('is cut at the right and lower edge', () => {
    expect(regionOf({ scale: 2, column: 2, row: 1 }, SERVICE)).toEqual({ x: 1024, y: 512, width: 276, height: 265 });
    expect(tileAddress({ scale: 2, column: 2, row: 1 }, SERVICE)).toBe('/iiif/a/1024,512,276,265/138,133/0/default.jpg');
  });

  it('of the whole picture is full', () => {
    expect(tileAddress({ scale: 8, column: 0, row: 0 }, SERVICE)).toBe('/iiif/a/full/163,98/0/default.jpg');
  });
});

describe('the scale for a zoom', () => {
  it.each([[2, 1], [1, 1], [0.6, 1], [0.5, 2], [0.3, 2], [0.25, 4], [0.01, 8]])('%d screen pixels a pixel: %d', (zoom, scale) => {
    expect(scaleFor(zoom, SERVICE.scales)).toBe(scale);
  });
});

describe('tiles of a region', () => {
  it('are those that it touches, the nearest first', () => {
    const tiles = tilesIn({ x: 250, y: 260, width: 300, height: 100 }, 1, SERVICE);
    expect(tiles[0]).toEqual({ scale: 1, column: 1, row: 1 });
    expect(tiles.map(({ column, row }) => `${column}/${row}`).sort()).toEqual(['0/1', '1/1', '2/1']);
  });

  it('end where the picture ends', () => {
    expect(tilesIn({ x: -5000, y: -5000, width: 20_000, height: 20_000 }, 4, SERVICE)).toHaveLength(2);
    expect(tilesIn({ x: 5000, y: 0, width: 10, height: 10 }, 1, SERVICE)).toEqual([]);
  });
});

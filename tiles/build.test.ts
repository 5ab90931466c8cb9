import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { PMTiles, TileType, type Source } from 'pmtiles';
import { beforeAll, describe, expect, it } from 'vitest';
import head from './base.json' with { type: 'json' };
import { buildBase, headLength } from './build.ts';
import { tilesOf, type BBox } from './geometry.ts';
import { readRegions } from './sources.ts';

const committed = readFileSync(new URL('./base.pmtiles', import.meta.url));
const source: Source = {
  getKey: () => 'base',
  getBytes: async (offset, length) => ({ data: new Uint8Array(committed.subarray(offset, offset + length)).buffer }),
};
const archive = new PMTiles(source);

interface Found {
  layer: string;
  properties: Record<string, string | number | boolean>;
  rings: { x: number; y: number }[][];
}

async function features(z: number, x: number, y: number): Promise<Found[]> {
  const answer = await archive.getZxy(z, x, y);
  if (!answer) return [];
  const { layers } = new VectorTile(new PbfReader(new Uint8Array(answer.data)));
  return Object.entries(layers).flatMap(([layer, content]) =>
    Array.from({ length: content.length }, (_, i) => {
      const feature = content.feature(i);
      return { layer, properties: feature.properties, rings: feature.loadGeometry() };
    }),
  );
}

async function featuresIn(box: BBox, zoom: number): Promise<Found[]> {
  return (await Promise.all([...tilesOf(box, zoom)].map(({ z, x, y }) => features(z, x, y)))).flat();
}

const around = (lon: number, lat: number): BBox => [lon, lat, lon, lat];
const CHAU_DOC = around(105.117, 10.707);
const PHU_QUOC: BBox = [103.83, 9.99, 104.09, 10.46];

describe('base.pmtiles', () => {
  it('is a vector archive of at most 2.5 MB for the zooms and bounds of regions.json', async () => {
    const { regions } = readRegions();
    const header = await archive.getHeader();
    expect(committed.length).toBeLessThanOrEqual(2_500_000);
    expect(header.tileType).toBe(TileType.Mvt);
    expect([header.minZoom, header.maxZoom]).toEqual([0, Math.max(...regions.map((region) => region.maxzoom))]);
    expect([header.minLon, header.minLat, header.maxLon, header.maxLat]).toEqual([-180, -85.05, 180, 85.05]);
  });

  it('has its directory in the head that the map asks for first', async () => {
    const { rootDirectoryOffset, rootDirectoryLength, tileDataOffset } = await archive.getHeader();
    expect(head).toEqual({ head: headLength(committed) });
    expect(head.head).toBe(tileDataOffset);
    expect(rootDirectoryOffset + rootDirectoryLength).toBeLessThanOrEqual(head.head);
  });

  it('names its layers, regions and sources in the metadata', async () => {
    const metadata = (await archive.getMetadata()) as { vector_layers: { id: string }[]; attribution: string; regions: { name: string }[] };
    expect(metadata.vector_layers.map(({ id }) => id)).toEqual(['earth', 'water', 'boundaries', 'places']);
    for (const owner of ['GSHHG (Wessel & Smith), LGPL-3.0+', 'Natural Earth', 'GeoNames, CC BY 4.0']) expect(metadata.attribution).toContain(owner);
    expect(metadata.regions.map(({ name }) => name)).toEqual(readRegions().regions.map(({ name }) => name));
  });

  it('holds every tile of every region and none beyond', async () => {
    for (const { bbox, minzoom, maxzoom } of readRegions().regions) {
      for (const zoom of [minzoom, maxzoom]) {
        const tiles = [...tilesOf(bbox, zoom)];
        const first = tiles[0];
        const last = tiles.at(-1);
        for (const tile of [first, last]) expect(tile && (await archive.getZxy(tile.z, tile.x, tile.y))).toBeDefined();
      }
    }
    expect(await archive.getZxy(9, 0, 0)).toBeUndefined();
  });

  it('shows the Hậu at Châu Đốc on zoom 9, as an area and as a named line', async () => {
    const rivers = (await featuresIn(CHAU_DOC, 9)).filter(({ layer, properties }) => layer === 'water' && properties['kind'] === 'river');
    expect(rivers.some(({ rings }) => rings.length > 0 && rings[0]?.length === 0)).toBe(false);
    const hau = rivers.find(({ properties }) => properties['name'] === 'Sông Hậu');
    expect(hau?.properties).toMatchObject({ 'name:en': 'Hậu River', 'name:zh-Hans': '后江', 'name:ja': 'ハウ川' });
    expect(rivers.some(({ properties }) => properties['name'] === undefined)).toBe(true);
  });

  it('draws the coast of Phú Quốc with at least 500 vertices on zoom 12', async () => {
    const land = (await featuresIn(PHU_QUOC, 12)).filter(({ layer }) => layer === 'earth');
    const inner = land.flatMap(({ rings }) => rings.flat()).filter(({ x, y }) => x >= 0 && y >= 0 && x < 4096 && y < 4096);
    expect(inner.length).toBeGreaterThanOrEqual(500);
  });

  it('parts every tile into land and sea, without gaps and overlaps', async () => {
    const shoelace = (ring: { x: number; y: number }[]): number =>
      ring.reduce((sum, { x, y }, i) => sum + (x * (ring[(i + 1) % ring.length]?.y ?? y) - y * (ring[(i + 1) % ring.length]?.x ?? x)) / 2, 0);
    const SQUARE = (4096 + 2 * 64) ** 2;
    for (const { z, x, y } of [...tilesOf(PHU_QUOC, 9), ...tilesOf([102, 8.2, 109.9, 23.4], 6), ...tilesOf([-170, -80, 170, 80], 2)]) {
      const shore = (await features(z, x, y)).filter(({ layer, properties }) => layer === 'earth' || properties['kind'] === 'ocean');
      const area = shore.flatMap(({ rings }) => rings).reduce((sum, ring) => sum + shoelace(ring), 0);
      expect(Math.abs(area - SQUARE) / SQUARE).toBeLessThan(0.0005);
    }
  });

  it('has land under every town and sea beside the coast', async () => {
    const town = await featuresIn(CHAU_DOC, 12);
    expect(town.some(({ layer }) => layer === 'earth')).toBe(true);
    const gulf = await featuresIn(around(103.6, 9.8), 12);
    expect(gulf.map(({ layer, properties }) => `${layer} ${String(properties['kind'])}`)).toEqual(['water ocean']);
  });

  it('speaks four languages at the first zoom where Việt Nam is named', async () => {
    const countries = (await featuresIn(around(108, 13.7), 3)).filter(({ properties }) => properties['kind'] === 'country');
    const names = countries.map(({ properties }) => ['name:vi', 'name:en', 'name:zh-Hans', 'name:ja'].map((key) => properties[key]));
    expect(names).toContainEqual(['Việt Nam', 'Vietnam', '越南', 'ベトナム']);
  });

  it.each<[string, BBox]>([
    ['around Phú Quốc', [103.6, 9.5, 104.2, 10.5]],
    ['at Thổ Chu', [103.3, 9.1, 103.6, 9.5]],
  ])('draws no border at sea %s', async (_, box) => {
    const found = await featuresIn(box, 10);
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter(({ layer }) => layer === 'boundaries')).toEqual([]);
  });

  it('draws the land border and the province line of the province', async () => {
    const lines = (await featuresIn([104.5, 10.0, 105.6, 10.9], 9)).filter(({ layer }) => layer === 'boundaries');
    expect(new Set(lines.map(({ properties }) => properties['kind']))).toEqual(new Set(['country', 'region']));
  });
});

describe('the build', () => {
  const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
  let built: Uint8Array;
  beforeAll(() => {
    built = buildBase();
  }, 120_000);

  it('gives the committed file', () => {
    expect(digest(built)).toBe(digest(committed));
  });

  it('gives the same bytes twice', { timeout: 120_000 }, () => {
    expect(digest(buildBase())).toBe(digest(built));
  });
});

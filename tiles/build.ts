import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { encode, indexLayers } from './encode.ts';
import { boxOfTile, tilesOf, within, type BBox } from './geometry.ts';
import { detailLayers, worldLayers, type Layers } from './layers.ts';
import { writePmtiles, type Tile } from './pmtiles-writer.ts';
import { readRegions, readSources, readWorld, type Region, type Regions, type Sources } from './sources.ts';

const FIFTY_FROM = 3;
/** What a tile shows of its neighbours, in tiles. */
const MARGIN = 1 / 64;

const ATTRIBUTION = [
  'GSHHG (Wessel & Smith), LGPL-3.0+',
  'Made with Natural Earth (public domain)',
  'GeoNames, CC BY 4.0',
];

const NAMES = { name: 'String', 'name:vi': 'String', 'name:en': 'String', 'name:zh-Hans': 'String', 'name:ja': 'String' };

const FIELDS = {
  earth: { kind: 'String' },
  water: { kind: 'String', min_zoom: 'Number', ...NAMES },
  boundaries: { kind: 'String', kind_detail: 'Number', sort_rank: 'Number' },
  places: {
    kind: 'String',
    kind_detail: 'String',
    population_rank: 'Number',
    min_zoom: 'Number',
    sort_key: 'Number',
    capital: 'String',
    ...NAMES,
  },
};

function layersOf({ source }: Region, zoom: number, sources: Sources, { extract, unmarked }: Regions): Layers {
  if (source === 'gshhg') return detailLayers(sources, zoom);
  const coarse = zoom < FIFTY_FROM ? '110m' : '50m';
  return worldLayers(readWorld(source === 'natural-earth-10m' ? '10m' : coarse, unmarked), sources, extract, zoom);
}

/** @throws when a region needs more than the extract of GSHHG holds: its frame must be widened and extracted again. */
function checkFrame({ regions, extract: { frame, shift } }: Regions): void {
  const covered: BBox = [frame[0] + shift[0], frame[1] + shift[1], frame[2] + shift[0], frame[3] + shift[1]];
  for (const { name, bbox, minzoom } of regions.filter(({ source }) => source === 'gshhg')) {
    const beyond = [...tilesOf(bbox, minzoom)].find((tile) => !within(boxOfTile(tile, MARGIN), covered));
    if (beyond) throw new Error(`regions.json: "${name}" needs tile ${beyond.z}/${beyond.x}/${beyond.y}, which reaches beyond extract.frame`);
  }
}

const zoomsOf = ({ minzoom, maxzoom }: Region): number[] => Array.from({ length: maxzoom - minzoom + 1 }, (_, i) => minzoom + i);

/** The tiles of every region, each tile once: where regions overlap, the first one gives it. */
function tiles(config: Regions, sources: Sources): Tile[] {
  const done = new Map<string, Tile>();
  const passes = config.regions.flatMap((region) => zoomsOf(region).map((zoom) => ({ region, zoom })));
  for (const { region, zoom } of passes) {
    const parts = indexLayers(layersOf(region, zoom, sources, config), zoom);
    const open = [...tilesOf(region.bbox, zoom)].filter(({ z, x, y }) => !done.has(`${z}/${x}/${y}`));
    for (const { z, x, y } of open) done.set(`${z}/${x}/${y}`, { z, x, y, bytes: encode(parts, z, x, y) });
  }
  return [...done.values()];
}

/** Bytes before the first tile of a PMTiles archive: header, directory and metadata. */
export function headLength(archive: Uint8Array): number {
  return Number(new DataView(archive.buffer, archive.byteOffset).getBigUint64(56, true));
}

function metadata(config: Regions): Record<string, unknown> {
  const minzoom = Math.min(...config.regions.map((region) => region.minzoom));
  const maxzoom = Math.max(...config.regions.map((region) => region.maxzoom));
  return {
    name: 'Orientation map',
    description: 'Coast, rivers, borders and towns; no streets. Layers named as in the Protomaps basemap.',
    type: 'baselayer',
    version: '4',
    attribution: ATTRIBUTION.join(' · '),
    vector_layers: Object.entries(FIELDS).map(([id, fields]) => ({ id, minzoom, maxzoom, fields })),
    regions: config.regions.map(({ name, bbox, minzoom: from, maxzoom: to }) => ({ name, bounds: bbox, minzoom: from, maxzoom: to })),
  };
}

function around(boxes: readonly BBox[]): BBox {
  const side = (i: number): number[] => boxes.map((box) => box[i] ?? 0);
  return [Math.min(...side(0)), Math.min(...side(1)), Math.max(...side(2)), Math.max(...side(3))];
}

/**
 * Builds the embedded base map from regions.json and sources/, without network or clock:
 * the same input gives the same bytes.
 */
export function buildBase(): Uint8Array {
  const config = readRegions();
  checkFrame(config);
  const finest = config.regions.reduce((a, b) => (b.maxzoom > a.maxzoom ? b : a));
  const [w, s, e, n] = finest.bbox;
  return writePmtiles(tiles(config, readSources()), {
    minZoom: Math.min(...config.regions.map((region) => region.minzoom)),
    maxZoom: finest.maxzoom,
    bounds: around(config.regions.map((region) => region.bbox)),
    center: [(w + e) / 2, (s + n) / 2, finest.minzoom],
    metadata: metadata(config),
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const bytes = buildBase();
  writeFileSync(new URL('./base.pmtiles', import.meta.url), bytes);
  writeFileSync(new URL('./base.json', import.meta.url), `${JSON.stringify({ head: headLength(bytes) })}\n`);
  process.stdout.write(`tiles/base.pmtiles: ${(bytes.length / 1e6).toFixed(2)} MB\n`);
}

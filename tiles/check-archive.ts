import { gunzipSync } from 'node:zlib';
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { bytesToHeader, Compression, PMTiles, ResolvedValueCache, tileIdToZxy, TileType, type DecompressFunc, type Header } from 'pmtiles';
import type { Archive } from './archive-source.ts';
import { BadArchive, reason } from './bad-archive.ts';
import { meets, type BBox } from './geometry.ts';
import { contentsOf, type Contents } from './street-schema.ts';

/** A province of the site: its id and its box in degrees, WGS 84. */
export interface ProvinceBox {
  readonly id: string;
  readonly bounds: BBox;
}

/** What a good archive tells of itself. */
export interface ArchiveFacts extends Contents {
  readonly bounds: BBox;
  readonly minzoom: number;
  readonly maxzoom: number;
}

const HEAD_BYTES = 127;
/** Houses and lanes are in the tiles from here on. */
const LEAST_MAXZOOM = 13;
const MOST_ZOOM = 26;
const DEPTH = 4;
const AGAIN = 'get it again and compare its length with that of the original';

/** Other files that are taken for maps, by how they begin. */
const OTHER_FILES: readonly (readonly [begin: RegExp, is: string, remedy: string])[] = [
  [/^[\s\uFEFF]*<(!doctype|html|head|body)/i, 'is a web page, not a map (the error page of a server?)', 'open its address in a browser to see what is wrong, then download it again'],
  [/^[\s\uFEFF]*</, 'is an answer in XML, not a map (the error of a server?)', 'read it in an editor to see what is wrong, then download it again'],
  [/^SQLite format 3/, 'is an MBTiles file', 'convert it with "pmtiles convert FILE streets.pmtiles"'],
];

/** How ZIP, gzip, 7-Zip and Zstandard files begin, in Latin 1. */
const PACKED = ['PK\u0003\u0004', '\u001f\u008b', '7z\u00bc\u00af', '(\u00b5/\u00fd'];

const PICTURES: Partial<Record<TileType, string>> = {
  [TileType.Png]: 'PNG',
  [TileType.Jpeg]: 'JPEG',
  [TileType.Webp]: 'WebP',
  [TileType.Avif]: 'AVIF',
};

function refuseOtherFiles(head: Uint8Array, name: string): void {
  const begin = Buffer.from(head.subarray(0, 512)).toString('latin1').replace(/^\xEF\xBB\xBF/, '');
  if (head.length === 0) throw new BadArchive(name, 'is empty (0 bytes)', 'download it again');
  for (const [pattern, is, remedy] of OTHER_FILES) if (pattern.test(begin)) throw new BadArchive(name, is, remedy);
  if (PACKED.some((mark) => begin.startsWith(mark))) throw new BadArchive(name, 'is packed', 'unpack it first');
  const version = begin.startsWith('PMTiles') ? head[7] : begin.startsWith('PM') ? head[2] : undefined;
  if (version === undefined || (!begin.startsWith('PMTiles') && version > 2)) {
    throw new BadArchive(name, 'is not a PMTiles file', 'make one as tiles/README.md, "Streets", says');
  }
  if (version < 3) throw new BadArchive(name, `is PMTiles version ${version}, and the map reads version 3`, 'convert it with "pmtiles convert FILE streets.pmtiles"');
  if (version > 3) throw new BadArchive(name, `is PMTiles version ${version}, and the map reads version 3`, 'make it again with version 3');
}

function refuseOtherTiles({ tileType, tileCompression, internalCompression }: Header, name: string): void {
  const picture = PICTURES[tileType];
  if (picture) throw new BadArchive(name, `holds pictures (${picture}), and the map draws vector tiles`, 'take a vector extract (tiles/README.md, "Streets")');
  if (tileType === TileType.Mlt) throw new BadArchive(name, 'holds MapLibre Tiles (MLT), which this map does not read', 'make it again with Mapbox Vector Tiles (MVT)');
  if (tileType !== TileType.Mvt) throw new BadArchive(name, 'does not say that its tiles are vector tiles (MVT)', 'take a vector extract (tiles/README.md, "Streets")');
  const readable = [Compression.None, Compression.Gzip];
  if (![tileCompression, internalCompression].every((used) => readable.includes(used))) {
    throw new BadArchive(name, 'is compressed with Brotli or Zstandard, which browsers do not unpack here', 'make it again with gzip');
  }
}

function refuseTruncated(header: Header, size: number | undefined, name: string): void {
  const end = Math.max(
    header.rootDirectoryOffset + header.rootDirectoryLength,
    header.jsonMetadataOffset + header.jsonMetadataLength,
    header.leafDirectoryOffset + (header.leafDirectoryLength ?? 0),
    header.tileDataOffset + (header.tileDataLength ?? 0),
  );
  if (size !== undefined && size < end) throw new BadArchive(name, `is truncated (${size} of ${end} bytes)`, 'download it again');
}

function refuseBadReach({ minZoom, maxZoom }: Header, bounds: BBox, name: string): void {
  const [west, south, east, north] = bounds;
  const sane = west >= -180 && east <= 180 && south >= -90 && north <= 90 && west < east && south < north;
  if (!sane) throw new BadArchive(name, `gives impossible bounds (${bounds.join(',')})`, 'extract it again with a bounding box');
  if (minZoom > maxZoom || maxZoom > MOST_ZOOM) throw new BadArchive(name, `gives impossible zooms (${minZoom} to ${maxZoom})`, 'extract it again');
  if (maxZoom < LEAST_MAXZOOM) throw new BadArchive(name, `ends at zoom ${maxZoom}, where there are no streets yet`, 'extract it again with --maxzoom=15');
}

function refuseElsewhere(bounds: BBox, provinces: readonly ProvinceBox[], name: string): void {
  if (provinces.some((province) => meets(province.bounds, bounds))) return;
  const boxes = provinces.map((province) => `${province.id}: --bbox=${province.bounds.join(',')}`).join('; ');
  throw new BadArchive(name, `covers ${bounds.join(',')}, which is in no province of this site`, `extract it again for ${boxes || 'a province, once the data folder has one'}`);
}

const decompress: DecompressFunc = async (bytes, compression) =>
  compression === Compression.Gzip ? new Uint8Array(gunzipSync(new Uint8Array(bytes))).buffer : bytes;

/** The id of the tile at one end of the directories. */
async function endTile(archive: Archive, header: Header, cache: ResolvedValueCache, end: 0 | -1): Promise<number | undefined> {
  let [offset, length] = [header.rootDirectoryOffset, header.rootDirectoryLength];
  for (let depth = 0; depth < DEPTH; depth += 1) {
    const entry = (await cache.getDirectory(archive, offset, length, header)).at(end);
    if (!entry) return undefined;
    if (entry.runLength > 0) return end === 0 ? entry.tileId : entry.tileId + entry.runLength - 1;
    [offset, length] = [header.leafDirectoryOffset + entry.offset, entry.length];
  }
  throw new Error('directories are nested too deeply');
}

/** Does `read`; what goes wrong in it is told as damage to `part`. */
async function orDamaged<T>(name: string, part: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof BadArchive) throw error;
    throw new BadArchive(name, `is damaged (${part} cannot be read: ${reason(error)})`, AGAIN);
  }
}

async function readTile(tiles: PMTiles, id: number): Promise<void> {
  const answer = await tiles.getZxy(...tileIdToZxy(id));
  if (!answer) throw new Error('it lies outside the zooms of the file');
  const { layers } = new VectorTile(new PbfReader(new Uint8Array(answer.data)));
  for (const layer of Object.values(layers)) if (layer.length > 0) layer.feature(0).loadGeometry();
}

/** Reads the directories, the first and the last tile, and the metadata. */
async function readThrough(archive: Archive, name: string): Promise<unknown> {
  const cache = new ResolvedValueCache(100, true, decompress);
  const tiles = new PMTiles(archive, cache, decompress);
  const header = await orDamaged(name, 'the directory', () => tiles.getHeader());
  for (const [end, part] of [[0, 'the first tile'], [-1, 'the last tile']] as const) {
    const id = await orDamaged(name, 'the directory', () => endTile(archive, header, cache, end));
    if (id === undefined) throw new BadArchive(name, 'holds no tiles', 'extract it again');
    await orDamaged(name, part, () => readTile(tiles, id));
  }
  return orDamaged(name, 'the metadata', () => tiles.getMetadata());
}

/**
 * Whether an archive can be the street map of a site with these provinces.
 * @param name what the message calls it
 * @throws BadArchive with the first thing that is wrong
 */
export async function checkArchive(archive: Archive, name: string, provinces: readonly ProvinceBox[]): Promise<ArchiveFacts> {
  const head = new Uint8Array((await archive.getBytes(0, HEAD_BYTES)).data);
  refuseOtherFiles(head, name);
  if (head.length < HEAD_BYTES) throw new BadArchive(name, `is truncated (${head.length} bytes)`, 'download it again');
  const header = bytesToHeader(head.slice().buffer);
  const bounds: BBox = [header.minLon, header.minLat, header.maxLon, header.maxLat];
  refuseOtherTiles(header, name);
  refuseTruncated(header, archive.size, name);
  refuseBadReach(header, bounds, name);
  const contents = contentsOf(await readThrough(archive, name), name);
  refuseElsewhere(bounds, provinces, name);
  return { bounds, minzoom: header.minZoom, maxzoom: header.maxZoom, ...contents };
}

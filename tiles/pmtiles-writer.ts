import { gzipSync } from 'fflate';
import { Compression, TileType, zxyToTileId } from 'pmtiles';
import type { BBox } from './geometry.ts';

/** One tile to be stored: its place in the pyramid and its uncompressed MVT bytes. */
export interface Tile {
  z: number;
  x: number;
  y: number;
  bytes: Uint8Array;
}

/** What the head of the archive says about it; `bounds` and `center` in degrees, WGS 84. */
export interface ArchiveInfo {
  minZoom: number;
  maxZoom: number;
  bounds: BBox;
  center: [lon: number, lat: number, zoom: number];
  metadata: Record<string, unknown>;
}

interface Entry {
  id: number;
  runLength: number;
  offset: number;
  length: number;
}

const HEADER_BYTES = 127;
const ROOT_LIMIT = 16384 - HEADER_BYTES;

/** Pure JavaScript deflate, so that the same bytes come out on every machine. */
const gzip = (bytes: Uint8Array): Uint8Array => gzipSync(bytes, { level: 9, mtime: 0 });

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function pushVarint(out: number[], value: number): void {
  let rest = value;
  while (rest > 127) {
    out.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  out.push(rest);
}

function directory(entries: readonly Entry[]): Uint8Array {
  const out: number[] = [];
  pushVarint(out, entries.length);
  entries.forEach((entry, i) => pushVarint(out, entry.id - (entries[i - 1]?.id ?? 0)));
  entries.forEach((entry) => pushVarint(out, entry.runLength));
  entries.forEach((entry) => pushVarint(out, entry.length));
  entries.forEach((entry, i) => {
    const before = entries[i - 1];
    const follows = before !== undefined && entry.offset === before.offset + before.length;
    pushVarint(out, follows ? 0 : entry.offset + 1);
  });
  return gzip(Uint8Array.from(out));
}

/** Stores equal tiles once and joins neighbours that are equal into one entry. */
function layOut(tiles: readonly Tile[]): { entries: Entry[]; data: Uint8Array; contents: number } {
  const ordered = tiles.map((tile) => ({ id: zxyToTileId(tile.z, tile.x, tile.y), tile })).sort((a, b) => a.id - b.id);
  const stored = new Map<string, { offset: number; length: number }>();
  const parts: Uint8Array[] = [];
  const entries: Entry[] = [];
  let end = 0;
  for (const { id, tile } of ordered) {
    const key = Buffer.from(tile.bytes).toString('base64');
    let place = stored.get(key);
    if (!place) {
      const packed = gzip(tile.bytes);
      place = { offset: end, length: packed.length };
      stored.set(key, place);
      parts.push(packed);
      end += packed.length;
    }
    const last = entries.at(-1);
    if (last && last.offset === place.offset && last.id + last.runLength === id) last.runLength += 1;
    else entries.push({ id, runLength: 1, ...place });
  }
  return { entries, data: concat(parts), contents: stored.size };
}

type Lengths = [root: number, metadata: number, data: number];
type Counts = [tiles: number, entries: number, contents: number];

function header(info: ArchiveInfo, [root, metadata, data]: Lengths, counts: Counts): Uint8Array {
  const bytes = new Uint8Array(HEADER_BYTES);
  const view = new DataView(bytes.buffer);
  const setLong = (at: number, value: number): void => view.setBigUint64(at, BigInt(value), true);
  const setDegrees = (at: number, value: number): void => view.setInt32(at, Math.round(value * 1e7), true);
  bytes.set(new TextEncoder().encode('PMTiles'));
  view.setUint8(7, 3);
  const metadataAt = HEADER_BYTES + root;
  const dataAt = metadataAt + metadata;
  [HEADER_BYTES, root, metadataAt, metadata, dataAt, 0, dataAt, data, ...counts].forEach((value, i) => setLong(8 + 8 * i, value));
  view.setUint8(96, 1);
  view.setUint8(97, Compression.Gzip);
  view.setUint8(98, Compression.Gzip);
  view.setUint8(99, TileType.Mvt);
  view.setUint8(100, info.minZoom);
  view.setUint8(101, info.maxZoom);
  info.bounds.forEach((value, i) => setDegrees(102 + 4 * i, value));
  view.setUint8(118, info.center[2]);
  setDegrees(119, info.center[0]);
  setDegrees(123, info.center[1]);
  return bytes;
}

/**
 * A PMTiles 3 archive with one directory (https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md).
 * @throws when the directory outgrows the 16 kB that a reader fetches first.
 */
export function writePmtiles(tiles: readonly Tile[], info: ArchiveInfo): Uint8Array {
  const { entries, data, contents } = layOut(tiles);
  const root = directory(entries);
  if (root.length > ROOT_LIMIT) throw new Error(`the directory has ${root.length} bytes, more than ${ROOT_LIMIT}: build fewer tiles`);
  const metadata = gzip(new TextEncoder().encode(JSON.stringify(info.metadata)));
  const head = header(info, [root.length, metadata.length, data.length], [tiles.length, entries.length, contents]);
  return concat([head, root, metadata, data]);
}

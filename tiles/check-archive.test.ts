import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Archive } from './archive-source.ts';
import { BadArchive } from './bad-archive.ts';
import { checkArchive, type ArchiveFacts } from './check-archive.ts';
import { streetArchive, STREET_BOX } from './testing/street-archive.ts';
import { withLeaves } from './testing/with-leaves.ts';

const AN_GIANG = [{ id: 'an-giang', bounds: [103.3, 9.1, 105.7, 11.1] as [number, number, number, number] }];
const good = streetArchive();
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function archive(bytes: Uint8Array, size: number | undefined = bytes.length): Archive {
  const getBytes: Archive['getBytes'] = async (offset, length) => ({ data: bytes.slice(offset, offset + length).buffer as ArrayBuffer });
  return { size, getKey: () => 'memory', close: async () => undefined, getBytes };
}

function check(bytes: Uint8Array, size?: number): Promise<ArchiveFacts> {
  return checkArchive(archive(bytes, size ?? bytes.length), 'x.pmtiles', AN_GIANG);
}

/** The good archive with one byte of its head changed. */
function withByte(at: number, value: number): Uint8Array {
  const bytes = good.slice();
  bytes[at] = value;
  return bytes;
}

/** The good archive with zeros in place of a part, as a download that reserves its place and then stops leaves them. */
function blanked(from: number, to: number): Uint8Array {
  return good.slice().fill(0, from, to);
}

const position = (at: number): number => Number(new DataView(good.buffer).getBigUint64(at, true));
const [metadataAt, dataAt] = [position(24), position(56)];

async function message(bytes: Uint8Array, size?: number): Promise<string> {
  const error: unknown = await check(bytes, size).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(BadArchive);
  return (error as BadArchive).message;
}

describe('checkArchive', () => {
  it('tells bounds, zooms, layers and attribution of a good archive', async () => {
    expect(await check(good)).toEqual({
      bounds: STREET_BOX,
      minzoom: 0,
      maxzoom: 14,
      layers: ['earth', 'water', 'landuse', 'roads', 'buildings', 'pois', 'places'],
      attribution: '© OpenStreetMap',
    });
  });

  it('reads leaf directories, which every large archive has', async () => {
    expect(await check(withLeaves(good))).toEqual(await check(good));
  });

  it('finds a damaged leaf directory', async () => {
    const leafy = withLeaves(good);
    const leavesAt = Number(new DataView(leafy.buffer).getBigUint64(40, true));
    expect(await message(leafy.fill(0, leavesAt, leavesAt + 20))).toContain('is damaged (the directory cannot be read');
  });

  it.each<[string, Uint8Array, string]>([
    ['no bytes', new Uint8Array(), 'x.pmtiles is empty (0 bytes): download it again.'],
    ['the error page of a server', utf8('\n<!DOCTYPE html><title>404</title>'), 'is a web page, not a map'],
    ['an error page with a byte order mark', utf8('\uFEFF<html lang="vi">'), 'is a web page, not a map'],
    ['an error of a storage service', utf8('<?xml version="1.0"?><Error><Code>NoSuchKey</Code></Error>'), 'is an answer in XML'],
    ['MBTiles', utf8('SQLite format 3\0'), 'is an MBTiles file: convert it'],
    ['a gzip file', gzipSync('map'), 'is packed: unpack it first'],
    ['any other file', utf8('Not a map at all'), 'is not a PMTiles file: make one'],
    ['a file that only begins alike', utf8('PMX'), 'is not a PMTiles file'],
    ['PMTiles 1', Uint8Array.from([0x50, 0x4d, 1, 0, ...new Uint8Array(600)]), 'is PMTiles version 1'],
    ['PMTiles 2', Uint8Array.from([0x50, 0x4d, 2, 0, ...new Uint8Array(600)]), 'is PMTiles version 2'],
    ['PMTiles of the future', withByte(7, 4), 'is PMTiles version 4'],
    ['a head that breaks off', good.slice(0, 90), 'is truncated (90 bytes)'],
    ['PNG tiles', withByte(99, 2), 'holds pictures (PNG)'],
    ['JPEG tiles', withByte(99, 3), 'holds pictures (JPEG)'],
    ['WebP tiles', withByte(99, 4), 'holds pictures (WebP)'],
    ['AVIF tiles', withByte(99, 5), 'holds pictures (AVIF)'],
    ['MLT tiles', withByte(99, 6), 'holds MapLibre Tiles (MLT)'],
    ['unknown tiles', withByte(99, 0), 'does not say that its tiles are vector tiles'],
    ['Brotli', withByte(98, 3), 'is compressed with Brotli or Zstandard'],
    ['a file without its end', good.slice(0, -1), `is truncated (${good.length - 1} of ${good.length} bytes): download it again.`],
    ['a directory of zeros', blanked(127, 200), 'is damaged (the directory cannot be read'],
    ['metadata of zeros', blanked(metadataAt, metadataAt + 40), 'is damaged (the metadata cannot be read'],
    ['zeros in the first tile', blanked(dataAt, dataAt + 30), 'is damaged (the first tile cannot be read'],
    ['zeros at the end', blanked(good.length - 60, good.length), 'is damaged (the last tile cannot be read'],
    ['zooms upside down', withByte(100, 15), 'gives impossible zooms (15 to 14)'],
    ['zooms without streets', streetArchive({ maxZoom: 12 }), 'ends at zoom 12, where there are no streets yet'],
    ['bounds turned round', streetArchive({ bounds: [105.2, 10.6, 105, 10.8] }), 'gives impossible bounds'],
    ['bounds without width', streetArchive({ bounds: [105.1, 10.6, 105.1, 10.8] }), 'gives impossible bounds'],
    ['bounds of nothing', streetArchive({ bounds: [0, 0, 0, 0] }), 'gives impossible bounds'],
    ['another part of the world', streetArchive({ bounds: [2.2, 48.8, 2.4, 48.9] }), 'is in no province of this site: extract it again for an-giang: --bbox=103.3,9.1,105.7,11.1.'],
    ['another schema', streetArchive({ metadata: {} }), 'does not say which layers it has'],
  ])('refuses %s', async (_, bytes, told) => {
    expect(await message(bytes)).toContain(told);
  });

  it('tells in one sentence what is wrong and what to do', async () => {
    expect(await message(withByte(99, 6))).toBe(
      'x.pmtiles holds MapLibre Tiles (MLT), which this map does not read: make it again with Mapbox Vector Tiles (MVT).',
    );
  });

  it('finds the end missing where the length is not known', async () => {
    const short = good.slice(0, -60);
    await expect(checkArchive({ ...archive(short), size: undefined }, 'x.pmtiles', AN_GIANG)).rejects.toThrow('is damaged (the last tile cannot be read');
  });

  it('refuses an archive without a tile', async () => {
    const rootless = good.slice();
    const empty = new Uint8Array(gzipSync(new Uint8Array([0])));
    rootless.set(empty, 127);
    new DataView(rootless.buffer).setBigUint64(16, BigInt(empty.length), true);
    expect(await message(rootless)).toContain('holds no tiles');
  });
});

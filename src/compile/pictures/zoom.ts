import { readdir, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { rememberedFolder, sha256 } from '../files/cache.ts';
import { open } from './inspect.ts';

/** Side of a tile in pixels. */
const TILE = 512;
const JPEG = { quality: 82, mozjpeg: true };
const SETTINGS = `1 ${TILE} ${JSON.stringify(JPEG)} ${sharp.versions.sharp ?? ''}`;

/** The tiles of a large photograph, as IIIF Image API 3 level 0 names them. */
export interface MadeZoom {
  readonly folder: string;
  /** Paths below the folder, `/` between their parts. */
  readonly files: readonly string[];
  /** What sharp says of them; its `id` means nothing. */
  readonly info: IiifInfo;
}

/** The part of `info.json` that sharp writes. */
export interface IiifInfo {
  readonly width: number;
  readonly height: number;
  readonly tiles: readonly [{ readonly width: number; readonly scaleFactors: readonly number[] }];
}

/** Cuts a photograph into tiles, without what the camera wrote beside it. Kept between builds. */
export async function makeZoom(source: Uint8Array): Promise<MadeZoom> {
  const folder = await rememberedFolder(`iiif/${sha256(SETTINGS, source)}`, async (draft) => {
    await open(source).flatten({ background: '#fff' }).jpeg(JPEG).tile({ size: TILE, layout: 'iiif3' }).toFile(path.join(draft, 'tiles'));
    await rename(path.join(draft, 'tiles', 'info.json'), path.join(draft, 'info.json'));
  });
  const info = JSON.parse(await readFile(path.join(folder, 'info.json'), 'utf8')) as IiifInfo;
  const tiles = path.join(folder, 'tiles');
  const entries = await readdir(tiles, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.relative(tiles, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
  return { folder: tiles, files: files.sort(), info };
}

import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { rememberedFolder, sha256 } from '../files/cache.ts';
import { inspectPicture, open, type PictureFacts } from './inspect.ts';
import { storedFile, type StoredFile } from './widths.ts';

/** The whole picture, which is shown first, has at most this width; what is wider comes as tiles besides. */
const BASE = 4096;
/** Side of a tile in pixels. */
const TILE = 512;
const JPEG = { quality: 80, mozjpeg: true };
const SETTINGS = `2 ${BASE} ${TILE} ${JSON.stringify(JPEG)} ${sharp.versions.sharp ?? ''}`;

/** A level of tiles, `<x>_<y>.jpg` in a folder. */
export interface MadeLevel {
  readonly folder: string;
  readonly tiles: readonly string[];
  readonly size: number;
  readonly columns: number;
  readonly rows: number;
  readonly width: number;
  readonly height: number;
}

/** A panorama as it is published. */
export interface MadePanorama {
  readonly picture: StoredFile & { readonly width: number; readonly height: number };
  /** Coarse first; empty where the picture is the whole source. */
  readonly levels: readonly MadeLevel[];
  /** Of the source: its size in pixels and what it says of itself. */
  readonly facts: PictureFacts;
  /** First eight digits of the SHA-256 of source and settings: names the folder of the tiles. */
  readonly hash: string;
}

/** The base picture and the tiles of a panorama, without what the camera wrote beside it. Kept between builds. */
export async function makePanorama(source: Uint8Array): Promise<MadePanorama | undefined> {
  const facts = await inspectPicture(source);
  if ('mistake' in facts) return undefined;
  const hash = sha256(SETTINGS, source);
  const folder = await rememberedFolder(`panoramas/${hash}`, (draft) => writePanorama(source, facts, draft));
  const base = path.join(folder, 'base.jpg');
  const { width = 0, height = 0 } = await sharp(base).metadata();
  const levels: MadeLevel[] = [];
  for (const level of levelWidths(facts.width)) levels.push(await levelOf(facts, level, path.join(folder, String(level))));
  return { picture: { ...(await storedFile(base)), width, height }, levels, facts, hash: hash.slice(0, 8) };
}

/** Widths of the levels above the base: the source and its halves. */
function levelWidths(width: number): number[] {
  return width <= BASE ? [] : [...levelWidths(Math.round(width / 2)), width];
}

async function levelOf(facts: PictureFacts, width: number, folder: string): Promise<MadeLevel> {
  const height = heightAt(facts, width);
  const tiles = (await readdir(folder)).sort();
  return { folder, tiles, size: TILE, columns: Math.ceil(width / TILE), rows: Math.ceil(height / TILE), width, height };
}

function heightAt({ width, height }: PictureFacts, at: number): number {
  return Math.round((height * at) / width);
}

async function writePanorama(source: Uint8Array, facts: PictureFacts, folder: string): Promise<void> {
  const base = Math.min(BASE, facts.width);
  await open(source).resize({ width: base, height: heightAt(facts, base), fit: 'fill' }).jpeg(JPEG).toFile(path.join(folder, 'base.jpg'));
  for (const width of levelWidths(facts.width)) await writeTiles(source, width, heightAt(facts, width), path.join(folder, String(width)));
}

/** sharp writes `p.dzi` and `p_files/<level>/<x>_<y>.jpeg`; of these the tiles are kept. */
async function writeTiles(source: Uint8Array, width: number, height: number, folder: string): Promise<void> {
  const draft = `${folder}-draft`;
  await mkdir(draft);
  await open(source)
    .resize({ width, height, fit: 'fill' })
    .jpeg(JPEG)
    .tile({ size: TILE, overlap: 0, layout: 'dz', depth: 'one' })
    .toFile(path.join(draft, 'p.dz'));
  const [level = '0'] = (await readdir(path.join(draft, 'p_files'))).filter((name) => /^\d+$/.test(name));
  await mkdir(folder);
  const tiles = path.join(draft, 'p_files', level);
  for (const tile of await readdir(tiles)) await rename(path.join(tiles, tile), path.join(folder, tile.replace(/\.jpeg$/, '.jpg')));
  await rm(draft, { recursive: true });
}

import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';
import { afterBuild } from './after-build.ts';

const TEXT = new Set(['html', 'js', 'mjs', 'css', 'json', 'geojson', 'svg', 'xml', 'txt', 'webmanifest', 'ics', 'csv', 'gpx', 'kml']);
/** Models and splats: some are compressed in themselves, others shrink to half. */
const MODELS = new Set(['glb', 'ply', 'splat']);
/** A model is kept compressed only where that leaves at most this part of it. */
const WORTH = 0.95;
/** Files below this fit into one packet anyway. */
const SMALLEST = 1000;
/** As many as libuv has threads. */
const AT_ONCE = 4;

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** Whether files whose name ends in `.end` are compressed. */
export function isCompressed(end: string): boolean {
  return TEXT.has(end) || MODELS.has(end);
}

/**
 * Scripts, styles and models are few and fetched by many: 11. Pages and data are many: 10, which
 * is within 1 % of the size of 11 in half the time (9 is as slow as 10 and 10 % larger).
 */
function quality(file: string): number {
  return /\.(m?js|css|glb|ply|splat)$/.test(file) ? 11 : 10;
}

/** Writes a `.br` and a `.gz` beside a text file; not where it has less than 1,000 bytes. */
export async function compress(file: string): Promise<boolean> {
  const bytes = await readFile(file);
  if (bytes.length < SMALLEST) return false;
  const isModel = MODELS.has(path.extname(file).slice(1));
  const params = {
    [constants.BROTLI_PARAM_MODE]: isModel ? constants.BROTLI_MODE_GENERIC : constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_QUALITY]: quality(file),
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  const small = await brotli(bytes, { params });
  if (isModel && small.length > bytes.length * WORTH) return false;
  await writeFile(`${file}.br`, small);
  await writeFile(`${file}.gz`, await gzipped(bytes, { level: 9 }));
  return true;
}

/**
 * Writes a `.br` and a `.gz` beside every text file and model of `folder` that has at least 1,000 bytes
 * (a model only where it shrinks).
 * The same files give the same bytes. Dot folders are left out: they are not served.
 *
 * @returns how many files were compressed
 */
export async function compressFolder(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && isCompressed(path.extname(entry.name).slice(1)))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !path.relative(folder, file).split(path.sep).some((part) => part.startsWith('.')));
  const waiting = files.values();
  let done = 0;
  const work = async (): Promise<void> => {
    for (const file of waiting) if (await compress(file)) done += 1;
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return done;
}

/** Whether builds compress: `DISAN_PRECOMPRESS=0` leaves it out. */
export function doesCompress(): boolean {
  return process.env['DISAN_PRECOMPRESS'] !== '0';
}

/** Compresses what a build has written. */
export function precompress(): Plugin {
  return afterBuild('disan-precompress', async (folder) => void (await compressFolder(folder)), doesCompress);
}

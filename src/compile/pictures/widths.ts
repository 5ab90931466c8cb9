import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { rememberedFolder, sha256 } from '../files/cache.ts';
import { open } from './inspect.ts';

/** Widths in pixels in which a picture is published; none is wider than its source. */
const WIDTHS = [480, 960, 1600];

/** The width from which the tiny picture is drawn that stands there first. */
const BLUR = 16;

interface Format {
  readonly type: string;
  readonly end: string;
  readonly encode: (picture: Sharp) => Sharp;
}

/** Best first; the last is for browsers that know none of the others. */
const FORMATS: readonly Format[] = [
  { type: 'image/avif', end: 'avif', encode: (picture) => picture.avif({ quality: 50, effort: 4 }) },
  { type: 'image/webp', end: 'webp', encode: (picture) => picture.webp({ quality: 74, effort: 4 }) },
  { type: 'image/jpeg', end: 'jpg', encode: (picture) => picture.flatten({ background: '#fff' }).jpeg({ quality: 78, mozjpeg: true }) },
];

/** Part of the name of what is kept: other settings are another picture. */
const SETTINGS = `1 ${WIDTHS.join()} ${BLUR} ${FORMATS.map(({ end, encode }) => end + String(encode)).join()} ${sharp.versions.sharp ?? ''}`;

/** A file that the build has made, or one of the content that is published as it is. */
export interface StoredFile {
  /** Where it lies, absolute. */
  readonly stored: string;
  readonly bytes: number;
  /** First eight digits of the SHA-256 of its bytes. */
  readonly hash: string;
}

/** One width of a picture in one format. */
export interface Variant extends StoredFile {
  readonly end: string;
  readonly width: number;
}

/** A picture in all its widths and formats. */
export interface MadePicture {
  /** Pixels of the largest variant. */
  readonly width: number;
  readonly height: number;
  /** `data:` address of a tiny picture. */
  readonly blur: string;
  /** Smallest first. */
  readonly sources: readonly { readonly type: string; readonly variants: readonly Variant[] }[];
}

/** Describes a file as it lies there. */
export async function storedFile(file: string): Promise<StoredFile> {
  const bytes = await readFile(file);
  return { stored: file, bytes: bytes.length, hash: sha256(bytes).slice(0, 8) };
}

/** A picture upright in sRGB in every width and format, without what the camera wrote beside it (EXIF, GPS, XMP). Kept between builds. */
export async function makePicture(source: Uint8Array): Promise<MadePicture> {
  const folder = await rememberedFolder(`pictures/${sha256(SETTINGS, source)}`, (draft) => writeVariants(source, draft));
  const facts = JSON.parse(await readFile(path.join(folder, 'facts.json'), 'utf8')) as Omit<MadePicture, 'sources'>;
  const widths = widthsOf(facts.width);
  const sources = [];
  for (const { type, end } of FORMATS) {
    const variants: Variant[] = [];
    for (const width of widths) variants.push({ ...(await storedFile(path.join(folder, `${width}.${end}`))), end, width });
    sources.push({ type, variants });
  }
  return { ...facts, sources };
}

function widthsOf(largest: number): number[] {
  return [...WIDTHS.filter((width) => width < largest), largest];
}

/** One after the other: a large picture takes much memory. */
async function writeVariants(source: Uint8Array, folder: string): Promise<void> {
  const { autoOrient } = await sharp(source).metadata();
  const largest = Math.min(autoOrient.width, WIDTHS.at(-1) ?? 0);
  let height = 0;
  for (const width of widthsOf(largest)) {
    const { data, info } = await open(source).resize({ width }).toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
    const raw = { width: info.width, height: info.height, channels: info.channels };
    for (const { end, encode } of FORMATS) await encode(sharp(data, { raw })).toFile(path.join(folder, `${width}.${end}`));
    height = info.height;
  }
  await writeFile(path.join(folder, 'facts.json'), JSON.stringify({ width: largest, height, blur: await blurOf(source) }));
}

async function blurOf(source: Uint8Array): Promise<string> {
  const tiny = await open(source).resize({ width: BLUR, height: BLUR, fit: 'inside' }).flatten({ background: '#fff' }).webp({ quality: 30, effort: 6 }).toBuffer();
  return `data:image/webp;base64,${tiny.toString('base64')}`;
}

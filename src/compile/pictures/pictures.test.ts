import { readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { makePanorama } from './panorama.ts';
import { makePicture, type MadePicture } from './widths.ts';
import { makeZoom } from './zoom.ts';

/** Two halves, red left and blue right, so that one sees which side is which. */
async function halves(width: number, height: number): Promise<Sharp> {
  const right = await sharp({ create: { width: width / 2, height, channels: 3, background: '#0000c8' } }).png().toBuffer();
  return sharp({ create: { width, height, channels: 3, background: '#c80000' } }).composite([{ input: right, left: width / 2, top: 0 }]);
}

function files({ sources }: MadePicture): { type: string; width: number; stored: string }[] {
  return sources.flatMap(({ type, variants }) => variants.map(({ width, stored }) => ({ type, width, stored })));
}

async function colourAt(file: string | Uint8Array, x: number, y: number): Promise<number[]> {
  const { data, info } = await sharp(file).raw().toBuffer({ resolveWithObject: true });
  const at = (y * info.width + x) * info.channels;
  return [...data.subarray(at, at + 3)];
}

describe('makePicture', () => {
  it('makes widths that are not wider than the source, in three formats', async () => {
    const made = await makePicture(await (await halves(1000, 500)).jpeg().toBuffer());
    expect([made.width, made.height]).toEqual([1000, 500]);
    expect(made.sources.map(({ type, variants }) => [type, variants.map(({ width }) => width)])).toEqual([
      ['image/avif', [480, 960, 1000]],
      ['image/webp', [480, 960, 1000]],
      ['image/jpeg', [480, 960, 1000]],
    ]);
    for (const { type, width, stored } of files(made)) {
      const found = await sharp(stored).metadata();
      expect([found.width, found.mediaType]).toEqual([width, type]);
    }
  });

  it('makes one width of a small picture, and none wider than 1,600 of a large one', async () => {
    const [small, large] = await Promise.all([300, 2400].map(async (width) => makePicture(await (await halves(width, 200)).png().toBuffer())));
    expect(small?.sources[0]?.variants.map(({ width }) => width)).toEqual([300]);
    expect(large?.sources[0]?.variants.map(({ width }) => width)).toEqual([480, 960, 1600]);
  });

  it('keeps nothing that the camera wrote beside the picture: no position, no name, no profile', async () => {
    const source = await (await halves(600, 400))
      .withExif({ IFD0: { Artist: 'SECRET-NAME', Model: 'SECRET-CAMERA' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '10/1 30/1 0/1' } })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">SECRET-XMP</x:xmpmeta>')
      .jpeg()
      .toBuffer();
    expect((await sharp(source).metadata()).exif?.includes('SECRET-NAME')).toBe(true);
    for (const { stored } of files(await makePicture(source))) {
      const { exif, xmp, iptc } = await sharp(stored).metadata();
      expect([exif, xmp, iptc]).toEqual([undefined, undefined, undefined]);
      expect((await readFile(stored)).includes('SECRET')).toBe(false);
    }
  });

  it('turns the picture upright as the camera was held', async () => {
    const source = await (await halves(600, 400)).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const made = await makePicture(source);
    expect([made.width, made.height]).toEqual([400, 600]);
    const jpeg = files(made).at(-1)?.stored ?? '';
    const [top, bottom] = [await colourAt(jpeg, 200, 20), await colourAt(jpeg, 200, 580)];
    expect([(top[0] ?? 0) > 150, (bottom[2] ?? 0) > 150]).toEqual([true, true]);
  });

  it('converts colours of a wide profile to sRGB', async () => {
    const source = await sharp({ create: { width: 64, height: 64, channels: 3, background: '#00c800' } }).withIccProfile('p3').jpeg({ quality: 100, chromaSubsampling: '4:4:4' }).toBuffer();
    const wide = await colourAt(await sharp(source, { failOn: 'none' }).pipelineColourspace('srgb').jpeg({ quality: 100 }).toBuffer(), 9, 9);
    const jpeg = files(await makePicture(source)).at(-1)?.stored ?? '';
    const found = await colourAt(jpeg, 9, 9);
    expect((await sharp(jpeg).metadata()).icc).toBeUndefined();
    expect(found.map((value, i) => Math.abs(value - (wide[i] ?? 0)) < 12)).toEqual([true, true, true]);
  });

  it('draws a tiny picture of at most 400 characters that stands there first', async () => {
    const { blur } = await makePicture(await (await halves(600, 400)).jpeg().toBuffer());
    expect(blur).toMatch(/^data:image\/webp;base64,/);
    expect(blur.length).toBeLessThanOrEqual(400);
    expect((await sharp(Buffer.from(blur.split(',')[1] ?? '', 'base64')).metadata()).width).toBe(16);
  });

  it('gives the same files again from what it kept', async () => {
    const source = await (await halves(500, 300)).jpeg().toBuffer();
    const first = await makePicture(source);
    expect(await makePicture(source)).toEqual(first);
    expect(new Set(files(first).map(({ stored }) => path.dirname(stored))).size).toBe(1);
  });

  it('refuses a broken picture', async () => {
    const source = await (await halves(600, 400)).jpeg().toBuffer();
    await expect(makePicture(source.subarray(0, 1000))).rejects.toThrow();
  });
});

describe('makePanorama', () => {
  it('makes one picture of a small panorama', async () => {
    const made = await makePanorama(await (await halves(1024, 512)).jpeg().toBuffer());
    expect([made?.picture.width, made?.picture.height, made?.levels]).toEqual([1024, 512, []]);
  });

  it('makes a base of 4,096 pixels and tiles of a larger one, each in its place', async () => {
    const made = await makePanorama(await (await halves(5000, 2500)).jpeg({ quality: 60 }).toBuffer());
    expect([made?.picture.width, made?.picture.height]).toEqual([4096, 2048]);
    const [level, ...others] = made?.levels ?? [];
    expect(others).toEqual([]);
    expect(level).toMatchObject({ size: 512, columns: 10, rows: 5, width: 5000, height: 2500 });
    expect(level?.tiles).toHaveLength(50);
    const last = await sharp(path.join(level?.folder ?? '', '9_4.jpg')).metadata();
    expect([last.width, last.height]).toEqual([5000 - 9 * 512, 2500 - 4 * 512]);
    expect((await colourAt(path.join(level?.folder ?? '', '0_0.jpg'), 9, 9))[0]).toBeGreaterThan(150);
    expect((await colourAt(path.join(level?.folder ?? '', '9_0.jpg'), 9, 9))[2]).toBeGreaterThan(150);
  });
});

describe('makeZoom', () => {
  it('names its tiles as IIIF Image API 3 level 0 does', async () => {
    const { files: tiles, info, folder } = await makeZoom(await (await halves(1300, 900)).jpeg().toBuffer());
    expect(info).toMatchObject({ width: 1300, height: 900, tiles: [{ width: 512, scaleFactors: [1, 2, 4] }] });
    expect(tiles).toContain('1024,512,276,388/276,388/0/default.jpg');
    expect(tiles).toContain('0,0,1024,900/512,450/0/default.jpg');
    const tile = await sharp(path.join(folder, '1024,512,276,388/276,388/0/default.jpg')).metadata();
    expect([tile.width, tile.height]).toEqual([276, 388]);
  });
});

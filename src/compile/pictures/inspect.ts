import sharp, { type Sharp } from 'sharp';
import { readGPano, type GPano } from './gpano.ts';

/** Pictures have at most as many pixels: more would fill the memory of a small machine. */
const MOST_PIXELS = 400_000_000;
const FORMATS = ['jpeg', 'png', 'webp', 'heif', 'tiff'];

/** What is known of a picture once it was read to its end. Pixels are those of the upright picture. */
export interface PictureFacts {
  readonly width: number;
  readonly height: number;
  readonly gpano: GPano;
}

/** sharp on a picture: upright, every fault of the file an error. */
export function open(file: string | Uint8Array): Sharp {
  return sharp(file, { failOn: 'truncated', limitInputPixels: MOST_PIXELS, sequentialRead: true }).autoOrient();
}

/** Reads a whole picture; a mistake where it is none or broken. */
export async function inspectPicture(bytes: Uint8Array): Promise<PictureFacts | { readonly mistake: string }> {
  try {
    const { format, autoOrient, xmpAsString } = await sharp(bytes, { limitInputPixels: MOST_PIXELS }).metadata();
    if (!FORMATS.includes(format)) return { mistake: `is a picture in the format ${format}: use JPEG, PNG, WebP, AVIF or TIFF` };
    await open(bytes).resize(8, 8, { fit: 'fill', fastShrinkOnLoad: false }).raw().toBuffer();
    return { ...autoOrient, gpano: readGPano(xmpAsString ?? '') };
  } catch (error) {
    return { mistake: mistakeOf(error instanceof Error ? error.message : '') };
  }
}

function mistakeOf(message: string): string {
  if (/unsupported image format|is empty/i.test(message)) return 'is no picture that can be read: use JPEG, PNG, WebP, AVIF or TIFF';
  if (/pixel limit/.test(message)) return `has more than ${MOST_PIXELS / 1_000_000} million pixels`;
  return `is a broken picture: ${message.split('\n')[0] ?? ''}`;
}

/** Whole panoramas are twice as wide as high, within this part. */
const TOLERANCE = 0.01;

/** What is wrong with a picture as an equirectangular panorama. */
export function panoramaMistake({ width, height, gpano }: PictureFacts): string | undefined {
  if (gpano.projection && gpano.projection !== 'equirectangular') return `is a panorama in the projection ${gpano.projection}: only equirectangular can be shown`;
  const { crop } = gpano;
  if (!crop) {
    return near(width / height, 2) ? undefined : `has ${width} × ${height} pixels: a panorama is twice as wide as high, or says in XMP GPano which part it covers`;
  }
  const { fullWidth, fullHeight, left, top } = crop;
  if (!near(fullWidth / fullHeight, 2)) return `says in XMP GPano that the whole panorama has ${fullWidth} × ${fullHeight} pixels, which is not 2 : 1`;
  if (!near(width / height, crop.width / crop.height)) return `has ${width} × ${height} pixels, but XMP GPano says ${crop.width} × ${crop.height}`;
  const outside = left < 0 || top < 0 || left + crop.width > fullWidth + 1 || top + crop.height > fullHeight + 1;
  return outside ? 'lies outside the whole panorama by what XMP GPano says' : undefined;
}

function near(a: number, b: number): boolean {
  return Math.abs(a / b - 1) <= TOLERANCE;
}

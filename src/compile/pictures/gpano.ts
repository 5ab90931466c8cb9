/** What a panorama says of itself: Photo Sphere XMP (https://developers.google.com/streetview/spherical-metadata). */
export interface GPano {
  readonly projection?: string;
  /** Degrees; the compass bearing of the middle of the picture, tilt and roll of the camera. */
  readonly heading?: number;
  readonly pitch?: number;
  readonly roll?: number;
  /** Pixels: the whole sphere, and the part of it that the picture is. */
  readonly crop?: { readonly fullWidth: number; readonly fullHeight: number; readonly left: number; readonly top: number; readonly width: number; readonly height: number };
}

/** Reads the GPano fields of an XMP packet, written as attributes or as elements. */
export function readGPano(xmp: string): GPano {
  const text = (name: string): string | undefined =>
    new RegExp(`GPano:${name}\\s*=\\s*["']([^"']*)["']`).exec(xmp)?.[1] ?? new RegExp(`<GPano:${name}>\\s*([^<]*?)\\s*</GPano:${name}>`).exec(xmp)?.[1];
  const number = (name: string): number | undefined => {
    const found = text(name)?.trim();
    return found && Number.isFinite(Number(found)) ? Number(found) : undefined;
  };
  const projection = text('ProjectionType');
  const angles = { heading: number('PoseHeadingDegrees'), pitch: number('PosePitchDegrees'), roll: number('PoseRollDegrees') };
  const size = { fullWidth: number('FullPanoWidthPixels'), fullHeight: number('FullPanoHeightPixels'), width: number('CroppedAreaImageWidthPixels'), height: number('CroppedAreaImageHeightPixels') };
  const crop = { ...size, left: number('CroppedAreaLeftPixels') ?? 0, top: number('CroppedAreaTopPixels') ?? 0 };
  return {
    ...(projection ? { projection } : {}),
    ...defined(angles),
    ...(isWhole(crop) ? { crop } : {}),
  };
}

function defined(values: Readonly<Record<string, number | undefined>>): Record<string, number> {
  return Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

function isWhole(crop: { readonly [K in keyof NonNullable<GPano['crop']>]: number | undefined }): crop is NonNullable<GPano['crop']> {
  return Object.values(crop).every((value) => value !== undefined) && (crop.width ?? 0) > 0 && (crop.fullWidth ?? 0) > 0;
}

import type { TourScene } from '../../model/viewer.ts';

/** A part of a whole equirectangular picture: parts of its width and height from the upper left. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export const WHOLE: Frame = { left: 0, top: 0, width: 1, height: 1 };

/** By how much a whole panorama may miss 2:1, and a picture the ratio of its frame. */
const TOLERANCE = 0.01;

type Size = Pick<TourScene['picture'], 'width' | 'height'>;

/** The largest version of a panorama; `crop` counts its pixels. */
function largest({ levels, picture }: Pick<TourScene, 'levels' | 'picture'>): Size {
  return levels.at(-1) ?? picture;
}

function differs(ratio: number, expected: number): boolean {
  return !(Math.abs(ratio / expected - 1) <= TOLERANCE);
}

/**
 * What the picture of a scene covers, from its crop or, without one, the whole. `shown` is the size of
 * the picture as it came; `undefined` when it is no panorama: not 2:1, or not of the ratio of its crop.
 */
export function frameOf(scene: Pick<TourScene, 'crop' | 'levels' | 'picture'>, shown: Size): Frame | undefined {
  const { crop } = scene;
  if (!crop) return differs(shown.width / shown.height, 2) ? undefined : WHOLE;
  const { width, height } = largest(scene);
  if (differs(crop.fullWidth / crop.fullHeight, 2) || differs(shown.width / shown.height, width / height)) return undefined;
  const frame = { left: crop.left / crop.fullWidth, top: crop.top / crop.fullHeight, width: width / crop.fullWidth, height: height / crop.fullHeight };
  return frame.left + frame.width > 1 + TOLERANCE || frame.top + frame.height > 1 + TOLERANCE ? undefined : frame;
}

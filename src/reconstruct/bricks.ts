import { indexedPng } from './png.ts';
import { seeded } from './random.ts';

type Colour = readonly [number, number, number];

/** How a wall of bricks is laid, in metres. */
export interface Bond {
  readonly length: number;
  readonly height: number;
  readonly joint: number;
  /** Bricks and courses in one repeat of the texture; courses are even, so that the bond runs on. */
  readonly across: number;
  readonly courses: number;
}

/** Width and height of one repeat in metres. */
export const repeatOf = (bond: Bond): [number, number] => [bond.length * bond.across, bond.height * bond.courses];

const mix = (a: Colour, b: Colour, t: number): Colour => [0, 1, 2].map((i) => Math.round((a[i] ?? 0) + ((b[i] ?? 0) - (a[i] ?? 0)) * t)) as unknown as Colour;

/**
 * A texture of bricks in running bond: fourteen tones between `dark` and `light`, and the joint.
 * `pixels` is the side of the picture, a power of two.
 */
export function brickTexture(bond: Bond, pixels: number, tones: { dark: Colour; light: Colour; joint: Colour }): Uint8Array {
  const random = seeded(7);
  const tone = Array.from({ length: bond.across * bond.courses }, () => 2 + Math.floor(random() * 10));
  const [width, height] = repeatOf(bond);
  const picture = new Uint8Array(pixels * pixels);
  for (let i = 0; i < picture.length; i++) {
    const x = ((i % pixels) + 0.5) * (width / pixels);
    const y = (Math.floor(i / pixels) + 0.5) * (height / pixels);
    const course = Math.floor(y / bond.height);
    const run = (x / bond.length + (course % 2) / 2) % bond.across;
    const inJoint = y - course * bond.height < bond.joint || (run % 1) * bond.length < bond.joint;
    const grain = random() < 0.2 ? Math.round(random() * 2 - 1) : 0;
    picture[i] = inJoint ? (random() < 0.5 ? 14 : 15) : Math.max(0, Math.min(13, (tone[course * bond.across + Math.floor(run)] ?? 0) + grain));
  }
  const colours = Array.from({ length: 14 }, (_, i) => mix(tones.dark, tones.light, i / 13));
  return indexedPng({ width: pixels, height: pixels, colours: [...colours, tones.joint, mix(tones.joint, tones.dark, 0.25)], pixels: picture });
}

import { blur, makeGrey, mapGrey, sample, shrink, smear, type Grey } from './image.ts';

/** Something that befalls a symbol between the plate and the eye of a phone. */
export interface Degradation {
  readonly name: string;
  /** @param module side of a module in pixels */
  readonly apply: (image: Grey, module: number) => Grey;
}

/** Twenty of them, the same every time. */
export const DEGRADATIONS: readonly Degradation[] = [
  { name: 'out of focus by 0.3 modules', apply: (image, module) => blur(image, 0.3 * module) },
  { name: 'out of focus by 0.45 modules', apply: (image, module) => blur(image, 0.45 * module) },
  { name: 'moved by a module', apply: (image, module) => smear(image, even(module), 1, 0) },
  { name: 'turned by 10°', apply: (image) => seen(image, { roll: 10 }) },
  { name: 'turned by 45°', apply: (image) => seen(image, { roll: 45 }) },
  { name: 'upside down', apply: (image) => seen(image, { roll: 177 }) },
  { name: 'from the side, 35°', apply: (image) => seen(image, { yaw: 35 }) },
  { name: 'from below, 35°', apply: (image) => seen(image, { pitch: 35 }) },
  { name: 'from below, 50°', apply: (image) => seen(image, { pitch: 50 }) },
  { name: 'from the side and below', apply: (image) => seen(image, { yaw: 30, pitch: 25 }) },
  { name: 'small: 3 pixels a module', apply: (image, module) => shrink(image, 3 / module) },
  { name: 'small: 2.2 pixels a module', apply: (image, module) => shrink(image, 2.2 / module) },
  { name: 'a third of the contrast', apply: (image) => contrast(image, 0.33, 130) },
  { name: 'a seventh of the contrast', apply: (image) => contrast(image, 0.15, 110) },
  { name: 'dusk, with noise', apply: (image) => noise(contrast(image, 0.4, 60), 14) },
  { name: 'half in the shade', apply: (image) => mapGrey(image, (value, x) => value * (x < image.width * 0.45 ? 0.35 : 1)) },
  { name: 'light falling off', apply: (image) => mapGrey(image, (value, x, y) => value * (0.3 + (0.7 * (x + y)) / (image.width + image.height))) },
  { name: 'glare on a part', apply: glare },
  { name: 'scratches and stains', apply: worn },
  { name: 'all at once', apply: (image, module) => noise(contrast(blur(shrink(seen(image, { yaw: 20, pitch: 15, roll: 12 }), 4 / module), 1.4), 0.5, 100), 6) },
];

function even(width: number): number[] {
  return Array.from({ length: 2 * Math.floor(width / 2) + 1 }, () => 1);
}

/** Black at `from`, white brighter by a part of the full range. */
function contrast(image: Grey, part: number, from: number): Grey {
  return mapGrey(image, (value) => from + value * part);
}

interface View {
  readonly yaw?: number;
  readonly pitch?: number;
  readonly roll?: number;
}

/** A picture as a camera sees it that stands aslant, from two widths away; angles in degrees. */
function seen(image: Grey, { yaw = 0, pitch = 0, roll = 0 }: View): Grey {
  const [a, b, c] = [yaw, pitch, roll].map((angle) => (angle * Math.PI) / 180) as [number, number, number];
  const size = Math.max(image.width, image.height);
  const side = Math.ceil(size * (Math.abs(Math.cos(c)) + Math.abs(Math.sin(c))) * 1.12);
  const far = 2 * size;
  return makeGrey(side, side, (px, py) => {
    const [u, v] = [px - side / 2, py - side / 2];
    const [x, y] = [u * Math.cos(c) + v * Math.sin(c), v * Math.cos(c) - u * Math.sin(c)];
    const [sx, sy] = onPlane(x / far, y / far, a, b, far);
    return sample(image, sx + image.width / 2, sy + image.height / 2, 200);
  });
}

/** Where a ray through (x, y, 1) meets a plane that is turned about its middle, in the plane's own measure. */
function onPlane(x: number, y: number, yaw: number, pitch: number, far: number): readonly [number, number] {
  const right = [Math.cos(yaw), 0, -Math.sin(yaw)] as const;
  const down = [Math.sin(yaw) * Math.sin(pitch), Math.cos(pitch), Math.cos(yaw) * Math.sin(pitch)] as const;
  const normal = [
    right[1] * down[2] - right[2] * down[1],
    right[2] * down[0] - right[0] * down[2],
    right[0] * down[1] - right[1] * down[0],
  ] as const;
  const depth = (normal[2] * far) / (normal[0] * x + normal[1] * y + normal[2]);
  const [dx, dy, dz] = [x * depth, y * depth, depth - far];
  return [dx * right[0] + dy * right[1] + dz * right[2], dx * down[0] + dy * down[1] + dz * down[2]];
}

/** A generator of numbers from 0 to 1 that always gives the same ones (Lehmer). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

function noise(image: Grey, strength: number): Grey {
  const next = chance(7);
  return mapGrey(image, (value) => value + (next() + next() + next() - 1.5) * 2 * strength);
}

/** The sun mirrored on one side of the symbol: white where it is strongest, pale around. */
function glare(image: Grey): Grey {
  const [cx, cy, r] = [image.width * 0.62, image.height * 0.45, image.width * 0.11];
  return mapGrey(image, (value, x, y) => {
    const light = Math.exp(-((x - cx) ** 2 + (y - cy) ** 2) / (2 * r * r));
    return value + (255 - value) * Math.min(1, light * 1.1);
  });
}

/** Two scratches of half a module through the grain, and stains the size of a module. */
function worn(image: Grey, module: number): Grey {
  const next = chance(11);
  const stains = Array.from({ length: 7 }, () => [next() * image.width, next() * image.height] as const);
  return mapGrey(image, (value, x, y) => {
    const isScratch = Math.abs(x - 0.35 * y - image.width * 0.32) < module / 4 || Math.abs(y - 0.2 * x - image.height * 0.5) < module / 4;
    if (isScratch) return 215;
    return stains.some(([sx, sy]) => Math.hypot(x - sx, y - sy) < module * 0.6) ? 40 : value;
  });
}

import { CompressedCubeTexture, type CompressedPixelFormat, type CompressedTextureMipmap, LinearFilter, LinearMipmapLinearFilter, RGBAFormat, UnsignedByteType } from 'three';

/** Pixels along a face, and how many times it is halved: the blurrier, the rougher the surface that mirrors it. */
const SIZE = 16;
const LEVELS = 5;

type Axes = readonly [x: number, y: number, z: number];

/** Where the point (s, t) of each face of a cube texture looks; t goes down. */
const FACES: readonly ((s: number, t: number) => Axes)[] = [
  (s, t) => [1, -t, -s],
  (s, t) => [-1, -t, s],
  (s, t) => [s, 1, t],
  (s, t) => [s, -1, -t],
  (s, t) => [s, -t, 1],
  (s, t) => [-s, -t, -1],
];

/** How bright it is in a direction, 0 to 1: sky above, a softer ground, and the light of a tall window in front and above. */
function brightness([x, y, z]: Axes, blur: number): number {
  const length = Math.hypot(x, y, z);
  const sky = 0.34 + 0.2 * Math.tanh((y / length) * (3 - blur * 0.5));
  const toWindow = Math.max(0, (y * 0.55 + Math.abs(z) * 0.83) / length);
  return Math.min(1, sky + (toWindow ** (24 / (1 + blur * 2)) * 0.6) / (1 + blur * 0.5));
}

function face(axes: (s: number, t: number) => Axes, blur: number): CompressedTextureMipmap {
  const size = SIZE >> blur;
  const data = new Uint8Array(size * size * 4).fill(255);
  for (let index = 0; index < size * size; index += 1) {
    const [s, t] = [((index % size) + 0.5) / size, (Math.floor(index / size) + 0.5) / size];
    data.fill(brightness(axes(s * 2 - 1, t * 2 - 1), blur) * 255, index * 4, index * 4 + 3);
  }
  return { data, width: size, height: size };
}

/**
 * Surroundings for metal to mirror, already blurred for each roughness as three.js (`isPMREMTexture`)
 * wants it, made in a millisecond without the GPU.
 */
export function makeSurroundings(): CompressedCubeTexture {
  const faces = FACES.map((axes) => ({ width: SIZE, height: SIZE, mipmaps: Array.from({ length: LEVELS }, (_, blur) => face(axes, blur)) }));
  const texture = new CompressedCubeTexture(faces as never, RGBAFormat as unknown as CompressedPixelFormat, UnsignedByteType);
  return Object.assign(texture, { isPMREMTexture: true, magFilter: LinearFilter, minFilter: LinearMipmapLinearFilter, needsUpdate: true });
}

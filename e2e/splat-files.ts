import { gzipSync } from 'node:zlib';

interface Splat {
  readonly at: readonly [x: number, y: number, z: number];
  readonly colour: readonly [red: number, green: number, blue: number];
}

const SIZE = 0.12;
const RED = [220, 40, 30] as const;
const BLUE = [30, 60, 210] as const;

/** A ball of splats about a height on the y axis. */
function ball(height: number, colour: Splat['colour']): Splat[] {
  return Array.from({ length: 200 }, (_, index) => {
    const [turn, level] = [index * 2.4, 1 - (2 * index + 1) / 200];
    const out = Math.sqrt(1 - level * level) * 0.4;
    return { at: [out * Math.cos(turn), height + level * 0.4, out * Math.sin(turn)], colour };
  });
}

/** Red above blue, where y is up. */
const SPLATS: readonly Splat[] = [...ball(0.5, RED), ...ball(-0.5, BLUE)];

/** Each splat as 32 bytes: place, size, colour, turn. */
function splat(): Buffer {
  return Buffer.concat(SPLATS.map(({ at, colour }) => {
    const bytes = Buffer.alloc(32);
    [...at, SIZE, SIZE, SIZE].forEach((value, index) => bytes.writeFloatLE(value, index * 4));
    bytes.set([...colour, 255, 255, 128, 128, 128], 24);
    return bytes;
  }));
}

const FIELDS = ['x', 'y', 'z', 'f_dc_0', 'f_dc_1', 'f_dc_2', 'opacity', 'scale_0', 'scale_1', 'scale_2', 'rot_0', 'rot_1', 'rot_2', 'rot_3'];
/** The spherical harmonic of order 0. */
const DC = 0.28209479;

/** As 3D Gaussian Splatting writes them: harmonics, logits, logarithms. */
function ply(): Buffer {
  const head = ['ply', 'format binary_little_endian 1.0', `element vertex ${SPLATS.length}`, ...FIELDS.map((name) => `property float ${name}`), 'end_header', ''].join('\n');
  const rows = SPLATS.flatMap(({ at, colour }) => [...at, ...colour.map((value) => (value / 255 - 0.5) / DC), 5, ...Array<number>(3).fill(Math.log(SIZE)), 1, 0, 0, 0]);
  return Buffer.concat([Buffer.from(head), Buffer.from(Float32Array.from(rows).buffer)]);
}

/** Bits after the point of a place in .spz. */
const FRACTION = 12;

/** As Niantic's SPZ, version 2: quantised, each kind of number together, then gzip. */
function spz(): Buffer {
  const head = Buffer.alloc(16);
  head.writeUInt32LE(0x5053474e, 0);
  head.writeUInt32LE(2, 4);
  head.writeUInt32LE(SPLATS.length, 8);
  head.set([0, FRACTION, 0, 0], 12);
  const places = Buffer.alloc(SPLATS.length * 9);
  SPLATS.flatMap(({ at }) => at).forEach((value, index) => places.writeIntLE(Math.round(value * 2 ** FRACTION), index * 3, 3));
  const colours = SPLATS.flatMap(({ colour }) => colour.map((value) => (((value / 255 - 0.5) / DC) * 0.15 + 0.5) * 255));
  const sizes = SPLATS.flatMap(() => Array<number>(3).fill((Math.log(SIZE) + 10) * 16));
  const turns = SPLATS.flatMap(() => [128, 128, 128]);
  const opacities = SPLATS.map(() => 255);
  return gzipSync(Buffer.concat([head, places, ...[opacities, colours, sizes, turns].map((list) => Buffer.from(list.map(Math.round)))]));
}

/** Two balls of splats, red above blue, in each format. */
export const SPLAT_FILES: Readonly<Record<'splat' | 'ply' | 'spz', () => Buffer>> = { splat, ply, spz };

import sharp from 'sharp';
import { expect, it } from 'vitest';
import { brickTexture } from './bricks.ts';
import { indexedPng } from './png.ts';

const BOND = { length: 0.3, height: 0.1, joint: 0.02, across: 4, courses: 4 };
const TONES = { dark: [120, 60, 40], light: [200, 130, 100], joint: [240, 240, 240] } as const;

it('writes a PNG that another reader sees as it was meant', async () => {
  const pixels = Uint8Array.of(0, 1, 2, 2, 1, 0);
  const png = indexedPng({ width: 3, height: 2, colours: [[255, 0, 0], [0, 255, 0], [0, 0, 255]], pixels });
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  expect([info.width, info.height]).toEqual([3, 2]);
  expect([...data]).toEqual([255, 0, 0, 0, 255, 0, 0, 0, 255, 0, 0, 255, 0, 255, 0, 255, 0, 0]);
});

it('refuses more than sixteen colours', () => {
  const colours = Array.from({ length: 17 }, (): [number, number, number] => [0, 0, 0]);
  expect(() => indexedPng({ width: 1, height: 1, colours, pixels: Uint8Array.of(0) })).toThrow(RangeError);
});

it('lays each second course half a brick on', async () => {
  const data = await sharp(brickTexture(BOND, 128, TONES)).removeAlpha().raw().toBuffer();
  const isJoint = (x: number, y: number): boolean => (data[(y * 128 + x) * 3 + 2] ?? 0) > 150;
  const joints = (y: number): number[] => Array.from({ length: 128 }, (_, x) => x).filter((x) => isJoint(x, y) && !isJoint(x - 1, y));
  expect(joints(20)).toEqual([0, 32, 64, 96]);
  expect(joints(52)).toEqual([16, 48, 80, 112]);
});

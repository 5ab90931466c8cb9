import { describe, expect, it } from 'vitest';
import { frameOf, WHOLE } from './frame.ts';

const file = { href: '/a.jpg', bytes: 1 };
const scene = (width: number, height: number, crop?: object): Parameters<typeof frameOf>[0] => ({ picture: { ...file, width, height }, levels: [], ...(crop ? { crop: crop as never } : {}) });
const half = { fullWidth: 4000, fullHeight: 2000, left: 1000, top: 500 };

describe('what a panorama covers', () => {
  it('is the whole sphere without a crop', () => {
    expect(frameOf(scene(4096, 2048), { width: 4096, height: 2048 })).toEqual(WHOLE);
  });

  it.each([[4096, 2068, true], [4096, 2029, true], [4096, 2090, false], [3000, 2048, false], [0, 0, false]])('%d × %d is a panorama: %s', (width, height, is) => {
    expect(frameOf(scene(width, height), { width, height }) !== undefined).toBe(is);
  });

  it('is judged by the picture that came, not by what was announced', () => {
    expect(frameOf(scene(4096, 2048), { width: 1000, height: 1000 })).toBeUndefined();
  });

  it('is the part that the crop says', () => {
    expect(frameOf(scene(2000, 1000, half), { width: 2000, height: 1000 })).toEqual({ left: 0.25, top: 0.25, width: 0.5, height: 0.5 });
  });

  it('counts the crop in pixels of the largest level', () => {
    const levels = [{ href: '', size: 512, columns: 4, rows: 2, width: 2000, height: 1000 }];
    expect(frameOf({ ...scene(500, 250, half), levels }, { width: 500, height: 250 })?.width).toBe(0.5);
  });

  it('is refused when the crop is of no panorama, too large, or of another ratio', () => {
    const shown = { width: 2000, height: 1000 };
    expect(frameOf(scene(2000, 1000, { ...half, fullHeight: 4000 }), shown)).toBeUndefined();
    expect(frameOf(scene(2000, 1000, { ...half, left: 3000 }), shown)).toBeUndefined();
    expect(frameOf(scene(2000, 1000, half), { width: 2000, height: 1500 })).toBeUndefined();
  });
});

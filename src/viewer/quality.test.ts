import { describe, expect, it } from 'vitest';
import { Pacer, pixelRatio, textureLimit } from './quality.ts';

/** Gives a pacer frames of one length; true when it chose another quality. */
function frames(pacer: Pacer, count: number, milliseconds: number): boolean {
  return Array.from({ length: count }, () => pacer.add(milliseconds)).some(Boolean);
}

describe('Pacer', () => {
  it('goes down one step when the median of ten frames is above 40 ms', () => {
    const pacer = new Pacer(2);
    expect(frames(pacer, 14, 41)).toBe(true);
    expect(pacer.quality).toBe(1);
  });

  it('does not mind a single slow frame', () => {
    const pacer = new Pacer(2);
    frames(pacer, 13, 30);
    expect(pacer.add(900)).toBe(false);
    expect(pacer.quality).toBe(2);
  });

  it('leaves out the frames in which shaders are made', () => {
    const pacer = new Pacer(2);
    expect(frames(pacer, 4, 900)).toBe(false);
    expect(frames(pacer, 30, 30)).toBe(false);
  });

  it('never goes below the least', () => {
    const pacer = new Pacer(0);
    expect(frames(pacer, 200, 200)).toBe(false);
    expect(pacer.quality).toBe(0);
  });

  it('goes up after a long calm', () => {
    const pacer = new Pacer(1);
    expect(frames(pacer, 63, 16)).toBe(false);
    expect(frames(pacer, 1, 16)).toBe(true);
    expect(pacer.quality).toBe(2);
  });

  it('does not try again what was too slow', () => {
    const pacer = new Pacer(2);
    frames(pacer, 14, 50);
    frames(pacer, 500, 10);
    expect(pacer.quality).toBe(1);
  });
});

describe('pixelRatio', () => {
  it('is never more than the screen has', () => expect(pixelRatio(3, 1)).toBe(1));
  it('is never below three quarters of a CSS pixel', () => expect(pixelRatio(0, 0.5)).toBe(0.75));
  it('is two on a fine screen at the best quality', () => expect(pixelRatio(3, 3)).toBe(2));
});

describe('textureLimit', () => {
  it('is what the GPU says where that is less', () => expect(textureLimit(3, 4096)).toBe(4096));
  it('is small on weak devices', () => expect(textureLimit(1, 16384)).toBe(2048));
});

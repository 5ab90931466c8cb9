import { describe, expect, it } from 'vitest';
import { Lens } from './lens.ts';

const PICTURE = { width: 4000, height: 2000 };

function lensOn(width: number, height: number, reducedMotion = false): Lens {
  const lens = new Lens(PICTURE, reducedMotion);
  lens.fit({ width, height });
  return lens;
}

function run(lens: Lens, seconds: number): void {
  for (let passed = 0; passed < seconds; passed += 1 / 60) lens.step(1 / 60);
}

describe('what is seen of a picture', () => {
  it('is the whole of it at first, in the middle of the screen', () => {
    const lens = lensOn(1000, 1000);
    expect(lens.sight).toEqual({ x: 2000, y: 1000, zoom: 0.25 });
    expect(lens.toScreen(0, 0)).toEqual({ x: 0, y: 250 });
    expect(lens.region).toEqual({ x: 0, y: -1000, width: 4000, height: 4000 });
  });

  it('stays whole when the screen turns, and stays where it is when one looks closely', () => {
    const lens = lensOn(1000, 1000);
    lens.fit({ width: 500, height: 1000 });
    expect(lens.sight.zoom).toBe(0.125);
    lens.set({ x: 1000, y: 500, zoom: 1 });
    lens.fit({ width: 1000, height: 500 });
    expect(lens.sight).toEqual({ x: 1000, y: 500, zoom: 1 });
  });

  it('does not go beyond two screen pixels a pixel, nor below the whole', () => {
    const lens = lensOn(1000, 1000);
    lens.zoomAt(1000);
    expect(lens.sight.zoom).toBe(2);
    lens.zoomAt(0.0001);
    expect(lens.sight.zoom).toBe(0.25);
  });

  it('shows a small picture whole even where that is more than two pixels', () => {
    const lens = new Lens({ width: 100, height: 100 }, false);
    lens.fit({ width: 500, height: 600 });
    expect([lens.least, lens.most]).toEqual([5, 5]);
  });

  it('keeps what is under the pointer when it zooms', () => {
    const lens = lensOn(1000, 500);
    const before = { x: 1000, y: 500 };
    const at = lens.toScreen(before.x, before.y);
    lens.zoomAt(3, at.x, at.y);
    expect(lens.toScreen(before.x, before.y)).toEqual({ x: expect.closeTo(at.x), y: expect.closeTo(at.y) });
  });

  it('follows the finger, and stops at the edge', () => {
    const lens = lensOn(1000, 500);
    lens.set({ x: 2000, y: 1000, zoom: 1 });
    lens.drag(100, -50);
    expect(lens.sight).toMatchObject({ x: 1900, y: 1050 });
    lens.drag(10_000, 10_000);
    expect(lens.sight).toMatchObject({ x: 500, y: 250 });
  });

  it('swings on and comes to rest, but not with reduced motion', () => {
    const lens = lensOn(1000, 500);
    lens.set({ x: 2000, y: 1000, zoom: 1 });
    lens.release(-400, 0);
    expect(lens.step(1 / 60)).toBe(true);
    run(lens, 3);
    expect(lens.step(1 / 60)).toBe(false);
    expect(lens.sight.x).toBeGreaterThan(2095);
    expect(lens.sight.x).toBeLessThan(2100);
    const still = lensOn(1000, 500, true);
    still.release(-400, 0);
    expect(still.step(1 / 60)).toBe(false);
  });

  it('moves to something, at once with reduced motion', () => {
    const lens = lensOn(1000, 500);
    lens.moveTo({ x: 1000, y: 500, zoom: 1 });
    expect(lens.sight.zoom).toBe(0.25);
    run(lens, 0.7);
    expect(lens.sight).toEqual({ x: expect.closeTo(1000), y: expect.closeTo(500), zoom: expect.closeTo(1) });
    const still = lensOn(1000, 500, true);
    still.moveTo({ x: 1000, y: 500, zoom: 1 });
    expect(still.sight).toEqual({ x: 1000, y: 500, zoom: 1 });
  });

  it('keeps what is under a double tap on its way as well', () => {
    const lens = lensOn(1000, 500);
    const at = lens.toScreen(1000, 500);
    lens.glideAt(3, at.x, at.y);
    lens.step(0.2);
    expect(lens.toScreen(1000, 500)).toEqual({ x: expect.closeTo(at.x), y: expect.closeTo(at.y) });
  });
});

import { describe, expect, it } from 'vitest';
import { DEGRADATIONS } from './degrade.ts';
import { crop, makeGrey } from './image.ts';

/** A dark square on a light ground. */
const SQUARE = makeGrey(80, 80, (x, y) => (x >= 24 && x < 56 && y >= 24 && y < 56 ? 0 : 255));

describe('the degradations', () => {
  it('are twenty of different names', () => {
    expect(new Set(DEGRADATIONS.map(({ name }) => name)).size).toBe(20);
  });

  it.each(DEGRADATIONS)('change a picture, the same way every time: $name', ({ apply }) => {
    const [once, again] = [apply(SQUARE, 8), apply(SQUARE, 8)];
    expect(Buffer.from(once.data).equals(Buffer.from(again.data))).toBe(true);
    expect(Buffer.from(once.data).equals(Buffer.from(SQUARE.data))).toBe(false);
    expect(once.data).toHaveLength(once.width * once.height);
  });

  it.each(['turned by 45°', 'from the side, 35°', 'from below, 50°', 'small: 3 pixels a module'])('keep the middle where it is: %s', (name) => {
    const { apply } = DEGRADATIONS.find((one) => one.name === name) ?? { apply: () => SQUARE };
    const { width, height, data } = apply(SQUARE, 8);
    expect(data[Math.floor(height / 2) * width + Math.floor(width / 2)]).toBeLessThan(60);
    expect(data[0]).toBeGreaterThan(150);
  });
});

describe('crop', () => {
  it('takes a part, and ends where the picture ends', () => {
    expect(crop(SQUARE, 20, 20, 8, 8)).toMatchObject({ width: 8, height: 8 });
    expect(crop(SQUARE, -5, 70, 20, 20)).toMatchObject({ width: 15, height: 10 });
  });
});

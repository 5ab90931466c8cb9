import { describe, expect, it } from 'vitest';
import { Look, viewOf } from './look.ts';

const HOME = { heading: 10, pitch: 0, fov: 75 };

function run(look: Look, seconds: number): void {
  for (let passed = 0; passed < seconds; passed += 1 / 60) look.step(1 / 60);
}

describe('a look around', () => {
  it('follows the finger: half the height of the screen is half the field of view, along the tangent', () => {
    const look = new Look({ ...HOME, fov: 90 }, false);
    look.drag(0, 100, 1000);
    expect(look.view.pitch).toBeCloseTo((100 * 2) / 1000 / (Math.PI / 180));
  });

  it('turns to the left when the picture is drawn to the right, through north as well', () => {
    const look = new Look({ ...HOME, fov: 90 }, false);
    look.drag(174.53292, 0, 1000);
    expect(look.view.heading).toBeCloseTo(350, 3);
  });

  it('goes no farther than straight up and down, and no closer or wider than it may', () => {
    const look = new Look(HOME, false);
    look.set({ pitch: 120 });
    look.zoom(100);
    expect(look.view).toMatchObject({ pitch: 90, fov: 30 });
    look.zoom(0.001);
    expect(look.view.fov).toBe(100);
  });

  it('zooms by the size of things: twice as large is half the tangent', () => {
    const look = new Look({ ...HOME, fov: 90 }, false);
    look.zoom(2);
    expect(Math.tan((look.view.fov * Math.PI) / 360)).toBeCloseTo(0.5);
  });

  it('swings on and comes to rest', () => {
    const look = new Look(HOME, false);
    look.release(-600, 0, 900);
    expect(look.step(1 / 60)).toBe(true);
    run(look, 4);
    expect(look.step(1 / 60)).toBe(false);
    // Speed × 0.25 s, but for the rest below 1°/s.
    const speed = (600 * 2 * Math.tan((37.5 * Math.PI) / 180)) / 900 / (Math.PI / 180);
    expect(look.view.heading - 10).toBeGreaterThan(speed * 0.25 - 0.3);
    expect(look.view.heading - 10).toBeLessThan(speed * 0.25);
  });

  it('does not swing with reduced motion', () => {
    const look = new Look(HOME, true);
    look.release(-600, 0, 900);
    expect(look.step(1 / 60)).toBe(false);
    expect(look.view.heading).toBe(10);
  });

  it('turns the short way through north', () => {
    const look = new Look(HOME, false);
    look.turnTo({ heading: 350 });
    run(look, 0.4);
    expect(look.view.heading < 10 || look.view.heading > 350).toBe(true);
    run(look, 0.6);
    expect(look.view.heading).toBeCloseTo(350);
    expect(look.step(1 / 60)).toBe(false);
  });

  it('turns at once with reduced motion', () => {
    const look = new Look(HOME, true);
    look.turnTo({ heading: 200, pitch: -10 });
    expect(look.view).toMatchObject({ heading: 200, pitch: -10, fov: 75 });
  });

  it('turns slowly around when it is asked to, and says that there is more to come', () => {
    const look = new Look(HOME, false);
    look.around = true;
    expect(look.step(2)).toBe(true);
    expect(look.view.heading).toBeCloseTo(18);
  });
});

describe('keys', () => {
  it.each([
    ['ArrowLeft', { heading: 357.5, pitch: 0 }], ['ArrowRight', { heading: 22.5, pitch: 0 }],
    ['ArrowUp', { heading: 10, pitch: 12.5 }], ['ArrowDown', { heading: 10, pitch: -12.5 }], ['PageUp', { heading: 10, pitch: 37.5 }],
  ])('%s turns', (key, expected) => {
    const look = new Look(HOME, false);
    expect(look.key(key)).toBe(true);
    expect(look.view).toMatchObject(expected);
  });

  it('+ and − zoom, Home goes back', () => {
    const look = new Look(HOME, true);
    look.key('+');
    expect(look.view.fov).toBeLessThan(75);
    look.key('-');
    expect(look.view.fov).toBeCloseTo(75);
    look.key('ArrowUp');
    look.key('Home');
    expect(look.view).toMatchObject(HOME);
  });

  it('others are left to the page', () => {
    expect(new Look(HOME, false).key('Tab')).toBe(false);
  });
});

describe('numbers of an address', () => {
  it('are a view, with or without a field of view', () => {
    expect(viewOf([1, 2, 50])).toEqual({ heading: 1, pitch: 2, fov: 50 });
    expect(viewOf([1, 2])).toEqual({ heading: 1, pitch: 2 });
  });

  it.each([[[]], [[1]], [[Number.NaN, 2]], [[1, 2, Number.POSITIVE_INFINITY]]])('%o are none', (numbers) => {
    expect(viewOf(numbers)).toBeUndefined();
  });
});

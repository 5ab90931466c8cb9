import { describe, expect, it } from 'vitest';
import { bearing, directionOf, rayAt, screenOf, spotOf, toPicture, turnBetween, vectorOf } from './direction.ts';

const LEVEL = { heading: 0, pitch: 0, roll: 0 };

/** Numbers that compare without regard to −0 and the last digits. */
function near(values: readonly number[]): number[] {
  return values.map((value) => Math.round(value * 1e6) / 1e6 + 0);
}

describe('bearings', () => {
  it.each([[-90, 270], [360, 0], [725, 5], [-720, 0]])('%d is %d', (degrees, expected) => {
    expect(bearing(degrees) + 0).toBe(expected);
  });

  it.each([[350, 10, 20], [10, 350, -20], [0, 180, -180], [90, 45, -45]])('from %d to %d it is %d', (from, to, expected) => {
    expect(turnBetween(from, to)).toBe(expected);
  });
});

describe('directions and vectors', () => {
  it.each([
    [{ heading: 0, pitch: 0 }, [0, 0, -1]],
    [{ heading: 90, pitch: 0 }, [1, 0, 0]],
    [{ heading: 180, pitch: 0 }, [0, 0, 1]],
    [{ heading: 0, pitch: 30 }, [0, 0.5, -Math.sqrt(3) / 2]],
  ])('%o points to %o and back', (direction, vector) => {
    expect(near(vectorOf(direction))).toEqual(near(vector));
    const back = directionOf(vectorOf(direction));
    expect([back.heading, back.pitch]).toEqual([expect.closeTo(direction.heading), expect.closeTo(direction.pitch)]);
  });
});

describe('a direction in the picture', () => {
  const at = (heading: number, pitch: number, attitude = LEVEL): number[] => near(spotOf(toPicture(vectorOf({ heading, pitch }), attitude)));

  it('north is in the middle of a picture that was taken to the north, east a quarter to the right', () => {
    expect(at(0, 0)).toEqual([0.5, 0.5]);
    expect(at(90, 0)).toEqual([0.75, 0.5]);
    expect(at(270, 0)).toEqual([0.25, 0.5]);
    expect(at(0, 45)).toEqual([0.5, 0.25]);
  });

  it('the heading of the camera moves everything to the left', () => {
    expect(at(90, 0, { ...LEVEL, heading: 90 })).toEqual([0.5, 0.5]);
    expect(at(0, 0, { ...LEVEL, heading: 90 })).toEqual([0.25, 0.5]);
  });

  it('a camera that was tipped up has the horizon below the middle', () => {
    expect(at(0, 0, { ...LEVEL, pitch: 30 })).toEqual([0.5, near([0.5 + 30 / 180])[0]]);
  });

  it('a camera that was rolled clockwise sees the horizon turned counterclockwise', () => {
    const [u, v] = at(45, 0, { ...LEVEL, roll: 30 }) as [number, number];
    expect(u).toBeLessThan(0.625);
    expect(v).toBeLessThan(0.5);
    expect(at(0, 0, { ...LEVEL, roll: 30 })).toEqual([0.5, 0.5]);
    expect(at(90, 0, { ...LEVEL, roll: 90 })[1]).toBe(0);
  });

  it('heading, pitch and roll together follow the order of GPano', () => {
    // After heading 90 the vector lies straight ahead, after pitch 90 below the camera, after roll 40 at 50° below its horizon, to the right.
    expect(at(90, 0, { heading: 90, pitch: 90, roll: 40 })).toEqual(near([0.75, 0.5 + 50 / 180]));
  });
});

describe('the screen', () => {
  const view = { heading: 90, pitch: 0, fov: 90 };

  it('has the direction of the view in its middle', () => {
    expect(screenOf(view, 800, 400, { heading: 90, pitch: 0 })).toEqual({ x: 400, y: 200 });
  });

  it('has the upper edge at half the field of view', () => {
    expect(screenOf(view, 800, 400, { heading: 90, pitch: 44.9999 })?.y).toBeCloseTo(0, 2);
    expect(screenOf(view, 800, 400, { heading: 90, pitch: 46 })).toBeUndefined();
  });

  it('has 45 degrees to the right at half its height from the middle', () => {
    expect(screenOf(view, 800, 400, { heading: 135, pitch: 0 })?.x).toBeCloseTo(600);
  });

  it('does not have what is behind the eye', () => {
    expect(screenOf(view, 800, 400, { heading: 270, pitch: 0 })).toBeUndefined();
  });

  it('goes back to the same direction, with roll as well', () => {
    const turned = { heading: 200, pitch: -20, fov: 70, roll: 15 };
    const ray = rayAt(turned, 2, 0.4, -0.6);
    const at = screenOf(turned, 800, 400, directionOf(ray));
    expect(at?.x).toBeCloseTo(560);
    expect(at?.y).toBeCloseTo(320);
  });

  it('shows what is above the middle farther left when it is rolled clockwise', () => {
    expect(screenOf({ ...view, roll: -10 }, 800, 400, { heading: 90, pitch: 20 })?.x).toBeLessThan(400);
  });
});

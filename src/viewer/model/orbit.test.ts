// @vitest-environment happy-dom
import { Box3, PerspectiveCamera, Vector3 } from 'three';
import { beforeEach, expect, it, vi } from 'vitest';
import { Orbit } from './orbit.ts';

let camera: PerspectiveCamera;
let orbit: Orbit;
const invalidate = vi.fn();
const house = new Box3(new Vector3(-5, 0, -5), new Vector3(5, 6, 5));

function make(reducedMotion: boolean): void {
  camera = new PerspectiveCamera(40, 1);
  orbit = new Orbit(camera, { element: document.createElement('canvas'), reducedMotion, invalidate });
  orbit.fit(house);
  orbit.goHome(false);
}

/** Lets seconds go by, frame by frame. */
function wait(seconds: number): void {
  for (let gone = 0; gone < seconds; gone += 0.05) orbit.update(0.05);
}

const place = (): readonly number[] => orbit.view().map((value) => Math.round(value * 100) / 100 + 0);

beforeEach(() => make(false));

it('shows the whole thing first: all corners are in the picture', () => {
  camera.updateMatrixWorld();
  const corners = [-5, 5].flatMap((x) => [0, 6].flatMap((y) => [-5, 5].map((z) => new Vector3(x, y, z).project(camera))));
  expect(corners.every(({ x, y, z }) => Math.abs(x) < 1 && Math.abs(y) < 1 && z < 1)).toBe(true);
});

it('flies to a view and arrives exactly', () => {
  orbit.flyTo({ position: [0, 8, 20], target: [1, 2, 3] });
  wait(0.3);
  expect(place()).not.toEqual([0, 8, 20, 1, 2, 3]);
  wait(1);
  expect(place()).toEqual([0, 8, 20, 1, 2, 3]);
});

it('goes around the thing, not through it', () => {
  orbit.jump(new Vector3(20, 3, 0), new Vector3(0, 3, 0));
  orbit.flyTo({ position: [-20, 3, 0.01], target: [0, 3, 0] });
  wait(0.4);
  expect(camera.position.distanceTo(new Vector3(0, 3, 0))).toBeGreaterThan(19);
});

it('is there at once with reduced motion', () => {
  make(true);
  orbit.flyTo({ position: [0, 8, 20], target: [0, 0, 0] });
  expect(place()).toEqual([0, 8, 20, 0, 0, 0]);
});

it('takes the numbers of an address', () => {
  orbit.setView([10, 5, 10, 0, 1, 0]);
  expect(place()).toEqual([10, 5, 10, 0, 1, 0]);
});

it.each([[[1, 2, 3]], [[NaN, 1, 1, 0, 0, 0]], [[1, 1, 1, 1, 1, 1]], [[9e9, 0, 0, 0, 0, 0]]])('ignores numbers that are no view: %j', (numbers) => {
  const before = place();
  orbit.setView(numbers);
  expect(place()).toEqual(before);
});

it('turns by the arrow keys and leaves other keys alone', () => {
  const before = place();
  expect(orbit.onKey(new KeyboardEvent('keydown', { key: 'ArrowLeft' }))).toBe(true);
  wait(1);
  expect(place()).not.toEqual(before);
  expect(orbit.onKey(new KeyboardEvent('keydown', { key: 'x' }))).toBe(false);
});

it('stops moving after a key, so that nothing is drawn for nothing', () => {
  orbit.onKey(new KeyboardEvent('keydown', { key: 'ArrowLeft' }));
  wait(3);
  expect(orbit.update(0.05)).toBe(false);
});

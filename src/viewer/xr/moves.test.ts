import { Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { before, between, eyesAt, gone, type Head, isLevel, type Room, SNAP, SnapStick, standing, turned, turnTowards } from './moves.ts';

const UP = new Vector3(0, 1, 0);
const room: Room = { position: new Vector3(2, 1, -3), turn: 0.4, scale: 2 };
const head: Head = { position: new Vector3(0.3, 1.6, -0.8), turn: -0.7 };

/** Where the head of a room is in the scene. */
function headOf({ position, turn, scale }: Room, { position: at }: Head): Vector3 {
  return at.clone().multiplyScalar(scale).applyAxisAngle(UP, turn).add(position);
}

function expectAt(found: Vector3, wanted: Vector3): void {
  expect(found.distanceTo(wanted)).toBeLessThan(1e-9);
}

describe('moves', () => {
  it('a snap turn leaves the head where it is', () => {
    const next = turned(room, head, SNAP);
    expect(next.turn - room.turn).toBeCloseTo(Math.PI / 6);
    expectAt(headOf(next, head), headOf(room, head));
  });

  it('teleporting brings the floor under the head, not the middle of the room', () => {
    const to = new Vector3(7, 0.5, 9);
    const next = gone(room, head, to);
    expectAt(headOf(next, head), new Vector3(7, 0.5 + 1.6 * 2, 9));
    expect(next.turn).toBe(room.turn);
  });

  it('one begins at a place with a view to something, whichever way the head was turned', () => {
    const [at, thing] = [new Vector3(0, 0, 10), new Vector3(10, 0, 0)];
    const next = standing(room, head, at, turnTowards(at, thing));
    const forward = new Vector3(0, 0, -1).applyAxisAngle(UP, next.turn + head.turn);
    expectAt(forward, thing.clone().sub(at).normalize());
    expectAt(headOf(next, head), new Vector3(0, 3.2, 10));
  });

  it('in a panorama the eyes are in its middle', () => {
    expectAt(headOf(eyesAt(room, head, new Vector3()), head), new Vector3());
  });

  it('something to read stands before the eyes and faces them', () => {
    const { position, turn } = before({ position: new Vector3(0, 1.6, 0), turn: Math.PI / 2 }, 1.6, 0.1);
    expectAt(position, new Vector3(-1.6, 1.5, 0));
    expectAt(new Vector3(0, 0, 1).applyAxisAngle(UP, turn), new Vector3(1, 0, 0));
  });

  it('one stands on floors and slopes, not on walls', () => {
    expect([new Vector3(0, 1, 0), new Vector3(0.6, 0.8, 0), new Vector3(1, 0, 0), new Vector3(0, -1, 0)].map(isLevel)).toEqual([true, true, false, false]);
  });

  it('the way between two turns is the short one', () => {
    expect(between(3, -3)).toBeCloseTo(2 * Math.PI - 6);
  });
});

describe('SnapStick', () => {
  it('turns once for each push: clockwise to the right', () => {
    const stick = new SnapStick();
    expect([0, 0.5, 0.9, 1, 0.5, 0.8, 0.1, -0.8].map((aside) => Math.round(stick.read(aside) / SNAP) + 0)).toEqual([0, 0, -1, 0, 0, 0, 0, 1]);
  });
});

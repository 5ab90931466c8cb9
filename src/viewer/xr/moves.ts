import { Vector3 } from 'three';

/** Where the floor of the visitor's room lies in a scene: its middle, its turn about the upright (radians), scene units a metre. */
export interface Room {
  readonly position: Vector3;
  readonly turn: number;
  readonly scale: number;
}

/** Where a head is in its room: metres, and its turn about the upright in radians. */
export interface Head {
  readonly position: Vector3;
  readonly turn: number;
}

const UP = new Vector3(0, 1, 0);
/** Radians of one snap turn. */
export const SNAP = Math.PI / 6;
/** How far a stick is pushed until it turns, and how far it comes back until it may again. */
const PUSHED = 0.7;
const FREE = 0.3;
/** The least upward part of the normal of what one can stand on: slopes of up to 45°. */
const LEVEL = 0.7;

function inScene(offset: Vector3, turn: number, scale: number): Vector3 {
  return offset.clone().multiplyScalar(scale).applyAxisAngle(UP, turn);
}

/** The room after the visitor has turned on the spot: `angle` counterclockwise, radians. */
export function turned(room: Room, head: Head, angle: number): Room {
  const level = head.position.clone().setY(0);
  const turn = room.turn + angle;
  const position = room.position.clone().add(inScene(level, room.turn, room.scale)).sub(inScene(level, turn, room.scale));
  return { ...room, position, turn };
}

/** The room after the visitor has gone to a point of the scene, which is then under the head. */
export function gone(room: Room, head: Head, to: Vector3): Room {
  const level = head.position.clone().setY(0);
  return { ...room, position: to.clone().sub(inScene(level, room.turn, room.scale)) };
}

/** The room in which the visitor stands at `at` and looks along `turn`, whichever way the head was turned before. */
export function standing(room: Room, head: Head, at: Vector3, turn: number): Room {
  return gone({ ...room, turn: turn - head.turn }, head, at);
}

/** The room in which the eyes are at `at`, as in a panorama. */
export function eyesAt(room: Room, head: Head, at: Vector3): Room {
  return { ...room, position: at.clone().sub(inScene(head.position, room.turn, room.scale)) };
}

/** The turn of someone at `from` who looks at `to`, radians. */
export function turnTowards(from: Vector3, to: Vector3): number {
  return Math.atan2(from.x - to.x, from.z - to.z);
}

/** Where something to read stands before a head: metres away and below the eyes, in the room. It faces the visitor. */
export function before(head: Head, away: number, below: number): { readonly position: Vector3; readonly turn: number } {
  const position = new Vector3(0, -below, -away).applyAxisAngle(UP, head.turn).add(head.position);
  return { position, turn: head.turn };
}

/** Can one stand on a surface with this normal (of length 1, in the scene)? */
export function isLevel(normal: Vector3): boolean {
  return normal.y >= LEVEL;
}

/** The shortest way from one turn to another, radians, −π to π. */
export function between(from: number, to: number): number {
  return Math.atan2(Math.sin(to - from), Math.cos(to - from));
}

/** Turns a stick that is pushed aside into single snap turns. */
export class SnapStick {
  private pushed = false;

  /** Takes −1 (left) to 1; radians to turn counterclockwise, once for each push. */
  read(aside: number): number {
    if (Math.abs(aside) < FREE) this.pushed = false;
    if (this.pushed || Math.abs(aside) < PUSHED) return 0;
    this.pushed = true;
    return -Math.sign(aside) * SNAP;
  }
}

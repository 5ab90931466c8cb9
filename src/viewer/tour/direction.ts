import type { Direction } from '../../model/viewer.ts';

/** A vector in the world of the viewer: x east, y up, z south. */
export type Vector = readonly [x: number, y: number, z: number];

/** The compass bearing of the middle of a panorama; pitch and roll of its camera. Degrees, as in XMP GPano. */
export interface Attitude {
  readonly heading: number;
  readonly pitch: number;
  readonly roll: number;
}

/** How one looks: `fov` from the upper to the lower edge; `roll` counterclockwise. Degrees. */
export interface View extends Direction {
  readonly fov: number;
  readonly roll?: number;
}

export const RADIANS = Math.PI / 180;

/** An angle in degrees between 0 and 360. */
export function bearing(degrees: number): number {
  const rest = degrees % 360;
  return rest < 0 ? rest + 360 : rest;
}

/** The shortest way from one bearing to another: degrees between −180 and 180, clockwise positive. */
export function turnBetween(from: number, to: number): number {
  return bearing(to - from + 180) - 180;
}

/** The unit vector of a direction. */
export function vectorOf({ heading, pitch }: Direction): Vector {
  const level = Math.cos(pitch * RADIANS);
  return [level * Math.sin(heading * RADIANS), Math.sin(pitch * RADIANS), -level * Math.cos(heading * RADIANS)];
}

/** The direction of a vector of any length but 0. */
export function directionOf([x, y, z]: Vector): Direction {
  return { heading: bearing(Math.atan2(x, -z) / RADIANS), pitch: Math.atan2(y, Math.hypot(x, z)) / RADIANS };
}

function aboutX([x, y, z]: Vector, angle: number): Vector {
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  return [x, y * cos - z * sin, y * sin + z * cos];
}

function aboutY([x, y, z]: Vector, angle: number): Vector {
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  return [x * cos + z * sin, y, z * cos - x * sin];
}

function aboutZ([x, y, z]: Vector, angle: number): Vector {
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  return [x * cos - y * sin, x * sin + y * cos, z];
}

/** A vector of the world as the camera of a panorama had it: −z through the middle of its picture. */
export function toPicture(vector: Vector, { heading, pitch, roll }: Attitude): Vector {
  return aboutZ(aboutX(aboutY(vector, heading * RADIANS), -pitch * RADIANS), roll * RADIANS);
}

/** Where a vector of `toPicture` is on a whole equirectangular picture: parts of its width and height from the upper left. */
export function spotOf([x, y, z]: Vector): readonly [u: number, v: number] {
  return [0.5 + Math.atan2(x, -z) / (2 * Math.PI), 0.5 - Math.atan2(y, Math.hypot(x, z)) / Math.PI];
}

/** The vector of the world through a place of the screen: −1 to 1 from left to right and from below upwards. */
export function rayAt(view: View, aspect: number, right: number, up: number): Vector {
  const tan = Math.tan((view.fov / 2) * RADIANS);
  const eye: Vector = [right * tan * aspect, up * tan, -1];
  const rolled = aboutZ(eye, (view.roll ?? 0) * RADIANS);
  return aboutY(aboutX(rolled, view.pitch * RADIANS), -view.heading * RADIANS);
}

/** Where a direction is on a screen of `width` × `height`, in its pixels; `undefined` when outside or behind the eye. */
export function screenOf(view: View, width: number, height: number, direction: Direction): { x: number; y: number } | undefined {
  const level = aboutX(aboutY(vectorOf(direction), view.heading * RADIANS), -view.pitch * RADIANS);
  const [x, y, z] = aboutZ(level, -(view.roll ?? 0) * RADIANS);
  if (z > -1e-6) return undefined;
  const scale = height / 2 / Math.tan((view.fov / 2) * RADIANS) / -z;
  const at = { x: width / 2 + x * scale, y: height / 2 - y * scale };
  return at.x < 0 || at.x > width || at.y < 0 || at.y > height ? undefined : at;
}

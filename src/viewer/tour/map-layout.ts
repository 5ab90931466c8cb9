import { RADIANS } from './direction.ts';

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Metres east and north. */
type Place = readonly [east: number, north: number];

const ROUNDS = 60;

function boundsOf(places: readonly Place[]): { middle: Place; span: number } {
  const [east, north] = [places.map(([e]) => e), places.map(([, n]) => n)] as const;
  const [west, far, south, top] = [Math.min(...east), Math.max(...east), Math.min(...north), Math.max(...north)];
  return { middle: [(west + far) / 2, (south + top) / 2], span: Math.max(far - west, top - south) };
}

/** Moves two spots apart until they are `gap` from each other; true when they were nearer. */
function part(spots: { x: number; y: number }[], i: number, j: number, gap: number): boolean {
  const [a, b] = [spots[i], spots[j]];
  if (!a || !b) return false;
  const distance = Math.hypot(b.x - a.x, b.y - a.y);
  if (distance >= gap - 0.01) return false;
  const angle = distance > 0.001 ? Math.atan2(b.y - a.y, b.x - a.x) : i + j;
  const push = (gap - distance) / 2;
  a.x -= Math.cos(angle) * push;
  a.y -= Math.sin(angle) * push;
  b.x += Math.cos(angle) * push;
  b.y += Math.sin(angle) * push;
  return true;
}

function spread(spots: { x: number; y: number }[], gap: number, least: number, most: number): void {
  for (let round = 0; round < ROUNDS; round += 1) {
    let crowded = false;
    for (let i = 0; i < spots.length; i += 1) {
      for (let j = i + 1; j < spots.length; j += 1) crowded = part(spots, i, j, gap) || crowded;
    }
    for (const spot of spots) {
      spot.x = Math.min(most, Math.max(least, spot.x));
      spot.y = Math.min(most, Math.max(least, spot.y));
    }
    if (!crowded) return;
  }
}

/**
 * Places on a square map of `size` pixels, north up: true to scale, then moved apart so that buttons
 * of `gap` pixels do not cover each other as far as there is room. `margin` pixels at the edges stay free.
 */
export function layOut(places: readonly Place[], size: number, gap: number, margin: number): Spot[] {
  const { middle, span } = boundsOf(places);
  const scale = span > 0 ? (size - 2 * margin) / span : 0;
  const spots = places.map(([east, north]) => ({ x: size / 2 + (east - middle[0]) * scale, y: size / 2 - (north - middle[1]) * scale }));
  spread(spots, gap, margin, size - margin);
  return spots;
}

/** The path of a sector around the origin: where one looks, and how wide. `spread` in degrees. */
export function cone(heading: number, spread: number, radius: number): string {
  const half = Math.min(170, spread) / 2;
  const corner = (angle: number): string => `${(radius * Math.sin(angle * RADIANS)).toFixed(1)} ${(-radius * Math.cos(angle * RADIANS)).toFixed(1)}`;
  return `M0 0L${corner(heading - half)}A${radius} ${radius} 0 0 1 ${corner(heading + half)}Z`;
}

/** What a field of view from top to bottom is from side to side, in degrees. */
export function sideways(fov: number, aspect: number): number {
  return (2 * Math.atan(Math.tan((fov / 2) * RADIANS) * aspect)) / RADIANS;
}

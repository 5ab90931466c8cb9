import type { Direction } from '../../model/viewer.ts';
import { bearing, RADIANS, turnBetween, type View } from './direction.ts';

export const FOV = { first: 75, least: 30, most: 100 } as const;

/** Seconds in which a swing loses all but a third of its speed. */
const SWING = 0.25;
/** Degrees a second below which a swing has ended. */
const STILL = 1;
/** Seconds that a turn to something takes. */
const TURN = 0.8;
/** Degrees a second of the slow turn around. */
const AROUND = 4;
/** How far a key turns, as a part of the field of view. */
const KEY_STEP = 1 / 6;

const KEYS: Readonly<Record<string, readonly [right: number, up: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
  PageUp: [0, 3],
  PageDown: [0, -3],
};

interface Turn {
  readonly from: View;
  readonly to: View;
  passed: number;
}

function limit(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

/** The view with its angles in bounds. */
export function bounded({ heading, pitch, fov, roll = 0 }: View): Required<View> {
  return { heading: bearing(heading), pitch: limit(pitch, -90, 90), fov: limit(fov, FOV.least, FOV.most), roll };
}

/** Starts slowly and ends slowly: 0 to 1. */
function eased(part: number): number {
  return part * part * (3 - 2 * part);
}

/** The head of a visitor in a panorama: where it looks, how it swings on, how it turns to something. */
export class Look {
  around = false;
  private now: Required<View>;
  private swing = { heading: 0, pitch: 0 };
  private turning: Turn | undefined;

  constructor(private readonly home: View, private readonly reducedMotion: boolean) {
    this.now = bounded(home);
  }

  get view(): Required<View> {
    return this.now;
  }

  /** Sets the view at once. */
  set(view: Partial<View>): void {
    this.stop();
    this.now = bounded({ ...this.now, ...view });
  }

  /** Turns the shortest way, at once with reduced motion. */
  turnTo(view: Partial<View>): void {
    const to = bounded({ ...this.now, ...view });
    if (this.reducedMotion) return this.set(to);
    this.stop();
    this.turning = { from: this.now, to, passed: 0 };
  }

  goHome(): void {
    this.turnTo(this.home);
  }

  /** The picture follows the finger: pixels to the right and downwards on a screen `height` pixels high. */
  drag(right: number, down: number, height: number): void {
    const degrees = this.degreesPerPixel(height);
    this.set({ heading: this.now.heading - right * degrees, pitch: this.now.pitch + down * degrees });
  }

  /** The finger lets go at a speed in pixels a second. */
  release(right: number, down: number, height: number): void {
    if (this.reducedMotion) return;
    const degrees = this.degreesPerPixel(height);
    this.swing = { heading: -right * degrees, pitch: down * degrees };
  }

  /** Makes everything `factor` times larger. */
  zoom(factor: number): void {
    const tan = Math.tan((this.now.fov / 2) * RADIANS) / factor;
    this.set({ fov: (2 * Math.atan(tan)) / RADIANS });
  }

  /** Turns by a key; false when the key means nothing here. */
  key(key: string): boolean {
    const step = KEYS[key];
    if (step) this.nudge(step[0], step[1]);
    else if (key === '+' || key === '=') this.zoom(1.25);
    else if (key === '-' || key === '−') this.zoom(0.8);
    else if (key === 'Home') this.goHome();
    else return false;
    return true;
  }

  stop(): void {
    this.swing = { heading: 0, pitch: 0 };
    this.turning = undefined;
  }

  /** Moves on by `seconds`; true while there is more to come. */
  step(seconds: number): boolean {
    if (this.turning) this.turnOn(this.turning, seconds);
    else this.swingOn(seconds);
    if (this.around && !this.turning) this.now = bounded({ ...this.now, heading: this.now.heading + AROUND * seconds });
    return this.around || this.turning !== undefined || this.swings;
  }

  private get swings(): boolean {
    return Math.hypot(this.swing.heading, this.swing.pitch) > STILL;
  }

  private degreesPerPixel(height: number): number {
    return (2 * Math.tan((this.now.fov / 2) * RADIANS)) / Math.max(1, height) / RADIANS;
  }

  private nudge(right: number, up: number): void {
    const step = this.now.fov * KEY_STEP;
    this.set({ heading: this.now.heading + right * step, pitch: this.now.pitch + up * step });
  }

  private turnOn(turn: Turn, seconds: number): void {
    const { from, to } = turn;
    turn.passed += seconds;
    const part = eased(Math.min(1, turn.passed / TURN));
    const between = (a: number, b: number): number => a + (b - a) * part;
    const heading = from.heading + turnBetween(from.heading, to.heading) * part;
    this.now = bounded({ heading, pitch: between(from.pitch, to.pitch), fov: between(from.fov, to.fov), roll: between(from.roll ?? 0, to.roll ?? 0) });
    if (turn.passed >= TURN) this.turning = undefined;
  }

  private swingOn(seconds: number): void {
    if (!this.swings) return;
    const { heading, pitch } = this.swing;
    const left = Math.exp(-seconds / SWING);
    const way = SWING * (1 - left);
    this.now = bounded({ ...this.now, heading: this.now.heading + heading * way, pitch: this.now.pitch + pitch * way });
    this.swing = { heading: heading * left, pitch: pitch * left };
  }
}

/** The numbers of an address as a view; `undefined` when they are none. */
export function viewOf([heading, pitch, fov]: readonly number[]): (Direction & { fov?: number }) | undefined {
  if (heading === undefined || pitch === undefined || !Number.isFinite(heading + pitch + (fov ?? 0))) return undefined;
  return { heading, pitch, ...(fov === undefined ? {} : { fov }) };
}

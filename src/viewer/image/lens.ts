import type { Region } from './iiif.ts';

/** Screen pixels for a pixel of the picture at the most. */
const CLOSEST = 2;
/** Seconds in which a swing loses all but a third of its speed, and that a move to something takes. */
const SWING = 0.25;
const MOVE = 0.5;
/** Pixels a second below which a swing has ended. */
const STILL = 12;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** What is in the middle, in pixels of the picture, and how many screen pixels one of them has. */
export interface Sight {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

function limit(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

/** The middle along one side: a picture smaller than the screen stays in its middle. */
function middle(value: number, length: number, seen: number): number {
  return seen >= length ? length / 2 : limit(value, seen / 2, length - seen / 2);
}

/** What is seen of a flat picture. All sizes in CSS pixels but those of the picture. */
export class Lens {
  private screen: Size = { width: 1, height: 1 };
  private now: Sight;
  private swing = { right: 0, down: 0 };
  private moving: { readonly from: Sight; readonly to: Sight; passed: number } | undefined;

  constructor(private readonly picture: Size, private readonly reducedMotion: boolean) {
    this.now = { x: picture.width / 2, y: picture.height / 2, zoom: 0 };
  }

  get sight(): Sight {
    return this.now;
  }

  /** The zoom that shows the whole picture. */
  get least(): number {
    return Math.min(this.screen.width / this.picture.width, this.screen.height / this.picture.height);
  }

  get most(): number {
    return Math.max(CLOSEST, this.least);
  }

  /** Takes another size of the screen; a whole picture stays whole. */
  fit(screen: Size): void {
    const whole = this.now.zoom <= this.least * 1.001;
    this.screen = { width: Math.max(1, screen.width), height: Math.max(1, screen.height) };
    this.put(whole ? { ...this.now, zoom: this.least } : this.now);
  }

  /** The part of the picture that the screen covers, beyond its edges as well. */
  get region(): Region {
    const [width, height] = [this.screen.width / this.now.zoom, this.screen.height / this.now.zoom];
    return { x: this.now.x - width / 2, y: this.now.y - height / 2, width, height };
  }

  /** A pixel of the picture on the screen. */
  toScreen(x: number, y: number): { x: number; y: number } {
    return { x: this.screen.width / 2 + (x - this.now.x) * this.now.zoom, y: this.screen.height / 2 + (y - this.now.y) * this.now.zoom };
  }

  /** Shows something at once. */
  set(sight: Partial<Sight>): void {
    this.stop();
    this.put({ ...this.now, ...sight });
  }

  /** Moves to something, at once with reduced motion. */
  moveTo(sight: Partial<Sight>): void {
    if (this.reducedMotion) return this.set(sight);
    this.stop();
    const to = this.bounded({ ...this.now, ...sight });
    this.moving = { from: this.now, to, passed: 0 };
  }

  whole(): void {
    this.moveTo({ x: this.picture.width / 2, y: this.picture.height / 2, zoom: this.least });
  }

  drag(right: number, down: number): void {
    this.set({ x: this.now.x - right / this.now.zoom, y: this.now.y - down / this.now.zoom });
  }

  /** Let go at a speed in pixels a second. */
  release(right: number, down: number): void {
    if (!this.reducedMotion) this.swing = { right, down };
  }

  /** Makes everything larger; what is at a place of the screen stays there. */
  zoomAt(factor: number, x = this.screen.width / 2, y = this.screen.height / 2): void {
    this.set(this.zoomed(factor, x, y));
  }

  /** Like `zoomAt`, with motion. */
  glideAt(factor: number, x = this.screen.width / 2, y = this.screen.height / 2): void {
    this.moveTo(this.zoomed(factor, x, y));
  }

  stop(): void {
    this.swing = { right: 0, down: 0 };
    this.moving = undefined;
  }

  /** Moves on by `seconds`; true while there is more to come. */
  step(seconds: number): boolean {
    const { moving } = this;
    if (moving) this.moveOn(moving, seconds);
    else this.swingOn(seconds);
    return this.moving !== undefined || this.swings;
  }

  private get swings(): boolean {
    return Math.hypot(this.swing.right, this.swing.down) > STILL;
  }

  private zoomed(factor: number, x: number, y: number): Sight {
    const { zoom } = this.now;
    const next = limit(zoom * factor, this.least, this.most);
    const shift = 1 / zoom - 1 / next;
    return { x: this.now.x + (x - this.screen.width / 2) * shift, y: this.now.y + (y - this.screen.height / 2) * shift, zoom: next };
  }

  private bounded({ x, y, zoom }: Sight): Sight {
    const near = limit(zoom, this.least, this.most);
    const { picture, screen } = this;
    return { x: middle(x, picture.width, screen.width / near), y: middle(y, picture.height, screen.height / near), zoom: near };
  }

  private put(sight: Sight): void {
    this.now = this.bounded(sight);
  }

  /** The zoom grows evenly in steps of the eye; the middle follows so that the way stays straight on the screen. */
  private moveOn(move: { readonly from: Sight; readonly to: Sight; passed: number }, seconds: number): void {
    const { from, to } = move;
    move.passed += seconds;
    const time = Math.min(1, move.passed / MOVE);
    const part = time * time * (3 - 2 * time);
    const zoom = from.zoom * (to.zoom / from.zoom) ** part;
    const way = Math.abs(1 / to.zoom - 1 / from.zoom) < 1e-9 ? part : (1 / zoom - 1 / from.zoom) / (1 / to.zoom - 1 / from.zoom);
    this.put({ x: from.x + (to.x - from.x) * way, y: from.y + (to.y - from.y) * way, zoom });
    if (time >= 1) this.moving = undefined;
  }

  private swingOn(seconds: number): void {
    if (!this.swings) return;
    const left = Math.exp(-seconds / SWING);
    const way = (SWING * (1 - left)) / this.now.zoom;
    this.put({ ...this.now, x: this.now.x - this.swing.right * way, y: this.now.y - this.swing.down * way });
    this.swing = { right: this.swing.right * left, down: this.swing.down * left };
  }
}

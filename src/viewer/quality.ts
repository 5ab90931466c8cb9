import type { Quality } from './kind.ts';

/** Frames that are looked at together. */
const FRAMES = 10;
/** Milliseconds a frame: above it a step down, and below it, for long, a step up. */
const SLOW = 40;
const FAST = 21;
/** Calm windows of frames before a step up is tried. */
const PATIENCE = 6;
/** Frames after a change that say nothing: shaders are being made. */
const SETTLING = 4;

/** Device pixels per CSS pixel at each quality; never more than the screen has, never fewer than are readable. */
const RATIOS: Record<Quality, number> = { 0: 0.75, 1: 1, 2: 1.5, 3: 2 };

export function pixelRatio(quality: Quality, device: number): number {
  return Math.max(0.75, Math.min(RATIOS[quality], device));
}

/** Longest side of a texture in pixels; `limit` is what the GPU says. */
export function textureLimit(quality: Quality, limit: number): number {
  return Math.min(limit, quality >= 2 ? 8192 : 2048);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

/**
 * Chooses a quality by the time that frames take. A quality that was too slow is not tried again,
 * so that it does not swing.
 */
export class Pacer {
  private readonly times: number[] = [];
  private settling = SETTLING;
  private calm = 0;
  private ceiling: Quality = 3;

  constructor(public quality: Quality) {}

  /** Takes the milliseconds between two frames that followed each other; true when the quality is another now. */
  add(milliseconds: number): boolean {
    if (this.settling > 0) {
      this.settling -= 1;
      return false;
    }
    this.times.push(milliseconds);
    if (this.times.length < FRAMES) return false;
    const middle = median(this.times.splice(0));
    if (middle > SLOW) return this.down();
    this.calm = middle < FAST ? this.calm + 1 : 0;
    return this.calm >= PATIENCE && this.up();
  }

  private down(): boolean {
    this.calm = 0;
    if (this.quality === 0) return false;
    this.ceiling = (this.quality - 1) as Quality;
    return this.change(this.ceiling);
  }

  private up(): boolean {
    this.calm = 0;
    return this.quality < this.ceiling && this.change((this.quality + 1) as Quality);
  }

  private change(quality: Quality): true {
    this.quality = quality;
    this.settling = SETTLING;
    return true;
  }
}

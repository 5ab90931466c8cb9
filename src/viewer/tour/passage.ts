import { Scene } from 'three';
import type { Panorama } from './panorama.ts';

/** Seconds of a cross-fade. */
const FADE = 0.45;

/** Passes from one panorama to the next. */
export class Passage {
  readonly scene = new Scene();
  private current: Panorama | undefined;
  private leaving: Panorama | undefined;
  private faded = 1;

  /** The panorama that one is in, or comes into. */
  get here(): Panorama | undefined {
    return this.current;
  }

  /** Those on the screen. */
  get shown(): readonly Panorama[] {
    return [this.current, this.leaving].filter((panorama) => panorama !== undefined);
  }

  get fading(): boolean {
    return this.faded < 1;
  }

  /** Lets a panorama appear over the one that is left; the first one, and any with `atOnce`, is there at once. */
  enter(panorama: Panorama, atOnce: boolean): void {
    this.arrive();
    this.leaving = this.current;
    this.leaving?.rest();
    this.current = panorama;
    this.faded = this.leaving && !atOnce ? 0 : 1;
    panorama.opacity = this.faded;
    panorama.raise(true);
    this.scene.add(panorama.group);
    if (!this.fading) this.arrive();
  }

  /** Moves the fading on by `seconds`; true while there is more to come. */
  step(seconds: number): boolean {
    if (!this.fading) return false;
    this.faded = Math.min(1, this.faded + seconds / FADE);
    if (this.current) this.current.opacity = this.faded;
    if (!this.fading) this.arrive();
    return this.fading;
  }

  private arrive(): void {
    this.faded = 1;
    if (this.current) this.current.opacity = 1;
    this.current?.raise(false);
    this.leaving?.group.removeFromParent();
    this.leaving = undefined;
  }
}

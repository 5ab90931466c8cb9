/** What hands do to a picture. Places and ways in CSS pixels from the upper left of the picture. */
export interface Gestures {
  /** Something is held now: what moves on its own comes to rest. */
  hold?(): void;
  drag(right: number, down: number): void;
  /** Let go, at a speed in pixels a second. */
  release(right: number, down: number): void;
  /** Makes everything `factor` times larger around a place. */
  zoom(factor: number, x: number, y: number): void;
  /** Two taps, or two clicks, at a place. */
  double?(x: number, y: number): void;
}

interface Finger {
  readonly x: number;
  readonly y: number;
  readonly time: number;
}

/** A finger that moves less than this stays on its button. */
const SLIP = 4;
/** Milliseconds within which a second tap belongs to the first, and after which a finger counts as still. */
const TWICE = 350;
const STILL = 80;
/** How much of a zoom a wheel is, for each pixel that it turns. */
const WHEEL = 0.0016;
const LINE = 16;

/** By how much a turn of the wheel makes things larger. */
export function wheelFactor({ deltaY, deltaMode, ctrlKey }: Pick<WheelEvent, 'deltaY' | 'deltaMode' | 'ctrlKey'>): number {
  const pixels = deltaY * (deltaMode === 1 ? LINE : deltaMode === 2 ? 400 : 1);
  return Math.exp(-Math.max(-300, Math.min(300, pixels)) * WHEEL * (ctrlKey ? 5 : 1));
}

/** Middle and spread of the fingers. */
export function gripOf(fingers: readonly Pick<Finger, 'x' | 'y'>[]): { x: number; y: number; spread: number } {
  const count = Math.max(1, fingers.length);
  const x = fingers.reduce((sum, finger) => sum + finger.x, 0) / count;
  const y = fingers.reduce((sum, finger) => sum + finger.y, 0) / count;
  return { x, y, spread: fingers.reduce((sum, finger) => sum + Math.hypot(finger.x - x, finger.y - y), 0) / count };
}

/** Watches the hands on one element. */
class Hands {
  private readonly fingers = new Map<number, Finger>();
  private speed = { right: 0, down: 0 };
  private last = 0;
  private moved = 0;
  private tap: Finger | undefined;

  constructor(private readonly element: HTMLElement, private readonly gestures: Gestures) {}

  listen(signal: AbortSignal): void {
    const { element } = this;
    element.style.touchAction = 'none';
    element.addEventListener('pointerdown', this.down, { signal });
    element.addEventListener('pointermove', this.move, { signal });
    element.addEventListener('pointerup', this.up, { signal });
    element.addEventListener('pointercancel', this.up, { signal });
    element.addEventListener('wheel', this.wheel, { signal, passive: false });
    signal.addEventListener('abort', () => element.style.removeProperty('touch-action'), { once: true });
  }

  private place({ clientX, clientY, timeStamp }: MouseEvent): Finger {
    const { left, top } = this.element.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top, time: timeStamp };
  }

  private readonly down = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    if (this.fingers.size === 0) this.moved = 0;
    this.fingers.set(event.pointerId, this.place(event));
    this.speed = { right: 0, down: 0 };
    this.last = event.timeStamp;
    this.gestures.hold?.();
  };

  private readonly move = (event: PointerEvent): void => {
    if (!this.fingers.has(event.pointerId)) return;
    const before = gripOf([...this.fingers.values()]);
    this.fingers.set(event.pointerId, this.place(event));
    const after = gripOf([...this.fingers.values()]);
    const [right, down] = [after.x - before.x, after.y - before.y];
    this.moved += Math.hypot(right, down) + Math.abs(after.spread - before.spread);
    if (this.moved < SLIP) return;
    this.element.setPointerCapture(event.pointerId);
    this.note(right, down, event.timeStamp);
    this.gestures.drag(right, down);
    if (before.spread > 0 && after.spread > 0) this.gestures.zoom(after.spread / before.spread, after.x, after.y);
  };

  private note(right: number, down: number, time: number): void {
    const seconds = Math.max(1, time - this.last) / 1000;
    const blend = (old: number, way: number): number => old * 0.4 + (way / seconds) * 0.6;
    this.speed = { right: blend(this.speed.right, right), down: blend(this.speed.down, down) };
    this.last = time;
  }

  private readonly up = (event: PointerEvent): void => {
    if (!this.fingers.delete(event.pointerId) || this.fingers.size > 0) return;
    if (this.moved < SLIP) return this.tapped(event);
    const still = event.type === 'pointercancel' || event.timeStamp - this.last > STILL;
    this.gestures.release(still ? 0 : this.speed.right, still ? 0 : this.speed.down);
  };

  private tapped(event: PointerEvent): void {
    const at = this.place(event);
    const first = this.tap;
    const twice = first && at.time - first.time < TWICE && Math.hypot(at.x - first.x, at.y - first.y) < 30;
    this.tap = twice || onControl(event) ? undefined : at;
    if (twice) this.gestures.double?.(at.x, at.y);
  }

  private readonly wheel = (event: WheelEvent): void => {
    event.preventDefault();
    const { x, y } = this.place(event);
    this.gestures.zoom(wheelFactor(event), x, y);
  };
}

/** Is it a button or the like that was touched? */
function onControl({ target }: Event): boolean {
  return target instanceof Element && target.closest('button, a, input, select, summary') !== null;
}

/** Follows mouse, pen and fingers on `element` until `signal` ends. Buttons on it keep their clicks. */
export function followHands(element: HTMLElement, gestures: Gestures, signal: AbortSignal): void {
  new Hands(element, gestures).listen(signal);
}

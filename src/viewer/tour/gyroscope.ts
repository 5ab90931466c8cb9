import { bearing, RADIANS, turnBetween, type Vector } from './direction.ts';

/** How a device is held: angles of `deviceorientation` in degrees. */
export interface Held {
  readonly alpha: number;
  readonly beta: number;
  readonly gamma: number;
}

/** Milliseconds after which a device that says nothing is taken to have no such sense. */
const PATIENCE = 1500;

/** What the visitor is told: `viewer.tour.gyro.<state>`. */
export type GyroState = 'off' | 'on' | 'denied' | 'none';

/** A vector of the device (right, top, towards the eye) in the world: east, north, up. Z-X′-Y″, as the standard has it. */
function inWorld([x, y, z]: Vector, { alpha, beta, gamma }: Held): Vector {
  const [ca, sa, cb, sb, cg, sg] = [alpha, beta, gamma].flatMap((angle) => [Math.cos(angle * RADIANS), Math.sin(angle * RADIANS)]) as [number, number, number, number, number, number];
  const [x1, z1] = [x * cg + z * sg, z * cg - x * sg];
  const [y2, z2] = [y * cb - z1 * sb, y * sb + z1 * cb];
  return [x1 * ca - y2 * sa, x1 * sa + y2 * ca, z2];
}

/** Where the back of a held device looks. `screenAngle` is that of `screen.orientation`; `roll` is counterclockwise. Degrees. */
export function viewOfDevice(held: Held, screenAngle: number): { heading: number; pitch: number; roll: number } {
  const [sin, cos] = [Math.sin(screenAngle * RADIANS), Math.cos(screenAngle * RADIANS)];
  const [east, north, up] = inWorld([0, 0, -1], held);
  const rightRises = inWorld([cos, -sin, 0], held)[2];
  const topRises = inWorld([sin, cos, 0], held)[2];
  return { heading: bearing(Math.atan2(east, north) / RADIANS), pitch: Math.asin(Math.max(-1, Math.min(1, up))) / RADIANS, roll: Math.atan2(rightRises, topRises) / RADIANS };
}

interface Asking {
  requestPermission?(): Promise<string>;
}

async function allowed(): Promise<boolean> {
  const sense = DeviceOrientationEvent as unknown as Asking;
  if (!sense.requestPermission) return true;
  return sense.requestPermission().then((answer) => answer === 'granted', () => false);
}

/** Looks where the device looks, on request. */
export class Gyroscope {
  state: GyroState = 'off';
  private stopping: AbortController | undefined;
  private correction: number | undefined;

  /** `turned` gets each view; `heading` says where one looks; `changed` is called when the state changed on its own. */
  constructor(
    private readonly turned: (view: { heading: number; pitch: number; roll: number }) => void,
    private readonly heading: () => number,
    private readonly changed: () => void,
  ) {}

  /** Must be called from a press of a button: some devices ask the visitor. */
  async start(): Promise<void> {
    this.stop();
    if (!('DeviceOrientationEvent' in globalThis)) return this.settle('none');
    const stopping = (this.stopping = new AbortController());
    const may = await allowed();
    if (stopping.signal.aborted) return;
    if (!may) return this.settle('denied');
    this.listen(stopping.signal);
    setTimeout(() => this.state === 'off' && !stopping.signal.aborted && this.settle('none'), PATIENCE);
  }

  stop(): void {
    this.settle('off');
  }

  /** The visitor turns by hand as well, by so many degrees. */
  turnBy(degrees: number): void {
    if (this.correction !== undefined) this.correction += degrees;
  }

  private settle(state: GyroState): void {
    this.stopping?.abort();
    this.stopping = undefined;
    this.correction = undefined;
    this.state = state;
    this.changed();
  }

  private listen(signal: AbortSignal): void {
    const name = 'ondeviceorientationabsolute' in globalThis ? 'deviceorientationabsolute' : 'deviceorientation';
    addEventListener(name, (event) => this.sensed(event as DeviceOrientationEvent), { signal });
  }

  private sensed({ alpha, beta, gamma, absolute }: DeviceOrientationEvent): void {
    if (alpha === null || beta === null || gamma === null) return;
    const view = viewOfDevice({ alpha, beta, gamma }, globalThis.screen?.orientation?.angle ?? 0);
    this.correction ??= absolute ? 0 : turnBetween(view.heading, this.heading());
    this.turned({ ...view, heading: bearing(view.heading + this.correction) });
    if (this.state === 'on') return;
    this.state = 'on';
    this.changed();
  }
}

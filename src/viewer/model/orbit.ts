import { type Box3, MathUtils, type PerspectiveCamera, Spherical, Vector3 } from 'three';
import { OrbitControls } from 'three/examples/jsm/controls/OrbitControls.js';
import type { Point, Pose } from '../../model/viewer.ts';

/** Seconds that a flight to another view takes. */
const FLIGHT = 0.9;
const TURN = Math.PI / 16;
/** Part of the distance below which a movement is none: a fifth of a pixel. */
const STILL = 2e-4;
/** From where a thing is seen that has no view of its own: a little from above and from the side. */
const ASIDE = new Vector3(0.75, 0.5, 1).normalize();

interface Flight {
  readonly from: readonly [Vector3, Vector3];
  readonly to: readonly [Vector3, Vector3];
  gone: number;
}

interface OrbitOptions {
  readonly element: HTMLElement;
  readonly reducedMotion: boolean;
  invalidate(): void;
}

/** Turns a camera about a thing: by pointer, keys, numbers of an address, and flights from view to view. */
export class Orbit {
  private readonly controls: OrbitControls;
  private readonly centre = new Vector3();
  private radius = 1;
  private readonly before = new Vector3();
  private updating = false;
  private flight: Flight | undefined;
  private home: readonly [Vector3, Vector3] = [new Vector3(), new Vector3()];

  constructor(
    readonly camera: PerspectiveCamera,
    private readonly options: OrbitOptions,
  ) {
    this.controls = new OrbitControls(camera, options.element);
    this.controls.enableDamping = !options.reducedMotion;
    this.controls.dampingFactor = 0.12;
    this.controls.maxPolarAngle = Math.PI * 0.495;
    this.controls.addEventListener('change', this.onChange);
    this.controls.addEventListener('start', this.stop);
  }

  get target(): Vector3 {
    return this.controls.target;
  }

  /** While another way to move has the camera, this one leaves it alone. */
  set enabled(enabled: boolean) {
    this.controls.enabled = enabled;
  }

  get enabled(): boolean {
    return this.controls.enabled;
  }

  /** Sets the limits by the size of a thing, and the view that `Home` comes back to. */
  fit(box: Box3, start?: Pose): void {
    box.getCenter(this.centre);
    this.radius = Math.max(box.getSize(new Vector3()).length() / 2, 1e-6);
    Object.assign(this.controls, { minDistance: this.radius * 0.05, maxDistance: this.radius * 6, maxTargetRadius: this.radius * 1.5 });
    this.controls.cursor.copy(this.centre);
    this.camera.near = this.radius / 200;
    this.camera.far = this.radius * 20;
    this.camera.updateProjectionMatrix();
    this.home = start ? vectorsOf(start) : this.whole();
  }

  /** Where the whole thing is in the picture. */
  private whole(): readonly [Vector3, Vector3] {
    const upright = MathUtils.degToRad(this.camera.fov) / 2;
    const angle = Math.min(upright, Math.atan(Math.tan(upright) * this.camera.aspect));
    return [ASIDE.clone().multiplyScalar(this.radius / Math.sin(angle)).add(this.centre), this.centre.clone()];
  }

  goHome(fly = true): void {
    if (fly) this.fly(...this.home);
    else this.jump(...this.home);
  }

  jump(position: Vector3, target: Vector3): void {
    this.flight = undefined;
    this.camera.position.copy(position);
    this.controls.target.copy(target);
    this.controls.update();
    this.options.invalidate();
  }

  fly(position: Vector3, target: Vector3): void {
    if (this.options.reducedMotion) return this.jump(position, target);
    this.flight = { from: [this.camera.position.clone(), this.controls.target.clone()], to: [position, target], gone: 0 };
    this.options.invalidate();
  }

  flyTo(pose: Pose): void {
    this.fly(...vectorsOf(pose));
  }

  /** Goes near a point, on the side of it where the camera is. */
  approach([x, y, z]: Point): void {
    const point = new Vector3(x, y, z);
    const way = this.camera.position.clone().sub(point);
    if (way.lengthSq() === 0) way.copy(ASIDE);
    this.fly(way.setLength(Math.min(way.length(), this.radius * 0.8)).add(point), point);
  }

  /** Six numbers: where the camera is, and what it looks at. */
  view(): readonly number[] {
    return [...this.camera.position.toArray(), ...this.controls.target.toArray()];
  }

  setView(numbers: readonly number[]): void {
    if (numbers.length !== 6 || !numbers.every(Number.isFinite)) return;
    const [position, target] = [new Vector3().fromArray([...numbers]), new Vector3().fromArray([...numbers], 3)];
    if (position.distanceToSquared(target) === 0 || position.distanceTo(this.centre) > this.radius * 20) return;
    this.jump(position, target);
  }

  update(seconds: number): boolean {
    if (!this.controls.enabled) return false;
    this.updating = true;
    const more = this.flight ? this.advance(this.flight, seconds) : this.glide();
    this.updating = false;
    return more;
  }

  /** Lets a movement run out; over when no pixel would change. */
  private glide(): boolean {
    const { position } = this.camera;
    this.before.copy(position);
    this.controls.update();
    return position.distanceTo(this.before) > position.distanceTo(this.controls.target) * STILL;
  }

  private advance(flight: Flight, seconds: number): boolean {
    flight.gone = Math.min(1, flight.gone + seconds / FLIGHT);
    const part = MathUtils.smootherstep(flight.gone, 0, 1);
    const [fromTarget, toTarget] = [flight.from[1], flight.to[1]];
    this.controls.target.lerpVectors(fromTarget, toTarget, part);
    this.camera.position.copy(this.controls.target).add(between(flight, part));
    this.controls.update();
    if (flight.gone === 1) this.flight = undefined;
    return true;
  }

  private readonly onChange = (): void => {
    if (!this.updating) this.options.invalidate();
  };

  private readonly stop = (): void => {
    this.flight = undefined;
  };

  onKey({ key, shiftKey }: KeyboardEvent): boolean {
    const { controls } = this;
    const step = TURN * (shiftKey ? 3 : 1);
    const keys: Record<string, () => void> = {
      ArrowLeft: () => controls.rotateLeft(step),
      ArrowRight: () => controls.rotateLeft(-step),
      ArrowUp: () => controls.rotateUp(step),
      ArrowDown: () => controls.rotateUp(-step),
      '+': () => controls.dollyIn(0.85),
      '=': () => controls.dollyIn(0.85),
      '-': () => controls.dollyOut(0.85),
      PageUp: () => controls.pan(0, 40),
      PageDown: () => controls.pan(0, -40),
      Home: () => this.goHome(),
    };
    const act = keys[key];
    if (!act) return false;
    this.stop();
    act();
    this.options.invalidate();
    return true;
  }

  dispose(): void {
    this.controls.dispose();
  }
}

function vectorsOf({ position, target }: Pose): [Vector3, Vector3] {
  return [new Vector3(...position), new Vector3(...target)];
}

/** The way from what is looked at to the eye, turned rather than drawn straight, so that a flight does not go through the thing. */
function between({ from, to }: Flight, part: number): Vector3 {
  const start = new Spherical().setFromVector3(from[0].clone().sub(from[1]));
  const end = new Spherical().setFromVector3(to[0].clone().sub(to[1]));
  const turn = MathUtils.euclideanModulo(end.theta - start.theta + Math.PI, Math.PI * 2) - Math.PI;
  const way = new Spherical(
    MathUtils.lerp(start.radius, end.radius, part),
    MathUtils.lerp(start.phi, end.phi, part),
    start.theta + turn * part,
  );
  return new Vector3().setFromSpherical(way.makeSafe());
}

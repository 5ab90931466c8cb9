import { Euler, MathUtils, Raycaster, Vector3 } from 'three';
import type { ModelSpace } from './model-space.ts';
import type { ModelTool } from './tools.ts';

/** Metres: eyes above the ground, what one steps over, and how near one comes to a wall. */
const EYES = 1.6;
const STEP = 0.5;
const ARM = 0.35;
/** Metres a second, and degrees a second for the arrow keys that turn. */
const PACE = 2.2;
const TURN = 80;
/** Degrees for each CSS pixel that one drags. */
const DRAG = 0.22;

const MOVES: Record<string, readonly [side: number, ahead: number, turn: number]> = {
  w: [0, 1, 0], s: [0, -1, 0], a: [-1, 0, 0], d: [1, 0, 0],
  arrowup: [0, 1, 0], arrowdown: [0, -1, 0], arrowleft: [0, 0, 1], arrowright: [0, 0, -1],
};

const DOWN = new Vector3(0, -1, 0);

/** Walks in the model at the height of one's eyes, on its floors and not through its walls. */
class Walk implements ModelTool {
  private readonly pressed = new Set<string>();
  private readonly listening = new AbortController();
  private readonly ray = new Raycaster();
  private readonly look = new Euler(0, 0, 0, 'YXZ');
  private readonly before: readonly number[];
  /** Where a tap sends one. */
  private goal: Vector3 | undefined;
  private drag: number | undefined;

  constructor(private readonly space: ModelSpace) {
    this.before = space.orbit.view();
    space.orbit.enabled = false;
    this.listen();
    this.stand();
  }

  get status(): string {
    return this.space.stage.t('viewer.model.walkNote');
  }

  private listen(): void {
    const { signal } = this.listening;
    const canvas = this.space.renderer.domElement;
    const { host } = this.space.stage;
    host.addEventListener('keyup', ({ key }) => this.pressed.delete(key.toLowerCase()), { signal });
    host.addEventListener('blur', () => this.pressed.clear(), { signal });
    canvas.addEventListener('pointerdown', ({ pointerId, isPrimary }) => {
      if (!isPrimary) return;
      this.drag = pointerId;
      canvas.setPointerCapture(pointerId);
    }, { signal });
    canvas.addEventListener('pointermove', this.onDrag, { signal });
    for (const type of ['pointerup', 'pointercancel'] as const) canvas.addEventListener(type, () => (this.drag = undefined), { signal });
  }

  /** Begins on the ground in front of the model, or inside where the camera was already, and looks at its middle. */
  private stand(): void {
    const { camera, box } = this.space;
    const middle = box.getCenter(new Vector3());
    const way = camera.position.clone().sub(middle).setY(0);
    if (way.lengthSq() === 0) way.set(0, 0, 1);
    const reach = Math.min(way.length(), Math.hypot(box.max.x - box.min.x, box.max.z - box.min.z) / 2 + 3);
    const height = camera.position.y + STEP;
    camera.position.copy(middle).addScaledVector(way.normalize(), reach);
    camera.position.y = this.floorAt(camera.position, height) + EYES;
    this.look.y = Math.atan2(way.x, way.z);
    this.turn(0, 0);
  }

  /** Height of what one stands on below a point, looking down from `height`; the ground where there is nothing else. */
  private floorAt({ x, z }: Vector3, height: number): number {
    this.ray.set(new Vector3(x, height, z), DOWN);
    this.ray.far = Infinity;
    const hit = this.ray.intersectObject(this.space.model.scene, true)[0];
    return Math.max(hit?.point.y ?? -Infinity, this.space.box.min.y);
  }

  private isBlocked(way: Vector3): boolean {
    const { position } = this.space.camera;
    this.ray.far = way.length() + ARM;
    const direction = way.clone().normalize();
    return [STEP - EYES + 0.05, -0.1].some((height) => {
      this.ray.set(position.clone().setY(position.y + height), direction);
      return this.ray.intersectObject(this.space.model.scene, true).length > 0;
    });
  }

  /** One step, along walls where they stand in the way; false when there is no way on. */
  private step(way: Vector3): boolean {
    const { camera, stage } = this.space;
    const free = [way, way.clone().setX(0), way.clone().setZ(0)].find((part) => part.lengthSq() > 1e-10 && !this.isBlocked(part));
    if (!free) return false;
    camera.position.add(free);
    camera.position.y = this.floorAt(camera.position, camera.position.y - EYES + STEP) + EYES;
    stage.invalidate();
    return true;
  }

  update(seconds: number): boolean {
    const [side, ahead, turn] = this.wish();
    if (turn) this.turn(turn * TURN * seconds, 0);
    if (side || ahead) {
      this.goal = undefined;
      this.step(new Vector3(side, 0, -ahead).normalize().multiplyScalar(PACE * seconds).applyAxisAngle(new Vector3(0, 1, 0), this.look.y));
    }
    if (this.goal) this.approach(this.goal, seconds);
    return Boolean(side || ahead || turn || this.goal);
  }

  private approach(goal: Vector3, seconds: number): void {
    const way = goal.clone().sub(this.space.camera.position).setY(0);
    const far = way.length();
    const reach = this.space.stage.reducedMotion ? far : Math.min(far, PACE * 2 * seconds);
    if (far < 0.05 || (seconds > 0 && !this.step(way.setLength(reach)))) this.goal = undefined;
  }

  private wish(): readonly [number, number, number] {
    const sum: [number, number, number] = [0, 0, 0];
    for (const key of this.pressed) MOVES[key]?.forEach((part, index) => (sum[index as 0 | 1 | 2] += part));
    return sum;
  }

  private readonly onDrag = ({ pointerId, movementX, movementY }: PointerEvent): void => {
    if (pointerId === this.drag) this.turn(movementX * DRAG, movementY * DRAG);
  };

  private turn(left: number, up: number): void {
    this.look.y += MathUtils.degToRad(left);
    this.look.x = MathUtils.clamp(this.look.x + MathUtils.degToRad(up), -1.2, 1.2);
    const { camera, orbit, stage } = this.space;
    camera.quaternion.setFromEuler(this.look);
    orbit.target.set(0, 0, -4).applyQuaternion(camera.quaternion).add(camera.position);
    stage.invalidate();
  }

  tap(x: number, y: number): void {
    const hit = this.space.hit(x, y, true);
    if (!hit) return;
    this.goal = hit.point;
    this.space.stage.invalidate();
  }

  onKey({ key }: KeyboardEvent): boolean {
    const name = key.toLowerCase();
    if (!(name in MOVES)) return false;
    this.pressed.add(name);
    this.space.stage.invalidate();
    return true;
  }

  dispose(): void {
    this.listening.abort();
    this.space.orbit.enabled = true;
    this.space.orbit.setView(this.before);
  }
}

export function open(space: ModelSpace): ModelTool {
  return new Walk(space);
}

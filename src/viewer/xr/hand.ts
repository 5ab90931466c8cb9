import { BufferGeometry, Line, LineBasicMaterial, type Raycaster, Vector3, type WebXRManager, type XRTargetRaySpace } from 'three';
import { SnapStick } from './moves.ts';

/** Metres of the ray that one sees where it meets nothing. */
const REACH = 3;

/** What a hand does. */
export interface Wishes {
  /** The trigger was pulled and let go. */
  select(hand: Hand): void;
  /** Radians counterclockwise. */
  turn(angle: number): void;
}

/** One of the things that a visitor points with: a controller, a hand, a gaze, a finger on the screen. */
export class Hand {
  /** Is the trigger pulled? */
  pulled = false;
  private readonly ray: Line<BufferGeometry, LineBasicMaterial>;
  private readonly stick = new SnapStick();
  private source: XRInputSource | undefined;

  constructor(readonly group: XRTargetRaySpace, private readonly wishes: Wishes, colour: string) {
    const geometry = new BufferGeometry().setFromPoints([new Vector3(), new Vector3(0, 0, -1)]);
    this.ray = new Line(geometry, new LineBasicMaterial({ color: colour, toneMapped: false, transparent: true, opacity: 0.85 }));
    this.ray.frustumCulled = false;
    this.ray.renderOrder = 6500;
    this.reach(undefined);
    group.addEventListener('connected', this.onConnected);
    group.addEventListener('disconnected', this.onGone);
    group.addEventListener('selectstart', this.onPull);
    group.addEventListener('selectend', this.onRelease);
    group.addEventListener('select', this.onSelect);
  }

  /** Does it point at anything now? */
  get here(): boolean {
    return this.source !== undefined;
  }

  private readonly onConnected = ({ data }: { readonly data?: XRInputSource }): void => this.meet(data);
  private readonly onGone = (): void => this.meet(undefined);
  private readonly onPull = (): void => void (this.pulled = true);
  private readonly onRelease = (): void => void (this.pulled = false);
  private readonly onSelect = (): void => this.wishes.select(this);

  private meet(source: XRInputSource | undefined): void {
    this.source = source;
    this.pulled = false;
    if (source && source.targetRayMode !== 'screen') this.group.add(this.ray);
    else this.ray.removeFromParent();
  }

  /** Sets a ray to where the hand points now. */
  aim(ray: Raycaster): void {
    this.group.updateWorldMatrix(true, false);
    ray.ray.origin.setFromMatrixPosition(this.group.matrixWorld);
    ray.ray.direction.set(0, 0, -1).transformDirection(this.group.matrixWorld);
  }

  /** Shows how far the ray goes, in metres. */
  reach(metres: number | undefined): void {
    this.ray.scale.z = metres ?? REACH;
  }

  /** Looks at the stick: the axes 2 and 3 are its, by the `xr-standard` mapping. */
  read(): void {
    const axes = this.source?.gamepad?.axes;
    const angle = this.stick.read(axes?.[2] ?? axes?.[0] ?? 0);
    if (angle) this.wishes.turn(angle);
  }

  dispose(): void {
    this.group.removeEventListener('select', this.onSelect);
    this.group.removeEventListener('selectend', this.onRelease);
    this.group.removeEventListener('selectstart', this.onPull);
    this.group.removeEventListener('disconnected', this.onGone);
    this.group.removeEventListener('connected', this.onConnected);
    this.group.removeFromParent();
    this.ray.removeFromParent();
    this.ray.geometry.dispose();
    this.ray.material.dispose();
  }
}

/** Hands for all that a session may have. */
export function handsOf(xr: WebXRManager, wishes: Wishes, colour: string): readonly Hand[] {
  return [0, 1, 2].map((index) => new Hand(xr.getController(index), wishes, colour));
}

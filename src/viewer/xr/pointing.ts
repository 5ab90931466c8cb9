import { type Group, Mesh, MeshBasicMaterial, type Object3D, type PerspectiveCamera, Raycaster, RingGeometry, type Vector3 } from 'three';
import type { Boards } from './boards.ts';
import type { Hand } from './hand.ts';
import type { Mark } from './mark.ts';
import type { Marks } from './marks.ts';
import { isLevel } from './moves.ts';

/** Metres that one can go at once. */
const FAR = 25;
/** Milliseconds between two looks for the floor: large models take their time. */
const PAUSE = 60;

/** What a ray meets: something that acts, or a floor to stand on. */
export interface Met {
  readonly act?: () => void;
  readonly mark?: Mark;
  readonly floor?: Vector3;
  /** Scene units along the ray. */
  readonly distance: number;
}

/** Finds what hands point at, and shows it. */
export class Pointing {
  /** What one can go to. */
  floors: readonly Object3D[] = [];
  private readonly ray = new Raycaster();
  private readonly spot = new Mesh(new RingGeometry(0.16, 0.22, 40).rotateX(-Math.PI / 2), new MeshBasicMaterial({ color: 0xe8c26a, depthTest: false, transparent: true, toneMapped: false }));
  private looked = 0;

  constructor(group: Group, private readonly eye: PerspectiveCamera, private readonly boards: Boards, private readonly marks: Marks) {
    this.ray.camera = eye;
    this.spot.name = 'xr-spot';
    this.spot.renderOrder = 4000;
    this.spot.visible = false;
    group.add(this.spot);
  }

  /** What a hand points at now; `scale` is scene units a metre. */
  at(hand: Hand, scale: number): Met | undefined {
    hand.aim(this.ray);
    return this.atBoard() ?? this.atMark() ?? this.atFloor(scale);
  }

  /** Shows for each hand what it points at, and where its trigger would bring one. */
  update(hands: readonly Hand[], scale: number): void {
    const met = hands.map((hand) => {
      if (!hand.here) return undefined;
      hand.aim(this.ray);
      const found = this.atBoard() ?? this.atMark();
      hand.reach(found && found.distance / scale);
      return found;
    });
    for (const mark of this.marks.all) mark.pointed = met.some((found) => found?.mark === mark);
    this.showSpot(hands.find((hand, index) => hand.here && hand.pulled && !met[index]), scale);
  }

  private showSpot(hand: Hand | undefined, scale: number): void {
    if (!hand) return void (this.spot.visible = false);
    const now = performance.now();
    if (now - this.looked < PAUSE) return;
    this.looked = now;
    hand.aim(this.ray);
    const { floor, distance } = this.atFloor(scale) ?? {};
    this.spot.visible = floor !== undefined;
    if (!floor || !distance) return;
    hand.reach(distance / scale);
    this.spot.position.copy(floor);
    this.spot.scale.setScalar(scale);
  }

  private atBoard(): Met | undefined {
    this.ray.far = Infinity;
    const [hit] = this.ray.intersectObjects([...this.boards.all], false);
    for (const board of this.boards.all) board.pointed = hit?.object === board && hit.uv ? board.buttonAt(hit.uv) : undefined;
    const board = this.boards.all.find((each) => each === hit?.object);
    if (!hit || !board) return undefined;
    const button = hit.uv && board.buttonAt(hit.uv);
    return { distance: hit.distance, act: () => button?.run() };
  }

  /** Sprites are met where the session draws them: in the room of the eye with its scale, which a camera alone would leave out. */
  private atMark(): Met | undefined {
    this.eye.matrixWorldInverse.copy(this.eye.matrixWorld).invert();
    const [hit] = this.ray.intersectObjects([...this.marks.all], false);
    const mark = this.marks.all.find((each) => each === hit?.object);
    return hit && mark && { mark, distance: hit.distance, act: mark.choose };
  }

  private atFloor(scale: number): Met | undefined {
    if (!this.floors.length) return undefined;
    this.ray.far = FAR * scale;
    const [hit] = this.ray.intersectObjects([...this.floors], true);
    this.ray.far = Infinity;
    const normal = hit?.face?.normal.clone().transformDirection(hit.object.matrixWorld);
    return hit && normal && isLevel(normal) ? { floor: hit.point, distance: hit.distance } : undefined;
  }

  dispose(): void {
    this.spot.removeFromParent();
    this.spot.geometry.dispose();
    this.spot.material.dispose();
  }
}

import { type Box3, type Group, Mesh, MeshBasicMaterial, Quaternion, RingGeometry, Vector3, type WebXRManager } from 'three';
import type { Head, Room } from './moves.ts';
import { before } from './moves.ts';

/** Metres: what stands in a room at its own size at most, and how large what is larger stands there. */
const LARGE = 2.5;
const FITTED = 1;
/** Metres before the visitor, where no floor has been found. */
const AWAY = 1.5;

const UP = new Vector3(0, 1, 0);

/** The room in which the point `base` of a scene stands at `at` (metres in the room), turned by `turn`, at `scale` scene units a metre. */
export function placed(base: Vector3, at: Vector3, turn: number, scale: number): Room {
  const position = base.clone().sub(at.clone().multiplyScalar(scale).applyAxisAngle(UP, -turn));
  return { position, turn: -turn, scale };
}

/** Scene units a metre for a thing `size` units large: life-size where a room has place for it (`unit` is scene units a metre then). */
export function scaleFor(size: number, unit: number): number {
  return size / unit <= LARGE ? unit : size / FITTED;
}

/** Puts a thing onto the floor of the visitor's own room, where the device finds one. */
export class Placing {
  private readonly ring = new Mesh(new RingGeometry(0.1, 0.13, 40).rotateX(-Math.PI / 2), new MeshBasicMaterial({ color: 0xe8c26a, toneMapped: false }));
  private source: XRHitTestSource | undefined;
  private base = new Vector3();
  private head: Head | undefined;

  constructor(session: XRSession, private readonly xr: WebXRManager, rig: Group) {
    this.ring.name = 'xr-ring';
    this.ring.visible = false;
    rig.add(this.ring);
    void this.listen(session).catch(() => undefined);
  }

  private async listen(session: XRSession): Promise<void> {
    const space = await session.requestReferenceSpace('viewer');
    this.source = await session.requestHitTestSource?.({ space });
  }

  /** The room at first: the thing stands before the visitor. */
  begin(box: Box3, unit: number, head: Head): Room {
    const size = box.getSize(new Vector3());
    this.base = box.getCenter(new Vector3()).setY(box.min.y);
    this.head = head;
    const scale = scaleFor(Math.max(size.x, size.y, size.z), unit);
    const { position, turn } = before(head, AWAY + Math.hypot(size.x, size.z) / scale / 2, 0);
    return placed(this.base, position.setY(0), turn, scale);
  }

  /** Shows where the thing would stand; the room stays as it is. */
  update(frame: XRFrame, room: Room): Room {
    const space = this.xr.getReferenceSpace();
    const [hit] = this.source ? frame.getHitTestResults(this.source) : [];
    const pose = space && hit?.getPose(space);
    this.ring.visible = Boolean(pose);
    if (!pose) return room;
    const { position, orientation } = pose.transform;
    this.ring.position.set(position.x, position.y, position.z);
    this.ring.quaternion.copy(new Quaternion(orientation.x, orientation.y, orientation.z, orientation.w));
    return room;
  }

  /** The room with the thing on the floor that the device sees now; as it was where it sees none. */
  place(room: Room): Room {
    return this.ring.visible && this.head ? placed(this.base, this.ring.position, -room.turn, room.scale) : room;
  }

  dispose(): void {
    this.source?.cancel();
    this.ring.removeFromParent();
    this.ring.geometry.dispose();
    this.ring.material.dispose();
  }
}

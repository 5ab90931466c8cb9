import { Group, PerspectiveCamera, Quaternion, Vector3 } from 'three';
import { LANGUAGES } from '../../model/languages.ts';
import type { Hotspot, Step } from '../../model/viewer.ts';
import type { Extended } from '../extensions.ts';
import { aim } from '../guide.ts';
import { Boards } from './boards.ts';
import { boxOf, Ground, startOf, unitOf } from './ground.ts';
import { type Hand, handsOf } from './hand.ts';
import { eyesAt, gone, type Head, type Room, standing, turned, turnTowards } from './moves.ts';
import { Marks } from './marks.ts';
import { type Palette, paletteOf } from './palette.ts';
import { Placing } from './placing.ts';
import { Pointing } from './pointing.ts';
import { floorUnder, headingOfStop, viewOfStop } from './stops.ts';

const DEGREES = 180 / Math.PI;
/** Degrees that a head turns until a panorama looks for finer tiles there; and how wide it looks then. */
const GLANCE = 8;
const WIDE = 90;
/** Radians to the left at which the menu stands in one's own room, where the thing is on the floor ahead. */
const BESIDE = 0.75;
const ORIGIN = new Vector3();
const UPRIGHT = new Vector3(0, 1, 0);

/** One immersive session in an open thing, from its first frame until the flat view has its frames again. */
export class Immersion {
  private readonly eye = new PerspectiveCamera();
  /** The visitor's room: eyes, hands and boards are in it, in metres. */
  private readonly rig = new Group();
  private readonly signs = new Group();
  private readonly palette: Palette;
  private readonly marks: Marks;
  private readonly boards: Boards;
  private readonly hands: readonly Hand[];
  private readonly pointing: Pointing;
  private readonly placing: Placing | undefined;
  private ground: Ground | undefined;
  private room: Room = { position: new Vector3(), turn: 0, scale: 1 };
  private head: Head = { position: new Vector3(0, 1.6, 0), turn: 0 };
  private begun = false;
  private heading = Number.NaN;

  constructor(private readonly extended: Extended, private readonly session: XRSession, ar: boolean, private readonly ended: () => void) {
    const { data, t, space, view, host } = extended;
    const { xr } = view.renderer;
    this.palette = paletteOf(host);
    this.rig.name = 'xr-visitor';
    this.eye.name = 'xr-eye';
    this.marks = new Marks(this.signs, data, space, this.palette, (hotspot) => this.tell(hotspot));
    this.boards = new Boards(this.rig, { data, t, palette: this.palette, lang: LANGUAGES[data.lang].tag, aside: ar ? BESIDE : 0, exit: () => this.end(), follow: (href) => this.follow(href), next: (hotspot) => this.tellNext(hotspot), visit: (step) => this.visit(step) });
    this.hands = handsOf(xr, { select: (hand) => this.select(hand), turn: (angle) => this.turn(angle) }, this.palette.colours.brick);
    this.pointing = new Pointing(this.signs, this.eye, this.boards, this.marks);
    this.placing = ar && data.type !== 'tour' ? new Placing(session, xr, this.rig) : undefined;
    this.rig.add(this.eye, ...this.hands.map(({ group }) => group));
    space.scene.add(this.rig, this.signs);
  }

  private get inside(): boolean {
    return this.extended.data.type === 'tour';
  }

  /** Begins with the frames. Rejects when the device refuses; nothing is left behind then. */
  async start(): Promise<void> {
    const { view, space } = this.extended;
    const { xr } = view.renderer;
    this.eye.near = 0.05;
    this.eye.far = Math.max(1000, space.camera.far);
    xr.enabled = true;
    xr.setReferenceSpaceType('local-floor');
    xr.addEventListener('sessionend', this.finish);
    view.present({ camera: this.eye, step: (seconds, frame) => this.step(seconds, frame) });
    try {
      await xr.setSession(this.session);
    } catch (error) {
      await this.session.end().catch(() => undefined);
      this.finish();
      throw error;
    }
  }

  /** Leaves; the flat view goes on. */
  end(): void {
    void this.session.end().catch(() => this.finish());
  }

  private readonly finish = (): void => {
    const { view } = this.extended;
    const { xr } = view.renderer;
    xr.removeEventListener('sessionend', this.finish);
    xr.enabled = false;
    this.placing?.dispose();
    this.pointing.dispose();
    for (const hand of this.hands) hand.dispose();
    this.boards.dispose();
    this.marks.dispose();
    this.ground?.dispose();
    this.signs.removeFromParent();
    this.rig.removeFromParent();
    view.present();
    this.ended();
  };

  private step(seconds: number, frame: XRFrame | undefined): void {
    this.extended.space.update(seconds);
    if (!frame || !this.look(frame)) return;
    if (!this.begun) this.begin();
    for (const hand of this.hands) if (hand.here) hand.read();
    if (this.inside) this.stayInside();
    this.room = this.placing?.update(frame, this.room) ?? this.room;
    this.apply();
    if (this.marks.update(this.eyes(), this.room.scale)) this.boards.arrive();
    this.boards.update(this.head);
    this.pointing.update(this.hands, this.room.scale);
  }

  /** Finds where the head is; false when the device does not know. */
  private look(frame: XRFrame): boolean {
    const space = this.extended.view.renderer.xr.getReferenceSpace();
    const pose = space && frame.getViewerPose(space);
    if (!pose) return false;
    const { position, orientation } = pose.transform;
    const ahead = new Vector3(0, 0, -1).applyQuaternion(new Quaternion(orientation.x, orientation.y, orientation.z, orientation.w));
    this.head = { position: new Vector3(position.x, position.y, position.z), turn: Math.atan2(-ahead.x, -ahead.z) };
    if (this.inside) this.lookAround(ahead.applyAxisAngle(UPRIGHT, this.room.turn));
    return true;
  }

  /** A panorama fetches finer tiles where one looks, and looks there still when the session ends. */
  private lookAround({ x, y, z }: Vector3): void {
    const heading = Math.atan2(x, -z) * DEGREES;
    if (!this.begun || Math.abs(heading - this.heading) < GLANCE) return;
    this.heading = heading;
    this.extended.space.setView(undefined, [heading, Math.asin(Math.min(1, Math.max(-1, y))) * DEGREES, WIDE]);
  }

  private begin(): void {
    this.begun = true;
    const { space, data } = this.extended;
    if (this.inside) {
      this.room = { ...this.room, turn: -(space.view()[0] ?? 0) / DEGREES - this.head.turn };
      return;
    }
    const box = boxOf(space);
    const unit = unitOf(data, box);
    if (this.placing) return void (this.room = this.placing.begin(box, unit, this.head));
    const { at, turn, raised } = startOf(space, box, unit);
    this.room = standing({ ...this.room, scale: unit }, this.head, at, turn);
    const radius = box.getSize(new Vector3()).length() / 2;
    const low = at.clone().setY(raised ? at.y : Math.min(at.y, box.min.y) - radius * 0.006);
    this.ground = new Ground(space.scene, this.palette, low, this.room, radius);
    this.pointing.floors = raised ? [this.ground.disc] : [...space.floors, this.ground.disc];
  }

  private stayInside(): void {
    this.room = eyesAt(this.room, this.head, ORIGIN);
  }

  private apply(): void {
    const { position, turn, scale } = this.room;
    this.rig.position.copy(position);
    this.rig.rotation.y = turn;
    this.rig.scale.setScalar(scale);
    this.rig.updateMatrixWorld();
  }

  private eyes(): Vector3 {
    return this.head.position.clone().applyMatrix4(this.rig.matrixWorld);
  }

  private turn(angle: number): void {
    if (!this.placing) this.room = turned(this.room, this.head, angle);
  }

  private select(hand: Hand): void {
    const found = this.pointing.at(hand, this.room.scale);
    if (found?.act) return found.act();
    if (this.placing) this.room = this.placing.place(this.room);
    else if (found?.floor) this.room = gone(this.room, this.head, found.floor);
    this.apply();
  }

  /** Brings the visitor to a stop: before what it is about, on the floor. In one's own room the thing stays where it is. */
  private visit(step: Step): void {
    const { space, data } = this.extended;
    if (this.inside) {
      space.show(aim(step));
      const heading = headingOfStop(data, step);
      if (heading !== undefined) this.room = { ...this.room, turn: -heading / DEGREES - this.head.turn };
    } else if (!this.placing) this.standBefore(viewOfStop(data, step, this.eyes(), this.room.scale));
    this.apply();
  }

  private standBefore(seen: ReturnType<typeof viewOfStop>): void {
    if (!seen || !this.ground) return;
    const [eye, target] = seen;
    const at = eye.clone().setY(floorUnder(this.pointing.floors, eye, eye.y, this.ground.disc.position.y));
    this.room = standing(this.room, this.head, at, turnTowards(eye, target));
  }

  /** Leaves for a page. */
  private follow(href: string): void {
    this.end();
    location.assign(href);
  }

  private tell(hotspot: Hotspot): void {
    const { hotspots } = this.marks;
    this.boards.tell(hotspot, hotspots.indexOf(hotspot) + 1, this.head);
  }

  private tellNext(hotspot: Hotspot): void {
    const { hotspots } = this.marks;
    const next = hotspots[(hotspots.indexOf(hotspot) + 1) % hotspots.length];
    if (next) this.tell(next);
  }
}

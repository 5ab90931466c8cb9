import { Box3, CircleGeometry, Color, Mesh, MeshBasicMaterial, type Scene, Vector3 } from 'three';
import type { ViewerData } from '../../model/viewer.ts';
import type { Space } from '../kind.ts';
import { type Room, turnTowards } from './moves.ts';
import type { Palette } from './palette.ts';
import { floorUnder } from './stops.ts';

/** Metres: from the edge of a thing at first, and from what is told about; of ground around it; of what stands too low to be seen well, and how high its middle is then. */
const AWAY = 1.5;
const NEAR = 4;
const WIDE = 60;
const LOW = 1;
const MIDDLE = 1.2;
/** Radii in scene units that are taken for metres where a thing has no measure, and metres that others get. */
const HUMAN = [0.5, 50] as const;
const FITTED = 1.5;

/** How large a thing is in its scene. */
export function boxOf(space: Space): Box3 {
  const [thing] = space.floors;
  if (thing) return new Box3().setFromObject(thing);
  const [x, y, z, ...target] = space.view();
  const centre = new Vector3().fromArray(target.length === 3 ? target : [0, 0, 0]);
  const radius = centre.distanceTo(new Vector3(x, y, z)) * 0.4 || 1;
  return new Box3().setFromCenterAndSize(centre, new Vector3(radius, radius, radius));
}

/** Scene units a metre. */
export function unitOf(data: ViewerData, box: Box3): number {
  const radius = box.getSize(new Vector3()).length() / 2;
  const known = data.type === 'model' && data.metric;
  return known || (radius >= HUMAN[0] && radius <= HUMAN[1]) || radius === 0 ? 1 : radius / FITTED;
}

/** Where one begins: the floor under one's feet, and what way one looks. */
export interface Start {
  readonly at: Vector3;
  readonly turn: number;
  /** Does the thing stand higher than its own ground, so that one sees it well? */
  readonly raised: boolean;
}

/** The middle of what one comes to see, and how far from it one stands: near its hotspots, where a thing has ground of its own. */
function aimOf({ anchors }: Space, box: Box3, unit: number): { readonly middle: Vector3; readonly reach: number } {
  const width = (each: Box3): number => Math.hypot(each.max.x - each.min.x, each.max.z - each.min.z) / 2;
  const edge = width(box) + AWAY * unit;
  const told = new Box3().setFromPoints(anchors.map(({ at }) => new Vector3(...at)));
  const near = width(told) + NEAR * unit;
  return anchors.length > 1 && near < edge ? { middle: told.getCenter(new Vector3()), reach: near } : { middle: box.getCenter(new Vector3()), reach: edge };
}

/** A place before the thing, on the side from which it is seen now. */
export function startOf(space: Space, box: Box3, unit: number): Start {
  const { middle, reach } = aimOf(space, box, unit);
  const eye = space.camera.getWorldPosition(new Vector3());
  const way = eye.clone().sub(middle).setY(0);
  if (way.lengthSq() < 1e-12) way.set(0, 0, 1);
  const at = middle.clone().addScaledVector(way.clone().normalize(), Math.min(Math.max(way.length(), AWAY * unit), reach));
  const turn = turnTowards(at, middle);
  if (box.max.y - box.min.y < LOW * unit && reach < 2 * AWAY * unit) return { at: at.setY(middle.y - MIDDLE * unit), turn, raised: true };
  return { at: at.setY(floorUnder(space.floors, at, Math.max(eye.y, box.min.y) + unit, box.min.y)), turn, raised: false };
}

/** Corners of the disc. */
const CORNERS = 64;

/** A level disc of triangles from rim to rim: one corner in the middle would be under the eye, where it has no depth, and cover all. */
function discOf(radius: number): CircleGeometry {
  const disc = new CircleGeometry(radius, CORNERS).rotateX(-Math.PI / 2);
  disc.setIndex(Array.from({ length: CORNERS - 2 }, (_, corner) => [1, corner + 2, corner + 3]).flat());
  return disc;
}

/** Ground as far as one sees, and a sky, so that nobody stands in the void; `dispose` takes both away. */
export class Ground {
  readonly disc: Mesh<CircleGeometry, MeshBasicMaterial>;
  private readonly background: Scene['background'];

  constructor(private readonly scene: Scene, { colours }: Palette, at: Vector3, { scale }: Room, radius: number) {
    const reach = Math.max(WIDE * scale, radius * 4);
    this.disc = new Mesh(discOf(reach), new MeshBasicMaterial({ color: colours.land, toneMapped: false }));
    this.disc.name = 'xr-ground';
    this.disc.position.copy(at);
    this.background = scene.background;
    scene.background = new Color(colours.paper);
    scene.add(this.disc);
  }

  dispose(): void {
    this.scene.background = this.background;
    this.disc.removeFromParent();
    this.disc.geometry.dispose();
    this.disc.material.dispose();
  }
}

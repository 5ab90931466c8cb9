import { type Object3D, Raycaster, Vector3 } from 'three';
import type { Step, ViewerData } from '../../model/viewer.ts';

/** Metres from which one looks at a hotspot that names no view. */
const AWAY = 2.5;

/** Height of what lies under a point, at most `top`; `least` where nothing is. */
export function floorUnder(floors: readonly Object3D[], at: Vector3, top: number, least: number): number {
  const ray = new Raycaster(new Vector3(at.x, top, at.z), new Vector3(0, -1, 0));
  return Math.max(least, ray.intersectObjects([...floors], true)[0]?.point.y ?? least);
}

/**
 * From where and to where one looks at a stop of the guided view of a model or a cloud of splats, in scene units;
 * `undefined` where a stop names no place. `eye` is where one stands now, `unit` is scene units a metre.
 */
export function viewOfStop(data: ViewerData, { hotspot, pose }: Step, eye: Vector3, unit: number): readonly [eye: Vector3, target: Vector3] | undefined {
  if (data.type !== 'model' && data.type !== 'splat') return undefined;
  const found = data.hotspots.find(({ id }) => id === hotspot);
  const named = pose ?? found?.pose;
  if (named) return [new Vector3(...named.position), new Vector3(...named.target)];
  if (!found) return undefined;
  const target = new Vector3(...found.at);
  const way = eye.clone().sub(target).setY(0);
  if (way.lengthSq() < 1e-12) way.set(0, 0, 1);
  return [target.clone().addScaledVector(way.normalize(), AWAY * unit).setY(eye.y), target];
}

/** The compass bearing of a stop in a tour, degrees; `undefined` where it names none. */
export function headingOfStop(data: ViewerData, { hotspot, look }: Step): number | undefined {
  if (data.type !== 'tour') return undefined;
  return (look ?? data.scenes.flatMap(({ hotspots }) => hotspots).find(({ id }) => id === hotspot))?.heading;
}

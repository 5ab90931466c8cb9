import {
  type Box3,
  DirectionalLight,
  Group,
  HemisphereLight,
  type Material,
  Mesh,
  type MeshStandardMaterial,
  type Object3D,
  PlaneGeometry,
  ShadowMaterial,
  Vector3,
} from 'three';
import { materialsOf } from './free.ts';

/** Does any surface need surroundings to be more than black? */
export function hasMetal(root: Object3D): boolean {
  return [...materialsOf(root)].some((material: Material) => ((material as MeshStandardMaterial).metalness ?? 0) > 0.1);
}

/** Light for a thing of any size: sky and ground, a sun from the upper left, and what its shadow falls on. */
export class Light {
  readonly group = new Group();
  readonly ground: Mesh<PlaneGeometry, ShadowMaterial>;
  private readonly sun = new DirectionalLight(0xfff4e2, 2.4);

  constructor(box: Box3) {
    const radius = box.getSize(new Vector3()).length() / 2;
    const centre = box.getCenter(new Vector3());
    this.ground = new Mesh(new PlaneGeometry(radius * 8, radius * 8).rotateX(-Math.PI / 2), new ShadowMaterial({ opacity: 0.28 }));
    this.ground.position.set(centre.x, box.min.y - radius * 0.002, centre.z);
    this.ground.receiveShadow = true;
    this.sun.position.set(-0.9, 1.6, 1.1).multiplyScalar(radius * 1.6).add(centre);
    this.sun.target.position.copy(centre);
    this.aimShadow(radius);
    this.group.add(new HemisphereLight(0xf4f6ff, 0x9a8a74, 1.9), this.sun, this.sun.target, this.ground);
    this.shadows = false;
  }

  private aimShadow(radius: number): void {
    const { shadow } = this.sun;
    Object.assign(shadow.camera, { left: -radius, right: radius, top: radius, bottom: -radius, near: radius * 0.1, far: radius * 6 });
    shadow.mapSize.set(2048, 2048);
    shadow.normalBias = radius * 0.002;
    shadow.bias = -0.0005;
    shadow.radius = 3;
  }

  set shadows(on: boolean) {
    this.sun.castShadow = on;
    this.ground.visible = on;
  }

  dispose(): void {
    this.sun.dispose();
    this.ground.geometry.dispose();
    this.ground.material.dispose();
  }
}

import { Box3, PerspectiveCamera, Raycaster, Scene, Vector2, Vector3, type Intersection, type Object3D, type WebGLRenderer } from 'three';
import type { GLTF } from 'three/examples/jsm/loaders/GLTFLoader.js';
import type { ModelViewer, Point, Pose } from '../../model/viewer.ts';
import type { Quality, Space, Stage, Tool } from '../kind.ts';
import { free, materialsOf } from './free.ts';
import { hasMetal, Light } from './light.ts';
import { Orbit } from './orbit.ts';
import { makeSurroundings } from './surroundings.ts';
import { limitTextures } from './textures.ts';
import { ModelTools } from './tools.ts';

/** CSS pixels outside of the picture where a hotspot still counts as seen. */
const EDGE = 8;

/** A glTF model in its light, with the ways to move about it and what one can do with it. */
export class ModelSpace implements Space {
  readonly scene = new Scene();
  readonly camera = new PerspectiveCamera(40);
  readonly orbit: Orbit;
  readonly box: Box3;
  readonly light: Light;
  private readonly handy: ModelTools;
  private readonly ray = new Raycaster();
  private readonly waiting = new Set<() => void>();
  private quality: Quality = 0;

  constructor(
    readonly stage: Stage<ModelViewer>,
    readonly renderer: WebGLRenderer,
    public model: GLTF,
  ) {
    const { host, reducedMotion } = stage;
    this.camera.aspect = host.clientWidth / Math.max(1, host.clientHeight);
    this.scene.add(model.scene);
    this.box = new Box3().setFromObject(model.scene);
    this.light = new Light(this.box);
    this.scene.add(this.light.group);
    this.dress(model);
    this.orbit = new Orbit(this.camera, { element: renderer.domElement, reducedMotion, invalidate: () => stage.invalidate() });
    this.orbit.fit(this.box, stage.data.start);
    this.orbit.goHome(false);
    this.handy = new ModelTools(this);
  }

  get anchors(): Space['anchors'] {
    return this.stage.data.hotspots;
  }

  get floors(): readonly Object3D[] {
    return [this.model.scene, this.light.ground];
  }

  get tools(): readonly Tool[] {
    return this.handy.list();
  }

  get status(): string | undefined {
    return this.handy.status;
  }

  update(seconds: number): boolean {
    const moved = this.orbit.update(seconds);
    return this.handy.update(seconds) || moved;
  }

  setQuality(quality: Quality): void {
    this.quality = quality;
    const shadows = quality >= 2;
    const { shadowMap } = this.renderer;
    this.light.shadows = shadows;
    Object.assign(shadowMap, { enabled: shadows, autoUpdate: false, needsUpdate: true });
    for (const material of materialsOf(this.scene)) material.needsUpdate = true;
    void this.limit(this.model);
    if (shadows) this.waiting.forEach((go) => go());
    this.stage.invalidate();
  }

  /** Waits until the device has shown that it is quick enough for more than the least. */
  quick(signal: AbortSignal): Promise<void> {
    if (this.quality >= 2) return Promise.resolve();
    return new Promise((resolve, reject) => {
      this.waiting.add(resolve);
      signal.addEventListener('abort', () => reject(signal.reason as Error));
    });
  }

  /** Puts a finer model in the place of the one that is shown, between two frames. */
  replace(model: GLTF): void {
    const old = this.model;
    this.dress(model);
    this.scene.add(model.scene);
    this.model = model;
    this.handy.changeModel();
    free(old.scene);
    this.renderer.shadowMap.needsUpdate = true;
    void this.limit(model);
    this.stage.invalidate();
  }

  private dress({ scene }: GLTF): void {
    scene.traverse((object) => Object.assign(object, { castShadow: true, receiveShadow: true }));
    if (!hasMetal(scene)) return;
    this.scene.environment ??= makeSurroundings();
    this.scene.environmentIntensity = 0.7;
  }

  private async limit(model: GLTF): Promise<void> {
    const changed = await limitTextures(model.scene, this.quality, this.renderer.capabilities);
    if (changed) this.stage.invalidate();
  }

  /** What of the model, or of the ground, is at a point of the picture (CSS pixels from its upper left). */
  hit(x: number, y: number, withGround = false): Intersection | undefined {
    const { clientWidth, clientHeight } = this.stage.host;
    this.ray.setFromCamera(new Vector2((x / clientWidth) * 2 - 1, 1 - (y / clientHeight) * 2), this.camera);
    return this.ray.intersectObjects(withGround ? [...this.floors] : [this.model.scene], true)[0];
  }

  view(): readonly number[] {
    return this.orbit.view();
  }

  setView(_place: string | undefined, numbers: readonly number[]): void {
    this.orbit.setView(numbers);
  }

  show({ hotspot, pose }: { readonly hotspot?: string; readonly pose?: object }): void {
    this.handy.leaveWalk();
    const found = this.stage.data.hotspots.find(({ id }) => id === hotspot);
    const wanted = (pose as Pose | undefined) ?? found?.pose;
    if (wanted) this.orbit.flyTo(wanted);
    else if (found) this.orbit.approach(found.at);
  }

  onScreen(hotspot: string): { readonly x: number; readonly y: number } | undefined {
    const at = this.stage.data.hotspots.find(({ id }) => id === hotspot)?.at;
    return at && this.project(at);
  }

  /** Where a point is in the picture; `undefined` behind the eye or outside. */
  project(point: Point): { readonly x: number; readonly y: number } | undefined {
    const { clientWidth, clientHeight } = this.stage.host;
    const at = new Vector3(...point).project(this.camera);
    const [x, y] = [((at.x + 1) / 2) * clientWidth, ((1 - at.y) / 2) * clientHeight];
    const inside = x > -EDGE && y > -EDGE && x < clientWidth + EDGE && y < clientHeight + EDGE;
    return inside && Math.abs(at.z) <= 1 ? { x, y } : undefined;
  }

  onKey(event: KeyboardEvent): boolean {
    return this.handy.onKey(event) || this.orbit.onKey(event);
  }

  dispose(): void {
    this.handy.dispose();
    this.orbit.dispose();
    this.light.dispose();
    this.scene.environment?.dispose();
    free(this.model.scene);
  }
}

import type * as SparkModule from '@sparkjsdev/spark';
import { PerspectiveCamera, Scene, Sphere, Spherical, Vector3, type Box3 } from 'three';
import { OrbitControls } from 'three/examples/jsm/controls/OrbitControls.js';
import type { Point, Pose, SplatViewer } from '../../model/viewer.ts';
import { fetchFile } from '../files.ts';
import { ViewerFault, type OpenKind, type Space, type Stage, type Tool } from '../kind.ts';
import { splatTypeOf } from '../splat/splat-file.ts';

const FOV = 50;
/** Seconds that a flight to a pose takes. */
const FLIGHT = 0.8;
/** Milliseconds after which a camera is at rest. */
const REST = 300;
/** Radians of a turn by a key, and what + and the buttons do. */
const TURN = Math.PI / 24;
const STEP = 1.25;

const KEYS: Readonly<Record<string, readonly [around: number, over: number]>> = {
  ArrowLeft: [-TURN, 0],
  ArrowRight: [TURN, 0],
  ArrowUp: [0, -TURN],
  ArrowDown: [0, TURN],
  PageUp: [0, -3 * TURN],
  PageDown: [0, 3 * TURN],
};

type Spark = typeof SparkModule;
type SplatMesh = SparkModule.SplatMesh;

/** Quarter turns about the x axis that bring a way of the file up. */
const UPWARDS: Readonly<Record<NonNullable<SplatViewer['up']>, number>> = { y: 0, z: -1, '-y': 2, '-z': 1 };

interface Flight {
  readonly from: readonly [Vector3, Vector3];
  readonly to: readonly [Vector3, Vector3];
  passed: number;
}

function isPoint(value: unknown): value is Point {
  return Array.isArray(value) && value.length === 3 && value.every((part) => Number.isFinite(part));
}

function isPose(value: object | undefined): value is Pose {
  return value !== undefined && 'position' in value && 'target' in value && isPoint(value.position) && isPoint(value.target);
}

/** Where one sees the whole of it from, a little from above. */
function outside(box: Box3): Pose {
  const { center, radius } = box.getBoundingSphere(new Sphere());
  const away = Math.max(radius, 1e-3) / Math.sin((FOV / 2) * (Math.PI / 180));
  const position = new Vector3(0.35, 0.3, 1).normalize().multiplyScalar(away).add(center);
  return { position: position.toArray(), target: center.toArray() };
}

/** Gaussian splats that one walks around. */
class Splats implements Space {
  readonly scene = new Scene();
  readonly camera = new PerspectiveCamera(FOV, 1, 0.01, 1000);
  readonly floors = [];
  private readonly controls: OrbitControls;
  private readonly spark: SparkModule.SparkRenderer;
  private readonly home: Pose;
  private flight: Flight | undefined;
  private resting: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly stage: Stage<SplatViewer>, { SparkRenderer }: Spark, private readonly mesh: SplatMesh) {
    this.spark = new SparkRenderer({ renderer: stage.renderer(), onDirty: () => stage.invalidate() });
    this.scene.add(this.spark, mesh);
    mesh.rotation.x = UPWARDS[stage.data.up ?? 'y'] * (Math.PI / 2);
    mesh.updateMatrixWorld();
    const box = mesh.getBoundingBox(true).applyMatrix4(mesh.matrixWorld);
    this.home = stage.data.start ?? outside(box);
    this.controls = new OrbitControls(this.camera, stage.host);
    this.setLimits(box.getBoundingSphere(new Sphere()).radius);
    this.controls.enableDamping = !stage.reducedMotion;
    this.controls.addEventListener('change', this.moved);
    this.controls.addEventListener('start', this.stop);
    this.put(this.home);
  }

  get anchors(): Space['anchors'] {
    return this.stage.data.hotspots;
  }

  get tools(): readonly Tool[] {
    return [
      { key: 'splat.in', icon: 'plus', run: () => this.approach(1 / STEP) },
      { key: 'splat.out', icon: 'minus', run: () => this.approach(STEP) },
      { key: 'splat.home', icon: 'home', run: () => this.fly(this.home) },
    ];
  }

  view(): readonly number[] {
    return [...this.camera.position.toArray(), ...this.controls.target.toArray()].map((value) => Math.round(value * 1000) / 1000);
  }

  setView(_place: string | undefined, numbers: readonly number[]): void {
    const pose = { position: numbers.slice(0, 3), target: numbers.slice(3, 6) };
    if (isPose(pose)) this.put(pose);
  }

  show({ hotspot, pose }: Parameters<Space['show']>[0]): void {
    if (isPose(pose)) return this.fly(pose);
    const found = this.stage.data.hotspots.find(({ id }) => id === hotspot);
    if (found) this.fly(found.pose ?? this.towards(found.at));
  }

  onScreen(hotspot: string): { readonly x: number; readonly y: number } | undefined {
    const found = this.stage.data.hotspots.find(({ id }) => id === hotspot);
    if (!found) return undefined;
    this.camera.updateMatrixWorld();
    const { x, y, z } = new Vector3(...found.at).project(this.camera);
    if (z > 1 || Math.abs(x) > 1 || Math.abs(y) > 1) return undefined;
    const { clientWidth, clientHeight } = this.stage.host;
    return { x: ((x + 1) / 2) * clientWidth, y: ((1 - y) / 2) * clientHeight };
  }

  onKey(event: KeyboardEvent): boolean {
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    const turn = KEYS[event.key];
    if (turn) this.orbit(...turn, 1);
    else if (event.key === '+' || event.key === '=') this.approach(1 / STEP);
    else if (event.key === '-' || event.key === '−') this.approach(STEP);
    else if (event.key === 'Home') this.fly(this.home);
    else return false;
    return true;
  }

  update(seconds: number): boolean {
    if (this.flight) this.flyOn(this.flight, seconds);
    const moves = this.controls.update(seconds);
    return moves || this.flight !== undefined;
  }

  dispose(): void {
    clearTimeout(this.resting);
    this.controls.dispose();
    this.scene.clear();
    this.mesh.dispose();
    this.spark.dispose();
  }

  private setLimits(radius: number): void {
    this.controls.minDistance = radius / 50;
    this.controls.maxDistance = radius * 8;
    this.camera.near = radius / 500;
    this.camera.far = radius * 40;
  }

  private readonly stop = (): void => {
    this.flight = undefined;
  };

  private readonly moved = (): void => {
    this.stage.invalidate();
    clearTimeout(this.resting);
    this.resting = setTimeout(() => this.stage.changed(), REST);
  };

  private put({ position, target }: Pose): void {
    this.stop();
    this.camera.position.set(...position);
    this.controls.target.set(...target);
    this.controls.update();
    this.moved();
  }

  /** Half as far from a point as now, from the same side. */
  private towards(at: Point): Pose {
    const target = new Vector3(...at);
    const way = this.camera.position.clone().sub(this.controls.target).multiplyScalar(0.5);
    return { position: target.clone().add(way).toArray(), target: at };
  }

  private fly(pose: Pose): void {
    if (this.stage.reducedMotion) return this.put(pose);
    const from = [this.camera.position.clone(), this.controls.target.clone()] as const;
    this.flight = { from, to: [new Vector3(...pose.position), new Vector3(...pose.target)], passed: 0 };
    this.moved();
  }

  private flyOn(flight: Flight, seconds: number): void {
    flight.passed += seconds;
    const time = Math.min(1, flight.passed / FLIGHT);
    const part = time * time * (3 - 2 * time);
    this.camera.position.lerpVectors(flight.from[0], flight.to[0], part);
    this.controls.target.lerpVectors(flight.from[1], flight.to[1], part);
    if (time >= 1) this.flight = undefined;
  }

  private orbit(around: number, over: number, distance: number): void {
    const way = this.camera.position.clone().sub(this.controls.target);
    const round = new Spherical().setFromVector3(way);
    round.theta += around;
    round.phi += over;
    round.radius *= distance;
    const position = way.setFromSpherical(round.makeSafe()).add(this.controls.target);
    this.put({ position: position.toArray(), target: this.controls.target.toArray() });
  }

  private approach(distance: number): void {
    this.orbit(0, 0, distance);
  }
}

/** Reads the splats of a file. Throws `ViewerFault('broken')` when they are damaged or there are none. */
async function meshOf({ SplatMesh }: Spark, bytes: Uint8Array, name: string): Promise<SplatMesh> {
  const type = splatTypeOf(bytes, name);
  if (!type) throw new ViewerFault('broken');
  const mesh = new SplatMesh({ fileBytes: bytes, fileType: type as SparkModule.SplatFileType });
  try {
    await mesh.initialized;
    if (mesh.splats?.getNumSplats()) return mesh;
  } catch (error) {
    mesh.dispose();
    throw new ViewerFault('broken', error);
  }
  mesh.dispose();
  throw new ViewerFault('broken');
}

async function loadSpark(): Promise<Spark> {
  return import('@sparkjsdev/spark').catch((error: unknown) => {
    throw new ViewerFault('offline', error);
  });
}

/** Opens Gaussian splats: .ply, .spz and .splat, turned so that Y is up as everywhere. */
export const open: OpenKind<SplatViewer, Space> = async (stage) => {
  const { file } = stage.data;
  const loading = Promise.all([loadSpark(), fetchFile(file, stage)]);
  loading.catch(() => undefined);
  stage.renderer();
  const [spark, bytes] = await loading;
  const mesh = await meshOf(spark, bytes, file.href);
  if (!stage.signal.aborted) return new Splats(stage, spark, mesh);
  mesh.dispose();
  throw stage.signal.reason;
};

import type { PerspectiveCamera, Scene, Vector3, WebGLRenderer } from 'three';
import type { Orbit } from '../../src/viewer/model/orbit.ts';

/** What a page with bare three.js lends to the clock. */
export interface Bare {
  readonly renderer: WebGLRenderer;
  readonly scene: Scene;
  readonly camera: PerspectiveCamera;
  readonly controls: { readonly target: Vector3; update(): void };
}

/** What is open in `<ds-viewer>`, when it is a model. */
interface Ours {
  readonly renderer: WebGLRenderer;
  readonly scene: Scene;
  readonly camera: PerspectiveCamera;
  readonly orbit: Orbit;
  update(seconds: number): boolean;
}

interface Turntable {
  readonly renderer: WebGLRenderer;
  readonly scene: Scene;
  readonly camera: PerspectiveCamera;
  readonly target: Vector3;
  /** All that a page does for one frame. */
  draw(): void;
}

const FRAMES = 60;
/** CSS pixels, at one pixel a pixel. */
const SIZE = [390, 480] as const;

/** From where the model is seen, in metres: the same in every page. */
const EYE = [21, 13.5, 25] as const;
const MIDDLE = [1.2, 0.5, 2] as const;

/** Ours does in a frame what its own loop does: it moves on, draws, and puts the hotspots in their places. */
function ours(): Turntable | undefined {
  const viewer = document.querySelector('ds-viewer') as unknown as { readonly opened?: Ours; drawn(): void } | null;
  if (!viewer?.opened) return undefined;
  const { opened } = viewer;
  const { renderer, scene, camera, orbit } = opened;
  const draw = (): void => {
    opened.update(1 / 60);
    renderer.render(scene, camera);
    viewer.drawn();
  };
  return { renderer, scene, camera, target: orbit.target, draw };
}

function bare(): Turntable | undefined {
  const { benchBare } = globalThis as unknown as { readonly benchBare?: Bare };
  if (!benchBare) return undefined;
  const { renderer, scene, camera, controls } = benchBare;
  renderer.setAnimationLoop(null);
  const draw = (): void => {
    controls.update();
    renderer.render(scene, camera);
  };
  return { renderer, scene, camera, target: controls.target, draw };
}

/** The model turns once about itself in `FRAMES` frames of one size, each waited for; the middle one of their times, in milliseconds. */
export function frameTime(): number {
  const table = ours() ?? bare();
  if (!table) throw new Error('There is no model to draw');
  const { renderer, camera, target, draw } = table;
  const gl = renderer.getContext();
  const pixel = new Uint8Array(4);
  renderer.setPixelRatio(1);
  renderer.setSize(...SIZE, false);
  Object.assign(camera, { fov: 40, aspect: SIZE[0] / SIZE[1] }).updateProjectionMatrix();
  camera.position.set(...EYE);
  target.set(...MIDDLE);
  const times: number[] = [];
  for (let frame = 0; frame < FRAMES; frame += 1) {
    camera.position.sub(target).applyAxisAngle(camera.up, (2 * Math.PI) / FRAMES).add(target);
    const start = performance.now();
    draw();
    gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[FRAMES / 2] ?? NaN;
}

import {
  AmbientLight, Color, CubeCamera, DirectionalLight, FloatType, Fog, Group, HalfFloatType, LinearFilter, LinearSRGBColorSpace, Matrix3, Mesh, MeshStandardMaterial, NoToneMapping,
  PCFShadowMap, PerspectiveCamera, Scene, Vector3, WebGLCubeRenderTarget, WebGLRenderer, WebGLRenderTarget,
} from 'three';
import { GLTFLoader } from 'three/addons/loaders/GLTFLoader.js';
import { Accumulator } from './accumulator.ts';
import { seeded } from './random.ts';
import { SKY, skyDome } from './sky.ts';
import { figure, fields, palms, shadowed } from './surroundings.ts';

type Triple = readonly [number, number, number];

/** A picture to be drawn of a model. Metres; x east, y up, z south. */
export interface Shot {
  /** Address of the GLB. */
  readonly model: string;
  readonly eye: Triple;
  /** Where the camera looks; without it the shot is a panorama whose middle looks north. */
  readonly target?: Triple;
  /** Vertical angle of view in degrees. */
  readonly angle?: number;
  readonly width: number;
  readonly height: number;
  /** Where people stand, to give the scale. */
  readonly figures: readonly Triple[];
  /** Metres of clear ground about the model before the fields begin. */
  readonly clear: number;
  /** Bearing and height of the sun in degrees. */
  readonly sun: readonly [bearing: number, height: number];
  /** Half the width of what casts shadows, and its height, in metres. */
  readonly stage: readonly [half: number, height: number];
  /** Exposures that are laid over one another: soft shadows and clean edges need many. */
  readonly exposures: number;
}


/** Draws a shot and gives it as a PNG data address. Each exposure has its own points of the sun and of the sky as lights. */
export async function draw(shot: Shot): Promise<string> {
  const canvas = document.createElement('canvas');
  const renderer = new WebGLRenderer({ canvas, preserveDrawingBuffer: true });
  renderer.setSize(shot.width, shot.height, false);
  renderer.shadowMap.enabled = true;
  renderer.shadowMap.type = PCFShadowMap;
  renderer.toneMapping = NoToneMapping;
  const scene = await setScene(shot);
  const lights = addLights(scene, shot);
  const picture = shot.target ? framed(renderer, scene, shot) : around(renderer, scene, shot);
  const random = seeded(5);
  for (let i = 0; i < shot.exposures; i++) {
    lights.move(random, i / shot.exposures);
    picture.expose(random);
  }
  picture.finish();
  const address = canvas.toDataURL('image/png');
  renderer.dispose();
  return address;
}

async function setScene(shot: Shot): Promise<Scene> {
  const scene = new Scene();
  scene.fog = new Fog(SKY.horizon, 60, 1100);
  const { scene: model } = await new GLTFLoader().loadAsync(shot.model);
  const group = new Group().add(model);
  group.traverse((part) => {
    if (part instanceof Mesh && part.material instanceof MeshStandardMaterial) prepare(part.material);
  });
  const dome = skyDome(900);
  dome.position.set(...shot.eye);
  scene.add(shadowed(group), fields(shot.clear, 700), palms(75, 420), dome);
  for (const [x, y, z] of shot.figures) {
    const person = figure();
    person.position.set(x, y, z);
    person.rotation.y = Math.atan2(shot.eye[0] - x, shot.eye[2] - z);
    scene.add(person);
  }
  return scene;
}

/** The baked shade is for viewers without soft light; here the light does it. */
function prepare(material: MeshStandardMaterial): void {
  material.vertexColors = false;
  if (material.map) material.map.anisotropy = 8;
}

interface Lights {
  /** Puts both lights at another point: `turn` 0 … 1 goes once through the sky. */
  move(random: () => number, turn: number): void;
}

function addLights(scene: Scene, shot: Shot): Lights {
  const [bearing, height] = shot.sun.map((degrees) => (degrees * Math.PI) / 180) as [number, number];
  const toSun = new Vector3(Math.sin(bearing) * Math.cos(height), Math.sin(height), -Math.cos(bearing) * Math.cos(height));
  const sun = shadowLight(scene, SKY.sun, 2.15, shot.stage, 2048);
  const sky = shadowLight(scene, new Color(0xdbe4ee), 1.35, shot.stage, 1024);
  scene.add(new AmbientLight(new Color(0xe8e0d6), 1));
  return {
    move(random, turn) {
      sun.aim(toSun.clone().add(new Vector3(random() - 0.5, random() - 0.5, random() - 0.5).multiplyScalar(0.022)));
      const round = 2 * Math.PI * ((turn * 12.94427) % 1);
      const up = Math.sqrt(1 - Math.min(0.94, turn + random() * 0.02));
      const flat = Math.sqrt(1 - up * up);
      sky.aim(new Vector3(flat * Math.cos(round), up, flat * Math.sin(round)));
    },
  };
}

function shadowLight(scene: Scene, colour: Color, strength: number, [half, height]: readonly [number, number], pixels: number): { aim(direction: Vector3): void } {
  const light = new DirectionalLight(colour, strength);
  light.castShadow = true;
  light.shadow.mapSize.set(pixels, pixels);
  light.shadow.bias = -0.0004;
  light.shadow.normalBias = 0.02;
  const reach = Math.hypot(half, height / 2);
  Object.assign(light.shadow.camera, { left: -reach, right: reach, top: reach, bottom: -reach, near: 1, far: 4 * reach });
  light.target.position.set(0, height / 2, 0);
  scene.add(light, light.target);
  return { aim: (direction) => light.position.copy(light.target.position).addScaledVector(direction.normalize(), 2 * reach) };
}

interface Film {
  expose(random: () => number): void;
  finish(): void;
}

function framed(renderer: WebGLRenderer, scene: Scene, shot: Shot): Film {
  const camera = new PerspectiveCamera(shot.angle ?? 35, shot.width / shot.height, 0.3, 2000);
  camera.position.set(...shot.eye);
  camera.lookAt(...(shot.target ?? [0, 0, 0]));
  const frame = new WebGLRenderTarget(shot.width, shot.height, { type: HalfFloatType, minFilter: LinearFilter, colorSpace: LinearSRGBColorSpace });
  const film = new Accumulator(renderer, shot.width, shot.height, FloatType);
  return {
    expose(random) {
      camera.setViewOffset(shot.width, shot.height, random() - 0.5, random() - 0.5, shot.width, shot.height);
      renderer.setRenderTarget(frame);
      renderer.render(scene, camera);
      film.add({ flat: frame.texture }, 1 / shot.exposures);
    },
    finish: () => film.show(),
  };
}

function around(renderer: WebGLRenderer, scene: Scene, shot: Shot): Film {
  const cube = new WebGLCubeRenderTarget(shot.width / 4, { type: HalfFloatType, minFilter: LinearFilter, generateMipmaps: false });
  const camera = new CubeCamera(0.3, 2000, cube);
  const film = new Accumulator(renderer, shot.width, shot.height, FloatType);
  return {
    expose(random) {
      camera.position.set(...shot.eye);
      camera.rotation.set((random() - 0.5) * 0.006, (random() - 0.5) * 0.006, 0);
      camera.updateMatrixWorld();
      camera.update(renderer, scene);
      const turn = new Matrix3().setFromMatrix4(camera.matrixWorld).transpose();
      film.add({ cube: cube.texture, turn }, 1 / shot.exposures);
    },
    finish: () => film.show(),
  };
}

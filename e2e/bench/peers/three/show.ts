import { Box3, DirectionalLight, HemisphereLight, PerspectiveCamera, Scene, Sphere, WebGLRenderer } from 'three';
import { OrbitControls } from 'three/examples/jsm/controls/OrbitControls.js';
import { GLTFLoader } from 'three/examples/jsm/loaders/GLTFLoader.js';
import type { Bare } from '../../frames.ts';

const view = document.querySelector('#view') as HTMLElement;
const renderer = new WebGLRenderer({ antialias: true, alpha: true });
renderer.setPixelRatio(devicePixelRatio);
renderer.setSize(view.clientWidth, view.clientHeight);
view.append(renderer.domElement);

const { scene: model } = await new GLTFLoader().loadAsync('/model.glb');
const { center, radius } = new Box3().setFromObject(model).getBoundingSphere(new Sphere());
const scene = new Scene().add(model, new HemisphereLight(0xffffff, 0x888888, 2), new DirectionalLight(0xffffff, 2));
const camera = new PerspectiveCamera(40, view.clientWidth / view.clientHeight, radius / 200, radius * 20);
camera.position.set(0.75, 0.5, 1).setLength(radius * 3.2).add(center);
const controls = new OrbitControls(camera, renderer.domElement);
controls.target.copy(center);
renderer.setAnimationLoop(() => {
  controls.update();
  renderer.render(scene, camera);
});
Object.assign(globalThis, { benchBare: { renderer, scene, camera, controls } satisfies Bare });

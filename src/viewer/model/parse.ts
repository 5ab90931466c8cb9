import { GLTFLoader, type GLTF } from 'three/examples/jsm/loaders/GLTFLoader.js';
import type { WebGLRenderer } from 'three';
import { ViewerFault } from '../kind.ts';
import { readHead } from './gltf-head.ts';

/** Decoders by the extension that needs them: only then are they fetched. Each gives what lets them go. */
const DECODERS: Record<string, () => Promise<{ addDecoder(loader: GLTFLoader, renderer: WebGLRenderer): () => void }>> = {
  KHR_draco_mesh_compression: () => import('./draco.ts'),
  KHR_texture_basisu: () => import('./basis.ts'),
  EXT_meshopt_compression: () => import('./meshopt.ts'),
  KHR_meshopt_compression: () => import('./meshopt.ts'),
};

async function addDecoders(loader: GLTFLoader, renderer: WebGLRenderer, extensions: readonly string[]): Promise<() => void> {
  const needed = Object.keys(DECODERS).filter((name) => extensions.includes(name));
  const modules = await Promise.all(needed.map((name) => DECODERS[name]?.()));
  const ends = modules.map((module) => module?.addDecoder(loader, renderer));
  return () => ends.forEach((end) => end?.());
}

/**
 * Makes a scene of a glTF file. `folder` is where its other files are, if it has any. A texture that
 * is missing leaves its surface plain. Throws `ViewerFault('broken')`.
 */
export async function parseModel(bytes: Uint8Array<ArrayBuffer>, folder: string, renderer: WebGLRenderer): Promise<GLTF> {
  const { extensions } = readHead(bytes);
  const loader = new GLTFLoader();
  const end = await addDecoders(loader, renderer, extensions);
  try {
    const whole = bytes.byteLength === bytes.buffer.byteLength ? bytes.buffer : bytes.slice().buffer;
    return await loader.parseAsync(whole, folder);
  } catch (error) {
    throw new ViewerFault('broken', error);
  } finally {
    end();
  }
}

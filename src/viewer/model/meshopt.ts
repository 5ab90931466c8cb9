import type { GLTFLoader } from 'three/examples/jsm/loaders/GLTFLoader.js';
import { MeshoptDecoder } from 'three/examples/jsm/libs/meshopt_decoder.module.js';

/** Lets `loader` read what meshoptimizer has compressed. */
export function addDecoder(loader: GLTFLoader): () => void {
  loader.setMeshoptDecoder(MeshoptDecoder);
  return () => undefined;
}

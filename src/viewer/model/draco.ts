import { DRACOLoader } from 'three/examples/jsm/loaders/DRACOLoader.js';
import type { GLTFLoader } from 'three/examples/jsm/loaders/GLTFLoader.js';

/** Lets `loader` read meshes that Draco has compressed. Gives what ends the workers. */
export function addDecoder(loader: GLTFLoader): () => void {
  const draco = new DRACOLoader();
  draco.setWorkerLimit(2);
  loader.setDRACOLoader(draco);
  return () => draco.dispose();
}

import type { WebGLRenderer } from 'three';
import type { GLTFLoader } from 'three/examples/jsm/loaders/GLTFLoader.js';
import { KTX2Loader } from 'three/examples/jsm/loaders/KTX2Loader.js';

/** Lets `loader` read textures in KTX2, as the GPU likes them. Gives what ends the workers. */
export function addDecoder(loader: GLTFLoader, renderer: WebGLRenderer): () => void {
  const ktx2 = new KTX2Loader().setWorkerLimit(2).detectSupport(renderer);
  loader.setKTX2Loader(ktx2);
  return () => ktx2.dispose();
}

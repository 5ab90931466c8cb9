import type { WebGLRenderer } from 'three';
import type { GLTF } from 'three/examples/jsm/loaders/GLTFLoader.js';
import type { ModelViewer, ViewerFile } from '../../model/viewer.ts';
import { fetchFile } from '../files.ts';
import type { OpenKind, Stage } from '../kind.ts';
import { free } from '../model/free.ts';
import { ModelSpace } from '../model/model-space.ts';
import { parseModel } from '../model/parse.ts';

type Loading = Pick<Stage, 'signal' | 'progress'>;

async function load(file: ViewerFile, loading: Loading, renderer: WebGLRenderer): Promise<GLTF> {
  const bytes = await fetchFile(file, loading);
  const model = await parseModel(bytes, file.href.replace(/[^/]*$/, ''), renderer);
  if (loading.signal.aborted) free(model.scene);
  loading.signal.throwIfAborted();
  return model;
}

/** Does the visitor, or the device, ask for few bytes? */
function sparing(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
}

/** Fetches the finest model, when the device is quick enough for it. A fault leaves the first one. */
async function refine(space: ModelSpace, stage: Stage<ModelViewer>): Promise<void> {
  const [, ...finer] = stage.data.files;
  const best = finer.at(-1);
  if (!best || sparing()) return;
  await space.quick(stage.signal);
  const model = await load(best, { signal: stage.signal, progress: () => undefined }, space.renderer);
  space.replace(model);
}

/** Opens a glTF model: the small file first, the fine one behind it. */
export const open: OpenKind<ModelViewer, ModelSpace> = async (stage) => {
  const renderer = stage.renderer();
  const model = await load(stage.data.files[0], stage, renderer);
  const space = new ModelSpace(stage, renderer, model);
  void refine(space, stage).catch(() => undefined);
  return space;
};

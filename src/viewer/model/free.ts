import { type BufferGeometry, type Material, type Object3D, Texture } from 'three';

/** Anything that is drawn: meshes, lines and points alike. */
interface Drawn {
  readonly geometry?: BufferGeometry;
  readonly material?: Material | readonly Material[];
}

/** The materials of an object and all below it, each once. */
export function materialsOf(root: Object3D): ReadonlySet<Material> {
  const found = new Set<Material>();
  root.traverse((object) => {
    const { material } = object as Drawn;
    for (const one of material ? [material].flat() : []) found.add(one as Material);
  });
  return found;
}

/** The textures of a material. */
export function texturesOf(material: Material): readonly Texture[] {
  return Object.values(material).filter((value): value is Texture => value instanceof Texture);
}

function freeTexture(texture: Texture): void {
  texture.dispose();
  const { data } = texture.source as { data?: unknown };
  if (typeof ImageBitmap !== 'undefined' && data instanceof ImageBitmap) data.close();
}

/** Gives the memory of an object and all below it back, on the GPU and of the pictures. */
export function free(root: Object3D): void {
  for (const material of materialsOf(root)) {
    texturesOf(material).forEach(freeTexture);
    material.dispose();
  }
  root.traverse((object) => (object as Drawn).geometry?.dispose());
  root.removeFromParent();
}

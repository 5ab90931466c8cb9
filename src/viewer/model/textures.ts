import type { Object3D, Texture } from 'three';
import type { Quality } from '../kind.ts';
import { textureLimit } from '../quality.ts';
import { materialsOf, texturesOf } from './free.ts';

/** Makes a picture that is larger than `limit` pixels smaller; true when it was. Compressed pictures stay as they are. */
async function shrink(texture: Texture, limit: number): Promise<boolean> {
  const image: unknown = texture.image;
  if (!(image instanceof ImageBitmap)) return false;
  const scale = limit / Math.max(image.width, image.height);
  if (scale >= 1) return false;
  const [resizeWidth, resizeHeight] = [image.width, image.height].map((side) => Math.max(1, Math.round(side * scale))) as [number, number];
  texture.image = await createImageBitmap(image, { resizeWidth, resizeHeight, resizeQuality: 'high' });
  texture.dispose();
  texture.needsUpdate = true;
  image.close();
  return true;
}

/** Fits the textures of a model to what the GPU can hold and the device can bear; true when some were too large. */
export async function limitTextures(root: Object3D, quality: Quality, capabilities: { readonly maxTextureSize: number; getMaxAnisotropy(): number }): Promise<boolean> {
  const limit = textureLimit(quality, capabilities.maxTextureSize);
  const anisotropy = quality >= 2 ? Math.min(8, capabilities.getMaxAnisotropy()) : 1;
  let changed = false;
  for (const texture of new Set([...materialsOf(root)].flatMap(texturesOf))) {
    if (texture.anisotropy !== anisotropy) {
      Object.assign(texture, { anisotropy, needsUpdate: true });
      changed = true;
    }
    changed = (await shrink(texture, limit).catch(() => false)) || changed;
  }
  return changed;
}

import type { Object3D } from 'three';
import type { ModelViewer } from '../../model/viewer.ts';

/** Milliseconds after which a file that was made here may go: the system has read it. */
const KEPT = 60_000;

/** Makes a USDZ file of a model, life-size, to stand on a floor. Rejects for materials that USDZ does not know. */
export async function toUsdz(model: Object3D): Promise<Blob> {
  const { USDZExporter } = await import('three/examples/jsm/exporters/USDZExporter.js');
  const bytes = await new USDZExporter().parseAsync(model, { quickLookCompatible: true, maxTextureSize: 1024 });
  return new Blob([new Uint8Array(bytes)], { type: 'model/vnd.usdz+zip' });
}

/** Hands a file over to AR Quick Look, which needs a link with a picture in it. */
function follow(href: string): void {
  const link = document.createElement('a');
  link.rel = 'ar';
  link.href = href;
  link.append(document.createElement('img'));
  link.click();
}

/** Shows a model in the visitor's room by what iOS has for it: the file of the build, or one made here. */
export async function openQuickLook({ usdz, id }: ModelViewer, model: Object3D): Promise<void> {
  if (usdz) return follow(usdz.href);
  const address = URL.createObjectURL(await toUsdz(model));
  follow(`${address}#${id}.usdz`);
  setTimeout(() => URL.revokeObjectURL(address), KEPT);
}

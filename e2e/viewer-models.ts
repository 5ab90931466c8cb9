import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Document, NodeIO } from '@gltf-transform/core';
import { ALL_EXTENSIONS, EXTMeshoptCompression, KHRDracoMeshCompression } from '@gltf-transform/extensions';
import { dequantize, quantize, reorder, unpartition } from '@gltf-transform/functions';
import draco3d from 'draco3dgltf';
import { ktx2 } from 'ktx2-encoder/gltf-transform';
import { MeshoptDecoder, MeshoptEncoder } from 'meshoptimizer';
import sharp from 'sharp';
import { DIST, filesOf } from './driver.ts';

type Colour = readonly [red: number, green: number, blue: number];

async function reader(): Promise<NodeIO> {
  await Promise.all([MeshoptDecoder.ready, MeshoptEncoder.ready]);
  return new NodeIO().registerExtensions(ALL_EXTENSIONS).registerDependencies({
    'draco3d.decoder': await draco3d.createDecoderModule(),
    'draco3d.encoder': await draco3d.createEncoderModule(),
    'meshopt.decoder': MeshoptDecoder,
    'meshopt.encoder': MeshoptEncoder,
  });
}

/** The model of the site, changed by `change`, as the bytes of a GLB. */
async function changed(change: (document: Document) => unknown): Promise<Buffer> {
  const io = await reader();
  const file = filesOf().find((path) => /go-cay-thi-a\.\w+\.glb$/.test(path)) ?? '';
  const document = await io.readBinary(readFileSync(join(DIST, file)));
  for (const extension of document.getRoot().listExtensionsUsed()) if (/compression/i.test(extension.extensionName)) extension.dispose();
  await document.transform(dequantize(), unpartition());
  await change(document);
  return Buffer.from(await io.writeBinary(document));
}

/** The pixels of a picture, as the encoder of KTX2 reads them. */
async function pixelsOf(picture: Uint8Array): Promise<{ data: Uint8Array; width: number; height: number }> {
  const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data: new Uint8Array(data), width: info.width, height: info.height };
}

/** Puts one picture on every surface. */
function paint(document: Document, picture: Uint8Array): void {
  for (const texture of document.getRoot().listTextures()) texture.dispose();
  const texture = document.createTexture('flat').setImage(picture).setMimeType('image/png');
  for (const material of document.getRoot().listMaterials()) material.setBaseColorTexture(texture).setBaseColorFactor([1, 1, 1, 1]);
}

const GREEN: Colour = [30, 150, 60];

/** The model of the site in every way in which teams deliver theirs; the extension that the file then needs. */
export const WAYS: Readonly<Record<string, { readonly needs: string; make(): Promise<Buffer> }>> = {
  Draco: { needs: 'KHR_draco_mesh_compression', make: () => changed((document) => document.createExtension(KHRDracoMeshCompression).setRequired(true)) },
  Meshopt: {
    needs: 'EXT_meshopt_compression',
    make: () => changed(async (document) => {
      await document.transform(reorder({ encoder: MeshoptEncoder }), quantize({ quantizePosition: 14 }));
      document.createExtension(EXTMeshoptCompression).setRequired(true);
    }),
  },
  quantised: { needs: 'KHR_mesh_quantization', make: () => changed((document) => document.transform(quantize({ quantizePosition: 14 }))) },
};

/** The model without any compression. */
export function plain(): Promise<Buffer> {
  return changed(() => undefined);
}

/** The model with every surface green, by a texture as PNG or in one of the two ways of KTX2. */
export function green(kind: 'PNG' | 'UASTC' | 'ETC1S'): Promise<Buffer> {
  return changed(async (document) => {
    const [r, g, b] = GREEN;
    paint(document, await sharp({ create: { width: 16, height: 16, channels: 3, background: { r, g, b } } }).png().toBuffer());
    if (kind !== 'PNG') await document.transform(ktx2({ isUASTC: kind === 'UASTC', imageDecoder: pixelsOf }));
  });
}

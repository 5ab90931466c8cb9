import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Document, NodeIO } from '@gltf-transform/core';
import { ALL_EXTENSIONS, EXTMeshoptCompression, KHRDracoMeshCompression, KHRTextureBasisu } from '@gltf-transform/extensions';
import { dequantize, quantize, reorder, unpartition } from '@gltf-transform/functions';
import draco3d from 'draco3dgltf';
import { createDefaultContainer, KHR_DF_MODEL_UASTC, write } from 'ktx-parse';
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

/** Four by four pixels of one colour: a block of UASTC in its mode for that, from the lowest bit on. */
function colourBlock(colour: Colour): Uint8Array {
  const bits = [...colour, 255].reduce((sum, value, index) => sum | (BigInt(value) << BigInt(5 + 8 * index)), 0x17n);
  return Uint8Array.from({ length: 16 }, (_, index) => Number((bits >> BigInt(8 * index)) & 0xffn));
}

/** A KTX2 file of four by four pixels of one colour in sRGB. */
function ktx2(colour: Colour): Uint8Array {
  const whole = createDefaultContainer();
  const [descriptor] = whole.dataFormatDescriptor;
  Object.assign(whole, { pixelWidth: 4, pixelHeight: 4, levelCount: 1, levels: [{ levelData: colourBlock(colour), uncompressedByteLength: 16 }] });
  Object.assign(descriptor ?? {}, {
    colorModel: KHR_DF_MODEL_UASTC,
    transferFunction: 2,
    texelBlockDimension: [3, 3, 0, 0],
    bytesPlane: [16, 0, 0, 0, 0, 0, 0, 0],
    samples: [{ bitOffset: 0, bitLength: 127, channelType: 3, samplePosition: [0, 0, 0, 0], sampleLower: 0, sampleUpper: 4294967295 }],
  });
  return write(whole);
}

/** Puts one picture on every surface. */
function paint(document: Document, picture: Uint8Array, mimeType: string): void {
  for (const texture of document.getRoot().listTextures()) texture.dispose();
  const texture = document.createTexture('flat').setImage(picture).setMimeType(mimeType);
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

/** The model with every surface green, by a texture in KTX2 or as PNG. */
export function green(kind: 'ktx2' | 'png'): Promise<Buffer> {
  return changed(async (document) => {
    if (kind === 'png') {
      const [r, g, b] = GREEN;
      return paint(document, await sharp({ create: { width: 4, height: 4, channels: 3, background: { r, g, b } } }).png().toBuffer(), 'image/png');
    }
    document.createExtension(KHRTextureBasisu).setRequired(true);
    return paint(document, ktx2(GREEN), 'image/ktx2');
  });
}

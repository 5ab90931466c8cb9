import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { scanGrayBuffer } from '@undecaf/zbar-wasm';
import decodeQr from 'qr/decode.js';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import type { Grey } from './image.ts';

/** A program that reads symbols, written by other people than the others here. */
export interface Decoder {
  readonly name: string;
  /** What a symbol in a picture says; `undefined` where it finds none. */
  read(image: Grey): Promise<string | undefined>;
}

/** The three decoders. They read their WebAssembly from the installed packages, nothing from the network. */
export async function loadDecoders(): Promise<readonly Decoder[]> {
  const wasm = await readFile(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
  const wasmBinary = wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) as ArrayBuffer;
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
  return [zxing, zbar, qr];
}

const zxing: Decoder = {
  name: 'zxing',
  async read(image) {
    const picture = { ...rgba(image), colorSpace: 'srgb' } as ImageData;
    const [found] = await readBarcodes(picture, { formats: ['QRCode'], tryHarder: true, maxNumberOfSymbols: 1 });
    return found?.isValid ? found.text : undefined;
  },
};

const zbar: Decoder = {
  name: 'zbar',
  async read({ width, height, data }) {
    const [found] = await scanGrayBuffer(data.slice().buffer, width, height);
    return found?.decode();
  },
};

const qr: Decoder = {
  name: 'qr',
  async read(image) {
    try {
      return await Promise.resolve(decodeQr(rgba(image), { timeLimit: 10_000 }));
    } catch {
      return undefined;
    }
  },
};

function rgba({ width, height, data }: Grey): { width: number; height: number; data: Uint8ClampedArray<ArrayBuffer> } {
  const pixels = new Uint8ClampedArray(width * height * 4).fill(255);
  for (const [i, value] of data.entries()) pixels.fill(value, i * 4, i * 4 + 3);
  return { width, height, data: pixels };
}

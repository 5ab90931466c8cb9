import { readFile } from 'node:fs/promises';
import { createContext, Script } from 'node:vm';
import { createDefaultContainer, KHR_DF_MODEL_UASTC, write } from 'ktx-parse';
import { describe, expect, it } from 'vitest';
import { minifyShader, plainTranscoder, trimThree } from './bundle.ts';

const THREE = new URL('../../node_modules/three/', import.meta.url);

describe('minifyShader', () => {
  it('takes comments and space away', () => {
    expect(minifyShader('\n\tfloat a = b * ( c + 1.0 ); // why\n\t/* what\n it is */\n\treturn a;\n')).toBe('float a=b*(c+1.0);\nreturn a;');
  });

  it('keeps the space that the preprocessor needs', () => {
    expect(minifyShader('  #define RATIO (1.0 / 2.0)\n#if defined( A ) && ! defined( B )')).toBe('#define RATIO (1.0 / 2.0)\n#if defined( A ) && ! defined( B )');
  });

  it('keeps words apart', () => {
    expect(minifyShader('uniform   vec3 colour;\nelse return x;')).toBe('uniform vec3 colour;\nelse return x;');
  });
});

describe('trimThree', () => {
  it('takes away what writes a thing as JSON, and nothing else', async () => {
    const code = await readFile(new URL('src/core/Object3D.js', THREE), 'utf8');
    const trimmed = trimThree(code, 'three/src/core/Object3D.js');
    expect(trimmed).not.toMatch(/\ttoJSON\(/);
    expect(trimmed).toMatch(/\n\tclone\( recursive \) \{/);
    expect(code.length - trimmed.length).toBeGreaterThan(2000);
  });

  it('empties shaders that no model can ask for, and keeps the others', () => {
    const shader = 'export const vertex = `void main() { }`;';
    expect(trimThree(shader, 'three/src/renderers/shaders/ShaderLib/meshtoon.glsl.js')).toBe('export const vertex = ``;');
    expect(trimThree(shader, 'three/src/renderers/shaders/ShaderLib/meshphysical.glsl.js')).toContain('void main(){}');
  });
});

describe('plainTranscoder', () => {
  interface File {
    isUASTC(): boolean;
    getWidth(): number;
    startTranscoding(): number;
    getImageTranscodedSizeInBytes(level: number, layer: number, face: number, format: number): number;
    transcodeImage(into: Uint8Array, level: number, layer: number, face: number, format: number, flags: number, channelA: number, channelB: number): number;
    close(): void;
    delete(): void;
  }
  interface Transcoder {
    initializeBasis(): void;
    KTX2File: new (bytes: Uint8Array) => File;
  }

  async function start(change: (source: string) => string): Promise<Transcoder> {
    const folder = new URL('examples/jsm/libs/basis/', THREE);
    const script = change(await readFile(new URL('basis_transcoder.js', folder), 'utf8'));
    const context = createContext({ WebAssembly, console, TextDecoder, wasmBinary: await readFile(new URL('basis_transcoder.wasm', folder)) }, { codeGeneration: { strings: false, wasm: true } });
    return new Script(`${script};BASIS({ wasmBinary })`).runInContext(context) as Promise<Transcoder>;
  }

  /** Four by four pixels of one colour: a block of UASTC in its mode for that, from the lowest bit on. */
  function colourBlock(colour: readonly number[]): Uint8Array {
    const bits = colour.reduce((sum, value, index) => sum | (BigInt(value) << BigInt(5 + 8 * index)), 0x17n);
    return Uint8Array.from({ length: 16 }, (_, index) => Number((bits >> BigInt(8 * index)) & 0xffn));
  }

  function texture(block: Uint8Array): Uint8Array {
    const whole = createDefaultContainer();
    const [descriptor] = whole.dataFormatDescriptor;
    Object.assign(whole, { pixelWidth: 4, pixelHeight: 4, levelCount: 1, levels: [{ levelData: block, uncompressedByteLength: 16 }] });
    Object.assign(descriptor ?? {}, {
      colorModel: KHR_DF_MODEL_UASTC,
      texelBlockDimension: [3, 3, 0, 0],
      bytesPlane: [16, 0, 0, 0, 0, 0, 0, 0],
      samples: [{ bitOffset: 0, bitLength: 127, channelType: 3, samplePosition: [0, 0, 0, 0], sampleLower: 0, sampleUpper: 4294967295 }],
    });
    return write(whole);
  }

  it('runs where code may not be made from text', async () => {
    const RGBA32 = 13;
    const basis = await start(plainTranscoder);
    basis.initializeBasis();
    const file = new basis.KTX2File(texture(colourBlock([200, 40, 20, 255])));
    expect([file.isUASTC(), file.getWidth(), file.startTranscoding()]).toEqual([true, 4, 1]);
    const pixels = new Uint8Array(file.getImageTranscodedSizeInBytes(0, 0, 0, RGBA32));
    expect(file.transcodeImage(pixels, 0, 0, 0, RGBA32, 0, -1, -1)).toBe(1);
    expect([...pixels]).toEqual(Array.from({ length: 16 }, () => [200, 40, 20, 255]).flat());
    file.close();
    file.delete();
  });

  it('is needed for that', async () => {
    await expect(start((source) => source)).rejects.toThrow(/Code generation from strings/);
  });

  it('refuses a transcoder that it does not know', () => {
    expect(() => plainTranscoder('var BASIS;')).toThrow('another one');
  });
});

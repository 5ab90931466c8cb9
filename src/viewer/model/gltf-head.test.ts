import { describe, expect, it } from 'vitest';
import { readHead } from './gltf-head.ts';

/** A binary glTF with only the JSON chunk. */
function glb(json: object, { magic = 0x46546c67, version = 2, missing = 0 } = {}): Uint8Array {
  const text = new TextEncoder().encode(JSON.stringify(json).padEnd(400, ' '));
  const bytes = new Uint8Array(20 + text.length);
  const view = new DataView(bytes.buffer);
  [magic, version, bytes.length, text.length, 0x4e4f534a].forEach((value, index) => view.setUint32(index * 4, value, true));
  bytes.set(text, 20);
  return bytes.subarray(0, bytes.length - missing);
}

const asset = { version: '2.0' };

describe('readHead', () => {
  it('says which extensions a file uses', () => {
    expect(readHead(glb({ asset, extensionsUsed: ['KHR_draco_mesh_compression'] })).extensions).toEqual(['KHR_draco_mesh_compression']);
  });

  it('reads a file of JSON alone', () => {
    expect(readHead(new TextEncoder().encode(JSON.stringify({ asset }))).extensions).toEqual([]);
  });

  it.each([
    ['another magic', glb({ asset }, { magic: 1 })],
    ['glTF 1', glb({ asset }, { version: 1 })],
    ['a file that is cut off', glb({ asset }, { missing: 1 })],
    ['nothing', new Uint8Array(0)],
    ['text', new TextEncoder().encode('Not found, not found, not found')],
    ['JSON of another sort', new TextEncoder().encode('{"asset":{"version":"1.0"}}')],
  ])('refuses %s', (_, bytes) => {
    expect(() => readHead(bytes)).toThrow(expect.objectContaining({ reason: 'broken' }) as Error);
  });
});

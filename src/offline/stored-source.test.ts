import { describe, expect, it } from 'vitest';
import { StoredSource } from './stored-source.ts';

const behind = { getKey: () => 'https://disan.example/base.pmtiles', getBytes: () => Promise.resolve({ data: new Uint8Array([9]).buffer }) };

describe('StoredSource', () => {
  it('gives slices of the stored file', async () => {
    const source = new StoredSource(behind, () => Promise.resolve(new Blob([new Uint8Array([0, 1, 2, 3, 4])])));
    expect(new Uint8Array((await source.getBytes(1, 3)).data)).toEqual(new Uint8Array([1, 2, 3]));
  });

  it('asks the server where nothing is stored', async () => {
    const source = new StoredSource(behind, () => Promise.resolve(undefined));
    expect(new Uint8Array((await source.getBytes(1, 3)).data)).toEqual(new Uint8Array([9]));
  });

  it('asks the server where the stored file can no longer be read', async () => {
    const lost = { slice: () => ({ arrayBuffer: () => Promise.reject(new DOMException('Gone', 'NotReadableError')) }) } as unknown as Blob;
    const source = new StoredSource(behind, () => Promise.resolve(lost));
    expect(new Uint8Array((await source.getBytes(1, 3)).data)).toEqual(new Uint8Array([9]));
  });
});

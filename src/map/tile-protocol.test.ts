import { beforeEach, describe, expect, it, vi } from 'vitest';
import { addTileProtocol } from './tile-protocol.ts';

type Load = (request: { url: string; type: string }, controller: AbortController) => Promise<{ data: unknown }>;

const fake = vi.hoisted(() => ({ answer: {} as { data: unknown }, protocols: {} as Record<string, unknown> }));

vi.mock('maplibre-gl', () => ({
  addProtocol: (name: string, load: unknown) => {
    fake.protocols[name] = load;
  },
  AJAXError: class extends Error {
    constructor(readonly status: number) {
      super(String(status));
    }
  },
}));

vi.mock('pmtiles', () => ({
  Protocol: class {
    readonly tile = (): Promise<unknown> => Promise.resolve(fake.answer);
    readonly add = (): void => undefined;
  },
}));
vi.mock('./base-tiles.ts', () => ({ baseArchive: {} }));

function load(type: string, data: unknown): ReturnType<Load> {
  fake.answer = { data };
  return (fake.protocols['pmtiles'] as Load)({ url: 'pmtiles://a/1/0/0', type }, new AbortController());
}

beforeEach(() => {
  addTileProtocol();
});

describe('addTileProtocol', () => {
  it('gives a tile that the archive holds', async () => {
    const { data } = await load('arrayBuffer', new Uint8Array([1, 2]).buffer);
    expect(data).toEqual(new Uint8Array([1, 2]).buffer);
  });

  it('answers 404 for a tile that it does not hold, so that a coarser one is shown', async () => {
    await expect(load('arrayBuffer', new ArrayBuffer(0))).rejects.toMatchObject({ status: 404 });
  });

  it('gives the description of the archive as it is', async () => {
    expect((await load('json', { tiles: [] })).data).toEqual({ tiles: [] });
  });
});

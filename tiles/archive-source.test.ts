import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openFile, openUrl, type Archive, type Reader } from './archive-source.ts';
import { checkArchive } from './check-archive.ts';
import { serveRanges, type Manners } from './testing/range-server.ts';
import { streetArchive, STREET_BOX } from './testing/street-archive.ts';

const READER: Reader = { origin: 'https://map.example', patience: 2000 };
const HERE = [{ id: 'here', bounds: STREET_BOX }];
/** Longer than what is fetched at first. */
const long = streetArchive({ metadata: { ...streetMetadata(), filler: noise(40_000) } });

function streetMetadata(): Record<string, unknown> {
  return { vector_layers: ['earth', 'water', 'roads', 'places'].map((id) => ({ id, fields: { kind: 'String' } })) };
}

/** Text that gzip cannot make much shorter. */
function noise(length: number): string {
  let seed = 1;
  return Array.from({ length }, () => ((seed = (seed * 48271) % 2147483647) % 36).toString(36)).join('');
}

let undo: (() => void | Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(undo.map((step) => step()));
  undo = [];
});

async function serve(bytes: Uint8Array, manners?: Manners): Promise<string> {
  const { url, stop } = await serveRanges(bytes, manners);
  undo.push(stop);
  return url;
}

describe('openFile', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'archive-'));
    undo.push(() => rm(folder, { recursive: true }));
  });

  async function bytesOf(archive: Archive, offset: number, length: number): Promise<number[]> {
    const { data } = await archive.getBytes(offset, length);
    await archive.close();
    return [...new Uint8Array(data)];
  }

  it('reads a part', async () => {
    await writeFile(join(folder, 'a'), Uint8Array.from([1, 2, 3, 4, 5]));
    expect(await bytesOf(await openFile(join(folder, 'a')), 1, 3)).toEqual([2, 3, 4]);
  });

  it('reads only what is there', async () => {
    await writeFile(join(folder, 'a'), Uint8Array.from([1, 2, 3]));
    expect(await bytesOf(await openFile(join(folder, 'a')), 2, 3)).toEqual([3]);
    expect(await bytesOf(await openFile(join(folder, 'a')), 9, 3)).toEqual([]);
  });

  it('refuses what is not there', async () => {
    await expect(openFile(join(folder, 'none'))).rejects.toThrow('does not exist: give the path');
  });

  it('refuses a folder', async () => {
    await expect(openFile(folder)).rejects.toThrow('is not a file');
  });
});

describe('openUrl', () => {
  it('reads an archive by its parts', async () => {
    const archive = await openUrl(await serve(long), READER);
    expect(archive.size).toBe(long.length);
    expect(long.length).toBeGreaterThan(30_000);
    expect(await checkArchive(archive, 'x', HERE)).toMatchObject({ maxzoom: 14, layers: ['earth', 'water', 'roads', 'places'] });
  });

  it('reads a short archive from a server that sends only the whole', async () => {
    const archive = await openUrl(await serve(streetArchive(), { whole: true }), READER);
    expect(await checkArchive(archive, 'x', HERE)).toMatchObject({ maxzoom: 14 });
  });

  it('takes nothing for a file of 0 bytes', async () => {
    const archive = await openUrl(await serve(new Uint8Array()), READER);
    await expect(checkArchive(archive, 'x', HERE)).rejects.toThrow('is empty (0 bytes)');
  });

  it('takes an error page with status 200 for a web page', async () => {
    const archive = await openUrl(await serve(long, { status: 200, allows: '' }), READER);
    await expect(checkArchive(archive, 'x', HERE)).rejects.toThrow('is a web page, not a map');
  });

  it('lets a server allow only this site', async () => {
    await expect(openUrl(await serve(long, { allows: READER.origin }), READER)).resolves.toMatchObject({ size: long.length });
  });

  it('needs no leave from its own server', async () => {
    const url = await serve(long, { allows: '' });
    await expect(openUrl(url, { ...READER, origin: new URL(url).origin })).resolves.toMatchObject({ size: long.length });
  });

  it.each<[string, Manners, string]>([
    ['no such file', { status: 404 }, 'is not there (the server answers 404): check the address'],
    ['no byte ranges', { whole: true }, 'is sent only as a whole (its server knows no byte ranges): download it'],
    ['no leave for other sites', { allows: '' }, 'may not be read by pages of https://map.example'],
    ['leave for another site', { allows: 'https://other.example' }, 'may not be read by pages of https://map.example'],
  ])('refuses a server with %s', async (_, manners, told) => {
    await expect(openUrl(await serve(long, manners), READER)).rejects.toThrow(told);
  });

  it('refuses an address that leads to another server', async () => {
    const end = await serve(long);
    const url = await serve(long, { location: end });
    await expect(openUrl(url, READER)).rejects.toThrow(`leads on to ${new URL(end).origin}: give the address where the file itself lies`);
  });

  it('gives up on a server that does not answer', async () => {
    const url = await serve(long, { silent: true });
    await expect(openUrl(url, { ...READER, patience: 100 })).rejects.toThrow(/cannot be reached \(.*timeout.*\): check the address/);
  });

  it('tells when the line breaks', async () => {
    const archive = await openUrl(await serve(long, { breaksAt: 16_384 }), READER);
    await expect(checkArchive(archive, 'x', HERE)).rejects.toThrow('cannot be reached');
  });

  it('tells when there is no server', async () => {
    const { url, stop } = await serveRanges(long);
    stop();
    await expect(openUrl(url, READER)).rejects.toThrow('cannot be reached');
  });
});

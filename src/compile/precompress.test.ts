import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { compressFolder, precompress } from './precompress.ts';

const TEXT = 'Núi Sam, chùa Tây An, lăng Thoại Ngọc Hầu. '.repeat(60);
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'disan-compress-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function put(name: string, text: string | Uint8Array = TEXT): Promise<void> {
  await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
  await writeFile(path.join(folder, name), text);
}

it('writes both twins, which unpack to the file', async () => {
  await put('vi/index.html');
  expect(await compressFolder(folder)).toBe(1);
  const file = path.join(folder, 'vi/index.html');
  expect(String(brotliDecompressSync(await readFile(`${file}.br`)))).toBe(TEXT);
  expect(String(gunzipSync(await readFile(`${file}.gz`)))).toBe(TEXT);
});

it('leaves small files, other media and what is not served as they are', async () => {
  await put('small.json', 'x'.repeat(999));
  await put('base.pmtiles');
  await put('icon.png');
  await put('.servers/site.txt');
  expect(await compressFolder(folder)).toBe(0);
  expect((await readdir(folder, { recursive: true })).filter((name) => /\.(br|gz)$/.test(name))).toEqual([]);
});

it('keeps a model compressed only where it shrinks', async () => {
  await put('media/plain.glb', new Uint8Array(4000));
  await put('media/dense.glb', randomBytes(4000));
  expect(await compressFolder(folder)).toBe(1);
  expect((await readdir(path.join(folder, 'media'))).sort()).toEqual(['dense.glb', 'plain.glb', 'plain.glb.br', 'plain.glb.gz']);
});

it('gives the same bytes every time and does not compress its own files', async () => {
  for (const name of ['a.js', 'b.css', 'c.ics', 'd.webmanifest', 'e.geojson']) await put(name);
  const read = async (): Promise<readonly string[]> => {
    expect(await compressFolder(folder)).toBe(5);
    const names = (await readdir(folder)).sort();
    return Promise.all(names.map(async (name) => `${name} ${(await readFile(path.join(folder, name))).toString('base64')}`));
  };
  const first = await read();
  expect(first).toHaveLength(15);
  expect(await read()).toEqual(first);
});

it('is left out of a build with DISAN_PRECOMPRESS=0', () => {
  const { apply } = precompress();
  const applies = (): unknown => typeof apply === 'function' && apply({}, { command: 'build', mode: 'production' });
  expect(applies()).toBe(true);
  process.env['DISAN_PRECOMPRESS'] = '0';
  expect(applies()).toBe(false);
  delete process.env['DISAN_PRECOMPRESS'];
});

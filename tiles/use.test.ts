import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { foreignOrigin, readManifest } from './streets-manifest.ts';
import type { Streets } from './streets.ts';
import { streetArchive, STREET_BOX } from './testing/street-archive.ts';
import { basemapUse, readProvinces, type Site } from './use.ts';

const good = streetArchive();
const URL_OF_STREETS = 'https://tiles.example/streets.pmtiles';
const digest = createHash('sha256').update(good).digest('hex');
const copyName = `streets-${digest.slice(0, 8)}.pmtiles`;

let folder: string;
let site: Site;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'streets-'));
  site = { manifest: join(folder, 'streets.json'), folder: join(folder, 'tiles'), data: join(folder, 'data'), origin: 'https://map.example', today: '2025-11-22' };
  await mkdir(join(folder, 'data/an-giang'), { recursive: true });
  await mkdir(join(folder, 'data/schema'));
  await writeFile(join(folder, 'data/an-giang/province.yaml'), 'id: an-giang\nbounds: [103.3, 9.1, 105.7, 11.1]\n');
  await writeFile(site.manifest, 'null\n');
  await writeFile(join(folder, 'good.pmtiles'), good);
});

afterEach(async () => {
  vi.unstubAllGlobals();
  await rm(folder, { recursive: true });
});

const use = (...args: string[]): Promise<string> => basemapUse(args, site);
const manifest = (): Streets | null => readManifest(site.manifest);
const copies = async (): Promise<string[]> => (existsSync(site.folder) ? readdir(site.folder) : []);

/** Everything that the command may write, as one string. */
async function state(): Promise<string> {
  return JSON.stringify([await readFile(site.manifest, 'utf8'), await copies(), await readdir(folder)]);
}

/** Serves the bytes under the address by ranges. */
function serve(bytes: Uint8Array): void {
  vi.stubGlobal('fetch', async (url: string, { headers }: { headers: { range: string } }) => {
    const [from = 0, to = 0] = /(\d+)-(\d+)/.exec(headers.range)?.slice(1).map(Number) ?? [];
    const range = { 'content-range': `bytes ${from}-${to}/${bytes.length}`, 'access-control-allow-origin': '*' };
    const answer = new Response(bytes.slice(from, to + 1), { status: 206, headers: range });
    return Object.defineProperty(answer, 'url', { value: url });
  });
}

describe('npm run basemap:use -- FILE', () => {
  it('copies the file under a name that follows its bytes', async () => {
    await use(join(folder, 'good.pmtiles'));
    expect(await copies()).toEqual([copyName]);
    expect(new Uint8Array(await readFile(join(site.folder, copyName)))).toEqual(good);
  });

  it('writes what the style needs to know into the manifest', async () => {
    await use(join(folder, 'good.pmtiles'));
    expect(manifest()).toEqual({
      url: `/tiles/${copyName}`,
      sha256: digest,
      bounds: STREET_BOX,
      minzoom: 0,
      maxzoom: 14,
      layers: ['earth', 'water', 'landuse', 'roads', 'buildings', 'pois', 'places'],
      attribution: '© OpenStreetMap',
      added: '2025-11-22',
    });
  });

  it('removes the older copy', async () => {
    await writeFile(join(folder, 'older.pmtiles'), streetArchive({ maxZoom: 13 }));
    await use(join(folder, 'older.pmtiles'));
    await use(join(folder, 'good.pmtiles'));
    expect(await copies()).toEqual([copyName]);
  });

  it('leaves other files of the folder alone', async () => {
    await mkdir(site.folder);
    await writeFile(join(site.folder, 'streets-of-mine.pmtiles'), 'mine');
    await use(join(folder, 'good.pmtiles'));
    expect(await copies()).toEqual([copyName, 'streets-of-mine.pmtiles']);
  });

  it('may be given its own copy', async () => {
    await use(join(folder, 'good.pmtiles'));
    await use(join(site.folder, copyName));
    expect(await copies()).toEqual([copyName]);
  });

  it.each<[string, Uint8Array | undefined]>([
    ['is missing', undefined],
    ['is empty', new Uint8Array()],
    ['is an error page', new TextEncoder().encode('<!doctype html>')],
    ['is truncated', good.slice(0, -1)],
    ['lies elsewhere', streetArchive({ bounds: [2.2, 48.8, 2.4, 48.9] })],
  ])('changes nothing when the file %s', async (_, bytes) => {
    await use(join(folder, 'good.pmtiles'));
    if (bytes) await writeFile(join(folder, 'bad.pmtiles'), bytes);
    const before = await state();
    await expect(use(join(folder, 'bad.pmtiles'))).rejects.toThrow('bad.pmtiles');
    expect(await state()).toBe(before);
  });

  it('leaves no half copy when there is no place for it', async () => {
    await writeFile(site.folder, 'a file where the folder should be');
    await expect(use(join(folder, 'good.pmtiles'))).rejects.toThrow('could not be copied');
    expect(manifest()).toBeNull();
  });
});

describe('npm run basemap:use -- URL', () => {
  it('refers to the address and copies nothing', async () => {
    serve(good);
    const told = await use(URL_OF_STREETS);
    expect(await copies()).toEqual([]);
    expect(manifest()).toMatchObject({ url: URL_OF_STREETS, bounds: STREET_BOX, maxzoom: 14 });
    expect(manifest()).not.toHaveProperty('sha256');
    expect(told).toContain('https://tiles.example');
  });

  it('removes a copy that is used no longer', async () => {
    await use(join(folder, 'good.pmtiles'));
    serve(good);
    await use(URL_OF_STREETS);
    expect(await copies()).toEqual([]);
  });

  it.each([['http://tiles.example/streets.pmtiles'], ['https://']])('refuses %s', async (address) => {
    await expect(use(address)).rejects.toThrow('is no https address');
  });

  it('changes nothing when the file is no good', async () => {
    await use(join(folder, 'good.pmtiles'));
    const before = await state();
    serve(good.slice(0, -100));
    await expect(use(URL_OF_STREETS)).rejects.toThrow(`${URL_OF_STREETS} is truncated`);
    expect(await state()).toBe(before);
  });
});

describe('npm run basemap:use', () => {
  it('says that there is no street map', async () => {
    expect(await use()).toContain('No street map');
  });

  it('says which street map is used', async () => {
    await use(join(folder, 'good.pmtiles'));
    expect(await use()).toMatch(new RegExp(`/tiles/${copyName}[^]*2025-11-22, zooms 0 to 14[^]*© OpenStreetMap`));
  });

  it('complains when the copy is not there, as after a fresh clone', async () => {
    await use(join(folder, 'good.pmtiles'));
    await rm(site.folder, { recursive: true });
    await expect(use()).rejects.toThrow('is in use but is not there: put it in again');
  });

  it('goes back to the embedded map with --remove', async () => {
    await use(join(folder, 'good.pmtiles'));
    await use('--remove');
    expect(manifest()).toBeNull();
    expect(await copies()).toEqual([]);
  });

  it('removes what is not there without complaint', async () => {
    expect(await use('--remove')).toContain('No street map any more');
  });

  it.each([[['a', 'b']], [['a', '--remove']]])('refuses %j', async (args) => {
    await expect(use(...args)).rejects.toThrow('is too much');
  });

  it('refuses an option that it does not know', async () => {
    await expect(use('--delete')).rejects.toThrow('--delete');
  });
});

it('reads the bounds of the provinces from the content folder', async () => {
  expect(await readProvinces(site.data)).toEqual([{ id: 'an-giang', bounds: [103.3, 9.1, 105.7, 11.1] }]);
});

it('names the server that pages must be let read from', () => {
  const streets = { url: URL_OF_STREETS } as Streets;
  expect(foreignOrigin(streets)).toBe('https://tiles.example');
  expect(foreignOrigin({ ...streets, url: '/tiles/x.pmtiles' })).toBeUndefined();
  expect(foreignOrigin(null)).toBeUndefined();
});

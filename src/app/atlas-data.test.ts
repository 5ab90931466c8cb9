import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AtlasData, type ProvinceInfo } from './atlas-data.ts';

const files = new Map<string, unknown>();
const asked: string[] = [];

function province(id: string, ground = false): ProvinceInfo {
  return { id, bounds: [0, 0, 1, 1], labels: [], ground };
}

function points(...ids: string[]): object {
  return { type: 'FeatureCollection', features: ids.map((id) => ({ type: 'Feature', id })) };
}

beforeEach(() => {
  files.clear();
  asked.length = 0;
  vi.stubGlobal('fetch', (path: string, { signal }: RequestInit = {}) => {
    asked.push(path);
    if (signal?.aborted) return Promise.reject(new DOMException('', 'AbortError'));
    const found = files.get(path);
    return Promise.resolve(new Response(JSON.stringify(found ?? null), { status: found ? 200 : 404 }));
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('AtlasData', () => {
  it('reads the provinces in its language', async () => {
    files.set('/data/provinces.ja.json', [province('song-thu')]);
    expect((await new AtlasData('ja').provinces()).map(({ id }) => id)).toEqual(['song-thu']);
  });

  it('joins the layers of all provinces', async () => {
    for (const [path, id] of [['mot/sites', 'a'], ['hai/sites', 'b'], ['mot/festivals', 'c'], ['hai/festivals', 'd']]) files.set(`/data/${path}.geojson`, points(String(id)));
    const { sites, festivals } = await new AtlasData('vi').things([province('mot'), province('hai')]);
    expect([sites.features.map(({ id }) => id), festivals.features.map(({ id }) => id)]).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('asks for plans only where there are some', async () => {
    files.set('/data/hai/ground.geojson', points('x'));
    const { features } = await new AtlasData('vi').ground([province('mot'), province('hai', true)]);
    expect([asked, features.map(({ id }) => id)]).toEqual([['/data/hai/ground.geojson'], ['x']]);
  });

  it('reads the list of a province once, though it is asked for twice at the same time', async () => {
    files.set('/data/song-thu/catalogue.vi.json', { title: { text: 'Sông Thử' }, groups: [] });
    const data = new AtlasData('vi');
    const [first, second] = await Promise.all([data.catalogue('song-thu'), data.catalogue('song-thu')]);
    expect([asked.length, first]).toEqual([1, second]);
  });

  it('reads a list again that could not be fetched', async () => {
    const data = new AtlasData('vi');
    await expect(data.catalogue('song-thu')).rejects.toThrow('404');
    files.set('/data/song-thu/catalogue.vi.json', { title: { text: 'Sông Thử' }, groups: [] });
    expect((await data.catalogue('song-thu')).title.text).toBe('Sông Thử');
  });

  it('reads a text in the language of the route', async () => {
    files.set('/data/song-thu/sites/dinh-thu.zh.json', { id: 'dinh-thu' });
    const route = { page: 'thing', lang: 'zh', province: 'song-thu', collection: 'sites', id: 'dinh-thu' } as const;
    expect((await new AtlasData('zh').article(route, new AbortController().signal)).id).toBe('dinh-thu');
  });

  it('lets go of a text that is no longer wanted', async () => {
    const route = { page: 'thing', lang: 'zh', province: 'song-thu', collection: 'sites', id: 'dinh-thu' } as const;
    await expect(new AtlasData('zh').article(route, AbortSignal.abort())).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }) as Error);
  });

  it('says which file could not be fetched', async () => {
    await expect(new AtlasData('vi').provinces()).rejects.toThrow('/data/provinces.vi.json: 404');
  });
});

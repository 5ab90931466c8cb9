import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { PackFile, PackManifest } from '../model/pack.ts';
import { PackStore } from './pack-store.ts';
import { repairPack } from './repair-pack.ts';
import { savePack } from './save-pack.ts';
import { FakeCaches } from './testing/fake-caches.ts';

const FIRST = { '/vi/a/': 'trang A', '/assets/x-1.js': 'mã', '/vi/b/': 'trang B' };
const SECOND = { ...FIRST, '/vi/a/': 'trang A mới' };

function manifestOf(files: Record<string, string>, version: string): PackManifest {
  const listed = Object.entries(files).map(([path, text]): PackFile => {
    const bytes = Buffer.from(text);
    return { path, bytes: bytes.length, transfer: bytes.length, sha256: createHash('sha256').update(bytes).digest('base64url') };
  });
  return { id: 'thu', version, title: { vi: 'Thử' }, groups: { core: listed } };
}

/** A site that notes what it is asked for; `broken` answers nothing for those paths. */
function site(files: Record<string, string>, broken: readonly string[] = []): { readonly asked: string[]; readonly fetch: typeof fetch } {
  const asked: string[] = [];
  const get = (path: string): Promise<Response> => {
    asked.push(path);
    if (broken.includes(path)) return Promise.reject(new TypeError('Failed to fetch'));
    const text = files[path];
    return Promise.resolve(text === undefined ? new Response('', { status: 404 }) : new Response(text));
  };
  return { asked, fetch: get as unknown as typeof fetch };
}

let fake: FakeCaches;
let store: PackStore;

beforeEach(() => {
  fake = new FakeCaches();
  store = new PackStore(fake as unknown as CacheStorage);
});

async function text(path: string): Promise<string | undefined> {
  return (await store.find(path))?.text();
}

describe('savePack', () => {
  it('serves every file once all of them are there', async () => {
    await savePack(store, manifestOf(FIRST, '1'), ['core'], site(FIRST));
    expect(await Promise.all(Object.keys(FIRST).map(text))).toEqual(Object.values(FIRST));
    expect((await store.saved()).map(({ id, version }) => [id, version])).toEqual([['thu', '1']]);
  });

  it('does not leave texts in the cache of the browser a second time', async () => {
    const { fetch: get } = site(FIRST);
    const caches: unknown[] = [];
    const noting = (path: string, init?: RequestInit): Promise<Response> => {
      caches.push(`${path} ${init?.cache}`);
      return get(path, init);
    };
    await savePack(store, manifestOf(FIRST, '1'), ['core'], { fetch: noting as typeof fetch });
    expect(caches.sort()).toEqual(['/assets/x-1.js no-cache', '/vi/a/ no-store', '/vi/b/ no-store']);
  });

  it('serves nothing of a pack that is not complete', async () => {
    await expect(savePack(store, manifestOf(FIRST, '1'), ['core'], site(FIRST, ['/vi/b/']))).rejects.toMatchObject({ fault: 'network' });
    expect(await text('/vi/a/')).toBeUndefined();
    expect((await store.planned()).map(({ id }) => id)).toEqual(['thu']);
  });

  it('goes on where it stopped', async () => {
    await savePack(store, manifestOf(FIRST, '1'), ['core'], site(FIRST, ['/vi/b/'])).catch(() => undefined);
    const again = site(FIRST);
    await savePack(store, manifestOf(FIRST, '1'), ['core'], again);
    expect(again.asked).toEqual(['/vi/b/']);
  });

  it('fetches only what a new version has changed', async () => {
    await savePack(store, manifestOf(FIRST, '1'), ['core'], site(FIRST));
    const next = site(SECOND);
    await savePack(store, manifestOf(SECOND, '2'), ['core'], next);
    expect(next.asked).toEqual(['/vi/a/']);
    expect(await text('/vi/a/')).toBe('trang A mới');
  });

  it('leaves the old version whole when the new one breaks off', async () => {
    await savePack(store, manifestOf(FIRST, '1'), ['core'], site(FIRST));
    await savePack(store, manifestOf(SECOND, '2'), ['core'], site(SECOND, ['/vi/a/'])).catch(() => undefined);
    expect(await text('/vi/a/')).toBe('trang A');
  });

  it('refuses bytes that are not those of the pack', async () => {
    await expect(savePack(store, manifestOf(FIRST, '1'), ['core'], site({ ...FIRST, '/vi/b/': 'khác' }))).rejects.toMatchObject({ fault: 'changed' });
  });

  it('gives back what had come when there is no room, and keeps what was there', async () => {
    await savePack(store, manifestOf(FIRST, '1'), ['core'], site(FIRST));
    const large = { ...FIRST, '/vi/c/': 'c'.repeat(100), '/vi/d/': 'd'.repeat(100_000) };
    fake.room = fake.used + 5000;
    await expect(savePack(store, manifestOf(large, '2'), ['core'], site(large))).rejects.toMatchObject({ fault: 'quota' });
    expect(await text('/vi/a/')).toBe('trang A');
    expect((await store.places()).size).toBe(3);
  });

  it('pauses without losing what has come', async () => {
    const pausing = new AbortController();
    const { fetch } = site(FIRST);
    const pause = ((path: string) => {
      if (path === '/vi/b/') pausing.abort();
      return path === '/vi/b/' ? Promise.reject(new DOMException('Stopped', 'AbortError')) : fetch(path);
    }) as typeof fetch;
    await expect(savePack(store, manifestOf(FIRST, '1'), ['core'], { fetch: pause, signal: pausing.signal })).rejects.toMatchObject({ fault: 'paused' });
    expect((await store.planned()).length).toBe(1);
  });

  it('tells how far it is in bytes that travel', async () => {
    const told: number[] = [];
    await savePack(store, manifestOf(FIRST, '1'), ['core'], { ...site(FIRST), onProgress: ({ done, total }) => told.push(done / total) });
    expect([told[0], told.at(-1)]).toEqual([0, 1]);
    expect(told).toEqual([...told].sort((a, b) => a - b));
  });
});

describe('PackStore', () => {
  it('keeps files of the former version until no page of it can be open', async () => {
    const changed = { '/vi/a/': 'mới', '/assets/x-2.js': 'mã mới' };
    await savePack(store, manifestOf(FIRST, '1'), ['core'], site(FIRST));
    await savePack(store, manifestOf(changed, '2'), ['core'], site(changed));
    expect(await text('/assets/x-1.js')).toBe('mã');
    await store.settle();
    expect(await text('/assets/x-1.js')).toBeUndefined();
    expect((await store.places()).size).toBe(2);
  });

  it('removes a pack with its files, but none that another pack needs', async () => {
    await savePack(store, manifestOf(FIRST, '1'), ['core'], site(FIRST));
    await savePack(store, { ...manifestOf({ '/vi/a/': 'trang A' }, '1'), id: 'thu/sites/a' }, ['core'], site(FIRST));
    await store.remove('thu');
    expect([await text('/vi/a/'), await text('/vi/b/'), (await store.places()).size]).toEqual(['trang A', undefined, 1]);
  });

  it('gives the saved size of a picture for another', async () => {
    const saved = { '/media/thu/dinh-960.0123abcd.avif': 'hình' };
    await savePack(store, manifestOf(saved, '1'), ['core'], site(saved));
    expect(await text('/media/thu/dinh-480.deadbeef.webp')).toBe('hình');
    expect(await text('/media/thu/chua-480.deadbeef.webp')).toBeUndefined();
  });
});

describe('repairPack', () => {
  it('finds spoilt and lost files and fetches them anew', async () => {
    const pack = await savePack(store, manifestOf(FIRST, '1'), ['core'], site(FIRST));
    const [a, b] = pack.files as [PackFile, PackFile];
    await store.putBytes(a, new TextEncoder().encode('hỏng').buffer as ArrayBuffer, 'text/html');
    await store.dropBytes(b);
    const again = site(FIRST);
    expect(await repairPack(store, pack, again)).toEqual({ damaged: 2, repaired: 2 });
    expect(again.asked).toEqual([a.path, b.path]);
    expect(await repairPack(store, pack, again)).toEqual({ damaged: 0, repaired: 0 });
  });

  it('does not serve a spoilt file that cannot be fetched', async () => {
    const pack = await savePack(store, manifestOf(FIRST, '1'), ['core'], site(FIRST));
    const [a] = pack.files as [PackFile];
    await store.putBytes(a, new ArrayBuffer(3), 'text/html');
    expect(await repairPack(store, pack, site(FIRST, [a.path]))).toEqual({ damaged: 1, repaired: 0 });
    expect(await text(a.path)).toBeUndefined();
  });
});

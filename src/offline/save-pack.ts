import { filesIn, type PackFile, type PackGroup, type PackManifest } from '../model/pack.ts';
import { sha256Of } from './hash.ts';
import { faultOf, PackError } from './pack-error.ts';
import { placeOf, type PackStore, type PlannedPack, type SavedPack } from './pack-store.ts';

/** Requests at once: as many as a phone on a poor line can use. */
const AT_ONCE = 4;

/** How far a saving is, in bytes as they travel. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

export interface SaveOptions {
  /** Pauses: what has come stays, and is not fetched again. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  readonly fetch?: typeof fetch;
  /** The time that the pack will carry. */
  readonly now?: Date;
}

/** The files of a pack that are not on the device yet. */
export async function missingFiles(store: PackStore, files: readonly PackFile[]): Promise<readonly PackFile[]> {
  const present = await store.places();
  const missing = new Map(files.map((file) => [placeOf(file), file]));
  return [...missing].filter(([place]) => !present.has(place)).map(([, file]) => file);
}

/** Bytes that must still travel for some files. */
export function transferOf(files: readonly PackFile[]): number {
  return files.reduce((sum, { transfer }) => sum + transfer, 0);
}

/** Code and pictures may be in the cache of the browser already; texts need not be kept there a second time. */
function cacheFor(path: string): RequestCache {
  return /^\/(assets|media)\//.test(path) ? 'no-cache' : 'no-store';
}

/**
 * Fetches a file past every cache of ours and keeps it if its bytes are those that the pack names.
 * Throws a {@link PackError} otherwise.
 */
export async function fetchFile(store: PackStore, file: PackFile, { signal, fetch: get = fetch }: SaveOptions): Promise<void> {
  const response = await get(file.path, { cache: cacheFor(file.path), ...(signal ? { signal } : {}) });
  if (response.status === 404) throw new PackError('changed', `${file.path} is gone`);
  if (!response.ok) throw new PackError('network', `${file.path}: ${response.status}`);
  const bytes = await response.arrayBuffer();
  if ((await sha256Of(bytes)) !== file.sha256) throw new PackError('changed', `${file.path} is another one`);
  await store.putBytes(file, bytes, response.headers.get('content-type') ?? 'application/octet-stream');
}

async function fetchAll(store: PackStore, files: readonly PackFile[], options: SaveOptions, arrived: (file: PackFile) => void): Promise<void> {
  const stopping = new AbortController();
  const { signal } = stopping;
  const pause = (): void => stopping.abort();
  if (options.signal?.aborted) pause();
  options.signal?.addEventListener('abort', pause);
  const waiting = files.values();
  const work = async (): Promise<void> => {
    for (const file of waiting) {
      signal.throwIfAborted();
      await fetchFile(store, file, { ...options, signal });
      arrived(file);
    }
  };
  const first: { fault?: PackError } = {};
  const stop = (error: unknown): void => {
    first.fault ??= faultOf(error);
    stopping.abort();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, () => work().catch(stop)));
  options.signal?.removeEventListener('abort', pause);
  if (first.fault) throw first.fault;
}

async function fetchMissing(store: PackStore, pack: PlannedPack, options: SaveOptions): Promise<void> {
  const missing = await missingFiles(store, pack.files);
  const total = transferOf(pack.files);
  let done = total - transferOf(missing);
  options.onProgress?.({ done, total });
  await fetchAll(store, missing, options, ({ transfer }) => {
    done += transfer;
    options.onProgress?.({ done, total });
  });
}

/**
 * Saves some groups of a pack, or brings a saved one up to date: only what is not there is fetched.
 * Until all of it is there and verified, an older version stays as it is. After a break the same
 * call goes on where it stopped. Throws a {@link PackError}; without room, what had come goes again.
 */
export async function savePack(store: PackStore, manifest: PackManifest, groups: readonly PackGroup[], options: SaveOptions = {}): Promise<SavedPack> {
  const { id, version, title } = manifest;
  const pack: PlannedPack = { id, version, title, groups, files: filesIn(manifest, groups) };
  try {
    await store.plan(pack);
    await fetchMissing(store, pack, options);
    return await store.complete(pack, options.now ?? new Date());
  } catch (error) {
    const fault = faultOf(error);
    if (fault.fault === 'quota') await store.cancel(id);
    throw fault;
  }
}

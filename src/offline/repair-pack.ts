import type { PackFile } from '../model/pack.ts';
import { sha256Of } from './hash.ts';
import { faultOf } from './pack-error.ts';
import type { PackStore, SavedPack } from './pack-store.ts';
import { fetchFile, type Progress, type SaveOptions } from './save-pack.ts';

/** What a check of a pack has found. */
export interface Repair {
  /** Files that were damaged or gone. */
  readonly damaged: number;
  /** Those of them that are whole again. */
  readonly repaired: number;
}

async function isWhole(store: PackStore, file: PackFile): Promise<boolean> {
  const response = await store.bytesOf(file);
  if (!response) return false;
  return response.arrayBuffer().then(sha256Of, () => '').then((hash) => hash === file.sha256);
}

/** The files of a pack whose stored bytes are not what they should be. */
export async function damagedFiles(store: PackStore, pack: SavedPack, onProgress?: (progress: Progress) => void, signal?: AbortSignal): Promise<readonly PackFile[]> {
  const damaged: PackFile[] = [];
  for (const [done, file] of pack.files.entries()) {
    signal?.throwIfAborted();
    if (!(await isWhole(store, file))) damaged.push(file);
    onProgress?.({ done: done + 1, total: pack.files.length });
  }
  return damaged;
}

/**
 * Reads every stored file of a pack and fetches those anew that are damaged. A damaged file is not
 * served any more, even where it cannot be fetched. Progress counts files. Throws a `PackError` when paused.
 */
export async function repairPack(store: PackStore, pack: SavedPack, options: SaveOptions = {}): Promise<Repair> {
  const damaged = await damagedFiles(store, pack, options.onProgress, options.signal).catch((error: unknown) => {
    throw faultOf(error);
  });
  let repaired = 0;
  for (const file of damaged) {
    await store.dropBytes(file);
    const came = await fetchFile(store, file, options).then(() => true, () => false);
    if (came) repaired += 1;
  }
  return { damaged: damaged.length, repaired };
}

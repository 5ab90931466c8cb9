import { pictureFamily, type PackFile, type PackGroup } from '../model/pack.ts';
import type { Text } from '../model/text.ts';

/** Bytes by their hash, shared by all packs. */
const FILES = 'disan-files';
/** What is saved, and what is being saved. */
const PACKS = 'disan-packs';
/** Other windows and the service worker hear here that packs have changed. */
export const CHANNEL = 'disan-packs';

const ROOT = '/.disan/';
const SAVED = `${ROOT}saved/`;
const PLANNED = `${ROOT}planned/`;
const BEFORE = `${ROOT}before/`;

/** A pack as the visitor wants it: all its files are on the device once it is saved. */
export interface PlannedPack {
  readonly id: string;
  readonly version: string;
  readonly title: Text;
  readonly groups: readonly PackGroup[];
  readonly files: readonly PackFile[];
}

/** A complete pack; `at` is the time when it was saved (ISO 8601). */
export interface SavedPack extends PlannedPack {
  readonly at: string;
}

interface Contents {
  /** Newest first. */
  readonly saved: readonly SavedPack[];
  readonly files: ReadonlyMap<string, PackFile>;
  /** The saved variant of a picture, by its family. */
  readonly pictures: ReadonlyMap<string, PackFile>;
}

/** Where the bytes of a file lie: two files with the same bytes and ending lie in one place. */
export function placeOf({ path, sha256 }: Pick<PackFile, 'path' | 'sha256'>): string {
  const end = /\.[a-z0-9]+$/.exec(path)?.[0] ?? '';
  return `${ROOT}files/${sha256}${end}`;
}

function pathOfRequest({ url }: Request): string {
  return decodeURI(new URL(url).pathname);
}

/**
 * The packs on this device. Files lie by their hash, so that packs share them and a new version
 * needs only what has changed; a pack is there once its record is, which is written last.
 */
export class PackStore {
  private contents: Promise<Contents> | undefined;

  constructor(private readonly caches: CacheStorage = globalThis.caches) {}

  /** Reads the records anew when next asked: another window has changed them. */
  forget(): void {
    this.contents = undefined;
  }

  /** The complete packs, newest first. */
  async saved(): Promise<readonly SavedPack[]> {
    return (await this.read()).saved;
  }

  /** Packs whose saving has begun and not ended. */
  async planned(): Promise<readonly PlannedPack[]> {
    return this.records<PlannedPack>(PLANNED);
  }

  /** A file of a complete pack, newest pack first; for a picture also another size of it. */
  async find(path: string): Promise<Response | undefined> {
    const { files, pictures } = await this.read();
    const file = files.get(path) ?? pictures.get(pictureFamily(path) ?? '');
    return file && this.bytesOf(file);
  }

  /** The stored bytes of a file, whichever pack they came with. */
  async bytesOf(file: Pick<PackFile, 'path' | 'sha256'>): Promise<Response | undefined> {
    return (await this.caches.open(FILES)).match(placeOf(file));
  }

  /** Places of everything that is stored. */
  async places(): Promise<ReadonlySet<string>> {
    const keys = await (await this.caches.open(FILES)).keys();
    return new Set(keys.map(pathOfRequest));
  }

  /** Keeps bytes that were verified. Rejects with `QuotaExceededError` where there is no room. */
  async putBytes(file: PackFile, bytes: ArrayBuffer, type: string): Promise<void> {
    const headers = { 'content-type': type, 'content-length': String(bytes.byteLength) };
    await (await this.caches.open(FILES)).put(placeOf(file), new Response(bytes, { headers }));
  }

  async dropBytes(file: PackFile): Promise<void> {
    await (await this.caches.open(FILES)).delete(placeOf(file));
  }

  async plan(pack: PlannedPack): Promise<void> {
    await this.write(PLANNED, pack);
  }

  /** Ends the saving of a pack whose files are all there. The one that it follows keeps its files until {@link settle}. */
  async complete(pack: PlannedPack, at: Date): Promise<SavedPack> {
    const records = await this.caches.open(PACKS);
    const before = await records.match(SAVED + pack.id);
    if (before) await records.put(BEFORE + pack.id, before);
    const saved: SavedPack = { ...pack, at: at.toISOString() };
    await this.write(SAVED, saved);
    await records.delete(PLANNED + pack.id);
    this.changed();
    return saved;
  }

  /** Gives up a saving that has begun; a complete pack of that id stays. */
  async cancel(id: string): Promise<void> {
    await (await this.caches.open(PACKS)).delete(PLANNED + id);
    await this.sweep();
  }

  /** Takes a pack off the device. */
  async remove(id: string): Promise<void> {
    const records = await this.caches.open(PACKS);
    for (const folder of [SAVED, PLANNED, BEFORE]) await records.delete(folder + id);
    this.changed();
    await this.sweep();
  }

  /** Lets go of what only former versions need. Not while a page of one may be open. */
  async settle(): Promise<void> {
    const records = await this.caches.open(PACKS);
    const former = (await records.keys()).filter((request) => pathOfRequest(request).startsWith(BEFORE));
    if (!former.length) return;
    for (const request of former) await records.delete(request);
    this.changed();
    await this.sweep();
  }

  private async sweep(): Promise<void> {
    const records = await this.records<PlannedPack>(ROOT);
    const needed = new Set(records.flatMap((pack) => pack.files.map(placeOf)));
    const files = await this.caches.open(FILES);
    const unneeded = (await files.keys()).filter((request) => !needed.has(pathOfRequest(request)));
    await Promise.all(unneeded.map((request) => files.delete(request)));
  }

  private read(): Promise<Contents> {
    const reading = (this.contents ??= this.readContents());
    reading.catch(() => this.forget());
    return reading;
  }

  private async readContents(): Promise<Contents> {
    const saved = [...(await this.records<SavedPack>(SAVED))].sort((a, b) => b.at.localeCompare(a.at));
    const files = new Map<string, PackFile>();
    const pictures = new Map<string, PackFile>();
    for (const pack of [...saved, ...(await this.records<SavedPack>(BEFORE))]) {
      for (const file of pack.files) if (!files.has(file.path)) files.set(file.path, file);
    }
    for (const file of files.values()) {
      const family = pictureFamily(file.path);
      if (family) pictures.set(family, file);
    }
    return { saved, files, pictures };
  }

  private async records<T>(folder: string): Promise<readonly T[]> {
    const cache = await this.caches.open(PACKS);
    const keys = (await cache.keys()).filter((request) => pathOfRequest(request).startsWith(folder));
    const found = await Promise.all(keys.map((request) => cache.match(request)));
    return Promise.all(found.filter((response) => response !== undefined).map((response) => response.json() as Promise<T>));
  }

  private async write(folder: string, pack: PlannedPack): Promise<void> {
    await (await this.caches.open(PACKS)).put(folder + pack.id, new Response(JSON.stringify(pack)));
  }

  private changed(): void {
    this.forget();
    const channel = new BroadcastChannel(CHANNEL);
    channel.postMessage('changed');
    channel.close();
  }
}

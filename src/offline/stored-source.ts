import type { RangeResponse, Source } from 'pmtiles';
import { PackStore } from './pack-store.ts';

/** The stored file at a path of ours; `undefined` where none is saved or the browser keeps nothing. */
export async function storedFile(path: string): Promise<Blob | undefined> {
  if (!('caches' in globalThis)) return undefined;
  const response = await new PackStore().find(path).catch(() => undefined);
  return response?.blob();
}

/**
 * Reads slices of an archive that is saved as a whole, without the network; where it is not saved,
 * or cannot be read any more, `behind` is asked.
 */
export class StoredSource implements Source {
  private file: Promise<Blob | undefined> | undefined;

  constructor(
    private readonly behind: Source,
    private readonly open: () => Promise<Blob | undefined>,
  ) {}

  getKey(): string {
    return this.behind.getKey();
  }

  async getBytes(offset: number, length: number, signal?: AbortSignal, etag?: string): Promise<RangeResponse> {
    const file = await (this.file ??= this.open());
    const data = await file?.slice(offset, offset + length).arrayBuffer().catch(() => undefined);
    return data ? { data } : this.behind.getBytes(offset, length, signal, etag);
  }
}

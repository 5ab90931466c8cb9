/** How many tiles are fetched at the same time. */
const AT_ONCE = 6;

/** How a store gets a tile, and how it gives it back. */
export interface TileSource<T> {
  /** Rejects when there is no such tile; it is not asked for again. */
  load(address: string, signal: AbortSignal): Promise<T>;
  free(tile: T): void;
  /** A tile has come. */
  arrived(): void;
}

/** Tiles by address: fetches what is wanted, keeps a bounded number, lets go of those that were used longest ago. */
export class TileStore<T> {
  private readonly kept = new Map<string, T>();
  private readonly running = new Map<string, AbortController>();
  private readonly missing = new Set<string>();
  private wanted: readonly string[] = [];

  constructor(private readonly source: TileSource<T>, private readonly bound: number) {}

  get size(): number {
    return this.kept.size;
  }

  /** The tile, if it is there. */
  get(address: string): T | undefined {
    const tile = this.kept.get(address);
    if (tile === undefined) return undefined;
    this.kept.delete(address);
    this.kept.set(address, tile);
    return tile;
  }

  /** Names what is needed now, the most important first; other fetches are given up. */
  want(addresses: readonly string[]): void {
    this.wanted = addresses;
    const needed = new Set(addresses);
    for (const [address, fetching] of this.running) {
      if (!needed.has(address)) fetching.abort();
    }
    this.start();
  }

  dispose(): void {
    this.wanted = [];
    for (const fetching of this.running.values()) fetching.abort();
    for (const tile of this.kept.values()) this.source.free(tile);
    this.kept.clear();
  }

  private start(): void {
    for (const address of this.wanted) {
      if (this.running.size >= AT_ONCE) return;
      if (!this.kept.has(address) && !this.running.has(address) && !this.missing.has(address)) void this.fetch(address);
    }
  }

  private async fetch(address: string): Promise<void> {
    const fetching = new AbortController();
    this.running.set(address, fetching);
    try {
      this.keep(address, await this.source.load(address, fetching.signal), fetching.signal);
    } catch {
      if (!fetching.signal.aborted) this.missing.add(address);
    }
    this.running.delete(address);
    this.start();
  }

  private keep(address: string, tile: T, { aborted }: AbortSignal): void {
    if (aborted) return this.source.free(tile);
    this.kept.set(address, tile);
    this.trim();
    this.source.arrived();
  }

  private trim(): void {
    const needed = new Set(this.wanted);
    for (const [address, tile] of this.kept) {
      if (this.kept.size <= this.bound) return;
      if (needed.has(address)) continue;
      this.kept.delete(address);
      this.source.free(tile);
    }
  }
}

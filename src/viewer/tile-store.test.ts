import { describe, expect, it, vi } from 'vitest';
import { TileStore, type TileSource } from './tile-store.ts';

interface Told extends TileSource<string> {
  readonly asked: Map<string, { come(): void; fail(): void; signal: AbortSignal }>;
  readonly freed: string[];
}

/** A source whose tiles come when they are told to. */
function source(): Told {
  const asked = new Map<string, { come(): void; fail(): void; signal: AbortSignal }>();
  const freed: string[] = [];
  return {
    asked,
    freed,
    arrived: vi.fn<() => void>(),
    load: (address, signal) =>
      new Promise((resolve, reject) => {
        asked.set(address, { come: () => resolve(address), fail: () => reject(new Error('404')), signal });
        signal.addEventListener('abort', () => reject(signal.reason));
      }),
    free: (tile) => void freed.push(tile),
  };
}

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('tiles', () => {
  it('are asked for once, six at a time, in order of their weight', async () => {
    const from = source();
    const store = new TileStore(from, 20);
    const eight = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    store.want(eight);
    store.want(eight);
    expect([...from.asked.keys()]).toEqual(eight.slice(0, 6));
    from.asked.get('c')?.come();
    await settle();
    expect([...from.asked.keys()]).toEqual(eight.slice(0, 7));
    expect(store.get('c')).toBe('c');
    expect(from.arrived).toHaveBeenCalledTimes(1);
  });

  it('that are not wanted any more are given up, and may be wanted again', async () => {
    const from = source();
    const store = new TileStore(from, 20);
    store.want(['a']);
    const first = from.asked.get('a');
    store.want(['b']);
    expect(first?.signal.aborted).toBe(true);
    await settle();
    store.want(['a']);
    from.asked.get('a')?.come();
    await settle();
    expect(store.get('a')).toBe('a');
  });

  it('that are missing are not asked for again', async () => {
    const from = source();
    const store = new TileStore(from, 20);
    store.want(['a']);
    from.asked.get('a')?.fail();
    await settle();
    from.asked.clear();
    store.want(['a']);
    expect(from.asked.size).toBe(0);
    expect(from.arrived).not.toHaveBeenCalled();
  });

  it('used longest ago go first when there are too many', async () => {
    const from = source();
    const store = new TileStore(from, 2);
    for (const address of ['a', 'b']) {
      store.want([address]);
      from.asked.get(address)?.come();
      await settle();
    }
    store.get('a');
    store.want(['c']);
    from.asked.get('c')?.come();
    await settle();
    expect(from.freed).toEqual(['b']);
    expect(store.size).toBe(2);
  });

  it('that are wanted stay, even when there are too many', async () => {
    const from = source();
    const store = new TileStore(from, 1);
    store.want(['a', 'b']);
    for (const address of ['a', 'b']) from.asked.get(address)?.come();
    await settle();
    expect([store.get('a'), store.get('b')]).toEqual(['a', 'b']);
    expect(from.freed).toEqual([]);
  });

  it('are all given back in the end, those on their way as well', async () => {
    const from = source();
    const store = new TileStore(from, 9);
    store.want(['a', 'b']);
    from.asked.get('a')?.come();
    await settle();
    store.dispose();
    await settle();
    expect(from.freed).toEqual(['a']);
    expect(from.asked.get('b')?.signal.aborted).toBe(true);
    expect(store.size).toBe(0);
  });
});

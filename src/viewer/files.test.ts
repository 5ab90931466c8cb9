import { afterEach, describe, expect, it, vi } from 'vitest';
import { askAhead } from './ahead.ts';
import { fetchFile } from './files.ts';

const signal = new AbortController().signal;
const nothing = (): void => undefined;

/** The network answers with parts, one after another. */
function answers(status: number, ...parts: readonly (readonly number[])[]): void {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const part of parts) controller.enqueue(new Uint8Array(part));
      controller.close();
    },
  });
  vi.stubGlobal('fetch', vi.fn(() => Promise.resolve(new Response(body, { status }))));
}

afterEach(() => vi.unstubAllGlobals());

describe('fetchFile', () => {
  it('gives the bytes and says how far it is', async () => {
    answers(200, [1, 2], [3]);
    const progress = vi.fn();
    const bytes = await fetchFile({ href: '/a', bytes: 3 }, { signal, progress });
    expect([...bytes]).toEqual([1, 2, 3]);
    expect(progress.mock.calls).toEqual([[2, 3], [3, 3]]);
  });

  it('takes more than was announced', async () => {
    answers(200, [1, 2, 3, 4, 5]);
    expect([...(await fetchFile({ href: '/a', bytes: 2 }, { signal, progress: nothing }))]).toEqual([1, 2, 3, 4, 5]);
  });

  it.each([[404, 'missing'], [410, 'missing'], [503, 'offline']])('answers %i with %s', async (status, reason) => {
    answers(status, [1]);
    await expect(fetchFile({ href: '/a', bytes: 1 }, { signal, progress: nothing })).rejects.toMatchObject({ reason });
  });

  it('is offline where the network fails', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    await expect(fetchFile({ href: '/a', bytes: 1 }, { signal, progress: nothing })).rejects.toMatchObject({ reason: 'offline' });
  });

  it('asks for nothing above 200 MB', async () => {
    answers(200, [1]);
    await expect(fetchFile({ href: '/a', bytes: 200_000_001 }, { signal, progress: nothing })).rejects.toMatchObject({ reason: 'large' });
    expect(fetch).not.toHaveBeenCalled();
  });

  it('passes an abort on as it is', async () => {
    const closing = new AbortController();
    vi.stubGlobal('fetch', () => {
      closing.abort();
      return Promise.reject(new DOMException('', 'AbortError'));
    });
    await expect(fetchFile({ href: '/a', bytes: 1 }, { signal: closing.signal, progress: nothing })).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('takes what was asked for ahead', async () => {
    answers(200, [7]);
    askAhead('/b', signal);
    expect([...(await fetchFile({ href: '/b', bytes: 1 }, { signal, progress: nothing }))]).toEqual([7]);
    expect(fetch).toHaveBeenCalledTimes(1);
  });
});

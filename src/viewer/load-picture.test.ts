import { afterEach, describe, expect, it, vi } from 'vitest';
import { ViewerFault } from './kind.ts';
import { decode, loadFile, loadPicture } from './load-picture.ts';

const signal = new AbortController().signal;
const reasonOf = (error: unknown): string => (error instanceof ViewerFault ? error.reason : String(error));

function answer(make: () => Response | Promise<Response>): void {
  vi.stubGlobal('fetch', vi.fn(async () => make()));
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a file', () => {
  it('comes with its type, and tells how far it is', async () => {
    answer(() => new Response('abcdef', { headers: { 'Content-Type': 'image/webp' } }));
    const progress = vi.fn();
    const blob = await loadFile('/a', signal, 4, progress);
    expect([blob.size, blob.type]).toEqual([6, 'image/webp']);
    expect(progress).toHaveBeenLastCalledWith(6, 6);
  });

  it.each([404, 403, 500])('is missing when the server says %d', async (status) => {
    answer(() => new Response('no', { status }));
    await expect(loadFile('/a', signal).catch(reasonOf)).resolves.toBe('missing');
  });

  it('cannot be had offline', async () => {
    answer(() => Promise.reject(new TypeError('Failed to fetch')));
    await expect(loadFile('/a', signal).catch(reasonOf)).resolves.toBe('offline');
  });

  it('cannot be had when the connection breaks on the way', async () => {
    answer(() => new Response(new ReadableStream({ pull: (stream) => stream.error(new TypeError('network error')) })));
    await expect(loadFile('/a', signal).catch(reasonOf)).resolves.toBe('offline');
  });

  it('is no fault when the visitor left', async () => {
    const leaving = new AbortController();
    answer(() => {
      leaving.abort();
      return Promise.reject(leaving.signal.reason as Error);
    });
    await expect(loadFile('/a', leaving.signal)).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('a picture', () => {
  it('is broken when it cannot be decoded', async () => {
    vi.stubGlobal('createImageBitmap', () => Promise.reject(new Error('InvalidStateError')));
    await expect(decode(new Blob()).catch(reasonOf)).resolves.toBe('broken');
  });

  it('is closed when nobody waits for it any more', async () => {
    const leaving = new AbortController();
    const close = vi.fn();
    answer(() => new Response('x'));
    vi.stubGlobal('createImageBitmap', async () => {
      leaving.abort();
      return { close };
    });
    await expect(loadPicture('/a', leaving.signal)).rejects.toMatchObject({ name: 'AbortError' });
    expect(close).toHaveBeenCalled();
  });
});

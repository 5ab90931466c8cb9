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
  it('comes as it is, and tells how far it is', async () => {
    answer(() => new Response('abcdef'));
    const progress = vi.fn();
    expect(await (await loadFile('/a', signal, 4, progress)).text()).toBe('abcdef');
    expect(progress).toHaveBeenLastCalledWith(6, 6);
  });

  it.each([[404, 'missing'], [500, 'offline']])('that the server answers with %d is %s', async (status, reason) => {
    answer(() => new Response('no', { status }));
    await expect(loadFile('/a', signal).catch(reasonOf)).resolves.toBe(reason);
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

import { ViewerFault } from './kind.ts';

/** Says how far a download is, in bytes. */
export type Progress = (loaded: number, total: number) => void;

/** Passes the bytes of `body` on and counts them. */
function counted(body: ReadableStream<Uint8Array>, total: number, progress: Progress): ReadableStream<Uint8Array> {
  let loaded = 0;
  return body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        loaded += chunk.byteLength;
        progress(loaded, Math.max(total, loaded));
        controller.enqueue(chunk);
      },
    }),
  );
}

async function respond(address: string, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(address, { signal });
  } catch (error) {
    if (signal.aborted) throw error;
    throw new ViewerFault('offline', error);
  }
}

/**
 * Fetches a file. Throws `ViewerFault('missing')` when the server has none, `ViewerFault('offline')` when
 * none answers or the connection breaks, and the reason of `signal` when that is aborted.
 */
export async function loadFile(address: string, signal: AbortSignal, total = 0, progress?: Progress): Promise<Blob> {
  const response = await respond(address, signal);
  if (!response.ok || !response.body) throw new ViewerFault('missing', response.status);
  const body = progress ? counted(response.body, total, progress) : response.body;
  try {
    return await new Response(body, { headers: { 'Content-Type': response.headers.get('Content-Type') ?? '' } }).blob();
  } catch (error) {
    if (signal.aborted) throw error;
    throw new ViewerFault('offline', error);
  }
}

/** Decodes a picture off the main thread. Throws `ViewerFault('broken')` when it is none. */
export async function decode(blob: Blob, options: ImageBitmapOptions = {}): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(blob, { premultiplyAlpha: 'none', colorSpaceConversion: 'none', ...options });
  } catch (error) {
    throw new ViewerFault('broken', error);
  }
}

/** Fetches and decodes a picture, as `loadFile` and `decode` do. */
export async function loadPicture(address: string, signal: AbortSignal): Promise<ImageBitmap> {
  const picture = await decode(await loadFile(address, signal));
  if (!signal.aborted) return picture;
  picture.close();
  throw signal.reason;
}

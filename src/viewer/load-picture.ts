import { fetchFile } from './files.ts';
import { ViewerFault } from './kind.ts';

/** Says how far a download is, in bytes. */
export type Progress = (loaded: number, total: number) => void;

/** Fetches a file as `fetchFile` does. */
export async function loadFile(href: string, signal: AbortSignal, bytes = 0, progress: Progress = () => undefined): Promise<Blob> {
  return new Blob([await fetchFile({ href, bytes }, { signal, progress })]);
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

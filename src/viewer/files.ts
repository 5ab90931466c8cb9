import type { ViewerFile } from '../model/viewer.ts';
import { answerFor, LARGEST } from './ahead.ts';
import { ViewerFault } from './kind.ts';

function grown(bytes: Uint8Array<ArrayBuffer>, size: number): Uint8Array<ArrayBuffer> {
  if (size > LARGEST) throw new ViewerFault('large');
  const larger = new Uint8Array(Math.min(LARGEST, Math.max(size, bytes.length * 2)));
  larger.set(bytes);
  return larger;
}

interface Reading {
  readonly signal: AbortSignal;
  progress(loaded: number, total: number): void;
}

async function readAll(body: ReadableStream<Uint8Array>, expected: number, progress: Reading['progress']): Promise<Uint8Array<ArrayBuffer>> {
  const reader = body.getReader();
  let bytes = new Uint8Array(expected);
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return bytes.subarray(0, length);
    if (length + value.length > bytes.length) bytes = grown(bytes, length + value.length);
    bytes.set(value, length);
    length += value.length;
    progress(length, Math.max(expected, length));
  }
}

/**
 * Fetches a file and says how far it is. Throws `ViewerFault`: `large` before anything travels,
 * `missing`, or `offline` where the network fails on the way; an abort is passed on as it is.
 */
export async function fetchFile({ href, bytes }: ViewerFile, { signal, progress }: Reading): Promise<Uint8Array<ArrayBuffer>> {
  if (bytes > LARGEST) throw new ViewerFault('large');
  try {
    const response = await answerFor(href, signal);
    return await readAll(response.body as ReadableStream<Uint8Array>, bytes, progress);
  } catch (error) {
    if (signal.aborted || error instanceof ViewerFault) throw error;
    throw new ViewerFault('offline', error);
  }
}

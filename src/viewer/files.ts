import type { ViewerFile } from '../model/viewer.ts';
import { ViewerFault } from './kind.ts';

/** Bytes of the largest file that is asked of a visitor's device. */
export const LARGEST = 200e6;

const ahead = new Map<string, Promise<Response>>();

/** Asks for a file before the code that reads it has come. */
export function askAhead({ href, bytes }: ViewerFile, signal: AbortSignal): void {
  if (bytes > LARGEST) return;
  const response = fetch(href, { signal });
  response.catch(() => undefined);
  ahead.set(href, response);
  signal.addEventListener('abort', () => ahead.delete(href));
}

async function answer(href: string, signal: AbortSignal): Promise<Response> {
  const asked = ahead.get(href);
  ahead.delete(href);
  const response = await (asked ?? fetch(href, { signal }));
  if (response.status === 404 || response.status === 410) throw new ViewerFault('missing');
  if (!response.ok || !response.body) throw new ViewerFault('offline');
  return response;
}

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
    const response = await answer(href, signal);
    return await readAll(response.body as ReadableStream<Uint8Array>, bytes, progress);
  } catch (error) {
    if (signal.aborted || error instanceof ViewerFault) throw error;
    throw new ViewerFault('offline', error);
  }
}

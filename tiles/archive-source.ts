import { open } from 'node:fs/promises';
import type { RangeResponse, Source } from 'pmtiles';
import { BadArchive, reason } from './bad-archive.ts';

/** An archive that is read in parts; whoever opens it closes it. */
export interface Archive extends Source {
  /** Length in bytes; unknown where a server does not tell it. */
  readonly size: number | undefined;
  close(): Promise<void>;
}

/** What a reader of PMTiles fetches first: head and root directory. */
const FIRST_BYTES = 16384;
const PATIENCE_MS = 20_000;

/** @throws BadArchive when there is no such file */
export async function openFile(path: string): Promise<Archive> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw new BadArchive(path, 'does not exist', 'give the path of a .pmtiles file or an https address');
    throw new BadArchive(path, `cannot be opened (${error.code ?? error.message})`, 'check that it may be read');
  });
  const stats = await file.stat();
  if (!stats.isFile()) {
    await file.close();
    throw new BadArchive(path, 'is not a file', 'give the path of the .pmtiles file itself');
  }
  return {
    size: stats.size,
    getKey: () => path,
    close: () => file.close(),
    async getBytes(offset, length): Promise<RangeResponse> {
      const wanted = Math.max(0, Math.min(length, stats.size - offset));
      const { buffer, bytesRead } = await file.read(new Uint8Array(wanted), 0, wanted, offset);
      return { data: buffer.slice(0, bytesRead).buffer };
    },
  };
}

/** How a page of the site will reach an address. */
export interface Reader {
  /** Origin of the site: a server elsewhere must allow it. */
  readonly origin: string;
  /** Milliseconds to wait for an answer. */
  readonly patience?: number;
}

async function request(url: string, offset: number, length: number, { origin, patience = PATIENCE_MS }: Reader): Promise<Response> {
  const headers = { range: `bytes=${offset}-${offset + length - 1}`, origin };
  try {
    return await fetch(url, { headers, signal: AbortSignal.timeout(patience) });
  } catch (error) {
    throw new BadArchive(url, `cannot be reached (${reason(error)})`, 'check the address and the network');
  }
}

/** The body of an answer, at most `length` bytes of it: some servers send more than was asked for. */
async function bodyOf(url: string, { body }: Response, length: number): Promise<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  let got = 0;
  const reader = body?.getReader();
  try {
    while (reader && got < length) {
      const { done, value } = await reader.read();
      if (done) break;
      parts.push(value);
      got += value.length;
    }
    await reader?.cancel();
  } catch (error) {
    throw new BadArchive(url, `stopped while it was read (${reason(error)})`, 'try again');
  }
  return new Uint8Array(Buffer.concat(parts)).buffer.slice(0, length);
}

/** @returns the length of the whole file, if the answer tells it */
function sizeOf({ status, headers }: Response): number | undefined {
  const told = status === 206 ? /\/(\d+)$/.exec(headers.get('content-range') ?? '')?.[1] : headers.get('content-length');
  return told === undefined || told === null ? undefined : Number(told);
}

/** @throws BadArchive when pages of the site could not read the address, though a program can */
function refuseServer(url: string, response: Response, { origin }: Reader): void {
  const elsewhere = new URL(url).origin !== origin;
  const allowed = response.headers.get('access-control-allow-origin');
  if (new URL(response.url).origin !== new URL(url).origin) {
    throw new BadArchive(url, `leads on to ${new URL(response.url).origin}`, 'give the address where the file itself lies');
  }
  if (response.status === 200 && (sizeOf(response) ?? Infinity) > FIRST_BYTES) {
    throw new BadArchive(url, 'is sent only as a whole (its server knows no byte ranges)', 'download it and give the path of the file');
  }
  if (elsewhere && allowed !== '*' && allowed !== origin) {
    throw new BadArchive(url, `may not be read by pages of ${origin} (no Access-Control-Allow-Origin)`, 'allow it on that server, or download the file and give its path');
  }
}

/**
 * An https address, read by byte ranges as the pages will read it.
 * @throws BadArchive when it cannot be read so; an error page that is sent with status 200 opens as its own bytes
 */
export async function openUrl(url: string, reader: Reader): Promise<Archive> {
  const response = await request(url, 0, FIRST_BYTES, reader);
  const empty = response.status === 416;
  if (!response.ok && !empty) {
    await response.body?.cancel();
    throw new BadArchive(url, `is not there (the server answers ${response.status})`, 'check the address');
  }
  const first = await bodyOf(url, response, empty ? 0 : FIRST_BYTES);
  const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false;
  if (!empty && !isPage) refuseServer(url, response, reader);
  return {
    size: empty ? 0 : sizeOf(response),
    getKey: () => url,
    close: () => Promise.resolve(),
    async getBytes(offset, length): Promise<RangeResponse> {
      if (offset + length <= first.byteLength) return { data: first.slice(offset, offset + length) };
      if (offset === 0 && length <= FIRST_BYTES) return { data: first };
      const answer = await request(url, offset, length, reader);
      if (answer.status !== 206) throw new BadArchive(url, `refuses a part of the file (status ${answer.status})`, 'try again');
      return { data: await bodyOf(url, answer, length) };
    },
  };
}

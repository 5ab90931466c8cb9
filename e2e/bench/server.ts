import { readdir, readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { Line } from './line.ts';

/** What a body is for; the table of the map splits its bytes by this. */
export type Kind = 'html' | 'code' | 'fonts' | 'tiles' | 'data' | 'pictures' | 'models';

/** One answer of the server. `bytes` is the body as it went over the wire, compressed, headers excluded. */
export interface Served {
  readonly path: string;
  readonly kind: Kind;
  readonly status: number;
  readonly bytes: number;
}

/** A folder of static files on a loopback address of its own. */
export interface Site {
  readonly origin: string;
  /** Everything served since the last `reset`, in order. */
  readonly served: readonly Served[];
  reset(): void;
  /** What all answers come over from now on; without one, as fast as they can. */
  through(line: Line | undefined): void;
  close(): Promise<void>;
}

interface Body {
  readonly plain: Buffer;
  /** Started at most once. */
  brotli?: Promise<Buffer>;
}

interface MediaType {
  readonly type: string;
  readonly kind: Kind;
  readonly compress: boolean;
}

const TYPES: Readonly<Record<string, MediaType>> = {
  '.html': { type: 'text/html; charset=utf-8', kind: 'html', compress: true },
  '.js': { type: 'text/javascript', kind: 'code', compress: true },
  '.mjs': { type: 'text/javascript', kind: 'code', compress: true },
  '.css': { type: 'text/css', kind: 'code', compress: true },
  '.wasm': { type: 'application/wasm', kind: 'code', compress: true },
  '.json': { type: 'application/json', kind: 'data', compress: true },
  '.geojson': { type: 'application/geo+json', kind: 'data', compress: true },
  '.webmanifest': { type: 'application/manifest+json', kind: 'data', compress: true },
  '.xml': { type: 'application/xml', kind: 'data', compress: true },
  '.txt': { type: 'text/plain', kind: 'data', compress: true },
  '.svg': { type: 'image/svg+xml', kind: 'pictures', compress: true },
  '.png': { type: 'image/png', kind: 'pictures', compress: false },
  '.jpg': { type: 'image/jpeg', kind: 'pictures', compress: false },
  '.webp': { type: 'image/webp', kind: 'pictures', compress: false },
  '.avif': { type: 'image/avif', kind: 'pictures', compress: false },
  '.woff2': { type: 'font/woff2', kind: 'fonts', compress: false },
  '.glb': { type: 'model/gltf-binary', kind: 'models', compress: true },
  '.pmtiles': { type: 'application/vnd.pmtiles', kind: 'tiles', compress: false },
};
const OTHER: MediaType = { type: 'application/octet-stream', kind: 'data', compress: false };

const compress = promisify(brotliCompress);

function mediaType(path: string): MediaType {
  return TYPES[extname(path)] ?? OTHER;
}

/** The size of a text as a server that compresses in its build sends it: brotli, quality 11. */
export async function brotliOf(plain: Buffer): Promise<Buffer> {
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants;
  return compress(plain, { params: { [BROTLI_PARAM_QUALITY]: 11, [BROTLI_PARAM_SIZE_HINT]: plain.length } });
}

function packedBody(body: Body): Promise<Buffer> {
  body.brotli ??= brotliOf(body.plain);
  return body.brotli;
}

/** Reads a folder into memory. Texts keep the `.br` that lies beside them; else those that `packed` names are compressed now. */
async function readFolder(folder: string, packed: (path: string) => boolean): Promise<Map<string, Body>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const bodies = new Map<string, Body>();
  for (const file of files) bodies.set(`/${relative(folder, file).split(sep).join('/')}`, { plain: await readFile(file) });
  for (const [path, body] of bodies) {
    const shipped = bodies.get(`${path}.br`);
    if (shipped) body.brotli = Promise.resolve(shipped.plain);
  }
  const wanted = [...bodies].filter(([path]) => mediaType(path).compress && packed(path));
  await Promise.all(wanted.map(([, body]) => packedBody(body)));
  return bodies;
}

/** First and last byte of a `Range` header over `size` bytes; `undefined` where there is none. */
export function rangeOf(header: string | undefined, size: number): readonly [number, number] | undefined {
  const match = /^bytes=(\d+)-(\d*)$/.exec(header ?? '');
  if (!match) return undefined;
  const last = match[2] ? Math.min(Number(match[2]), size - 1) : size - 1;
  return Number(match[1]) <= last ? [Number(match[1]), last] : undefined;
}

interface Answer {
  readonly status: number;
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

async function answerFor(request: IncomingMessage, found: Body, { type, compress: packs }: MediaType): Promise<Answer> {
  const { plain } = found;
  const headers = { 'content-type': type, 'cache-control': 'public, max-age=3600', 'accept-ranges': 'bytes' };
  const range = rangeOf(request.headers.range, plain.length);
  if (range) {
    const [from, to] = range;
    const body = plain.subarray(from, to + 1);
    return { status: 206, body, headers: { ...headers, 'content-range': `bytes ${from}-${to}/${plain.length}` } };
  }
  if (!packs || !/\bbr\b/.test(String(request.headers['accept-encoding']))) return { status: 200, body: plain, headers };
  return { status: 200, body: await packedBody(found), headers: { ...headers, 'content-encoding': 'br', vary: 'accept-encoding' } };
}

const MISSING: Answer = { status: 404, body: Buffer.alloc(0), headers: {} };

async function respond(files: ReadonlyMap<string, Body>, served: Served[], line: Line | undefined, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const path = decodeURI(pathname).replace(/\/$/, '/index.html');
  const found = files.get(path);
  const type = mediaType(path);
  const { status, body, headers } = found ? await answerFor(request, found, type) : MISSING;
  served.push({ path: pathname, kind: type.kind, status, bytes: body.length });
  response.writeHead(status, { ...headers, 'content-length': body.length });
  if (line) await line.send(response, body);
  else response.end(body);
}

/**
 * Serves `folder` on 127.0.0.1 with HTTP/1.1, texts in brotli: the `.br` that the build ships, else quality 11,
 * for those that `packed` names before the first request, for others once when they are asked for. Rejects when the folder cannot be read.
 */
export async function openSite(folder: string, packed: (path: string) => boolean = () => true): Promise<Site> {
  const files = await readFolder(folder, packed);
  const served: Served[] = [];
  let line: Line | undefined;
  const server = createServer((request, response) => void respond(files, served, line, request, response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    served,
    reset: () => void served.splice(0),
    through: (next) => void (line = next),
    close: () => new Promise((done) => {
      server.closeAllConnections();
      server.close(() => done());
    }),
  };
}

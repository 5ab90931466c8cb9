import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const TYPES = {
  html: 'text/html; charset=utf-8', js: 'text/javascript; charset=utf-8', mjs: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8',
  json: 'application/json', geojson: 'application/geo+json', webmanifest: 'application/manifest+json', ics: 'text/calendar; charset=utf-8',
  txt: 'text/plain; charset=utf-8', xml: 'application/xml', svg: 'image/svg+xml', png: 'image/png', jpg: 'image/jpeg', webp: 'image/webp',
  avif: 'image/avif', woff2: 'font/woff2', wasm: 'application/wasm', pdf: 'application/pdf', glb: 'model/gltf-binary', mp3: 'audio/mpeg',
};

/** The file that a path names, codes in any case; `undefined` where there is none or it is not served. */
async function fileAt(root, url) {
  const { pathname } = new URL(url, 'http://localhost');
  const plain = decodeURIComponent(pathname).replace(/^\/q\/([0-9a-z]{5})\/?$/i, (_, code) => `/Q/${code.toUpperCase()}/`);
  if (plain.includes('\0') || /\/[._]/.test(plain)) return undefined;
  const file = path.join(root, plain);
  if (!file.startsWith(root)) return undefined;
  const found = await stat(file).catch(() => undefined);
  if (found?.isFile()) return { file, size: found.size };
  const index = path.join(file, 'index.html');
  const page = found?.isDirectory() ? await stat(index).catch(() => undefined) : undefined;
  if (!page) return undefined;
  return plain.endsWith('/') ? { file: index, size: page.size } : { redirect: `${plain}/` };
}

/** The asked slice of a file of `size` bytes, both ends included; `undefined` for the whole, `null` where it cannot be given. */
function sliceOf(range, size) {
  const match = /^bytes=(\d*)-(\d*)$/.exec(range ?? '');
  if (!match || (!match[1] && !match[2])) return undefined;
  const from = match[1] ? Number(match[1]) : Math.max(0, size - Number(match[2]));
  const to = match[1] && match[2] ? Math.min(Number(match[2]), size - 1) : size - 1;
  return from > to ? null : { start: from, end: to };
}

function typeOf(file) {
  return TYPES[file.split('.').pop()] ?? 'application/octet-stream';
}

/** The Brotli form beside a file, for whom takes it and asks for no slice. */
async function brotliOf(file, { headers }) {
  if (headers.range || !/\bbr\b/.test(headers['accept-encoding'] ?? '')) return undefined;
  const found = await stat(`${file}.br`).catch(() => undefined);
  return found && { file: `${file}.br`, size: found.size };
}

async function lost(root, response) {
  const page = await readFile(path.join(root, '404.html')).catch(() => Buffer.from(''));
  response.writeHead(404, { 'content-type': TYPES.html, 'cache-control': 'no-cache' }).end(page);
}

async function answer(root, request, response) {
  const found = await fileAt(root, request.url ?? '/');
  if (!found) return lost(root, response);
  if (found.redirect) return void response.writeHead(301, { location: found.redirect }).end();
  const hashed = /[\\/](assets|media)[\\/]/.test(found.file.slice(root.length));
  const headers = {
    'content-type': typeOf(found.file),
    'cache-control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    'accept-ranges': 'bytes',
    'x-content-type-options': 'nosniff',
    vary: 'Accept-Encoding',
  };
  const slice = sliceOf(request.headers.range, found.size);
  if (slice === null) return void response.writeHead(416, { 'content-range': `bytes */${found.size}` }).end();
  const brotli = await brotliOf(found.file, request);
  const { file, size } = brotli ?? found;
  if (brotli) headers['content-encoding'] = 'br';
  headers['content-length'] = slice ? slice.end - slice.start + 1 : size;
  if (slice) headers['content-range'] = `bytes ${slice.start}-${slice.end}/${size}`;
  response.writeHead(slice ? 206 : 200, headers);
  if (request.method === 'HEAD') return void response.end();
  createReadStream(file, slice).on('error', () => response.destroy()).pipe(response);
}

/** A server of the folder `root`; over TLS where a certificate and its key are given. */
export function siteServer(root, tls) {
  const folder = path.resolve(root);
  const listener = (request, response) => {
    answer(folder, request, response).catch(() => response.headersSent ? response.destroy() : response.writeHead(400).end());
  };
  return tls ? createSecureServer(tls, listener) : createServer(listener);
}

function option(name) {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
}

async function main() {
  const root = path.join(path.dirname(process.argv[1]), 'site');
  const [cert, key] = [option('cert'), option('key')];
  const tls = cert && key ? { cert: await readFile(cert), key: await readFile(key) } : undefined;
  const port = Number(option('port') ?? 8080);
  const host = option('host') ?? (tls ? '0.0.0.0' : '127.0.0.1');
  siteServer(root, tls).listen(port, host, () => {
    process.stdout.write(`${tls ? 'https' : 'http'}://${host === '127.0.0.1' ? 'localhost' : host}:${port}/?kiosk=${option('idle') ?? 3}\n`);
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main();

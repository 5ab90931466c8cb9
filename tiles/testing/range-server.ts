import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How a server misbehaves or what it allows. */
export interface Manners {
  /** Sends the whole file, whatever part is asked for. */
  readonly whole?: boolean;
  /** Value of Access-Control-Allow-Origin; `''` sends none. */
  readonly allows?: string;
  /** Takes a request and never answers. */
  readonly silent?: boolean;
  /** Answers with this status and an error page. */
  readonly status?: number;
  /** Leads on to this address. */
  readonly location?: string;
  /** Begins at this byte to break the line off. */
  readonly breaksAt?: number;
}

const PAGE = '<!doctype html><title>Error</title>';

/** A server of one file on this machine; `stop` it after use. */
export async function serveRanges(bytes: Uint8Array, manners: Manners = {}): Promise<{ url: string; stop(): void }> {
  const { whole, allows = '*', silent, status, location, breaksAt = Infinity } = manners;
  const server = createServer((request, response) => {
    if (silent) return;
    if (allows) response.setHeader('access-control-allow-origin', allows);
    if (location) return void response.writeHead(302, { location }).end();
    if (status) return void response.writeHead(status, { 'content-type': 'text/html' }).end(PAGE);
    const [from = 0, to = 0] = /(\d+)-(\d+)/.exec(request.headers.range ?? '')?.slice(1).map(Number) ?? [];
    if (from >= breaksAt) return void response.destroy();
    if (whole) return void response.writeHead(200, { 'content-length': bytes.length }).end(bytes);
    if (from >= bytes.length) return void response.writeHead(416, { 'content-range': `bytes */${bytes.length}` }).end();
    const part = bytes.slice(from, to + 1);
    response.writeHead(206, { 'content-range': `bytes ${from}-${from + part.length - 1}/${bytes.length}`, 'content-length': part.length }).end(part);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const stop = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${port}/streets.pmtiles`, stop };
}

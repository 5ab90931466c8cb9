import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { fileURLToPath } from 'node:url';
import { filesOf } from './built.ts';
import { siteServer } from '../src/compile/kiosk/serve.mjs';

const root = resolve(fileURLToPath(new URL('..', import.meta.url)));
const VITE = join(root, 'node_modules/vite/bin/vite.js');
const run = promisify(execFile);

/** A web server that can be stopped for real, and notes what it has sent. */
export class StoppableSite {
  private server: Server | undefined;
  private readonly sockets = new Set<Socket>();
  private left = Infinity;
  /** Bytes of bodies by path, since {@link forget}. */
  readonly sent = new Map<string, number>();

  constructor(
    private folder: string,
    readonly port: number,
  ) {}

  get address(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Another release in place of the former one. */
  deploy(folder: string): void {
    this.folder = folder;
  }

  forget(): void {
    this.sent.clear();
  }

  /** Lets `count` more files of a pack through, then the line breaks. */
  breakAfter(count: number): void {
    this.left = count;
  }

  async start(): Promise<void> {
    this.left = Infinity;
    const server = createServer((request, response) => siteServer(this.folder).emit('request', request, response));
    server.on('connection', (socket: Socket) => {
      this.sockets.add(socket);
      socket.on('close', () => this.sockets.delete(socket));
    });
    server.prependListener('request', ({ url = '' }, response: ServerResponse) => this.note(url, response));
    await new Promise<void>((done) => server.listen(this.port, '127.0.0.1', done));
    this.server = server;
  }

  private note(url: string, response: ServerResponse): void {
    if (!/^\/(packs\/|sw\.js)/.test(url)) this.left -= 1;
    if (this.left < 0) return void response.destroy();
    response.on('finish', () => {
      const bytes = response.statusCode === 200 ? this.bytesOf(response) : 0;
      this.sent.set(url, (this.sent.get(url) ?? 0) + bytes);
    });
  }

  private bytesOf(response: ServerResponse): number {
    return Number(/content-length: (\d+)/i.exec((response as ServerResponse & { _header?: string })._header ?? '')?.[1] ?? 0);
  }

  /** Nothing answers any more; open connections are cut. */
  async stop(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    for (const socket of this.sockets) socket.destroy();
    if (server) await new Promise((done) => server.close(done));
  }
}

interface Release {
  /** Put before the summary of one site, so that its texts are others. */
  readonly mark?: string;
  /** Public address, which stands in every page: also in those that the worker keeps. */
  readonly address?: string;
}

/** The second and the third differ from the one before in one text, the fourth from the third in what every page needs. */
const RELEASES: readonly Release[] = [{}, { mark: 'Bản 2. ' }, { mark: 'Bản 3. ' }, { mark: 'Bản 3. ', address: 'https://song-thu.example' }];

async function buildRelease({ mark = '', address }: Release, data: string, folder: string): Promise<void> {
  cpSync(join(root, 'e2e/fixtures/province'), data, { recursive: true });
  const file = join(data, 'song-thu/sites/dinh-thu.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/(summary:\n\s+vi: )/, `$1${mark}`));
  const env = { ...process.env, DISAN_DATA: data, DISAN_PRECOMPRESS: '0', DISAN_TODAY: '2026-11-22', ...(address ? { DISAN_SITE: address } : {}) };
  await run(process.execPath, [VITE, 'build', '--emptyOutDir', '--logLevel', 'error', '--outDir', folder], { cwd: root, env });
}

/** Builds the releases of the invented province, two at a time. @returns their folders */
export async function buildReleases(): Promise<readonly string[]> {
  const work = join(root, '.cache/offline');
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  const waiting = RELEASES.entries();
  const build = async (): Promise<void> => {
    for (const [at, release] of waiting) await buildRelease(release, join(work, `data-${at + 1}`), folderOf(work, at));
  };
  await Promise.all([build(), build()]);
  return RELEASES.map((_, at) => folderOf(work, at));
}

function folderOf(work: string, at: number): string {
  return join(work, `release-${at + 1}`);
}

/** Paths whose bytes one release has and the other has not, pages by their folder. */
export function changedFiles(before: string, after: string): ReadonlySet<string> {
  const same = (file: string): boolean => existsSync(join(before, file)) && readFileSync(join(before, file)).equals(readFileSync(join(after, file)));
  return new Set(filesOf(after).filter((file) => !same(file)).map((file) => `/${file}`.replace(/\/index\.html$/, '/')));
}

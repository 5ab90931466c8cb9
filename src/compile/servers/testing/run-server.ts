import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request, type IncomingHttpHeaders } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { serverFiles, type Server } from '../server-files.ts';

const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** A server program as these tests run it. */
export interface Program {
  readonly name: 'nginx' | 'caddy';
  readonly file: 'nginx.conf' | 'Caddyfile';
  /** Path of the program, or what to install where there is none. */
  readonly binary: string | undefined;
  readonly install: string;
  /** Arguments that run it in the foreground on the configuration at `config`, with its own files in `folder`. */
  readonly args: (config: string, folder: string) => readonly string[];
  /** What we ship, in what else the program needs to run apart from the machine's own. */
  readonly wrap: (shipped: string, folder: string) => string;
}

function find(name: string): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(':'), '/usr/sbin', '/usr/local/sbin'];
  return folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file));
}

function wrapNginx(shipped: string, folder: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`);
  return `load_module ${BROTLI};
${process.getuid?.() === 0 ? 'user root;' : ''}
worker_processes 1; daemon off; pid ${folder}/pid; error_log stderr;
events {}
http { access_log off; ${temporary.join(' ')}
${shipped}
}`;
}

export const PROGRAMS: readonly Program[] = [
  {
    name: 'nginx',
    file: 'nginx.conf',
    binary: existsSync(BROTLI) ? find('nginx') : undefined,
    install: 'apt-get install nginx-light libnginx-mod-http-brotli-static',
    args: (config, folder) => ['-p', folder, '-c', config, '-e', 'stderr'],
    wrap: wrapNginx,
  },
  {
    name: 'caddy',
    file: 'Caddyfile',
    binary: find('caddy'),
    install: 'apt-get install caddy',
    args: (config) => ['run', '--adapter', 'caddyfile', '--config', config],
    wrap: (shipped) => `{\n\tadmin off\n\tauto_https disable_redirects\n\tskip_install_trust\n}\n${shipped}`,
  },
];

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

async function answers(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/robots.txt`).then(() => true, (error: Error) => !/ECONNREFUSED/.test(String((error.cause as Error | undefined)?.message)));
}

async function waitFor(port: number, child: ChildProcess, said: () => string): Promise<void> {
  for (let i = 0; i < 200; i += 1) {
    if (child.exitCode !== null) throw new Error(`It ended at once:\n${said()}`);
    if (await answers(port)) return;
    await pause(50);
  }
  throw new Error(`It does not answer:\n${said()}`);
}

/** A server that runs; `stop` ends it and removes its files. */
export interface Running {
  readonly port: number;
  readonly stop: () => Promise<void>;
}

/** Starts a program on a free port of 127.0.0.1 with the configuration that we ship for it. */
export async function start(program: Program, scheme: 'http' | 'https', server: Omit<Server, 'origin'>): Promise<Running> {
  const folder = await mkdtemp(path.join(tmpdir(), 'disan-server-'));
  const port = await freePort();
  const config = path.join(folder, program.file);
  const shipped = serverFiles({ ...server, origin: `${scheme}://127.0.0.1:${port}` }).get(program.file) ?? '';
  await writeFile(config, program.wrap(shipped, folder));
  const env = { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
  const child = spawn(program.binary ?? '', [...program.args(config, folder)], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += String(text)));
  const ended = new Promise((done) => child.once('exit', done));
  const stop = async (): Promise<void> => {
    child.kill();
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  await waitFor(port, child, () => said).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return { port, stop };
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Asks for `path` exactly as it is written: nothing is normalised, followed or unpacked. */
export function ask(port: number, path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  return new Promise((done, failed) => {
    const asking = request({ host: '127.0.0.1', port, path, headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part)).on('error', failed);
      response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }));
    });
    asking.on('error', failed).end();
  });
}

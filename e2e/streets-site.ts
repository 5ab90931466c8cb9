import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { streetArchive } from '../tiles/testing/street-archive.ts';
import { basemapUse } from '../tiles/use.ts';
import { PORT } from './built.ts';

const root = resolve(fileURLToPath(new URL('..', import.meta.url)));
const work = join(root, '.cache/streets');
const dist = join(root, '.cache/streets-dist');
const port = PORT + 2;
const VITE = join(root, 'node_modules/vite/bin/vite.js');
const PATIENCE_MS = 120_000;

function vite(args: readonly string[]): ChildProcess {
  const env = { ...process.env, DISAN_STREETS: join(work, 'streets.json'), DISAN_PRECOMPRESS: '0' };
  return spawn(process.execPath, [VITE, ...args, '--outDir', dist], { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** Puts the invented archive in, as an operator does, into folders of its own. */
async function putIn(): Promise<void> {
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  writeFileSync(join(work, 'invented.pmtiles'), streetArchive());
  await basemapUse([join(work, 'invented.pmtiles')], {
    manifest: join(work, 'streets.json'),
    folder: join(work, 'tiles'),
    data: join(root, 'data'),
    origin: `http://127.0.0.1:${port}`,
    today: '2025-11-22',
  });
}

async function build(): Promise<void> {
  const building = vite(['build', '--emptyOutDir', '--logLevel', 'error']);
  const status = await new Promise((done) => building.once('exit', done));
  if (status !== 0) throw new Error('The site with streets cannot be built');
  cpSync(join(work, 'tiles'), join(dist, 'tiles'), { recursive: true });
}

async function answers(address: string, server: ChildProcess): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end && server.exitCode === null) {
    const answer = await fetch(`${address}/robots.txt`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((soon) => setTimeout(soon, 100));
  }
  throw new Error(`Nothing answers at ${address}`);
}

/** Builds the site with an invented street map in use, and serves it until it is stopped. */
export async function serveStreets(): Promise<{ readonly address: string; stop(): void }> {
  await putIn();
  await build();
  const address = `http://127.0.0.1:${port}`;
  const server = vite(['preview', '--host', '127.0.0.1', '--port', String(port), '--strictPort']);
  try {
    await answers(address, server);
  } catch (error) {
    server.kill();
    throw error;
  }
  return { address, stop: () => void server.kill() };
}

import { execFile } from 'node:child_process';
import { readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { PROJECT } from '../../cli.ts';
import { policyOf } from '../server-files.ts';

/** Where the site of these tests is built. */
export const SITE = path.join(PROJECT, '.cache/servers-dist');
const SOURCES = ['src', 'tiles', 'public', 'e2e/fixtures/province', 'index.html', 'vite.config.ts', 'package-lock.json'];

async function newest(file: string): Promise<number> {
  const { mtimeMs } = await stat(file);
  return file.endsWith('.test.ts') ? 0 : mtimeMs;
}

async function isFresh(): Promise<boolean> {
  const built = await stat(path.join(SITE, 'index.html')).catch(() => undefined);
  if (!built) return false;
  for (const source of SOURCES.map((name) => path.join(PROJECT, name))) {
    const below = (await stat(source)).isDirectory() ? await readdir(source, { recursive: true, withFileTypes: true }) : [];
    const files = below.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
    const times = await Promise.all([source, ...files].map(newest));
    if (Math.max(...times) > built.mtimeMs) return false;
  }
  return true;
}

/** Builds the small province into {@link SITE} unless it stands there newer than all its sources. */
export async function buildSite(): Promise<void> {
  if (await isFresh()) return;
  const folder = `${SITE}.${process.pid}`;
  const { VITEST: _, NODE_ENV: __, DISAN_PRECOMPRESS: ___, ...env } = process.env;
  const args = ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error', '--emptyOutDir', '--outDir', folder];
  const building = { cwd: PROJECT, env: { ...env, DISAN_DATA: 'e2e/fixtures/province', DISAN_SITE: 'https://disan.example' } };
  try {
    await promisify(execFile)(process.execPath, args, building);
    await rm(SITE, { recursive: true, force: true });
    await rename(folder, SITE);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Files of the site that a visitor may ask for, as paths from its top, without their compressed twins. */
export async function publicFiles(): Promise<readonly string[]> {
  const entries = await readdir(SITE, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => `/${path.relative(SITE, path.join(entry.parentPath, entry.name))}`)
    .filter((file) => !/\/\.|\.(br|gz)$|^\/_headers$/.test(file));
}

export function fileOf(name: string): Promise<Buffer> {
  return readFile(path.join(SITE, name));
}

/** The policy that the pages of the site carry. */
export async function builtPolicy(): Promise<string> {
  return policyOf(String(await fileOf('/index.html')));
}

import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Plugin } from 'vite';
import { packPaths, type PackIndex } from '../model/pack.ts';
import { afterBuild } from './after-build.ts';
import { readBuiltSite } from './built-site.ts';
import { drawIcon, ICONS } from './outputs/icons.ts';
import { packInfo, PackMaker } from './outputs/packs.ts';
import { compress, doesCompress } from './precompress.ts';
import { workerOf } from './worker.ts';

async function writeIcons(folder: string): Promise<void> {
  const drawing = await readFile(path.join(folder, 'icon.svg'));
  for (const icon of ICONS) await writeFile(path.join(folder, icon.path), await drawIcon(drawing, icon));
}

async function write(folder: string, name: string, text: string): Promise<void> {
  const file = path.join(folder, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
  if (doesCompress()) await compress(file);
}

/** Writes into a built site its icons, the lists of what can be saved, and the service worker. */
export async function writeOffline(folder: string): Promise<void> {
  await rm(path.join(folder, 'packs'), { recursive: true, force: true });
  await writeIcons(folder);
  const site = await readBuiltSite(folder);
  const packs = new PackMaker(site).all();
  const index: PackIndex = { packs: packs.map(packInfo) };
  for (const pack of packs) await write(folder, packPaths.manifest(pack.id), JSON.stringify(pack));
  await write(folder, packPaths.index, JSON.stringify(index));
  await write(folder, '/sw.js', await workerOf(site));
}

/** Runs last: packs name the files as they were written, and the bytes in which they travel. */
export const offline = (): Plugin => afterBuild('disan-offline', writeOffline);

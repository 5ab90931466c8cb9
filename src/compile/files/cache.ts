import { createHash, randomUUID } from 'node:crypto';
import { access, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PROJECT } from '../cli.ts';

/** Where results of slow work are kept between builds; `DISAN_CACHE` names another folder. May be deleted at any time. */
export const CACHE = path.resolve(PROJECT, process.env['DISAN_CACHE'] || '.cache');

/** SHA-256 in hexadecimal digits. */
export function sha256(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}

/** The JSON that was kept under `name`, or what `make` gives, which is kept from now on. */
export async function remembered<T>(name: string, make: () => Promise<T>): Promise<T> {
  const file = path.join(CACHE, `${name}.json`);
  try {
    return JSON.parse(await readFile(file, 'utf8')) as T;
  } catch {
    const made = await make();
    await mkdir(path.dirname(file), { recursive: true });
    const draft = `${file}.${randomUUID()}`;
    await writeFile(draft, JSON.stringify(made));
    await rename(draft, file);
    return made;
  }
}

/**
 * The folder that was kept under `name`, or one that `make` fills. It is whole or not there:
 * `make` works in a draft, which is renamed at its end.
 *
 * @returns absolute path
 */
export async function rememberedFolder(name: string, make: (folder: string) => Promise<void>): Promise<string> {
  const folder = path.join(CACHE, name);
  if (await exists(folder)) return folder;
  const draft = `${folder}.${randomUUID()}`;
  await mkdir(draft, { recursive: true });
  try {
    await make(draft);
    await rename(draft, folder);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (!(await exists(folder))) throw error;
  }
  return folder;
}

async function exists(folder: string): Promise<boolean> {
  return access(folder).then(() => true, () => false);
}

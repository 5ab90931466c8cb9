import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { BASE, BASE_MEDIA } from './base.ts';

/** What to make of a file of the valid base: other content, an exchange of words, or nothing at all. */
export type Change = string | Uint8Array | readonly [from: string, to: string] | null;

/** Writes a small valid data folder, changed as told, that lasts as long as the test. */
export async function makeDataFolder(changes: Readonly<Record<string, Change>> = {}): Promise<string> {
  const dir = await mkdtemp(path.join(tmpdir(), 'disan-'));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  const files = new Map<string, string | Uint8Array>([...Object.entries(BASE), ...Object.entries(BASE_MEDIA)]);
  for (const [file, change] of Object.entries(changes)) {
    if (change === null) files.delete(file);
    else files.set(file, typeof change === 'string' || change instanceof Uint8Array ? change : exchange(file, change));
  }
  for (const [file, content] of files) {
    await mkdir(path.join(dir, path.dirname(file)), { recursive: true });
    await writeFile(path.join(dir, file), content);
  }
  return dir;
}

/** The words of a test must be in the base exactly once, lest the test pass for nothing. */
function exchange(file: string, [from, to]: readonly [string, string]): string {
  const base = BASE[file] ?? '';
  if (base.split(from).length !== 2) throw new Error(`'${from}' is not in ${file} exactly once`);
  return base.replace(from, () => to);
}

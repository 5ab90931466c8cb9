import { readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Streets } from './streets.ts';

/** The manifest that a build uses: the one that `DISAN_STREETS` names, else tiles/streets.json. */
export function manifestPath(): string {
  const asked = process.env['DISAN_STREETS'];
  return asked ? resolve(asked) : fileURLToPath(new URL('streets.json', import.meta.url));
}

/** The street map of this installation, if it has one. */
export function readManifest(path = manifestPath()): Streets | null {
  return JSON.parse(readFileSync(path, 'utf8')) as Streets | null;
}

/** Replaces a manifest in one step: a reader sees the old one or the new one. */
export async function writeManifest(streets: Streets | null, path = manifestPath()): Promise<void> {
  const next = `${path}.${process.pid}.part`;
  await writeFile(next, `${JSON.stringify(streets, null, 2)}\n`);
  await rename(next, path);
}

/** Origin of a street map that lies on another server: the security policy must let pages read from it. */
export function foreignOrigin(streets: Streets | null): string | undefined {
  return streets && URL.canParse(streets.url) ? new URL(streets.url).origin : undefined;
}

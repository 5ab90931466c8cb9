import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { BuiltFile, BuiltSite } from './outputs/packs.ts';

const TEXT = /\.(html|m?js|css|json|geojson|webmanifest)$/;
/** Where the length of the JSON in a GLB file stands, and where the JSON begins. */
const GLB = { length: 12, json: 20 } as const;
const COMPRESSED = /\.(br|gz)$/;

/** The path at which a file of the folder is served. */
function served(name: string): string {
  return `/${name.split(path.sep).join('/')}`.replace(/\/index\.html$/, '/');
}

function textOf(name: string, bytes: Buffer): string | undefined {
  if (TEXT.test(name)) return bytes.toString('utf8');
  if (!name.endsWith('.glb') || bytes.length < GLB.json) return undefined;
  return bytes.toString('utf8', GLB.json, GLB.json + bytes.readUInt32LE(GLB.length));
}

async function builtFile(folder: string, name: string): Promise<BuiltFile> {
  const file = path.join(folder, name);
  const bytes = await readFile(file);
  const text = textOf(name, bytes);
  const brotli = await stat(`${file}.br`).catch(() => undefined);
  return {
    path: served(name),
    bytes: bytes.length,
    transfer: brotli?.size ?? bytes.length,
    sha256: createHash('sha256').update(bytes).digest('base64url'),
    ...(text === undefined ? {} : { text }),
  };
}

/** Throws for code, which every page may need. */
function isHidden(name: string): boolean {
  const hidden = name.split(path.sep).some((part) => /^[._]/.test(part));
  if (hidden && name.startsWith('assets')) throw new Error(`${name} would not be served: its name begins with a dot or an underscore`);
  return hidden;
}

/** Reads a built site. What begins with a dot or an underscore is not served, compressed forms are counted with what they are of. */
export async function readBuiltSite(folder: string): Promise<BuiltSite> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile() && !COMPRESSED.test(entry.name))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .filter((name) => !isHidden(name))
    .sort();
  const site = new Map<string, BuiltFile>();
  for (const name of names) {
    const file = await builtFile(folder, name);
    site.set(file.path, file);
  }
  return site;
}

import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { openFile, openUrl, type Archive } from './archive-source.ts';
import { BadArchive, reason } from './bad-archive.ts';
import { checkArchive, type ArchiveFacts, type ProvinceBox } from './check-archive.ts';
import type { BBox } from './geometry.ts';
import { foreignOrigin, manifestPath, readManifest, writeManifest } from './streets-manifest.ts';
import type { Streets } from './streets.ts';

/** Where the command reads and writes. */
export interface Site {
  /** The manifest, tiles/streets.json. */
  readonly manifest: string;
  /** Folder of the copy; pages find it as /tiles/. */
  readonly folder: string;
  /** Content folder, for the bounds of the provinces. */
  readonly data: string;
  /** Public origin of the site. */
  readonly origin: string;
  /** Today as YYYY-MM-DD. */
  readonly today: string;
}

const COPY = /^streets-[0-9a-f]{8}\.pmtiles$/;
const USAGE = 'npm run basemap:use -- FILE_OR_URL, or -- --remove';

/** The provinces of a content folder that say their bounds. */
export async function readProvinces(data: string): Promise<ProvinceBox[]> {
  const entries = await readdir(data, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory() && existsSync(join(data, entry.name, 'province.yaml')));
  const boxes = folders.map(async ({ name }) => {
    const { bounds } = parse(await readFile(join(data, name, 'province.yaml'), 'utf8')) as { bounds?: number[] };
    return { id: name, bounds };
  });
  return (await Promise.all(boxes)).filter((box): box is { id: string; bounds: BBox } => box.bounds?.length === 4);
}

/** Copies a file. @returns its SHA-256, in hex */
async function copy(from: string, to: string): Promise<string> {
  const hash = createHash('sha256');
  const hashed = async function* (chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      hash.update(chunk);
      yield chunk;
    }
  };
  await pipeline(createReadStream(from), hashed, createWriteStream(to));
  return hash.digest('hex');
}

/** Puts a file into the folder under a name that follows its bytes, so that no cache can mix two of them. */
async function takeIn(file: string, folder: string): Promise<{ name: string; sha256: string }> {
  const part = join(folder, `.streets-${process.pid}.part`);
  try {
    await mkdir(folder, { recursive: true });
    const sha256 = await copy(file, part);
    const name = `streets-${sha256.slice(0, 8)}.pmtiles`;
    await rename(part, join(folder, name));
    return { name, sha256 };
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined);
    throw new BadArchive(file, `could not be copied to ${folder} (${reason(error)})`, 'make room there and try again');
  }
}

async function dropCopies(folder: string, except?: string): Promise<void> {
  const names = existsSync(folder) ? await readdir(folder) : [];
  await Promise.all(names.filter((name) => COPY.test(name) && name !== except).map((name) => rm(join(folder, name))));
}

async function checked(archive: Archive, name: string, site: Site): Promise<ArchiveFacts> {
  try {
    return await checkArchive(archive, name, await readProvinces(site.data));
  } finally {
    await archive.close();
  }
}

async function useFile(file: string, site: Site): Promise<Streets> {
  const facts = await checked(await openFile(file), file, site);
  const { name, sha256 } = await takeIn(file, site.folder);
  const streets: Streets = { url: `/tiles/${name}`, sha256, ...facts, added: site.today };
  await writeManifest(streets, site.manifest);
  await dropCopies(site.folder, name);
  return streets;
}

async function useUrl(address: string, site: Site): Promise<Streets> {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol !== 'https:') throw new BadArchive(address, 'is no https address', 'give one that begins with https://');
  const facts = await checked(await openUrl(url.href, { origin: site.origin }), url.href, site);
  const streets: Streets = { url: url.href, ...facts, added: site.today };
  await writeManifest(streets, site.manifest);
  await dropCopies(site.folder);
  return streets;
}

async function remove(site: Site): Promise<string> {
  await writeManifest(null, site.manifest);
  await dropCopies(site.folder);
  return 'No street map any more: the embedded base map is drawn alone. Build the site again: npm run build';
}

function describe({ url, bounds, minzoom, maxzoom, layers, attribution, added }: Streets): string {
  return [
    `Street map: ${url}`,
    `  put in on ${added}, zooms ${minzoom} to ${maxzoom}, bounds ${bounds.join(',')}`,
    `  layers: ${layers.join(', ')}`,
    `  attribution: ${attribution}`,
  ].join('\n');
}

/** @throws BadArchive when the manifest names a copy that is not there, as after a fresh clone */
function whatIsUsed(site: Site): string {
  const streets = readManifest(site.manifest);
  if (!streets) return `No street map: the embedded base map is drawn alone. To put one in: ${USAGE}`;
  const path = join(site.folder, basename(streets.url));
  if (!foreignOrigin(streets) && !existsSync(path)) {
    throw new BadArchive(relative('', path), 'is in use but is not there', `put it in again (${USAGE})`);
  }
  return describe(streets);
}

/**
 * `npm run basemap:use [-- FILE_OR_URL | --remove]`: puts in a street map, takes it out, or says which one is used.
 * @returns what to tell the caller
 * @throws BadArchive when the file is no good; nothing is changed then
 */
export async function basemapUse(args: string[], site: Site): Promise<string> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { remove: { type: 'boolean' } } });
  const [given, ...rest] = positionals;
  if (rest.length || (values.remove && given)) throw new BadArchive(positionals.join(' '), 'is too much', USAGE);
  if (values.remove) return remove(site);
  if (given === undefined) return whatIsUsed(site);
  const streets = await (/^https?:\/\//i.test(given) ? useUrl(given, site) : useFile(given, site));
  const origin = foreignOrigin(streets);
  const note = origin ? `\nVisitors' browsers will ask ${origin} for it; offline copies cannot hold it.` : '';
  return `${describe(streets)}${note}\nBuild the site again: npm run build`;
}

/** This checkout, as the build sees it (`DISAN_DATA`, `DISAN_SITE`, `DISAN_STREETS`). */
function thisSite(): Site {
  const root = fileURLToPath(new URL('..', import.meta.url));
  return {
    manifest: manifestPath(),
    folder: join(root, 'public/tiles'),
    data: resolve(root, process.env['DISAN_DATA'] ?? 'data'),
    origin: new URL(process.env['DISAN_SITE'] ?? 'http://localhost:4173').origin,
    today: new Date().toLocaleDateString('sv'),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    process.stdout.write(`${await basemapUse(process.argv.slice(2), thisSite())}\n`);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (!(error instanceof BadArchive) && code === undefined) throw error;
    process.stderr.write(`${message}\n`);
    process.exitCode = 1;
  }
}

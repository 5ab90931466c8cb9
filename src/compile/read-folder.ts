import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { COLLECTIONS, isCollection } from '../model/routes.ts';
import { KIND_OF, NAME, type Kind } from './kinds.ts';
import { SCREENSHOTS } from './pictures/screenshots.ts';
import { fileProblem, type Problem } from './problem.ts';
import { LOCK, REGISTRY } from './qr/registry.ts';
import { walkFolder, type Entry } from './walk.ts';

/** A content file as its place in the data folder describes it. */
export interface ContentFile {
  readonly file: string;
  readonly kind: Kind;
  /** What the name of the file says: the id. Of a province, the name of its folder. */
  readonly id: string;
  /** Folder of the province; of a layer, empty. */
  readonly province: string;
}

/** What lies in a data folder. */
export interface Folder {
  readonly root: string;
  readonly files: readonly ContentFile[];
  /** Names of the files in `media` of each province. */
  readonly media: ReadonlyMap<string, ReadonlySet<string>>;
  /** Text of codes.lock of each province that has one. */
  readonly locks: ReadonlyMap<string, string>;
  /** QR codes that were once on a plate and must not come back. */
  readonly retired: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

/** Optional list of {@link Folder.retired}: one code a line, `#` begins a comment. */
export const RETIRED = 'retired-codes.txt';

const PLAIN = /^(README|CREDITS|CHANGELOG|LICEN[CS]E)(\.[a-z]{2})?(\.(md|txt))?$/;
/** Folders of a province that hold something else than content files. */
const MATERIAL = ['media', 'models', SCREENSHOTS];

/** What lies in a data folder, and whatever does not belong there. Reads no content file. */
export async function readFolder(dir: string): Promise<Folder> {
  const { root, entries, problems } = await walkFolder(dir);
  const found = entries.map((entry) => place(entry));
  const files = found.flatMap(({ content }) => content ?? []);
  const all = [...problems, ...found.flatMap((one) => one.problems)];
  if (!problems.some(({ file }) => file === '.')) all.push(...missing(entries, files));
  const [locks, retired] = await Promise.all([readLocks(root, entries), readRetired(root, entries)]);
  return { root, files, media: mediaOf(entries), locks, retired, problems: all };
}

interface Placed {
  readonly content?: ContentFile;
  readonly problems: readonly Problem[];
}

const NOTHING: Placed = { problems: [] };

function place(entry: Entry): Placed {
  const [top = '', second, third, ...rest] = entry.file.split('/');
  const name = entry.file.split('/').at(-1) ?? '';
  const isContent = /\.ya?ml$/i.test(name);
  if (top === 'schema' || (name.startsWith('.') && !isContent)) return NOTHING;
  if (entry.type === 'file' && (PLAIN.test(name) || entry.file === RETIRED)) return NOTHING;
  if (top === 'layers')
    return second === undefined ? NOTHING : rest.length || third ? NOTHING : content(entry, 'layer', '');
  if (second === undefined) return placeTop(entry);
  if (MATERIAL.includes(second)) return NOTHING;
  if (second === 'province.yaml' && third === undefined && entry.type === 'file') {
    return { content: { file: entry.file, kind: 'province', id: top, province: top }, problems: [] };
  }
  if (second === REGISTRY && third === undefined && entry.type === 'file') {
    return { content: { file: entry.file, kind: 'codes', id: top, province: top }, problems: [] };
  }
  if (second === LOCK && third === undefined && entry.type === 'file') return NOTHING;
  if (!isCollection(second)) return third === undefined ? refuse(entry, unknownInProvince(entry)) : NOTHING;
  if (third === undefined) return entry.type === 'folder' ? NOTHING : refuse(entry, 'must be a folder');
  return rest.length ? NOTHING : content(entry, KIND_OF[second], top);
}

function refuse(entry: Entry, message: string): Placed {
  return { problems: [fileProblem(entry.file, message)] };
}

function placeTop(entry: Entry): Placed {
  if (entry.type === 'file')
    return refuse(entry, 'is not expected here: content lies in layers and in the folder of a province');
  return NAME.test(entry.file) ? NOTHING : refuse(entry, nameMessage('folder'));
}

function unknownInProvince(entry: Entry): string {
  if (entry.type === 'file') return 'is not expected here: beside province.yaml, codes.yaml and codes.lock a province has only folders';
  return `is no collection: use ${COLLECTIONS.join(', ')} or ${MATERIAL.join(', ')}`;
}

function nameMessage(what: string): string {
  return `is not a name for a ${what}: use lower-case letters without marks, digits and '-'`;
}

function content(entry: Entry, kind: Kind, province: string): Placed {
  const name = path.posix.basename(entry.file);
  const match = /^(.+)\.ya?ml$/i.exec(name);
  if (entry.type === 'folder') return refuse(entry, 'is a folder: one file per thing, no folders here');
  if (!match) return refuse(entry, 'is not a content file: its name must end in .yaml');
  const problems: Problem[] = [];
  if (!name.endsWith('.yaml')) problems.push(fileProblem(entry.file, 'must end in .yaml'));
  if (!NAME.test(match[1] ?? '')) problems.push(fileProblem(entry.file, nameMessage('file')));
  return { content: { file: entry.file, kind, id: (match[1] ?? '').toLowerCase(), province }, problems };
}

function* missing(entries: readonly Entry[], files: readonly ContentFile[]): Generator<Problem> {
  if (!files.some(({ kind }) => kind === 'layer')) yield fileProblem('layers', 'is missing, or holds no layer');
  const folders = entries.filter(({ file, type }) => type === 'folder' && !file.includes('/'));
  const provinces = folders.filter(({ file }) => file !== 'layers' && file !== 'schema');
  if (!provinces.length) yield fileProblem('.', 'holds no province');
  for (const { file } of provinces) {
    if (files.some(({ kind, province }) => kind === 'province' && province === file)) continue;
    yield fileProblem(`${file}/province.yaml`, 'is missing');
  }
}

function mediaOf(entries: readonly Entry[]): Map<string, Set<string>> {
  const media = new Map<string, Set<string>>();
  for (const { file, type } of entries) {
    const [province = '', folder, ...rest] = file.split('/');
    if (folder !== 'media' || type !== 'file') continue;
    const names = media.get(province) ?? new Set<string>();
    media.set(province, names.add(rest.join('/')));
  }
  return media;
}

async function readLocks(root: string, entries: readonly Entry[]): Promise<Map<string, string>> {
  const files = entries.filter(({ file, type }) => type === 'file' && /^[^/]+\/codes\.lock$/.test(file));
  const texts = files.map(async ({ file }) => [file.split('/')[0] ?? '', await readFile(path.join(root, file), 'utf8')] as const);
  return new Map(await Promise.all(texts));
}

async function readRetired(root: string, entries: readonly Entry[]): Promise<Set<string>> {
  if (!entries.some(({ file }) => file === RETIRED)) return new Set();
  const text = await readFile(path.join(root, RETIRED), 'utf8');
  return new Set(
    text
      .split('\n')
      .map((line) => line.replace(/#.*/, '').trim())
      .filter(Boolean),
  );
}

import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { overBudget, type Role } from './files/budgets.ts';
import { remembered, sha256 } from './files/cache.ts';
import { glbMistakes } from './files/glb.ts';
import { splatMistake } from './files/splat.ts';
import { fieldsOf, isRecord, stringAt, valueAt, type Path } from './fields.ts';
import { inspectPicture, panoramaMistake, type PictureFacts } from './pictures/inspect.ts';
import type { Problem } from './problem.ts';
import { problemAt, type Source } from './source.ts';
import type { World } from './world.ts';

/** Raised when the checks change, so that no old answer is used. */
const VERSION = 1;

/** A field that names a file of media, and what that is used as. */
interface Use {
  readonly source: Source;
  readonly path: Path;
  readonly file: string;
  readonly role: Role;
}

interface Findings {
  readonly mistakes: readonly string[];
  readonly facts?: PictureFacts;
}

/** Files of media that are too heavy, broken or of another kind than their field says. One after the other: they may be large. */
export async function checkFiles(world: World): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const source of world.sources) {
    const there = world.folder.media.get(source.province);
    for (const use of usesIn(source)) {
      if (!there?.has(use.file)) continue;
      const { mistakes, facts } = await findings(world.folder.root, use);
      problems.push(...mistakes.map((mistake) => problemAt(source, use.path, mistake)));
      if (facts && use.role === 'photograph') problems.push(...hotspotsOutside(use, facts));
    }
  }
  return problems;
}

const VIEWER_ROLES: Readonly<Record<string, Role>> = {
  'model.file': 'model', 'model.fine': 'fine', 'model.usdz': 'usdz', 'splat.file': 'splat', 'image.file': 'photograph',
};
const MEDIUM_ROLES: Readonly<Record<string, Role>> = { image: 'picture', audio: 'audio', video: 'video' };

function* usesIn(source: Source): Generator<Use> {
  for (const { definition, path: at, value } of fieldsOf(source.kind, source.value)) {
    const type = stringAt(value, ['type']) ?? '';
    for (const name of ['file', 'fine', 'usdz']) {
      const file = stringAt(value, [name]);
      const role = definition === 'scene' ? 'panorama' : definition === 'medium' ? MEDIUM_ROLES[type] : definition === 'viewer' ? VIEWER_ROLES[`${type}.${name}`] : undefined;
      if (file && role) yield { source, path: [...at, name], file, role };
    }
  }
}

async function findings(root: string, { source, file, role }: Use): Promise<Findings> {
  const full = path.join(root, source.province, 'media', file);
  const heavy = overBudget(role, (await stat(full)).size);
  if (heavy) return { mistakes: [heavy] };
  const bytes = await readFile(full);
  return remembered(`checks/${sha256(String(VERSION), role, path.extname(file), bytes)}`, () => INSPECT[role](bytes, file));
}

async function picture(bytes: Uint8Array): Promise<Findings> {
  const facts = await inspectPicture(bytes);
  return 'mistake' in facts ? { mistakes: [facts.mistake] } : { mistakes: [], facts };
}

async function panorama(bytes: Uint8Array): Promise<Findings> {
  const found = await picture(bytes);
  const mistake = found.facts && panoramaMistake(found.facts);
  return mistake ? { mistakes: [mistake] } : found;
}

async function glb(bytes: Uint8Array): Promise<Findings> {
  return { mistakes: await glbMistakes(bytes) };
}

/** A ZIP file begins with the head of its first file. */
async function usdz(bytes: Uint8Array): Promise<Findings> {
  return { mistakes: Buffer.from(bytes.subarray(0, 4)).equals(Buffer.from('PK\x03\x04')) ? [] : ['is no USDZ file: it is not a ZIP archive'] };
}

async function splat(bytes: Uint8Array, file: string): Promise<Findings> {
  const mistake = splatMistake(file, bytes);
  return { mistakes: mistake ? [mistake] : [] };
}

async function recording(bytes: Uint8Array): Promise<Findings> {
  return { mistakes: bytes.length ? [] : ['is empty'] };
}

const INSPECT: Readonly<Record<Role, (bytes: Uint8Array, file: string) => Promise<Findings>>> = {
  picture, panorama, photograph: picture, model: glb, fine: glb, usdz, splat, audio: recording, video: recording,
};

function* hotspotsOutside({ source, path: at }: Use, { width, height }: PictureFacts): Generator<Problem> {
  const spots = valueAt(source.value, [...at.slice(0, -1), 'hotspots']);
  for (const [i, spot] of Array.isArray(spots) ? spots.entries() : []) {
    const point = isRecord(spot) ? spot['at'] : undefined;
    const [x, y] = (Array.isArray(point) ? point : []) as unknown[];
    if (typeof x !== 'number' || typeof y !== 'number' || (x >= 0 && y >= 0 && x <= width && y <= height)) continue;
    yield problemAt(source, [...at.slice(0, -1), 'hotspots', i, 'at'], `lies outside the picture, which has ${width} × ${height} pixels`);
  }
}

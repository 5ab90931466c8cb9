import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isCode } from '../../model/code.ts';
import { dayIn } from '../../model/calendar/zone.ts';
import { checkCodes, isCurable } from '../check-codes.ts';
import { dataFolder, isProgram, runProgram, shortPath, UsageError, type Terminal } from '../cli.ts';
import { readWorld } from '../content.ts';
import { stringAt, valueAt } from '../fields.ts';
import { formatProblem } from '../problem.ts';
import { SCHEMA_FOLDER } from '../schemas.ts';
import { collectionOf, type World } from '../world.ts';
import { appendToLock, readLock, type LockLine } from './lock.ts';
import { appendToRegistry, withSeal, type NewCode } from './registry-text.ts';
import { LOCK, REGISTRY } from './registry.ts';

/**
 * `npm run codes:lock [-- --data DIR]`: enters codes of things in the registry of their province, and
 * codes of the registry in its lock. Only ever adds; where the history was broken it writes nothing.
 *
 * @returns exit status
 */
export async function lockCodes(args: string[], to: Terminal): Promise<number> {
  const { values } = parseArgs({ args, options: { data: { type: 'string' } } });
  const { world } = await readWorld(dataFolder(values.data));
  refuseBrokenHistory(world);
  for (const { province } of world.folder.files.filter(({ kind }) => kind === 'province')) {
    const added = await lockProvince(world.folder.root, province);
    const file = shortPath(path.join(world.folder.root, province, LOCK));
    to.out(`${file}: ${added.length ? `added ${added.join(', ')}` : 'nothing to add'}`);
  }
  return 0;
}

/** @throws {UsageError} where a code has vanished, changed or come back, naming it */
export function refuseBrokenHistory(world: World): void {
  const broken = [...checkCodes(world)].filter((problem) => !isCurable(problem));
  if (broken.length) throw new UsageError(`The history of the codes is broken; nothing was written.\n${broken.map(formatProblem).join('\n')}`);
}

/**
 * Brings registry and lock of a province up to date with its things, and says which codes were new to the
 * lock. Whatever happens between the writes, the next call goes on from there.
 *
 * @param further codes to be given beside those of the things
 */
export async function lockProvince(root: string, province: string, further: readonly NewCode[] = []): Promise<string[]> {
  const { world } = await readWorld(root);
  const folder = path.join(root, province);
  const day = dayIn(stringAt(world.province(province)?.value, ['time_zone']) ?? 'UTC', new Date());
  const entered = registered(world, province);
  const fresh = [...thingsWithout(world, province, day), ...further];
  if (!entered.length && !fresh.length) return [];
  const registry = appendToRegistry(await textOf(path.join(folder, REGISTRY)), fresh, schemaAddress(folder));
  await writeFile(path.join(folder, REGISTRY), registry);
  const before = await textOf(path.join(folder, LOCK));
  const locked = new Set(readLock(before).lines.map(({ code }) => code));
  const added = [...entered, ...fresh].filter(({ code }) => !locked.has(code));
  const lock = appendToLock(before, added);
  if (added.length) await writeFile(path.join(folder, LOCK), lock);
  await writeFile(path.join(folder, REGISTRY), withSeal(registry, readLock(lock).seal));
  return added.map(({ code }) => code);
}

function registered(world: World, province: string): LockLine[] {
  const source = world.sources.find(({ file }) => file === `${province}/${REGISTRY}`);
  const codes = valueAt(source?.value, ['codes']);
  return (Array.isArray(codes) ? codes : []).flatMap((entry) => {
    const [code, opens, since] = ['code', 'opens', 'since'].map((name) => stringAt(entry, [name]));
    return code && opens && since ? [{ code, opens, since }] : [];
  });
}

/** Codes of things that no registry has; what is no code, or another thing has too, is left to the check. */
function thingsWithout(world: World, province: string, since: string): NewCode[] {
  const registries = new Set(world.folder.files.filter(({ kind }) => kind === 'codes').map((file) => file.province));
  const known = new Set([...registries].flatMap((one) => registered(world, one).map(({ code }) => code)));
  return world.sources.flatMap((source) => {
    const collection = collectionOf(source.kind);
    const code = stringAt(source.value, ['code']) ?? '';
    if (source.province !== province || !collection || !isCode(code) || known.has(code)) return [];
    known.add(code);
    return [{ code, opens: `${collection}/${source.id}`, since }];
  });
}

async function textOf(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => '');
}

function schemaAddress(folder: string): string {
  return path.relative(folder, fileURLToPath(new URL('codes.schema.json', SCHEMA_FOLDER))).split(path.sep).join('/');
}

if (isProgram(import.meta.url)) await runProgram(lockCodes);

import { mkdir, realpath, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { COLLECTIONS, type Collection } from '../model/routes.ts';
import { kindsOf } from './check-links.ts';
import { dataFolder, isProgram, runProgram, shortPath, UsageError, type Terminal } from './cli.ts';
import { readWorld } from './content.ts';
import { KIND_OF, NAME, type ThingKind } from './kinds.ts';
import { lockProvince, refuseBrokenHistory } from './qr/codes-lock.ts';
import { COMMAND as PLATE, createPlate } from './qr/new-plate.ts';
import { freshCode, usedCodes } from './qr/used-codes.ts';
import { nearest } from './nearest.ts';
import { SCHEMA_FOLDER, schemaOf } from './schemas.ts';
import { fillTemplate } from './template.ts';
import { isInside } from './walk.ts';
import type { World } from './world.ts';

const USAGE = `npm run new -- ${Object.values(KIND_OF).join('|')} <province> <id>, or ${PLATE}`;

/**
 * `npm run new -- site|festival|trail|product|place <province> <id> [--data DIR]`: writes a
 * template with a fresh QR code, which it enters in the registry of the province. Never touches a
 * thing that exists. `plate <province> <collection>/<id>` gives a further code to a thing that does.
 */
export async function createThing(args: string[], to: Terminal): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { data: { type: 'string' } } });
  const [kind = '', province = '', id = '', ...rest] = positionals;
  if (kind === 'plate') return createPlate([province, id, ...rest], dataFolder(values.data), to);
  const collection = COLLECTIONS.find((candidate) => KIND_OF[candidate] === kind);
  if (!collection || !province || !id || rest.length) throw new UsageError(`Usage: ${USAGE}`);
  const { world } = await readWorld(dataFolder(values.data));
  refuseNames(world, collection, province, id);
  const file = await pathFor(world, collection, province, id);
  refuseBrokenHistory(world);
  const text = fillTemplate(KIND_OF[collection], {
    schema: path.relative(path.dirname(file), schemaFile(KIND_OF[collection])).split(path.sep).join('/'),
    values: await valuesFor(world, collection, id),
    kinds: kindsIn(world, collection),
  });
  await writeFile(file, text, { flag: 'wx' });
  await lockProvince(world.folder.root, province);
  to.out(`${shortPath(file)} written. Fill in what is empty; npm run content:check names it.`);
  return 0;
}

function refuseNames(world: World, collection: Collection, province: string, id: string): void {
  const provinces = world.folder.files.filter(({ kind }) => kind === 'province').map((file) => file.id);
  if (!provinces.includes(province)) {
    const similar = nearest(province, provinces);
    throw new UsageError(
      `No province '${province}'${similar ? `: did you mean '${similar}'?` : ''} (${provinces.join(', ')})`,
    );
  }
  if (!NAME.test(id) || id.length > 60) {
    throw new UsageError(
      `'${id}' is no id: lower-case letters without marks, digits, words joined by '-', at most 60 characters`,
    );
  }
  if (world.has(province, `${collection}/${id}`))
    throw new UsageError(`${province}/${collection}/${id}.yaml exists already`);
}

async function pathFor(world: World, collection: Collection, province: string, id: string): Promise<string> {
  const folder = path.join(world.folder.root, province, collection);
  await mkdir(folder, { recursive: true });
  if (!isInside(world.folder.root, await realpath(folder))) throw new UsageError(`${folder} leaves the data folder`);
  return path.join(folder, `${id}.yaml`);
}

function schemaFile(kind: ThingKind): string {
  return fileURLToPath(new URL(`${kind}.schema.json`, SCHEMA_FOLDER));
}

function kindsIn(world: World, collection: Collection): string[] {
  const layer = world.layer(collection);
  return layer ? kindsOf(layer) : [];
}

async function valuesFor({ folder }: World, collection: Collection, id: string): Promise<Record<string, string>> {
  const hasCode = schemaOf(KIND_OF[collection]).properties?.['code'] !== undefined;
  return hasCode ? { id, code: `'${freshCode(await usedCodes(folder))}'` } : { id };
}

if (isProgram(import.meta.url)) await runProgram(createThing);

import type { Codes, Festival, Layer, Place, PlateCode, Product, Province, Site, Trail } from '../model/types.g.ts';
import { checkFiles } from './check-files.ts';
import { checkGround } from './check-ground.ts';
import { checkCodes } from './check-codes.ts';
import { checkIds } from './check-ids.ts';
import { checkLinks } from './check-links.ts';
import { checkNames } from './check-names.ts';
import { checkPositions } from './check-position.ts';
import { checkSchema } from './check-schema.ts';
import { checkTexts } from './check-texts.ts';
import { checkTimes } from './check-times.ts';
import { checkTranslation } from './check-translation.ts';
import { checkViewers } from './check-viewers.ts';
import { KIND_OF, type Kind, type KindTypes } from './kinds.ts';
import { compareText, isError, sortProblems, type Problem } from './problem.ts';
import { readFolder } from './read-folder.ts';
import { readSource, type Source } from './source.ts';
import { makeWorld, type World } from './world.ts';

/** One province with all its things, each list in order of ids. */
export interface ProvinceContent {
  readonly province: Province;
  readonly sites: readonly Site[];
  readonly festivals: readonly Festival[];
  readonly trails: readonly Trail[];
  readonly products: readonly Product[];
  readonly places: readonly Place[];
  /** The QR codes, in the order in which they were given; of a province without plates none. */
  readonly codes: readonly PlateCode[];
}

/** Everything that a data folder says. */
export interface Content {
  /** By `order`. */
  readonly layers: readonly Layer[];
  /** By id. */
  readonly provinces: readonly ProvinceContent[];
}

/** What a data folder gave: content only when no problem is an error. */
export interface Loaded {
  readonly content: Content | undefined;
  readonly problems: readonly Problem[];
}

/**
 * Reads and checks a whole data folder. Finds every problem of every file in one pass and
 * never throws for what the folder holds. The content is deeply frozen, its texts are in NFC.
 */
export async function loadContent(dir: string): Promise<Loaded> {
  const { world, problems } = await readWorld(dir);
  const all = sortProblems(withoutEchoes([...problems, ...checkWorld(world), ...(await checkFiles(world))]));
  return { content: all.some(isError) ? undefined : assemble(world.sources), problems: all };
}

/** All files of a data folder as they can be parsed, not yet checked. */
export async function readWorld(dir: string): Promise<{ world: World; problems: readonly Problem[] }> {
  const folder = await readFolder(dir);
  const read = await Promise.all(folder.files.map((file) => readSource(folder.root, file)));
  const sources = read.flatMap(({ source }) => source ?? []);
  return { world: makeWorld(folder, sources), problems: [...folder.problems, ...read.flatMap((one) => one.problems)] };
}

const FILE_CHECKS: readonly ((source: Source) => Iterable<Problem>)[] = [
  checkSchema,
  checkTexts,
  checkTimes,
  checkTranslation,
  checkGround,
  checkViewers,
];

const WORLD_CHECKS: readonly ((world: World) => Iterable<Problem>)[] = [
  checkIds,
  checkCodes,
  checkLinks,
  checkPositions,
  checkNames,
];

function* checkWorld(world: World): Generator<Problem> {
  for (const source of world.sources) {
    for (const check of FILE_CHECKS) yield* check(source);
  }
  for (const check of WORLD_CHECKS) yield* check(world);
}

/** Drops "lat must be at most 90" where the position as a whole is already said to be wrong. */
function withoutEchoes(problems: readonly Problem[]): Problem[] {
  const keys = new Set(problems.map(({ file, field }) => `${file} ${field}`));
  return problems.filter(({ file, field, message }) => {
    const parent = /^(.+)\.(?:lon|lat)$/.exec(field)?.[1];
    return !(parent && keys.has(`${file} ${parent}`) && /must be at (least|most)/.test(message));
  });
}

function assemble(sources: readonly Source[]): Content {
  const layers = valuesOf(sources, 'layer', '').sort((a, b) => a.order - b.order || compareText(a.id, b.id));
  const provinces = sources
    .filter(({ kind }) => kind === 'province')
    .map((source): ProvinceContent => ({
      province: tidy(source.value) as Province,
      sites: valuesOf(sources, KIND_OF.sites, source.province),
      festivals: valuesOf(sources, KIND_OF.festivals, source.province),
      trails: valuesOf(sources, KIND_OF.trails, source.province),
      products: valuesOf(sources, KIND_OF.products, source.province),
      places: valuesOf(sources, KIND_OF.places, source.province),
      codes: (valuesOf(sources, 'codes', source.province)[0] as Codes | undefined)?.codes ?? [],
    }))
    .sort((a, b) => compareText(a.province.id, b.province.id));
  return freeze({ layers, provinces });
}

/** The schema has vouched for the type of every value here. */
function valuesOf<K extends Kind>(sources: readonly Source[], kind: K, province: string): KindTypes[K][] {
  return sources
    .filter((source) => source.kind === kind && source.province === province)
    .sort((a, b) => compareText(a.id, b.id))
    .map(({ value }) => tidy(value) as KindTypes[K]);
}

/** A copy whose texts are in NFC, without white space around them. */
function tidy(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC').trim();
  if (Array.isArray(value)) return value.map(tidy);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, tidy(inner)]));
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freeze);
  return value;
}

import { COLLECTIONS, isCollection } from '../model/routes.ts';
import { fieldsOf, isRecord, stringAt, valueAt } from './fields.ts';
import { KIND_OF } from './kinds.ts';
import { parseProse, proseRefs } from './markdown.ts';
import { nearest } from './nearest.ts';
import { fileProblem, type Problem } from './problem.ts';
import { problemAt, type Source } from './source.ts';
import { collectionOf, type World } from './world.ts';

/** Links to nothing: things, communes, kinds, posters and files of media. */
export function* checkLinks(world: World): Generator<Problem> {
  for (const source of world.sources) {
    yield* checkRefs(source, world);
    yield* checkPlace(source, world);
    yield* checkKind(source, world);
    yield* checkMedia(source, world.folder.media.get(source.province) ?? new Set());
  }
  yield* checkLayers(world);
}

function* checkRefs(source: Source, world: World): Generator<Problem> {
  const own = `${collectionOf(source.kind)}/${source.id}`;
  for (const { definition, path, value } of fieldsOf(source.kind, source.value)) {
    for (const ref of refsIn(definition, value)) {
      const at = definition === 'markdown' ? [...path, ref.lang] : path;
      if (ref.to === own) yield problemAt(source, at, `links to itself: '${ref.to}'`);
      else if (isCollection(ref.to.split('/')[0] ?? '') && !world.has(source.province, ref.to)) {
        yield problemAt(
          source,
          at,
          `links to '${ref.to}', which does not exist${hint(ref.to, idsOf(world, source.province))}`,
        );
      }
    }
  }
}

function* refsIn(definition: string, value: unknown): Generator<{ to: string; lang: string }> {
  if (definition === 'ref' && typeof value === 'string') yield { to: value, lang: '' };
  if (definition !== 'markdown' || !isRecord(value)) return;
  for (const [lang, text] of Object.entries(value)) {
    if (typeof text === 'string') for (const to of proseRefs(parseProse(text))) yield { to, lang };
  }
}

/** All things of a province as `collection/id`. */
function idsOf(world: World, province: string): string[] {
  return world.folder.files
    .filter((file) => file.province === province && collectionOf(file.kind))
    .map(({ kind, id }) => `${collectionOf(kind)}/${id}`);
}

function hint(word: string, known: readonly string[]): string {
  const similar = nearest(word, known);
  return similar ? `: did you mean '${similar}'?` : '';
}

function* checkPlace(source: Source, world: World): Generator<Problem> {
  const place = stringAt(source.value, ['place']);
  if (!place || world.has(source.province, `places/${place}`)) return;
  const communes = idsOf(world, source.province).flatMap((ref) => /^places\/(.+)/.exec(ref)?.[1] ?? []);
  yield problemAt(source, ['place'], `is '${place}', a commune that does not exist${hint(place, communes)}`);
}

function* checkKind(source: Source, world: World): Generator<Problem> {
  const kind = stringAt(source.value, ['kind']);
  const collection = collectionOf(source.kind);
  const layer = collection && world.layer(collection);
  if (!kind || !layer) return;
  const known = kindsOf(layer);
  if (!known.includes(kind))
    yield problemAt(source, ['kind'], `is '${kind}', which is not in ${layer.file}: ${known.join(', ')}`);
}

/** The ids of the kinds of a layer. */
export function kindsOf(layer: Source): string[] {
  return [...new Set(idsIn(layer, 'kinds'))];
}

/** What else a file may be called is left to the schema. */
const FILE = /^[a-z0-9][a-z0-9._-]*(\/[a-z0-9][a-z0-9._-]*)*$/;

/** Fields of a definition that name a file of media. */
const FILES: Readonly<Record<string, readonly string[]>> = { medium: ['file'], viewer: ['file', 'fine', 'usdz'], scene: ['file'] };

/** Fields that name a medium of the same file by its id, and what type it must be of. */
const MEDIA: Readonly<Record<string, readonly (readonly [field: string, type: string])[]>> = {
  viewer: [['poster', 'image']],
  placedHotspot: [['picture', 'image'], ['audio', 'audio']],
  directedHotspot: [['picture', 'image'], ['audio', 'audio']],
};

function* checkMedia(source: Source, files: ReadonlySet<string>): Generator<Problem> {
  const types = mediaTypes(source);
  for (const { definition, path, value } of fieldsOf(source.kind, source.value)) {
    for (const name of FILES[definition] ?? []) {
      const file = stringAt(value, [name]);
      if (file && FILE.test(file) && !files.has(file)) {
        yield problemAt(source, [...path, name], `is '${file}', which is not in ${source.province}/media`);
      }
    }
    for (const [name, type] of MEDIA[definition] ?? []) {
      const id = stringAt(value, [name]);
      if (!id) continue;
      if (!types.has(id)) {
        yield problemAt(source, [...path, name], `is '${id}', which is the id of no medium of this file${hint(id, [...types.keys()])}`);
      } else if (types.get(id) !== type) {
        yield problemAt(source, [...path, name], `is '${id}', a medium of type ${types.get(id)}: it must be of type ${type}`);
      }
    }
  }
}

/** The type of each medium of a file, by its id. */
function mediaTypes(source: Source): Map<string, string> {
  const items = valueAt(source.value, ['media']);
  return new Map((Array.isArray(items) ? items : []).flatMap((item) => {
    const [id, type] = [stringAt(item, ['id']), stringAt(item, ['type'])];
    return id ? [[id, type ?? '']] : [];
  }));
}

function idsIn(source: Source, list: string): string[] {
  const items = valueAt(source.value, [list]);
  return Array.isArray(items) ? items.flatMap((item) => stringAt(item, ['id']) ?? []) : [];
}

function* checkLayers({ folder }: World): Generator<Problem> {
  if (!folder.files.some(({ kind }) => kind === 'layer')) return;
  for (const collection of COLLECTIONS) {
    if (collection === 'places') continue;
    const things = folder.files.filter(({ kind }) => kind === KIND_OF[collection]);
    const hasLayer = folder.files.some(({ kind, id }) => kind === 'layer' && id === collection);
    if (things.length && !hasLayer) {
      yield fileProblem(`layers/${collection}.yaml`, `is missing, but ${things[0]?.file} needs it`);
    }
  }
}

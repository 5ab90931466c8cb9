import { fieldsOf, isRecord, stringAt, valueAt, type Path } from './fields.ts';
import { nearest } from './nearest.ts';
import type { Problem } from './problem.ts';
import { problemAt, type Source } from './source.ts';

type Type = 'model' | 'tour' | 'splat' | 'image';

/** What each type of viewer has beside what all have; the first field it cannot do without. */
const FIELDS: Readonly<Record<Type, readonly [string, ...string[]]>> = {
  model: ['file', 'fine', 'usdz', 'metric', 'start', 'hotspots'],
  tour: ['scenes'],
  splat: ['file', 'up', 'start', 'hotspots'],
  image: ['file', 'hotspots'],
};
const SOME = [...new Set(Object.values(FIELDS).flat())];

/** By what the way of a step is given in each type, beside a hotspot. */
const WAYS: Readonly<Record<Type, readonly string[]>> = { model: ['pose'], tour: ['scene', 'look'], splat: ['pose'], image: [] };

const ENDS: Readonly<Record<string, readonly [RegExp, string]>> = {
  'model.file': [/\.glb$/, 'a .glb file (glTF in one file)'],
  'model.fine': [/\.glb$/, 'a .glb file (glTF in one file)'],
  'model.usdz': [/\.usdz$/, 'a .usdz file'],
  'splat.file': [/\.(ply|spz|splat)$/, 'a .ply, .spz or .splat file'],
};

interface Viewer {
  readonly source: Source;
  readonly path: Path;
  readonly value: Readonly<Record<string, unknown>>;
  readonly type: Type;
}

/** Viewers whose parts do not fit together: fields of another type, scenes, hotspots and steps that lead nowhere. */
export function* checkViewers(source: Source): Generator<Problem> {
  for (const { definition, path, value } of fieldsOf(source.kind, source.value)) {
    if (definition !== 'viewer' || !isRecord(value)) continue;
    const type = stringAt(value, ['type']) ?? '';
    if (!Object.hasOwn(FIELDS, type)) continue;
    const viewer: Viewer = { source, path, value, type: type as Type };
    yield* checkFields(viewer);
    yield* checkEnds(viewer);
    yield* checkHotspots(viewer);
    yield* checkScenes(viewer);
    yield* checkSteps(viewer);
  }
}

function* checkFields({ source, path, value, type }: Viewer): Generator<Problem> {
  const [needed, ...more] = FIELDS[type];
  if (value[needed] === undefined) {
    yield problemAt(source, [...path, needed], `is missing: ${article(type)} needs it`, source.at.key([...path, needed]));
  }
  for (const name of SOME) {
    if (value[name] === undefined || name === needed || more.includes(name)) continue;
    const types = Object.entries(FIELDS).filter(([, fields]) => fields.includes(name));
    const message = `is not for ${article(type)}, only for ${types.map(([other]) => other).join(', ')}`;
    yield problemAt(source, [...path, name], message, source.at.key([...path, name]));
  }
}

function article(type: Type): string {
  return type === 'image' ? 'an image' : `a ${type}`;
}

function* checkEnds({ source, path, value, type }: Viewer): Generator<Problem> {
  for (const name of ['file', 'fine', 'usdz']) {
    const file = stringAt(value, [name]);
    const wanted = ENDS[`${type}.${name}`];
    if (file && wanted && !wanted[0].test(file)) yield problemAt(source, [...path, name], `is '${file}', must be ${wanted[1]}`);
  }
}

interface Item {
  readonly path: Path;
  readonly value: Readonly<Record<string, unknown>>;
}

function itemsAt({ source }: Viewer, path: Path): Item[] {
  const list = valueAt(source.value, path);
  if (!Array.isArray(list)) return [];
  return list.flatMap((value: unknown, i) => (isRecord(value) ? { path: [...path, i], value } : []));
}

function scenesOf(viewer: Viewer): Item[] {
  return viewer.type === 'tour' ? itemsAt(viewer, [...viewer.path, 'scenes']) : [];
}

/** Those of all scenes too: a hotspot is named by its id alone. */
function hotspotsOf(viewer: Viewer): Item[] {
  return [viewer.path, ...scenesOf(viewer).map(({ path }) => path)].flatMap((path) => itemsAt(viewer, [...path, 'hotspots']));
}

function* checkUnique({ source }: Viewer, items: readonly Item[], what: string): Generator<Problem> {
  const seen = new Set<unknown>();
  for (const { path, value } of items) {
    if (seen.has(value['id'])) yield problemAt(source, [...path, 'id'], `is '${String(value['id'])}', which ${what} above has too`);
    seen.add(value['id']);
  }
}

function* checkHotspots(viewer: Viewer): Generator<Problem> {
  const { source, type } = viewer;
  const hotspots = hotspotsOf(viewer);
  yield* checkUnique(viewer, hotspots, 'a hotspot');
  const size = type === 'image' ? 2 : 3;
  for (const { path, value } of hotspots) {
    const at = value['at'];
    if (type === 'tour' || !Array.isArray(at) || at.length === size || at.length < 2 || at.length > 3) continue;
    yield problemAt(source, [...path, 'at'], size === 2 ? 'has three numbers: in an image it is x and y, in pixels' : 'has two numbers: x, y and z are needed');
  }
}

function* checkScenes(viewer: Viewer): Generator<Problem> {
  const { source } = viewer;
  const scenes = scenesOf(viewer);
  yield* checkUnique(viewer, scenes, 'a scene');
  const ids = idsOf(scenes);
  for (const scene of scenes) yield* checkSceneLinks(viewer, scene, ids);
  const reached = reachedFrom(viewer, scenes);
  for (const { path, value } of scenes) {
    const id = stringAt(value, ['id']);
    if (!id || reached.has(id)) continue;
    yield problemAt(source, [...path, 'id'], `is '${id}', a scene to which no links lead from the first, '${ids[0]}'`, undefined, 'warning');
  }
}

function idsOf(items: readonly Item[]): string[] {
  return items.flatMap(({ value }) => stringAt(value, ['id']) ?? []);
}

function* checkSceneLinks(viewer: Viewer, scene: Item, ids: readonly string[]): Generator<Problem> {
  const from = stringAt(scene.value, ['id']) ?? '';
  for (const { path, value } of itemsAt(viewer, [...scene.path, 'links'])) {
    const to = stringAt(value, ['to']);
    if (!to) continue;
    if (to === from) yield problemAt(viewer.source, [...path, 'to'], `leads from scene '${from}' to itself`);
    else if (!ids.includes(to)) yield problemAt(viewer.source, [...path, 'to'], `leads from scene '${from}' to '${to}', which is no scene of this tour${hint(to, ids)}`);
  }
}

function hint(word: string, known: readonly string[]): string {
  const similar = nearest(word, known);
  return similar ? `: did you mean '${similar}'?` : known.length ? `: ${known.join(', ')}` : '';
}

function reachedFrom(viewer: Viewer, scenes: readonly Item[]): Set<string> {
  const links = new Map(scenes.map(({ path, value }) => [stringAt(value, ['id']), itemsAt(viewer, [...path, 'links']).flatMap((link) => stringAt(link.value, ['to']) ?? [])]));
  const reached = new Set(idsOf(scenes).slice(0, 1));
  for (const id of reached) for (const to of links.get(id) ?? []) reached.add(to);
  return reached;
}

function* checkSteps(viewer: Viewer): Generator<Problem> {
  const { source, type } = viewer;
  const known = { hotspot: idsOf(hotspotsOf(viewer)), scene: idsOf(scenesOf(viewer)) };
  for (const { path, value } of itemsAt(viewer, [...viewer.path, 'steps'])) {
    for (const name of ['pose', 'scene', 'look']) {
      if (value[name] === undefined || WAYS[type].includes(name)) continue;
      yield problemAt(source, [...path, name], `is not for a step of ${article(type)}`, source.at.key([...path, name]));
    }
    for (const name of ['hotspot', 'scene'] as const) {
      const id = stringAt(value, [name]);
      if (!id || known[name].includes(id) || (name === 'scene' && type !== 'tour')) continue;
      yield problemAt(source, [...path, name], `is '${id}', which is no ${name} of this viewer${hint(id, known[name])}`);
    }
    if (value['look'] !== undefined && value['scene'] === undefined && value['hotspot'] === undefined) {
      yield problemAt(source, [...path, 'look'], 'needs the scene in which to look', source.at.key([...path, 'look']));
    }
  }
}

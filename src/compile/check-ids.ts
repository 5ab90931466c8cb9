import { checkCharacter, isCode } from '../model/code.ts';
import { CREDITS } from '../model/routes.ts';
import { isRecord, stringAt, valueAt } from './fields.ts';
import { fileProblem, type Problem } from './problem.ts';
import { problemAt, type Source } from './source.ts';
import type { World } from './world.ts';

/** Ids that do not fit their files, and ids and codes that are used twice or wrong in themselves. */
export function* checkIds(world: World): Generator<Problem> {
  for (const source of world.sources) {
    yield* checkFileName(source);
    yield* checkCode(source, world.folder.retired);
    for (const list of ['media', 'viewers', 'kinds']) yield* checkListIds(source, list);
  }
  yield* checkUnique(world.sources, 'code', (source) => stringAt(source.value, ['code']));
  yield* checkUnique(world.sources, 'admin_code', adminCode);
  yield* checkUnique(world.sources, 'id', (source) => {
    const id = stringAt(source.value, ['id']);
    return id && `${source.province}/${source.kind}/${id}`;
  });
  yield* checkFileNames(world);
}

function* checkFileName(source: Source): Generator<Problem> {
  const id = stringAt(source.value, ['id']);
  if (source.kind === 'province' && id === CREDITS) yield problemAt(source, ['id'], `is '${id}', which is the address of another page`);
  if (id === undefined || id.toLowerCase() === source.id.toLowerCase()) return;
  const what = source.kind === 'province' ? 'its folder' : 'its file';
  yield problemAt(source, ['id'], `is '${id}', but ${what} is called '${source.id}'`);
}

function* checkCode(source: Source, retired: ReadonlySet<string>): Generator<Problem> {
  const code = stringAt(source.value, ['code']);
  if (code === undefined) return;
  if (retired.has(code)) yield problemAt(source, ['code'], `is '${code}', which is retired: never use a code again`);
  const body = code.slice(0, -1);
  const wanted = body + checkCharacter(body);
  if (isCode(code) || !isCode(wanted)) return;
  yield problemAt(
    source,
    ['code'],
    `is '${code}', whose check character is wrong (for '${body}' it is '${wanted.at(-1)}')`,
  );
}

/** A ward and a province may have the same digits: codes are told apart by kind. */
function adminCode(source: Source): string | undefined {
  const code = stringAt(source.value, ['admin_code']);
  return code && `${source.kind}/${code}`;
}

function* checkUnique(
  sources: readonly Source[],
  field: string,
  keyOf: (source: Source) => string | undefined,
): Generator<Problem> {
  const users = new Map<string, Source[]>();
  for (const source of sources) {
    const key = keyOf(source);
    if (key) users.set(key, [...(users.get(key) ?? []), source]);
  }
  for (const same of users.values()) {
    if (same.length < 2) continue;
    for (const source of same) {
      const others = same.filter((other) => other !== source).map(({ file }) => file);
      yield problemAt(source, [field], `is '${stringAt(source.value, [field])}', which ${others.join(', ')} has too`);
    }
  }
}

function* checkListIds(source: Source, list: string): Generator<Problem> {
  const items = valueAt(source.value, [list]);
  const seen = new Set<string>();
  for (const [i, item] of Array.isArray(items) ? items.entries() : []) {
    const id = isRecord(item) ? item['id'] : undefined;
    if (typeof id !== 'string') continue;
    if (seen.has(id)) yield problemAt(source, [list, i, 'id'], `is '${id}', which an item above has too`);
    seen.add(id);
  }
}

/** Two files whose names differ in capitals or in .yml and .yaml only. */
function* checkFileNames({ folder }: World): Generator<Problem> {
  const seen = new Map<string, string>();
  for (const { file, province, kind, id } of folder.files) {
    const key = `${province}/${kind}/${id}`;
    const other = seen.get(key);
    if (other !== undefined) yield fileProblem(file, `has the same name as ${other}`);
    seen.set(key, file);
  }
}

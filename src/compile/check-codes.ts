import type { PlateCode } from '../model/types.g.ts';
import { isCode } from '../model/code.ts';
import { stringAt, valueAt, type Path } from './fields.ts';
import { fileProblem, type Problem } from './problem.ts';
import { readLock, type Lock } from './qr/lock.ts';
import { codesOf, destinationOf, LOCK, REGISTRY, type Registry } from './qr/registry.ts';
import { problemAt, type Source } from './source.ts';
import { collectionOf, type World } from './world.ts';

/** How every message ends of which `npm run codes:lock` is the cure. */
const CURE = 'run npm run codes:lock';

/** Whether `npm run codes:lock` mends a problem; the others of {@link checkCodes} need a person. */
export function isCurable({ message }: Problem): boolean {
  return message.endsWith(CURE);
}

/**
 * QR codes against the registry of their province, and the registry against its own history (codes.lock):
 * no code may vanish, come back for another thing, or be exchanged, whatever happens to the thing.
 */
export function* checkCodes(world: World): Generator<Problem> {
  const sources = world.sources.filter(({ kind }) => kind === 'codes');
  const registries = sources.map(registryOf);
  const provinces = world.folder.files.filter(({ kind }) => kind === 'province').map(({ province }) => province);
  for (const province of provinces) yield* checkProvince(world, province, registries);
  for (const source of sources) {
    yield* checkRegistry(source, registries);
    yield* checkTargets(source, world, registries);
  }
}

function* checkProvince(world: World, province: string, registries: readonly Registry[]): Generator<Problem> {
  const text = world.folder.locks.get(province);
  const lock = readLock(text ?? '');
  const file = `${province}/${REGISTRY}`;
  const source = world.sources.find((one) => one.file === file);
  const things = world.sources.filter((one) => one.province === province && codeOf(one) !== undefined);
  for (const { line, message } of lock.faults) yield { ...fileProblem(`${province}/${LOCK}`, message), line };
  if (!source) {
    const isBroken = world.folder.files.some((one) => one.file === file);
    if (!isBroken && (things.length || lock.lines.length)) yield fileProblem(file, missing(lock));
    return;
  }
  yield* checkHistory(source, lock, text !== undefined);
  for (const thing of things.filter((one) => isOnlyUser(one, world))) yield* checkThing(thing, registries);
}

function missing({ lines }: Lock): string {
  if (!lines.length) return `is missing: ${CURE}`;
  return `is missing, but ${LOCK} holds ${lines.map(({ code }) => code).join(', ')}: restore it from the version history`;
}

/** Entries of a source that are whole enough to be compared; the schema tells of the others. */
function entriesOf(source: Source): { entry: PlateCode; path: Path }[] {
  const codes = valueAt(source.value, ['codes']);
  if (!Array.isArray(codes)) return [];
  return codes.flatMap((entry: unknown, i) => {
    const isWhole = ['code', 'opens'].every((name) => stringAt(entry, [name]) !== undefined);
    return isWhole ? [{ entry: entry as PlateCode, path: ['codes', i] }] : [];
  });
}

function registryOf(source: Source): Registry {
  return { province: source.province, codes: entriesOf(source).map(({ entry }) => entry) };
}

function codeOf(source: Source): string | undefined {
  return collectionOf(source.kind) && stringAt(source.value, ['code']);
}

/** Whether a code is one, and no other file has it too: of those other checks speak. */
function isOnlyUser(thing: Source, world: World): boolean {
  const code = codeOf(thing) ?? '';
  return isCode(code) && world.sources.filter((one) => codeOf(one) === code).length === 1;
}

/** The registry against its lock, line by line. */
function* checkHistory(source: Source, lock: Lock, hasLock: boolean): Generator<Problem> {
  const entries = entriesOf(source);
  const known = new Map(entries.map((one) => [one.entry.code, one]));
  const lockFile = `${source.province}/${LOCK}`;
  const seal = stringAt(source.value, ['seal']);
  if (!hasLock && entries.length) {
    const cure = seal === undefined ? CURE : 'restore it from the version history';
    return yield fileProblem(lockFile, `is missing: ${cure}`);
  }
  for (const given of lock.lines) {
    const found = known.get(given.code);
    if (!found) {
      const message = `lacks ${given.code}, which was given to ${given.opens} on ${given.since}: a code is never removed or renamed; set state: retired and moved_to`;
      yield problemAt(source, ['codes'], message);
      continue;
    }
    for (const field of ['opens', 'since'] as const) {
      const now = found.entry[field];
      if (now === given[field]) continue;
      const advice = field === 'opens' ? ': leave it, and say moved_to' : '';
      yield problemAt(source, [...found.path, field], `is '${now}', but ${given.code} was given '${given[field]}'${advice}`);
    }
  }
  yield* checkLocked(source, lock);
}

function* checkLocked(source: Source, lock: Lock): Generator<Problem> {
  const counts = new Map<string, number>();
  for (const { code } of lock.lines) counts.set(code, (counts.get(code) ?? 0) + 1);
  for (const { entry, path } of entriesOf(source)) {
    if (!counts.has(entry.code)) yield problemAt(source, [...path, 'code'], `is ${entry.code}, which is not in ${LOCK}: ${CURE}`);
  }
  for (const [code, count] of counts) {
    if (count > 1) yield fileProblem(`${source.province}/${LOCK}`, `holds ${code} ${count} times: a code is never used again`);
  }
  const seal = stringAt(source.value, ['seal']);
  if (seal === lock.seal || (seal === undefined && !lock.lines.length)) return;
  const before = Number.parseInt(seal ?? '0', 10);
  const isShorter = before >= lock.lines.length && seal !== undefined;
  const cure = isShorter ? 'the last of them were removed or changed; restore it from the version history' : CURE;
  yield problemAt(source, ['seal'], `is '${seal ?? ''}', but ${LOCK} holds ${lock.lines.length} codes: ${cure}`);
}

/** Codes that are wrong in themselves, or that another entry has. */
function* checkRegistry(source: Source, registries: readonly Registry[]): Generator<Problem> {
  for (const { entry, path } of entriesOf(source)) {
    const { code } = entry;
    if (!isCode(code) && /^.{5}$/.test(code)) yield problemAt(source, [...path, 'code'], `is ${code}, whose check character is wrong`);
    const users = registries.flatMap(({ province, codes }) => codes.filter((one) => one.code === code).map(() => province));
    if (users.length > 1) {
      yield problemAt(source, [...path, 'code'], `is ${code}, which is given ${users.length} times (${[...new Set(users)].join(', ')}): a code is never used again`);
    }
    yield* checkPositionIds(source, path);
  }
}

function* checkPositionIds(source: Source, path: Path): Generator<Problem> {
  const positions = valueAt(source.value, [...path, 'positions']);
  const seen = new Set<string>();
  for (const [i, position] of Array.isArray(positions) ? positions.entries() : []) {
    const id = stringAt(position, ['id']);
    if (id === undefined) continue;
    if (seen.has(id)) yield problemAt(source, [...path, 'positions', i, 'id'], `is '${id}', which a position above has too`);
    seen.add(id);
  }
}

/** What a code opens, where it leads now, and what part of it. */
function* checkTargets(source: Source, world: World, registries: readonly Registry[]): Generator<Problem> {
  for (const { entry, path } of entriesOf(source)) {
    const { code } = entry;
    if (entry.state === 'retired' && entry.moved_to === undefined) {
      yield problemAt(source, [...path, 'state'], `is retired, but ${code} does not say moved_to: the plate may still be scanned`);
    }
    const field = entry.moved_to === undefined ? 'opens' : 'moved_to';
    const to = destinationOf(code, registries);
    if (!to) yield problemAt(source, [...path, field], `leads ${code} to '${entry.moved_to}', a code that was never given or leads back`);
    else if (!world.has(to.province, to.ref)) {
      yield problemAt(source, [...path, field], `leads ${code} to '${to.ref}', which does not exist: say in moved_to where it leads now`);
    } else yield* checkPart(source, path, world.find(to.province, to.ref));
  }
}

function* checkPart(source: Source, path: Path, thing: Source | undefined): Generator<Problem> {
  if (!thing) return;
  for (const [field, list, key] of [['viewer', 'viewers', 'id'], ['stop', 'stops', 'ref']] as const) {
    const asked = stringAt(source.value, [...path, field]);
    const items = valueAt(thing.value, [list]);
    const known = Array.isArray(items) ? items.map((item) => stringAt(item, [key])) : [];
    if (asked !== undefined && !known.includes(asked)) yield problemAt(source, [...path, field], `is '${asked}', which is not in ${list} of ${thing.file}`);
  }
}

/** The code in the file of a thing: it is the first one that was given to it, for ever. */
function* checkThing(thing: Source, registries: readonly Registry[]): Generator<Problem> {
  const code = codeOf(thing);
  if (code === undefined) return;
  const ref = `${collectionOf(thing.kind)}/${thing.id}`;
  const [first] = codesOf(thing.province, ref, registries);
  if (first?.code === code) return;
  const entry = registries.flatMap(({ codes }) => codes).find((one) => one.code === code);
  const to = entry && destinationOf(code, registries);
  if (first) yield problemAt(thing, ['code'], `is '${code}', but the plates of ${ref} carry ${first.code}: a code is never changed`);
  else if (!entry) yield problemAt(thing, ['code'], `is '${code}', which is not in ${thing.province}/${REGISTRY}: ${CURE}`);
  else if (entry.state === 'retired') yield problemAt(thing, ['code'], `is '${code}', which is retired: never use a code again`);
  else yield problemAt(thing, ['code'], `is '${code}', which opens ${to?.ref ?? entry.opens}: a code is never used again`);
}

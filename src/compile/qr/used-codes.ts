import { randomInt } from 'node:crypto';
import path from 'node:path';
import { makeCode } from '../../model/code.ts';
import type { Folder } from '../read-folder.ts';
import { readText } from '../source.ts';

/** A line that gives a code: of a thing, of an entry of a registry. */
const GIVEN = /^\s*(?:- )?(?:code|moved_to):\s*['"]?([0-9A-Z]+)/gm;
const LOCKED = /^([0-9A-Z]{5}) /gm;

/** Every code that a data folder has ever seen: of files that cannot be parsed, of locks, and the retired ones. */
export async function usedCodes(folder: Folder): Promise<Set<string>> {
  const used = new Set(folder.retired);
  for (const { file } of folder.files) {
    const read = await readText(path.join(folder.root, file));
    if ('text' in read) for (const [, code = ''] of read.text.matchAll(GIVEN)) used.add(code);
  }
  for (const text of folder.locks.values()) for (const [, code = ''] of text.matchAll(LOCKED)) used.add(code);
  return used;
}

/**
 * A code that was never given.
 *
 * @param random gives an integer from 0 to `below` − 1
 */
export function freshCode(used: ReadonlySet<string>, random: (below: number) => number = (below) => randomInt(below)): string {
  for (;;) {
    const code = makeCode(random);
    if (!used.has(code)) return code;
  }
}

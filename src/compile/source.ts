import { open } from 'node:fs/promises';
import path from 'node:path';
import { formatPath, type Path } from './fields.ts';
import type { Locator, Spot } from './locate.ts';
import { parseYaml } from './parse-yaml.ts';
import { fileProblem, type Problem } from './problem.ts';
import type { ContentFile } from './read-folder.ts';
import { reason } from './walk.ts';

/** A content file that could be parsed; nothing about its value is certain yet. */
export interface Source extends ContentFile {
  readonly value: unknown;
  readonly at: Locator;
}

/** Larger content files are refused unread, in bytes. */
export const MAX_SIZE = 256 * 1024;

/** Reads and parses a content file; `source` is absent where that fails. */
export async function readSource(
  root: string,
  file: ContentFile,
): Promise<{ source?: Source; problems: readonly Problem[] }> {
  const read = await readText(path.join(root, file.file));
  if ('problem' in read) return { problems: [fileProblem(file.file, read.problem)] };
  const { value, at, problems } = parseYaml(read.text);
  const all = problems.map((problem) => ({ ...problem, file: file.file }));
  return at ? { source: { ...file, value, at }, problems: all } : { problems: all };
}

/** The text of a UTF-8 file, or what is wrong with it as a whole. */
export async function readText(full: string): Promise<{ text: string } | { problem: string }> {
  try {
    const handle = await open(full);
    try {
      const { size } = await handle.stat();
      if (size > MAX_SIZE)
        return { problem: `is too large: ${Math.ceil(size / 1024)} kB, at most ${MAX_SIZE / 1024} kB` };
      return decode(await handle.readFile());
    } finally {
      await handle.close();
    }
  } catch (error) {
    return { problem: `cannot be read: ${reason(error)}` };
  }
}

function decode(bytes: Uint8Array): { text: string } | { problem: string } {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return { problem: 'is saved as UTF-16: save it as UTF-8' };
  }
  if (bytes.includes(0)) return { problem: 'is not a text file: it contains NUL bytes' };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.trim() ? { text } : { problem: 'is empty' };
  } catch {
    return { problem: 'is not a text file in UTF-8' };
  }
}

/** A problem of the value at `path`, found at `spot` or else where the value begins. */
export function problemAt(
  source: Source,
  path: Path,
  message: string,
  spot: Spot = source.at.value(path),
  severity: Problem['severity'] = 'error',
): Problem {
  return { file: source.file, line: spot.line, col: spot.col, field: formatPath(path), message, severity };
}

import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { compareText, fileProblem, type Problem } from './problem.ts';

/** A file or folder below the data folder. */
export interface Entry {
  /** Path below the data folder, with '/'. */
  readonly file: string;
  readonly type: 'file' | 'folder';
}

/** What {@link walkFolder} saw. */
export interface Walk {
  /** The data folder without links in its own path. */
  readonly root: string;
  readonly entries: readonly Entry[];
  readonly problems: readonly Problem[];
}

/**
 * Everything below a folder, in order of names. Hidden folders are left out; a link is
 * followed only to a file inside the folder, so that no walk ends elsewhere or never.
 */
export async function walkFolder(dir: string): Promise<Walk> {
  const entries: Entry[] = [];
  const problems: Problem[] = [];
  const root = await realpath(dir).catch(() => undefined);
  if (root === undefined || !(await stat(root)).isDirectory()) {
    return { root: dir, entries, problems: [fileProblem('.', `is not a folder: ${dir}`)] };
  }
  await visit('');
  return { root, entries, problems };

  async function visit(folder: string): Promise<void> {
    const names = await readdir(path.join(root as string, folder)).catch((error: unknown) => {
      problems.push(fileProblem(folder || '.', `cannot be read: ${reason(error)}`));
      return [];
    });
    for (const name of names.sort(compareText)) {
      const found = await inspect(root as string, path.posix.join(folder, name));
      if ('message' in found) problems.push(found);
      else if (found.type === 'file') entries.push(found);
      else if (!name.startsWith('.')) {
        entries.push(found);
        await visit(found.file);
      }
    }
  }
}

async function inspect(root: string, file: string): Promise<Entry | Problem> {
  const full = path.join(root, file);
  const info = await lstat(full);
  if (info.isDirectory()) return { file, type: 'folder' };
  if (info.isFile()) return { file, type: 'file' };
  if (!info.isSymbolicLink()) return fileProblem(file, 'is not a plain file');
  return inspectLink(root, file);
}

async function inspectLink(root: string, file: string): Promise<Entry | Problem> {
  try {
    const target = await realpath(path.join(root, file));
    if (!isInside(root, target))
      return fileProblem(file, 'is a link that leaves the data folder: put the file itself here');
    const info = await stat(target);
    if (info.isFile()) return { file, type: 'file' };
    return fileProblem(file, 'is a link to a folder: put the folder itself here');
  } catch (error) {
    const why = reason(error) === 'ELOOP' ? 'is a link that leads in a circle' : 'is a link to nothing';
    return fileProblem(file, why);
  }
}

/** Whether `target` lies below `root`; both without links in them. */
export function isInside(root: string, target: string): boolean {
  const relative = path.relative(root, target);
  return relative !== '' && relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}

/** The system's word for what failed: ENOENT, EACCES, … */
export function reason(error: unknown): string {
  return error instanceof Error ? String((error as NodeJS.ErrnoException).code ?? error.message) : String(error);
}

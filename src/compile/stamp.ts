import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { isLanguage, LANGUAGES, languages, type Language } from '../model/languages.ts';
import { dataFolder, isProgram, runProgram, shortPath, UsageError, type Terminal } from './cli.ts';
import { readFolder } from './read-folder.ts';
import { fileProblem, formatProblem } from './problem.ts';
import { readText } from './source.ts';
import { stampText, type Stamped } from './stamp-text.ts';

/**
 * `npm run content:stamp [-- FILE…] [--lang xx] [--data DIR]`: writes into translations from which
 * original they were made. With files: whoever calls it has just brought these up to date.
 * Without: only translations that do not say it yet, in the whole data folder.
 *
 * @returns exit status: 1 when a file could not be stamped
 */
export async function stamp(args: string[], to: Terminal): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { lang: { type: 'string' }, data: { type: 'string' } },
  });
  const langs = askedLanguages(values.lang);
  const files = positionals.length
    ? positionals.map((file) => path.resolve(file))
    : await allFiles(dataFolder(values.data));
  let failed = 0;
  for (const file of files) {
    const { problems, stamped } = await stampFile(file, langs, positionals.length > 0);
    for (const problem of problems) to.out(formatProblem({ ...problem, file: shortPath(file) }));
    if (stamped.length) to.out(`${shortPath(file)}: stamped ${stamped.join(', ')}`);
    if (problems.length) failed += 1;
  }
  return failed ? 1 : 0;
}

function askedLanguages(asked: string | undefined): readonly Language[] {
  if (asked === undefined) return languages;
  if (isLanguage(asked)) return [asked];
  throw new UsageError(`--lang ${asked}: known are ${Object.keys(LANGUAGES).join(', ')}`);
}

async function allFiles(dir: string): Promise<string[]> {
  const { root, files } = await readFolder(dir);
  return files.map(({ file }) => path.join(root, file));
}

async function stampFile(file: string, langs: readonly Language[], again: boolean): Promise<Stamped> {
  const read = await readText(file);
  if ('problem' in read) return { text: '', stamped: [], problems: [fileProblem('', read.problem)] };
  const result = stampText(read.text, langs, again);
  if (result.stamped.length) await writeFile(file, result.text);
  return result;
}

if (isProgram(import.meta.url)) await runProgram(stamp);

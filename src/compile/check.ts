import path from 'node:path';
import { parseArgs } from 'node:util';
import { dataFolder, isProgram, runProgram, shortPath, type Terminal } from './cli.ts';
import { loadContent } from './content.ts';
import { formatProblem, isError, type Problem } from './problem.ts';

/**
 * `npm run content:check [-- --data DIR]`: prints every problem of a data folder as
 * `path:line:col field message`, errors on stdout and warnings on stderr, then how many.
 *
 * @returns exit status: 1 when there are errors
 */
export async function check(args: string[], to: Terminal): Promise<number> {
  const { values } = parseArgs({ args, options: { data: { type: 'string' } } });
  const dir = dataFolder(values.data);
  const { problems } = await loadContent(dir);
  const errors = problems.filter(isError);
  const warnings = problems.filter((problem) => !isError(problem));
  for (const problem of warnings) to.err(`${formatProblem(below(dir, problem))} (warning)`);
  for (const problem of errors) to.out(formatProblem(below(dir, problem)));
  to.out(`${shortPath(dir)}: ${count(errors.length, 'error')}, ${count(warnings.length, 'warning')}`);
  return errors.length ? 1 : 0;
}

function below(dir: string, problem: Problem): Problem {
  return { ...problem, file: path.posix.join(shortPath(dir), problem.file) };
}

function count(n: number, word: string): string {
  return `${n} ${word}${n === 1 ? '' : 's'}`;
}

if (isProgram(import.meta.url)) await runProgram(check);

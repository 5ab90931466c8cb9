import { realpathSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Folder of the whole project. */
export const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

/** The data folder that was asked for (`--data DIR`), else `DISAN_DATA`, else the project's own. */
export function dataFolder(asked?: string): string {
  return asked === undefined ? path.resolve(PROJECT, process.env['DISAN_DATA'] || 'data') : path.resolve(asked);
}

/** Whether the module at `url` is the program that was started. */
export function isProgram(url: string): boolean {
  const started = process.argv[1];
  return started !== undefined && url === pathToFileURL(realpathSync(started)).href;
}

/** A path as one would type it here: relative below the working folder, absolute elsewhere. */
export function shortPath(full: string): string {
  const relative = path.relative(process.cwd(), full);
  return (relative.startsWith('..') ? full : relative).split(path.sep).join('/') || '.';
}

/** Where a command writes, so that tests can read it. */
export interface Terminal {
  out(line: string): void;
  err(line: string): void;
}

/** The real one. */
export const terminal: Terminal = {
  out: (line) => void process.stdout.write(`${line}\n`),
  err: (line) => void process.stderr.write(`${line}\n`),
};

/** Runs a command: its result is the exit status; a wrong call is told in one line, status 1. */
export async function runProgram(command: (args: string[], to: Terminal) => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command(process.argv.slice(2), terminal);
  } catch (error) {
    if (!(error instanceof UsageError) && !isArgumentError(error)) throw error;
    terminal.err(error.message);
    process.exitCode = 1;
  }
}

/** The caller asked for something that is not possible; the message says what. */
export class UsageError extends Error {}

function isArgumentError(error: unknown): error is Error {
  return error instanceof Error && String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS');
}

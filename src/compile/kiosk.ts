import { chmod, copyFile, cp, mkdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isProgram, PROJECT, runProgram, shortPath, UsageError, type Terminal } from './cli.ts';

const SERVER = fileURLToPath(new URL('./kiosk/serve.mjs', import.meta.url));
const GUIDE = fileURLToPath(new URL('./kiosk/README.md', import.meta.url));

/** For a double click on the stick: Linux and macOS, and Windows. */
const STARTERS = {
  'start.sh': '#!/bin/sh\ncd "$(dirname "$0")" && exec node serve.mjs "$@"\n',
  'start.cmd': '@cd /d "%~dp0"\r\n@node serve.mjs %*\r\n',
};

/**
 * `npm run kiosk -- [--out DIR] [--dist DIR]`: puts the built site with its packs into a folder with
 * a small server of its own, for a local network or a USB stick. The folder must be new or one of these.
 *
 * @returns exit status
 */
export async function kiosk(args: string[], to: Terminal): Promise<number> {
  const { values } = parseArgs({ args, options: { out: { type: 'string' }, dist: { type: 'string' } } });
  const dist = path.resolve(PROJECT, values.dist ?? 'dist');
  const out = path.resolve(values.out ?? path.join(PROJECT, 'kiosk'));
  const exists = (file: string): Promise<boolean> => stat(file).then(() => true, () => false);
  if (!(await exists(path.join(dist, 'sw.js')))) throw new UsageError(`${shortPath(dist)} holds no built site: npm run build`);
  if ((await exists(out)) && !(await exists(path.join(out, 'serve.mjs')))) throw new UsageError(`${shortPath(out)} is a folder of something else`);
  await rm(path.join(out, 'site'), { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  await cp(dist, path.join(out, 'site'), { recursive: true, filter: (file) => !/\.gz$|[\\/]\.servers|[\\/]_headers$/.test(file.slice(dist.length)) });
  await copyFile(SERVER, path.join(out, 'serve.mjs'));
  await copyFile(GUIDE, path.join(out, 'README.md'));
  for (const [name, text] of Object.entries(STARTERS)) await writeFile(path.join(out, name), text);
  await chmod(path.join(out, 'start.sh'), 0o755);
  to.out(`${shortPath(out)}: start with start.sh or start.cmd (needs Node 20.19 or later)`);
  return 0;
}

if (isProgram(import.meta.url)) await runProgram(kiosk);

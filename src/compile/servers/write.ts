import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { isProgram, PROJECT, runProgram, shortPath, UsageError, type Terminal } from '../cli.ts';
import { policyOf, serverFiles, type Server } from './server-files.ts';

const OPTIONS = {
  site: { type: 'string' },
  root: { type: 'string' },
  dist: { type: 'string' },
  out: { type: 'string' },
  cert: { type: 'string' },
  key: { type: 'string' },
} as const;

/**
 * `npm run servers -- [--site https://host] [--root DIR] [--cert FILE --key FILE] [--dist DIR] [--out DIR]`:
 * writes nginx.conf, Caddyfile and _headers for the site that was built into `dist`.
 *
 * @returns exit status
 */
export async function writeServers(args: string[], to: Terminal): Promise<number> {
  const { values } = parseArgs({ args, options: OPTIONS });
  const dist = path.resolve(PROJECT, values.dist ?? 'dist');
  const out = path.resolve(PROJECT, values.out ?? path.join(dist, '.servers'));
  const { cert, key } = values;
  if (Boolean(cert) !== Boolean(key)) throw new UsageError('--cert and --key go together');
  const server: Server = {
    origin: (values.site ?? process.env['DISAN_SITE'] ?? 'http://localhost:4173').replace(/\/+$/, ''),
    root: path.resolve(values.root ?? process.env['DISAN_ROOT'] ?? dist),
    policy: await policy(dist),
    ...(cert && key ? { tls: { cert: path.resolve(cert), key: path.resolve(key) } } : {}),
  };
  await mkdir(out, { recursive: true });
  for (const [name, text] of filled(server)) {
    await writeFile(path.join(out, name), text);
    to.out(shortPath(path.join(out, name)));
  }
  return 0;
}

function filled(server: Server): ReturnType<typeof serverFiles> {
  try {
    return serverFiles(server);
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

async function policy(dist: string): Promise<string> {
  try {
    return policyOf(await readFile(path.join(dist, 'index.html'), 'utf8'));
  } catch {
    throw new UsageError(`${shortPath(dist)} holds no built site: npm run build`);
  }
}

if (isProgram(import.meta.url)) await runProgram(writeServers);

import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { languages } from '../model/languages.ts';
import { offlinePath } from '../model/pack.ts';
import { namedIn, type BuiltSite } from './outputs/packs.ts';

const ENTRY = fileURLToPath(new URL('../sw/sw.ts', import.meta.url));

/** What the worker fetches when it is installed. */
interface Shell {
  readonly pages: readonly string[];
  readonly assets: readonly string[];
}

/** The offline pages, and the scripts and fonts that they and every other page begin with. */
export function shellOf(site: BuiltSite): Shell {
  const pages = languages.map(offlinePath).filter((page) => site.has(page));
  const named = (path: string): readonly string[] => namedIn(site.get(path)?.text ?? '', site).filter((next) => next.startsWith('/assets/'));
  const first = [...new Set(pages.flatMap(named))];
  const own = first.flatMap(named).filter((path) => /^\/assets\/offline-/.test(path));
  return { pages, assets: [...new Set([...first, ...own, ...own.flatMap(named)])].sort() };
}

/**
 * Makes the service worker of a built site: one plain script. Its release is a hash of what it
 * fetches when it is installed, so that a change of a text does not ask visitors to reload.
 */
export async function workerOf(site: BuiltSite): Promise<string> {
  const shell = shellOf(site);
  const lines = [...shell.pages, ...shell.assets].map((path) => `${path} ${site.get(path)?.sha256}`);
  const id = createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 12);
  const made = await build({
    configFile: false,
    logLevel: 'error',
    define: { DISAN_RELEASE: JSON.stringify({ id, ...shell }), 'process.env.NODE_ENV': '"production"' },
    build: { write: false, target: 'es2022', lib: { entry: ENTRY, formats: ['iife'], name: 'disan', fileName: 'sw' }, minify: true },
  });
  const [output] = [made].flat();
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (!chunk) throw new Error('The service worker was not built');
  return chunk.code;
}

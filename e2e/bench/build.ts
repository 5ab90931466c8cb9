import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type InlineConfig, type Rolldown } from 'vite';

/** Pages that others might have made of the same. */
export const PEERS = ['leaflet', 'maplibre', 'lit-client', 'model-viewer', 'three', 'photo-sphere-viewer', 'pannellum'] as const;
export type Peer = (typeof PEERS)[number];

const here = dirname(fileURLToPath(import.meta.url));
/** The folder of the project. */
export const root = join(here, '../..');
/** The built site; `BENCH_DIST` names another folder than `dist`. */
export const dist = resolve(root, process.env.BENCH_DIST ?? 'dist');
const cache = join(root, '.cache/bench');

const QUIET: InlineConfig = { configFile: false, logLevel: 'error', publicDir: false };
const TARGET = ['chrome111', 'firefox115', 'safari16.4'];

/** Builds the site as `npm run build` does, if it is not there. */
export async function buildSite(): Promise<void> {
  if (!existsSync(join(dist, 'index.html'))) await build({ root, logLevel: 'error', build: { outDir: dist } });
}

async function buildPage(peer: Peer, outDir: string): Promise<void> {
  await build({
    ...QUIET,
    root: join(here, 'peers', peer),
    build: { target: TARGET, outDir, emptyOutDir: true, modulePreload: { polyfill: false }, reportCompressedSize: false, chunkSizeWarningLimit: 2000 },
  });
}

/** The head of our page and the bar above, as they are; the text is for the script to make. */
function clientShell(page: string, script: string): string {
  const head = page.slice(0, page.indexOf('</head>')).replace(/<script type="module"[^>]*><\/script>/, '').replace(/<link rel="modulepreload"[^>]*>/g, '');
  return `${head}<script type="module" src="${script}"></script></head><body><main id="main" class="sheet"><div id="text"></div></main></body></html>`;
}

/** The page at `path` with its text made in the browser: the same head, styles and fonts, and the data that the app reads. */
async function buildClient(outDir: string, path: string): Promise<void> {
  const [, lang, province, collection, id] = path.split('/') as [string, string, string, string, string];
  await build({
    ...QUIET,
    root: join(here, 'peers/lit-client'),
    build: {
      target: TARGET,
      outDir,
      emptyOutDir: true,
      reportCompressedSize: false,
      rolldownOptions: { input: join(here, 'peers/lit-client/main.ts'), output: { entryFileNames: 'main.js' } },
    },
  });
  const page = await readFile(join(dist, path, 'index.html'), 'utf8');
  await writeFile(join(outDir, 'index.html'), clientShell(page, '/main.js'));
  await cp(join(dist, 'data', province, collection, `${id}.${lang}.json`), join(outDir, 'article.json'));
  for (const [, font = ''] of page.matchAll(/\/(assets\/[\w.-]+\.woff2)/g)) await cp(join(dist, font), join(outDir, font));
  await cp(join(dist, 'icon.svg'), join(outDir, 'icon.svg'));
}

/** What the viewers of the peers show: the files of ours. */
const SHOWN: Readonly<Partial<Record<Peer, readonly [from: RegExp, to: string]>>> = {
  'model-viewer': [/"files":\[\{"href":"([^"]+)"/, 'model.glb'],
  three: [/"files":\[\{"href":"([^"]+)"/, 'model.glb'],
  'photo-sphere-viewer': [/"picture":\{"href":"([^"]+\.jpg)","bytes"/, 'panorama.jpg'],
  pannellum: [/"picture":\{"href":"([^"]+\.jpg)","bytes"/, 'panorama.jpg'],
};

/** Data of the viewers that are measured, without the language. */
export const VIEWERS = { model: 'mound-a', panorama: 'mound-a-tour' } as const;

async function bringShown(peer: Peer, outDir: string): Promise<void> {
  const [where, name] = SHOWN[peer] ?? [];
  if (!where || !name) return;
  const id = name === 'model.glb' ? VIEWERS.model : VIEWERS.panorama;
  const [, file] = where.exec(await readFile(join(dist, `data/an-giang/sites/go-cay-thi/${id}.vi.json`), 'utf8')) ?? [];
  if (!file) throw new Error(`The data of ${id} names no file`);
  await cp(join(dist, file), join(outDir, name));
}

/** Builds a peer and gives the folder of its page. `path` is the page of ours that `lit-client` shows. */
export async function buildPeer(peer: Peer, path: string): Promise<string> {
  const outDir = join(cache, peer);
  await rm(outDir, { recursive: true, force: true });
  await mkdir(outDir, { recursive: true });
  await (peer === 'lit-client' ? buildClient(outDir, path) : buildPage(peer, outDir));
  await bringShown(peer, outDir);
  return outDir;
}

/** The script that stands before any other in each measured page. */
export async function buildProbe(): Promise<string> {
  const result = await build({
    ...QUIET,
    root: here,
    build: { write: false, target: TARGET, lib: { entry: join(here, 'probe.ts'), formats: ['iife'], name: 'benchProbe' } },
  });
  const [first] = (Array.isArray(result) ? result : [result]) as Rolldown.RolldownOutput[];
  const chunk = first?.output[0];
  if (!chunk) throw new Error('The probe was not built');
  return chunk.code;
}

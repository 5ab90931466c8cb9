import { existsSync, readFileSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import en from '../locales/en.json' with { type: 'json' };
import ja from '../locales/ja.json' with { type: 'json' };
import vi from '../locales/vi.json' with { type: 'json' };
import zh from '../locales/zh.json' with { type: 'json' };
import { createTranslate, type Translate } from '../locales/translate.ts';
import { dayNumber, isoDay } from '../model/calendar/day.ts';
import { dayIn } from '../model/calendar/zone.ts';
import { LANGUAGES, languages, type Language } from '../model/languages.ts';
import { loadContent, type Content } from './content.ts';
import { prepareMaterial, type Material } from './material.ts';
import { fileName, outputFiles } from './outputs/index.ts';
import type { OutputBytes } from './outputs/output.ts';
import { fontFiles, type FontFile } from './outputs/fonts.ts';
import { mediaType } from './media-types.ts';
import { mapFiles } from './early.ts';
import { composer, type Shell } from './page.ts';
import { formatProblem } from './problem.ts';

interface Options {
  /** Content folder. */
  readonly data: string;
  /** Public address without a slash at its end. */
  readonly origin: string;
}

const STRINGS: Record<Language, object> = { vi, en, zh, ja };

function translators(): Record<Language, Translate> {
  return Object.fromEntries(languages.map((lang) => [lang, createTranslate(lang, STRINGS[lang])])) as Record<Language, Translate>;
}

/** The content, or an error that lists every problem: thrown before anything is written. */
async function readContent(data: string): Promise<Content> {
  const { content, problems } = await loadContent(data);
  if (content) return content;
  const errors = problems.filter((problem) => problem.severity === 'error');
  throw new Error(`${errors.length} problems in ${data}:\n${errors.map(formatProblem).join('\n')}`);
}

/** The day of a build: `DISAN_TODAY`, or what the clock says in the time zone of the first province. Throws where it is no day. */
function todayOf({ provinces }: Content): string {
  const { DISAN_TODAY } = process.env;
  if (DISAN_TODAY) return isoDay(dayNumber(DISAN_TODAY));
  return dayIn(provinces[0]?.province.time_zone ?? 'UTC', new Date());
}

interface State {
  content: Content;
  material: Material;
  fonts: readonly FontFile[];
}

async function readState({ data }: Options): Promise<State> {
  const content = await readContent(data);
  return { content, material: await prepareMaterial(content, data), fonts: await fontFiles() };
}

function filesOf({ content, material, fonts }: State, options: Options, shell: Omit<Shell, 'fonts'>): Map<string, OutputBytes> {
  const compose = composer({ ...shell, fonts });
  const files = new Map<string, OutputBytes>(outputFiles({ content, material, origin: options.origin, today: todayOf(content), translate: translators(), compose }));
  for (const font of fonts) files.set(font.path, font.bytes);
  return files;
}

function serveContent(server: ViteDevServer, state: State, options: Options): void {
  let files: Promise<Map<string, OutputBytes>> | undefined;
  const make = async (): Promise<Map<string, OutputBytes>> => {
    const template = readFileSync(resolve(server.config.root, 'index.html'), 'utf8');
    return filesOf(state, options, { template: await server.transformIndexHtml('/', template), strict: false });
  };
  const changed = async (path: string): Promise<void> => {
    const ours = path.startsWith(resolve(options.data)) || path.endsWith('page.css');
    if (!ours) return;
    try {
      Object.assign(state, await readState(options));
      files = undefined;
      server.ws.send({ type: 'full-reload' });
    } catch (error) {
      server.config.logger.error((error as Error).message);
    }
  };
  server.watcher.add(resolve(options.data)).on('change', changed).on('add', changed).on('unlink', changed);
  server.middlewares.use((request, response, next) => {
    const path = decodeURI((request.url ?? '/').split(/[?#]/)[0] ?? '/').replace(/index\.html$/, '');
    files ??= make();
    files.then((all) => {
      const isPage = path.endsWith('/') && !path.startsWith('/@');
      const found = all.get(path) ?? (isPage ? all.get('/404.html') : undefined);
      if (found === undefined) return next();
      response.statusCode = all.has(path) ? 200 : 404;
      response.setHeader('content-type', mediaType(path));
      response.end(isStored(found) ? readFileSync(found.stored) : found);
    }, next);
  });
}

/** The files of the map for each language's pages. */
function mapOf(bundle: Parameters<typeof mapFiles>[0]): (lang: string) => readonly string[] {
  const known = new Map(languages.map((lang) => [LANGUAGES[lang].tag as string, mapFiles(bundle, lang)]));
  return (tag) => known.get(tag) ?? mapFiles(bundle, 'vi');
}

function isStored(bytes: OutputBytes): bytes is { readonly stored: string } {
  return typeof bytes === 'object' && 'stored' in bytes;
}

/** Copies files into a site one after the other: the build need not hold them in memory. */
async function copyStored(files: readonly (readonly [name: string, stored: string])[], out: string): Promise<void> {
  for (const [name, stored] of files) {
    const target = join(out, name);
    await mkdir(dirname(target), { recursive: true });
    await copyFile(stored, target);
  }
}

/** The file of the page at `url` in a built site, if there is one. A path cannot climb out of `out`. */
function builtPage(out: string, url: string): string | undefined {
  const { pathname } = new URL(url, 'http://localhost');
  const file = join(out, decodeURI(pathname).replace(/index\.html$/, ''), 'index.html');
  return file.startsWith(out) && existsSync(file) ? file : undefined;
}

/** Checks the content before a build begins and writes everything static beside the bundle. */
export function content(options: Options): Plugin {
  let state: State;
  let copies: (readonly [name: string, stored: string])[] = [];
  return {
    name: 'disan-content',
    enforce: 'post',
    async buildStart() {
      state = await readState(options);
    },
    configureServer: {
      async handler(server) {
        state = await readState(options);
        serveContent(server, state, options);
      },
    },
    configurePreviewServer(server) {
      const out = resolve(server.config.root, server.config.build.outDir);
      return () => {
        server.middlewares.use((request, response) => {
          const page = builtPage(out, request.url ?? '/');
          response.statusCode = page ? 200 : 404;
          response.setHeader('content-type', 'text/html; charset=utf-8');
          response.end(readFileSync(page ?? join(out, '404.html')));
        });
      };
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const shell = bundle['index.html'];
        if (shell?.type !== 'asset') throw new Error('index.html is missing from the bundle');
        const files = filesOf(state, options, { template: String(shell.source), strict: true, map: mapOf(bundle) });
        copies = [];
        for (const [path, source] of files) {
          const name = fileName(path);
          if (isStored(source)) copies.push([name, source.stored]);
          else if (name === 'index.html') shell.source = source;
          else this.emitFile({ type: 'asset', fileName: name, source });
        }
      },
    },
    async writeBundle({ dir }) {
      if (dir !== undefined) await copyStored(copies, dir);
    },
  };
}

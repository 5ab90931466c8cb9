import { crawlers } from './crawlers.ts';
import { appData, geojson } from './data-files.ts';
import { feeds } from './feeds.ts';
import { iiif, media, viewers } from './media.ts';
import { manifests } from './manifests.ts';
import { offlinePages } from './offline-pages.ts';
import type { Build, Output, OutputFile } from './output.ts';
import { pages } from './pages.ts';
import { chooser, codePages, notFound } from './plain-pages.ts';

/** All outputs; a new one is one more word here. */
const OUTPUTS: readonly Output[] = [chooser, pages, codePages, notFound, offlinePages, geojson, appData, feeds, manifests, crawlers, viewers, media, iiif];

/** Every file that a build writes, besides scripts and fonts. */
export function* outputFiles(build: Build): Iterable<OutputFile> {
  for (const output of OUTPUTS) yield* output(build);
}

/** The file name of a path: a page is the index of its folder. */
export function fileName(path: string): string {
  return (path.endsWith('/') ? `${path}index.html` : path).slice(1);
}

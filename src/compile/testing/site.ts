import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { languages, type Language } from '../../model/languages.ts';
import { loadContent, type Content, type ProvinceContent } from '../content.ts';
import { prepareMaterial, type Material } from '../material.ts';
import type { FontFile } from '../outputs/fonts.ts';
import { outputFiles } from '../outputs/index.ts';
import type { Build } from '../outputs/output.ts';
import { composer, type Shell } from '../page.ts';
import type { Atlas, Entry } from '../views/atlas.ts';
import { TRANSLATE } from './translators.ts';

/** Folder of the repository, with a slash at its end. */
export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

export const ORIGIN = 'https://disan.example';
/** The day on which the sites of tests are built. */
export const TODAY = '2026-11-22';

const FONT: FontFile = {
  path: '/assets/thu.woff2',
  bytes: new Uint8Array([1, 2, 3]),
  css: "@font-face{font-family:'Thu';src:url(/assets/thu.woff2) format('woff2')}",
};

/** index.html as it stands in the repository, with one small font. */
export const SHELL: Shell = { template: readFileSync(`${ROOT}index.html`, 'utf8'), fonts: [FONT], strict: true };

/** The content of a folder of the repository; throws where it has errors. */
export async function contentOf(folder: string): Promise<Content> {
  const { content } = await loadContent(ROOT + folder);
  if (!content) throw new Error(`${folder} has errors`);
  return content;
}

/** The invented province of the end-to-end tests. */
export function fixtureContent(): Promise<Content> {
  return contentOf(FIXTURE);
}

const FIXTURE = 'e2e/fixtures/province';

/** What was made of the media of the invented province. */
export const MATERIAL: Material = await prepareMaterial(await contentOf(FIXTURE), ROOT + FIXTURE);

/** A copy of content whose first province is changed. */
export function withProvince(content: Content, change: (here: ProvinceContent) => Partial<ProvinceContent>): Content {
  const provinces = content.provinces.map((here, i) => (i ? here : { ...here, ...change(here) }));
  return { ...content, provinces };
}

/** A copy of content with a place layer, so that the pages of its communes are written. */
export function withPlaces(content: Content): Content {
  const name = { vi: 'Xã, phường', en: 'Communes', zh: '乡坊', ja: 'コミューン' };
  return { ...content, layers: [...content.layers, { id: 'places', order: 9, name, singular: name, summary: name, kinds: [] }] };
}

/** The first province of content as one language sees it. */
export function atlasOf(content: Content, lang: Language): Atlas {
  const [here] = content.provinces;
  if (!here) throw new Error('No province');
  return { content, here, material: MATERIAL, lang, t: TRANSLATE[lang], origin: ORIGIN, today: TODAY };
}

/** A thing of the first province by `collection/id`. */
export function entryOf({ here }: Atlas, ref: string): Entry {
  const [collection, id] = ref.split('/') as [Entry['collection'], string];
  const thing = (here[collection] as readonly Entry['thing'][]).find((candidate) => candidate.id === id);
  if (!thing) throw new Error(`No ${ref}`);
  return { collection, thing };
}

/** What outputs are given. */
export function buildOf(content: Content, shell: Shell = SHELL): Build {
  return { content, material: MATERIAL, origin: ORIGIN, today: TODAY, translate: TRANSLATE, compose: composer(shell) };
}

/** Every file of the site by its path; of a file that is copied, where it lies. */
export function siteOf(content: Content, shell: Shell = SHELL): Map<string, string> {
  const files = [...outputFiles(buildOf(content, shell))];
  return new Map(files.map(([path, bytes]) => [path, typeof bytes === 'object' && 'stored' in bytes ? bytes.stored : String(bytes)]));
}

/** The HTML files of a site. */
export function pagesOf(site: ReadonlyMap<string, string>): readonly (readonly [path: string, html: string])[] {
  return [...site].filter(([path]) => path.endsWith('/') || path.endsWith('.html'));
}

/** The pages of a site that are of one language: those with its word at the front of their address. */
export function languagePagesOf(site: ReadonlyMap<string, string>): readonly (readonly [path: string, html: string])[] {
  return pagesOf(site).filter(([path]) => languages.some((lang) => path.startsWith(`/${lang}/`)));
}

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { COLLECTIONS } from '../model/routes.ts';
import type { Medium, Viewer } from '../model/types.g.ts';
import type { Content, ProvinceContent } from './content.ts';
import { makePanorama, type MadePanorama } from './pictures/panorama.ts';
import { readScreenshots, type Screenshot } from './pictures/screenshots.ts';
import { makePicture, storedFile, type MadePicture, type StoredFile } from './pictures/widths.ts';
import { makeZoom, type MadeZoom } from './pictures/zoom.ts';

/** What was made of the files in `media`, each by `province/file`. What is not there cannot be shown. */
export interface Material {
  readonly pictures: ReadonlyMap<string, MadePicture>;
  readonly panoramas: ReadonlyMap<string, MadePanorama>;
  readonly zooms: ReadonlyMap<string, MadeZoom>;
  /** Models, splats and recordings, published as they are. */
  readonly files: ReadonlyMap<string, StoredFile>;
  /** Screenshots by the id of their province, then by their name. */
  readonly screenshots: ReadonlyMap<string, ReadonlyMap<string, Screenshot>>;
}

/** No material: of content without media. */
export const NO_MATERIAL: Material = { pictures: new Map(), panoramas: new Map(), zooms: new Map(), files: new Map(), screenshots: new Map() };

interface Wanted {
  readonly pictures: Set<string>;
  readonly panoramas: Set<string>;
  readonly zooms: Set<string>;
  readonly files: Set<string>;
}

/**
 * Makes all pictures, panoramas and tiles of content that was checked, one after the other.
 * What an earlier build made is taken from the cache.
 *
 * @param dir the data folder from which the content comes
 */
export async function prepareMaterial(content: Content, dir: string): Promise<Material> {
  const wanted: Wanted = { pictures: new Set(), panoramas: new Set(), zooms: new Set(), files: new Set() };
  for (const here of content.provinces) collect(here, wanted);
  const at = (name: string): string => path.resolve(dir, name.replace('/', '/media/'));
  return {
    pictures: await make(wanted.pictures, async (name) => makePicture(await readFile(at(name)))),
    panoramas: await make(wanted.panoramas, async (name) => makePanorama(await readFile(at(name)))),
    zooms: await make(wanted.zooms, async (name) => makeZoom(await readFile(at(name)))),
    files: await make(wanted.files, (name) => storedFile(at(name))),
    screenshots: await make(new Set(content.provinces.map(({ province }) => province.id)), (province) => readScreenshots(dir, province)),
  };
}

async function make<T>(names: ReadonlySet<string>, one: (name: string) => Promise<T | undefined>): Promise<Map<string, T>> {
  const made = new Map<string, T>();
  for (const name of names) {
    const result = await one(name);
    if (result !== undefined) made.set(name, result);
  }
  return made;
}

function collect(here: ProvinceContent, wanted: Wanted): void {
  const key = (file: string): string => `${here.province.id}/${file}`;
  for (const thing of COLLECTIONS.flatMap((collection): readonly object[] => here[collection])) {
    const media = mediaOf(thing);
    const viewers = viewersOf(thing);
    add(wanted.pictures, media.filter(({ type }) => type === 'image').map(({ file }) => key(file)));
    add(wanted.panoramas, viewers.flatMap(({ scenes = [] }) => scenes.map(({ file }) => key(file))));
    add(wanted.zooms, viewers.flatMap(({ type, file }) => (type === 'image' && file ? [key(file)] : [])));
    add(wanted.files, viewers.flatMap((viewer) => [...audioFiles(viewer, media), ...plainFiles(viewer)].map(key)));
  }
}

function add(set: Set<string>, names: readonly string[]): void {
  for (const name of names) set.add(name);
}

/** Files of a viewer that are published as they are. */
function plainFiles({ type, file, fine, usdz }: Viewer): string[] {
  return type === 'image' ? [] : [file, fine, usdz].flatMap((name) => name ?? []);
}

function audioFiles({ hotspots = [], scenes = [] }: Viewer, media: readonly Medium[]): string[] {
  const spots = [...hotspots, ...scenes.flatMap((scene) => scene.hotspots ?? [])];
  return spots.flatMap(({ audio }) => media.find(({ id }) => id === audio)?.file ?? []);
}

/** The media of a thing that may have some. */
export function mediaOf(thing: object): readonly Medium[] {
  return 'media' in thing ? ((thing.media as readonly Medium[] | undefined) ?? []) : [];
}

/** The viewers of a thing that may have some. */
export function viewersOf(thing: object): readonly Viewer[] {
  return 'viewers' in thing ? ((thing.viewers as readonly Viewer[] | undefined) ?? []) : [];
}

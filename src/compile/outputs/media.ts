import { languages } from '../../model/languages.ts';
import { dataPaths, mediaPaths } from '../../model/routes.ts';
import { viewersOf } from '../material.ts';
import { allEntries, type Atlas, type Entry } from '../views/atlas.ts';
import { licenceOf, variantPath } from '../views/picture-view.ts';
import { panoramaPath, viewerData } from '../views/viewer-data.ts';
import type { Build, Output, OutputFile } from './output.ts';
import { atlases } from './pages.ts';

/** Province and file of a key of the material. */
function partsOf(key: string): [province: string, file: string] {
  const slash = key.indexOf('/');
  return [key.slice(0, slash), key.slice(slash + 1)];
}

/** Pictures in all their widths, panoramas with their tiles, models, splats, recordings and screenshots. */
export const media: Output = function* ({ material }) {
  for (const [key, { sources }] of material.pictures) {
    const [province, file] = partsOf(key);
    for (const { variants } of sources) for (const variant of variants) yield [variantPath(province, file, variant), { stored: variant.stored }];
  }
  for (const [key, made] of material.panoramas) {
    const [province, file] = partsOf(key);
    yield [panoramaPath(province, file, made), { stored: made.picture.stored }];
    for (const { width, folder, tiles } of made.levels) {
      for (const tile of tiles) yield [`${mediaPaths.tiles(province, file, made.hash, width)}/${tile}`, { stored: `${folder}/${tile}` }];
    }
  }
  for (const [key, { stored, hash }] of material.files) yield [mediaPaths.file(...partsOf(key), hash), { stored }];
  for (const [province, screens] of material.screenshots) {
    for (const [name, { stored, hash }] of screens) yield [mediaPaths.file(province, name, hash), { stored }];
  }
};

/** Large photographs as IIIF Image API 3 services, level 0: `id` is the public address, for other programs; our viewer knows only the path. */
export const iiif: Output = function* (build) {
  for (const atlas of atlases(build, 'vi')) for (const entry of allEntries(build.content, atlas.here)) yield* services(build, atlas, entry);
};

function* services({ origin, material }: Build, atlas: Atlas, entry: Entry): Iterable<OutputFile> {
  for (const viewer of viewersOf(entry.thing)) {
    const province = atlas.here.province.id;
    const made = viewer.type === 'image' ? material.zooms.get(`${province}/${viewer.file}`) : undefined;
    if (!made) continue;
    const service = mediaPaths.service(province, entry.collection, entry.thing.id, viewer.id);
    const { width, height, tiles } = made.info;
    const rights = licenceOf(viewer.licence).href;
    const info = {
      '@context': 'http://iiif.io/api/image/3/context.json',
      id: origin + service,
      type: 'ImageService3',
      protocol: 'http://iiif.io/api/image',
      profile: 'level0',
      width,
      height,
      tiles,
      ...(rights ? { rights: rights.replace('https:', 'http:') } : {}),
    };
    yield [`${service}/info.json`, JSON.stringify(info)];
    for (const file of made.files) yield [`${service}/${file}`, { stored: `${made.folder}/${file}` }];
  }
}

/** What each viewer reads, a file a language. */
export const viewers: Output = function* (build) {
  for (const lang of languages) {
    for (const atlas of atlases(build, lang)) {
      for (const entry of allEntries(build.content, atlas.here)) yield* viewerFiles(atlas, entry);
    }
  }
};

function* viewerFiles(atlas: Atlas, entry: Entry): Iterable<OutputFile> {
  for (const viewer of viewersOf(entry.thing)) {
    const data = viewerData(atlas, entry, viewer);
    if (data) yield [dataPaths.viewer(atlas.here.province.id, entry.collection, entry.thing.id, viewer.id, atlas.lang), JSON.stringify(data)];
  }
}

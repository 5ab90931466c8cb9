import { mediaPaths, pathOf } from '../../model/routes.ts';
import type { Direction as GivenDirection, PlacedHotspot as GivenHotspot, Pose as GivenPose, Scene, Step as GivenStep, Viewer } from '../../model/types.g.ts';
import type { Direction, Hotspot, ImageViewer, Picture, PlacedHotspot, Point, Pose, Step, TourScene, ViewerData } from '../../model/viewer.ts';
import type { Block, Inline } from '../../model/prose.ts';
import { localize } from '../../model/text.ts';
import { parseProse } from '../markdown.ts';
import type { MadePanorama } from '../pictures/panorama.ts';
import { resolve, type Atlas, type Entry } from './atlas.ts';
import { phraseOf } from './names.ts';
import { creditOf, pictureOf } from './picture-view.ts';
import { thingLink } from './thing-link.ts';
import { audioOf, fileOf } from './viewer-view.ts';

type AnyHotspot = Pick<GivenHotspot, 'id' | 'title' | 'text' | 'picture' | 'audio' | 'link'>;

/** What the viewer reads, in the language of `atlas`; `undefined` where its files were not made. */
export function viewerData(atlas: Atlas, entry: Entry, viewer: Viewer): ViewerData | undefined {
  switch (viewer.type) {
    case 'model':
      return modelData(atlas, entry, viewer);
    case 'tour':
      return tourData(atlas, entry, viewer);
    case 'splat':
      return splatData(atlas, entry, viewer);
    case 'image':
      return imageData(atlas, entry, viewer);
  }
}

type Common = Pick<ViewerData, 'id' | 'lang' | 'title' | 'credit' | 'schematic' | 'provenance' | 'poster' | 'steps' | 'page'>;

function common(atlas: Atlas, { collection, thing }: Entry, viewer: Viewer): Common {
  const { lang, here } = atlas;
  const provenance = localize(viewer.provenance, lang);
  const poster = pictureOf(atlas, thing, viewer.poster);
  return {
    id: viewer.id,
    lang,
    title: phraseOf(viewer.title, lang),
    credit: creditOf(viewer),
    schematic: viewer.schematic ?? false,
    ...(provenance ? { provenance: { ...phraseOf(viewer.provenance, lang), text: plainText(parseProse(provenance.text)) } } : {}),
    ...(poster ? { poster: bare(poster) } : {}),
    steps: (viewer.steps ?? []).map((step) => stepOf(atlas, step)),
    page: pathOf({ page: 'thing', lang, province: here.province.id, collection, id: thing.id }),
  };
}

/** A picture without what only the page says of it. */
function bare({ alt, width, height, sources, src, blur, credit }: Picture): Picture {
  return { alt, width, height, sources, src, ...(blur ? { blur } : {}), credit };
}

/** The words of a text, a line a block. */
function plainText(blocks: readonly Block[]): string {
  const words = (part: Inline): string => (typeof part === 'string' ? part : part.children.map(words).join(''));
  return blocks.flatMap((block) => ('items' in block ? block.items.map((item) => `– ${item.map(words).join('')}`) : [block.children.map(words).join('')])).join('\n');
}

function stepOf({ lang }: Atlas, { title, text, hotspot, pose, scene, look }: GivenStep): Step {
  return {
    title: phraseOf(title, lang),
    text: phraseOf(text, lang),
    ...(hotspot ? { hotspot } : {}),
    ...(pose ? { pose: poseOf(pose) } : {}),
    ...(scene ? { scene } : {}),
    ...(look ? { look: directionOf(look) } : {}),
  };
}

function pointOf([x = 0, y = 0, z = 0]: readonly number[]): Point {
  return [x, y, z];
}

function poseOf({ position, target }: GivenPose): Pose {
  return { position: pointOf(position), target: pointOf(target) };
}

function directionOf({ heading, pitch = 0 }: GivenDirection): Direction {
  return { heading, pitch };
}

function hotspotOf(atlas: Atlas, { thing }: Entry, spot: AnyHotspot): Hotspot {
  const { lang, here } = atlas;
  const picture = pictureOf(atlas, thing, spot.picture);
  const audio = audioOf(atlas, thing, spot.audio);
  const linked = spot.link ? resolve(here, spot.link) : undefined;
  const link = linked && thingLink(atlas, linked);
  return {
    id: spot.id,
    title: phraseOf(spot.title, lang),
    text: phraseOf(spot.text, lang),
    ...(picture ? { picture: bare(picture) } : {}),
    ...(audio ? { audio } : {}),
    ...(link?.href ? { link: { text: link.text, ...(link.lang ? { lang: link.lang } : {}), href: link.href } } : {}),
  };
}

function placed(atlas: Atlas, entry: Entry, { hotspots = [] }: Viewer): PlacedHotspot[] {
  return hotspots.map((spot) => ({ ...hotspotOf(atlas, entry, spot), at: pointOf(spot.at), ...(spot.pose ? { pose: poseOf(spot.pose) } : {}) }));
}

function modelData(atlas: Atlas, entry: Entry, viewer: Viewer): ViewerData | undefined {
  const [first, fine, usdz] = [viewer.file, viewer.fine, viewer.usdz].map((file) => fileOf(atlas, file));
  if (!first) return undefined;
  return {
    ...common(atlas, entry, viewer),
    type: 'model',
    files: fine ? [first, fine] : [first],
    metric: viewer.metric ?? false,
    ...(viewer.start ? { start: poseOf(viewer.start) } : {}),
    hotspots: placed(atlas, entry, viewer),
    ...(usdz ? { usdz } : {}),
  };
}

function splatData(atlas: Atlas, entry: Entry, viewer: Viewer): ViewerData | undefined {
  const file = fileOf(atlas, viewer.file);
  if (!file) return undefined;
  return { ...common(atlas, entry, viewer), type: 'splat', file, ...(viewer.up ? { up: viewer.up } : {}), ...(viewer.start ? { start: poseOf(viewer.start) } : {}), hotspots: placed(atlas, entry, viewer) };
}

function imageData(atlas: Atlas, entry: Entry, viewer: Viewer): ImageViewer | undefined {
  const { here, material } = atlas;
  const made = material.zooms.get(`${here.province.id}/${viewer.file}`);
  if (!made) return undefined;
  const { width, height, tiles: [tiles] } = made.info;
  const service = mediaPaths.service(here.province.id, entry.collection, entry.thing.id, viewer.id);
  return { ...common(atlas, entry, viewer), type: 'image', service, width, height, tile: tiles.width, scales: tiles.scaleFactors, format: 'jpg', hotspots: placed(atlas, entry, viewer) };
}

function tourData(atlas: Atlas, entry: Entry, viewer: Viewer): ViewerData | undefined {
  const scenes = (viewer.scenes ?? []).flatMap((scene) => sceneOf(atlas, entry, scene) ?? []);
  const [first, ...others] = scenes;
  return first && { ...common(atlas, entry, viewer), type: 'tour', scenes: [first, ...others] };
}

function sceneOf(atlas: Atlas, entry: Entry, scene: Scene): TourScene | undefined {
  const { here, material, lang } = atlas;
  const province = here.province.id;
  const made = material.panoramas.get(`${province}/${scene.file}`);
  if (!made) return undefined;
  const { picture, levels, facts: { gpano } } = made;
  const [east = 0, north = 0] = scene.place ?? [];
  return {
    id: scene.id,
    title: phraseOf(scene.title, lang),
    picture: { href: panoramaPath(province, scene.file, made), bytes: picture.bytes, width: picture.width, height: picture.height },
    levels: levels.map(({ size, columns, rows, width, height }) => ({ href: `${mediaPaths.tiles(province, scene.file, made.hash, width)}/{x}_{y}.jpg`, size, columns, rows, width, height })),
    ...cropOf(made),
    heading: scene.heading ?? gpano.heading ?? 0,
    pitch: scene.pitch ?? gpano.pitch ?? 0,
    roll: scene.roll ?? gpano.roll ?? 0,
    ...(scene.place ? { place: [east, north] } : {}),
    ...(scene.start ? { start: directionOf(scene.start) } : {}),
    links: (scene.links ?? []).map((link) => ({ to: link.to, ...directionOf(link) })),
    hotspots: (scene.hotspots ?? []).map((spot) => ({ ...hotspotOf(atlas, entry, spot), ...directionOf(spot) })),
  };
}

/** Address of the picture of a panorama: always a JPEG. */
export function panoramaPath(province: string, file: string, { picture }: MadePanorama): string {
  return mediaPaths.file(province, file.replace(/\.[^./]*$/, '.jpg'), picture.hash);
}

/** The part of the sphere that a picture covers, in pixels of its largest version, whatever size the camera spoke of. */
function cropOf({ facts: { width, gpano } }: MadePanorama): Pick<TourScene, 'crop'> {
  if (!gpano.crop) return {};
  const { fullWidth, fullHeight, left, top, width: cropped } = gpano.crop;
  const scale = width / cropped;
  const [w, h, x, y] = [fullWidth, fullHeight, left, top].map((pixels) => Math.round(pixels * scale)) as [number, number, number, number];
  return { crop: { fullWidth: w, fullHeight: h, left: x, top: y } };
}

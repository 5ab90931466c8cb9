import type { SpotView, ViewerView } from '../../article/view.ts';
import { formatNumber } from '../../locales/translate.ts';
import { LANGUAGES } from '../../model/languages.ts';
import { dataPaths, mediaPaths } from '../../model/routes.ts';
import { localize } from '../../model/text.ts';
import type { DirectedHotspot, PlacedHotspot, Viewer } from '../../model/types.g.ts';
import type { ViewerFile } from '../../model/viewer.ts';
import { parseProse } from '../markdown.ts';
import { mediaOf, viewersOf } from '../material.ts';
import { mediaType } from '../media-types.ts';
import { resolve, type Atlas, type Entry } from './atlas.ts';
import { phraseOf } from './names.ts';
import { madeBy, pictureOf } from './picture-view.ts';
import { withPageLinks } from './prose-links.ts';
import { thingLink } from './thing-link.ts';

type AnyHotspot = PlacedHotspot | DirectedHotspot;

/** A model, splat or recording as the build publishes it; `undefined` where it was not made. */
export function fileOf({ material, here }: Atlas, file: string | undefined): ViewerFile | undefined {
  const province = here.province.id;
  const made = file === undefined ? undefined : material.files.get(`${province}/${file}`);
  return made && file !== undefined ? { href: mediaPaths.file(province, file, made.hash), bytes: made.bytes } : undefined;
}

/** The recording of a hotspot. */
export function audioOf(atlas: Atlas, thing: object, id: string | undefined): (ViewerFile & { readonly type: string }) | undefined {
  const file = mediaOf(thing).find((medium) => medium.id === id)?.file;
  const found = fileOf(atlas, file);
  return found && { ...found, type: mediaType(found.href) };
}

function spotView(atlas: Atlas, { thing }: Entry, spot: AnyHotspot): SpotView {
  const { lang, here } = atlas;
  const picture = pictureOf(atlas, thing, spot.picture);
  const audio = audioOf(atlas, thing, spot.audio);
  const link = spot.link ? resolve(here, spot.link) : undefined;
  return {
    title: phraseOf(spot.title, lang),
    text: phraseOf(spot.text, lang),
    ...(picture ? { picture } : {}),
    ...(audio ? { audio } : {}),
    ...(link ? { link: thingLink(atlas, link) } : {}),
  };
}

/** What the first frame needs, in bytes; tiles of a photograph are too small to speak of. */
function firstBytes(atlas: Atlas, { type, file, scenes }: Viewer): number {
  if (type === 'image') return 0;
  if (type !== 'tour') return fileOf(atlas, file)?.bytes ?? 0;
  return atlas.material.panoramas.get(`${atlas.here.province.id}/${scenes?.[0]?.file}`)?.picture.bytes ?? 0;
}

function groupsOf(atlas: Atlas, entry: Entry, { hotspots = [], scenes = [] }: Viewer): ViewerView['groups'] {
  const groups = [
    { spots: hotspots.map((spot) => spotView(atlas, entry, spot)) },
    ...scenes.map((scene) => ({ title: phraseOf(scene.title, atlas.lang), spots: (scene.hotspots ?? []).map((spot) => spotView(atlas, entry, spot)) })),
  ];
  return groups.filter(({ spots }) => spots.length);
}

function viewerView(atlas: Atlas, entry: Entry, viewer: Viewer): ViewerView {
  const { lang, here } = atlas;
  const provenance = localize(viewer.provenance, lang);
  const poster = pictureOf(atlas, entry.thing, viewer.poster);
  const bytes = firstBytes(atlas, viewer);
  return {
    id: viewer.id,
    type: viewer.type,
    title: phraseOf(viewer.title, lang),
    schematic: viewer.schematic ?? false,
    ...(provenance ? { provenance: { ...(provenance.lang === lang ? {} : { lang: LANGUAGES[provenance.lang].tag }), blocks: withPageLinks(parseProse(provenance.text), atlas) } } : {}),
    ...(poster ? { poster } : {}),
    data: dataPaths.viewer(here.province.id, entry.collection, entry.thing.id, viewer.id, lang),
    ...(bytes ? { size: formatNumber(Math.max(bytes / 1_000_000, 0.1), lang, 1) } : {}),
    made: madeBy(viewer, atlas),
    groups: groupsOf(atlas, entry, viewer),
    steps: (viewer.steps ?? []).map(({ title, text }) => ({ title: phraseOf(title, lang), text: phraseOf(text, lang) })),
  };
}

/** The viewers of a thing as its page shows them before they are opened. */
export function viewerViews(atlas: Atlas, entry: Entry): ViewerView[] {
  return viewersOf(entry.thing).map((viewer) => viewerView(atlas, entry, viewer));
}

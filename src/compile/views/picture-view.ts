import type { Phrase, PictureView } from '../../article/view.ts';
import { formatDate } from '../../locales/translate.ts';
import { mediaPaths } from '../../model/routes.ts';
import type { Medium } from '../../model/types.g.ts';
import type { Picture } from '../../model/viewer.ts';
import { mediaOf, viewersOf } from '../material.ts';
import type { MadePicture, Variant } from '../pictures/widths.ts';
import type { Atlas } from './atlas.ts';
import { phraseOf } from './names.ts';

/** A licence by its usual name, with the page of its terms where there is one. */
export function licenceOf(spdx: string): Phrase {
  const parts = /^(CC0|CC-(BY(?:-SA)?))-([0-9.]+)$/.exec(spdx);
  if (!parts) return { text: spdx.replace(/^LicenseRef-/, '').replaceAll('-', ' ') };
  const [, name = '', kind, version = ''] = parts;
  const text = `${name === 'CC0' ? 'CC0' : `CC ${kind}`} ${version}`;
  const path = kind ? `licenses/${kind.toLowerCase()}/${version}` : `publicdomain/zero/${version}`;
  return { text, href: `https://creativecommons.org/${path}/` };
}

/** Who made a picture, a model or a recording, and what may be done with it. */
export function madeBy({ creator, licence, source, date }: Pick<Medium, 'creator' | 'licence' | 'source' | 'date'>, { lang }: Atlas): Phrase[] {
  return [{ text: creator, ...(source ? { href: source } : {}) }, ...(date ? [{ text: formatDate(date, lang) }] : []), licenceOf(licence)];
}

/** Creator and licence in one line. */
export function creditOf(made: { readonly creator: string; readonly licence: string }): string {
  return `${made.creator} · ${licenceOf(made.licence).text}`;
}

/** Address of one width of a picture. */
export function variantPath(province: string, file: string, { width, hash, end }: Variant): string {
  return mediaPaths.picture(province, file, width, hash, end);
}

function sourcesOf(made: MadePicture, province: string, file: string): Picture['sources'] {
  return made.sources.map(({ type, variants }) => ({ type, srcset: variants.map((variant) => `${variantPath(province, file, variant)} ${variant.width}w`).join(', ') }));
}

/** The variant for whoever takes one only: of the last format, the largest that is not wider than `most` pixels. */
function plain({ sources }: MadePicture, most: number): Variant | undefined {
  const variants = sources.at(-1)?.variants ?? [];
  return variants.findLast(({ width }) => width <= most) ?? variants[0];
}

/** A medium as a page shows it; `undefined` where it is no picture. */
export function pictureView(atlas: Atlas, medium: Medium): PictureView | undefined {
  const { material, here, lang } = atlas;
  const province = here.province.id;
  const made = material.pictures.get(`${province}/${medium.file}`);
  const fallback = made && plain(made, 960);
  if (!made || !fallback) return undefined;
  return {
    alt: phraseOf(medium.alt, lang),
    width: made.width,
    height: made.height,
    sources: sourcesOf(made, province, medium.file),
    src: variantPath(province, medium.file, fallback),
    blur: made.blur,
    credit: creditOf(medium),
    ...(medium.caption ? { caption: phraseOf(medium.caption, lang) } : {}),
    made: madeBy(medium, atlas),
  };
}

/** The picture with this id among the media of a thing. */
export function pictureOf(atlas: Atlas, thing: object, id: string | undefined): PictureView | undefined {
  const medium = id === undefined ? undefined : mediaOf(thing).find((candidate) => candidate.id === id);
  return medium && pictureView(atlas, medium);
}

/** The pictures of a thing that no viewer shows. */
export function ownPictures(atlas: Atlas, thing: object): PictureView[] {
  const spots = viewersOf(thing).flatMap(({ hotspots = [], scenes = [] }) => [...hotspots, ...scenes.flatMap((scene) => scene.hotspots ?? [])]);
  const shown = new Set([...viewersOf(thing).map(({ poster }) => poster), ...spots.map(({ picture }) => picture)]);
  return mediaOf(thing).flatMap((medium) => (shown.has(medium.id) ? [] : (pictureView(atlas, medium) ?? [])));
}

/** The picture by which others show a page: its address, and its size in pixels. */
export interface SharedPicture {
  readonly href: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

/** A JPEG by which others may show a thing: the first of its own pictures, else a poster. */
export function sharedPicture(atlas: Atlas, thing: object): SharedPicture | undefined {
  const { material, here, lang } = atlas;
  const province = here.province.id;
  const own = mediaOf(thing).filter(({ type }) => type === 'image');
  const posters = new Set(viewersOf(thing).map(({ poster }) => poster));
  const medium = own.find(({ id }) => !posters.has(id)) ?? own[0];
  const made = medium && material.pictures.get(`${province}/${medium.file}`);
  const variant = made && plain(made, 1600);
  if (!medium || !made || !variant) return undefined;
  return { href: variantPath(province, medium.file, variant), width: made.width, height: made.height, alt: phraseOf(medium.alt, lang).text };
}

import { isLanguage, type Language } from './languages.ts';

/** Collections of content: the word of each in an address. */
export const COLLECTIONS = ['sites', 'festivals', 'trails', 'products', 'places'] as const;
export type Collection = (typeof COLLECTIONS)[number];

/** A page of ours. The only description of our public addresses, which are printed on plates. */
export type Route =
  | { readonly page: 'chooser' }
  | { readonly page: 'home'; readonly lang: Language }
  | { readonly page: 'credits'; readonly lang: Language }
  | { readonly page: 'province'; readonly lang: Language; readonly province: string }
  | { readonly page: 'calendar'; readonly lang: Language; readonly province: string }
  | { readonly page: 'list'; readonly lang: Language; readonly province: string; readonly collection: Collection }
  | {
      readonly page: 'thing';
      readonly lang: Language;
      readonly province: string;
      readonly collection: Collection;
      readonly id: string;
    }
  | { readonly page: 'code'; readonly code: string };

/** Word of the credits page in an address; no province may have it as its id. */
export const CREDITS = 'credits';

/** Word of the festival calendar in an address; no collection may have it as its name. */
export const CALENDAR = 'calendar';

export type LanguageRoute = Extract<Route, { lang: Language }>;

export function isCollection(value: string): value is Collection {
  return (COLLECTIONS as readonly string[]).includes(value);
}

/** The address of a page: an absolute path that ends in '/'. */
export function pathOf(route: Route): string {
  switch (route.page) {
    case 'chooser':
      return '/';
    case 'home':
      return `/${route.lang}/`;
    case 'credits':
      return `/${route.lang}/${CREDITS}/`;
    case 'province':
      return `/${route.lang}/${route.province}/`;
    case 'calendar':
      return `/${route.lang}/${route.province}/${CALENDAR}/`;
    case 'list':
      return `/${route.lang}/${route.province}/${route.collection}/`;
    case 'thing':
      return `/${route.lang}/${route.province}/${route.collection}/${route.id}/`;
    case 'code':
      return `/Q/${route.code}/`;
  }
}

const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The page that a path names, or `undefined` when it is none of ours. Does not know what exists. */
export function routeOf(path: string): Route | undefined {
  if (path.includes('//')) return undefined;
  const parts = path.replace(/\/index\.html$/, '/').split('/').filter(Boolean);
  const [first, province, collection, id, ...rest] = parts;
  if (first === undefined) return { page: 'chooser' };
  if (/^q$/i.test(first) && province && parts.length === 2) return { page: 'code', code: province.toUpperCase() };
  if (!isLanguage(first) || rest.length) return undefined;
  if (province === undefined) return { page: 'home', lang: first };
  if (province === CREDITS) return collection === undefined ? { page: 'credits', lang: first } : undefined;
  if (!NAME.test(province)) return undefined;
  if (collection === undefined) return { page: 'province', lang: first, province };
  if (collection === CALENDAR) return id === undefined ? { page: 'calendar', lang: first, province } : undefined;
  if (!isCollection(collection)) return undefined;
  if (id === undefined) return { page: 'list', lang: first, province, collection };
  return NAME.test(id) ? { page: 'thing', lang: first, province, collection, id } : undefined;
}

/** The same page in another language. */
export function inLanguage<R extends LanguageRoute>(route: R, lang: Language): R {
  return { ...route, lang };
}

/** Addresses of the data files that the app reads; GeoJSON and iCalendar files are public (open data). */
export const dataPaths = {
  layer: (province: string, layer: Collection | 'ground'): string => `/data/${province}/${layer}.geojson`,
  catalogue: (province: string, lang: Language): string => `/data/${province}/catalogue.${lang}.json`,
  provinces: (lang: Language): string => `/data/provinces.${lang}.json`,
  article: (province: string, collection: Collection, id: string, lang: Language): string =>
    `/data/${province}/${collection}/${id}.${lang}.json`,
  calendar: (province: string, lang: Language): string => `/data/${province}/calendar.${lang}.json`,
  viewer: (province: string, collection: Collection, id: string, viewer: string, lang: Language): string =>
    `/data/${province}/${collection}/${id}/${viewer}.${lang}.json`,
  feed: (province: string, lang: Language): string => `/calendar/${province}/${lang}.ics`,
  festivalFeed: (province: string, festival: string, lang: Language): string => `/calendar/${province}/${festival}.${lang}.ics`,
};

/** Addresses of pictures and models. A name with the hash of the bytes in it may be kept for ever. */
export const mediaPaths = {
  file: (province: string, file: string, hash: string): string => `/media/${province}/${stem(file)}.${hash}${end(file)}`,
  /** A picture in one width and format. */
  picture: (province: string, file: string, width: number, hash: string, type: string): string =>
    `/media/${province}/${stem(file)}-${width}.${hash}.${type}`,
  /** Folder of the tiles of a panorama in one width. */
  tiles: (province: string, file: string, hash: string, width: number): string => `/media/${province}/${stem(file)}.${hash}/${width}`,
  /** A IIIF Image API 3 service: `/info.json` comes after it. It stays when the picture changes. */
  service: (province: string, collection: Collection, id: string, viewer: string): string => `/iiif/${province}/${collection}/${id}/${viewer}`,
};

function stem(file: string): string {
  return file.slice(0, file.length - end(file).length);
}

function end(file: string): string {
  return /\.[^./]*$/.exec(file)?.[0] ?? '';
}

/** A view of the map as it stands in the fragment: zoom, then degrees north and east (WGS 84). */
export interface MapView {
  readonly zoom: number;
  readonly lat: number;
  readonly lon: number;
}

/** The fragment of a view, as `#map=8.25/10.5000/104.9000`. */
export function hashOf(view: MapView): string {
  return `#map=${view.zoom.toFixed(2)}/${view.lat.toFixed(4)}/${view.lon.toFixed(4)}`;
}

/** The view in a fragment; `undefined` where there is none or its numbers are off the Earth. */
export function viewOf(hash: string): MapView | undefined {
  const match = /^#map=(\d+(?:\.\d+)?)\/(-?\d+(?:\.\d+)?)\/(-?\d+(?:\.\d+)?)$/.exec(hash);
  if (!match) return undefined;
  const [zoom, lat, lon] = match.slice(1).map(Number) as [number, number, number];
  return zoom <= 24 && Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { zoom, lat, lon } : undefined;
}

/** The fragment with which a plate leads to its thing: `#at`, or `#at=gate` where it says at which position it stands. */
export function hashOfPlate(position?: string): string {
  return position === undefined ? '#at' : `#at=${position}`;
}

/** The fragment with which a code leads to a thing that it was not given for. */
export const MOVED = '#moved';

/** Whether a fragment says that the visitor comes from a plate: true for that visitor only, and not to be passed on. */
export function isPlateHash(hash: string): boolean {
  return hash === MOVED || /^#at(=[a-z0-9-]{1,80})?$/.test(hash);
}

/** What a viewer shows, as it stands in the fragment: its id, the scene of a tour, and the numbers of its camera. */
export interface Sight {
  readonly viewer: string;
  readonly scene?: string;
  readonly camera: readonly number[];
}

/** The fragment of a sight, as `#see=brick-foundation/east@1.5,2,-3`; numbers to three decimals. */
export function hashOfSight({ viewer, scene, camera }: Sight): string {
  const numbers = camera.map((number) => String(Number(number.toFixed(3)))).join(',');
  return `#see=${viewer}${scene ? `/${scene}` : ''}${numbers ? `@${numbers}` : ''}`;
}

/** The sight in a fragment; `undefined` where there is none. Whether there is such a viewer is not known here. */
export function sightOf(hash: string): Sight | undefined {
  const match = /^#see=([a-z0-9-]{1,80})(?:\/([a-z0-9-]{1,80}))?(?:@(-?[\d.]{1,12}(?:,-?[\d.]{1,12}){0,9}))?$/.exec(hash);
  if (!match) return undefined;
  const [, viewer = '', scene, numbers] = match;
  const camera = numbers ? numbers.split(',').map(Number) : [];
  if (camera.some((number) => !Number.isFinite(number))) return undefined;
  return scene ? { viewer, scene, camera } : { viewer, camera };
}

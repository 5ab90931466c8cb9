import { createHash } from 'node:crypto';
import { languageGroup, pictureFamily, type PackFile, type PackGroup, type PackInfo, type PackManifest, type PackSize } from '../../model/pack.ts';
import { languages, type Language } from '../../model/languages.ts';
import { dataPaths, pathOf, routeOf } from '../../model/routes.ts';
import type { Text } from '../../model/text.ts';

/** A file of a built site. */
export interface BuiltFile extends PackFile {
  /** What it says, where it is text; of a GLB file what it says of itself. */
  readonly text?: string;
}

/** A built site, by path. */
export type BuiltSite = ReadonlyMap<string, BuiltFile>;

/** The code that only 3D needs begins here: nothing behind it belongs to the core. */
const VIEWER = /^\/assets\/ds-viewer-/;
/** Code that only one kind of viewer needs, by the name of its file. */
const KIND = /^\/assets\/(model|tour|splat|image)-[\w-]{8}\.js$/;
/** What reads compressed parts of a model, by the name of its file; and the extensions of glTF that it reads. */
const DECODER = /^\/assets\/(draco|basis|meshopt)-[\w-]{8}\.js$/;
const EXTENSIONS: Readonly<Record<string, RegExp>> = { draco: /KHR_draco_mesh_compression/, basis: /KHR_texture_basisu/, meshopt: /(?:KHR|EXT)_meshopt_compression/ };
const PICTURE = /\.(avif|webp|jpe?g|png)$/;
/** Width in pixels of the picture that is saved of each, or the next below. */
const PICTURE_WIDTH = 960;

interface Feature {
  readonly properties: Readonly<Record<string, string>>;
}

/** A page of which a pack may be made. */
interface Place {
  readonly province: string;
  readonly collection: string;
  readonly id: string;
  readonly code?: string;
  readonly title: Text;
}

function json<T>(site: BuiltSite, path: string): T | undefined {
  const text = site.get(path)?.text;
  return text === undefined ? undefined : (JSON.parse(text) as T);
}

/** Paths of the site that a text names: absolute ones, hashed files by their name alone, and all files of a template with `{x}` in it. */
export function namedIn(text: string, site: BuiltSite): readonly string[] {
  const absolute = text.match(/\/[\w.~/-]*[\w~/]/g) ?? [];
  const bare = (text.match(/[\w-]+(?:\.[\w-]+)+/g) ?? []).map((name) => `/assets/${name}`);
  const templates = (text.match(/\/media\/[\w./-]+(?=\{)/g) ?? []).flatMap((start) => [...site.keys()].filter((path) => path.startsWith(start)));
  return [...new Set([...absolute, ...bare, ...templates])].filter((path) => site.has(path));
}

/** All files that some begin to need: what they name, and so on through scripts and data, not through links to pages. */
function closure(start: Iterable<string>, past: (path: string) => boolean, named: (path: string) => readonly string[]): Set<string> {
  const found = new Set(start);
  for (const path of found) {
    for (const next of named(path)) if (!next.endsWith('/') && past(next)) found.add(next);
  }
  return found;
}

function hash(lines: readonly string[]): string {
  return createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 12);
}

/** One variant of each picture: the best format in a width for a phone. The worker gives it for the others. */
function onePerPicture(paths: readonly string[]): readonly string[] {
  const best = new Map<string, string>();
  const rank = (path: string): number => {
    const width = Number(/-(\d+)\.[0-9a-f]{8}\./.exec(path)?.[1] ?? 0);
    return (path.endsWith('.avif') ? 10_000 : 0) + (width <= PICTURE_WIDTH ? width : -width);
  };
  for (const path of paths) {
    const family = pictureFamily(path) ?? path;
    const known = best.get(family);
    if (known === undefined || rank(path) > rank(known)) best.set(family, path);
  }
  return [...best.values()];
}

/** Makes the packs of a site: one of each province and one of each of its places. */
export class PackMaker {
  private readonly names = new Map<string, readonly string[]>();

  constructor(private readonly site: BuiltSite) {}

  all(): readonly PackManifest[] {
    const provinces = json<readonly { readonly id: string }[]>(this.site, dataPaths.provinces('vi')) ?? [];
    return provinces.flatMap(({ id }) => {
      const places = this.placesOf(id);
      return [this.provincePack(id, places), ...places.map((place) => this.placePack(place))];
    });
  }

  private provincePack(province: string, places: readonly Place[]): PackManifest {
    const codes = places.flatMap(({ code }) => (code ? [pathOf({ page: 'code', code })] : []));
    const title = (lang: Language): string => json<{ title: { text: string } }>(this.site, dataPaths.catalogue(province, lang))?.title.text ?? province;
    const texts = (lang: Language): readonly string[] =>
      [...this.site.keys()].filter((path) => {
        if (path === pathOf({ page: 'credits', lang }) || path.startsWith(`/${lang}/${province}/`)) return true;
        const [, folder, where, ...rest] = path.split('/');
        if (where !== province || rest.length > 2) return false;
        if (folder === 'calendar') return rest[0] === `${lang}.ics` || path.endsWith(`.${lang}.ics`);
        return folder === 'data' && path.endsWith(`.${lang}.json`);
      });
    return this.pack(province, Object.fromEntries(languages.map((lang) => [lang, title(lang)])), province, codes, texts);
  }

  private placePack({ province, collection, id, code, title }: Place): PackManifest {
    const texts = (lang: Language): readonly string[] => [
      pathOf({ page: 'province', lang, province }),
      `/${lang}/${province}/${collection}/${id}/`,
      dataPaths.catalogue(province, lang),
      `/data/${province}/${collection}/${id}.${lang}.json`,
      dataPaths.festivalFeed(province, id, lang),
    ];
    return this.pack(`${province}/${collection}/${id}`, title, province, code ? [pathOf({ page: 'code', code })] : [], texts);
  }

  private pack(id: string, title: Text, province: string, codes: readonly string[], texts: (lang: Language) => readonly string[]): PackManifest {
    const layers = [...this.site.keys()].filter((path) => path.startsWith(`/data/${province}/`) && path.endsWith('.geojson'));
    const common = ['/', '/icon.svg', ...codes, ...layers];
    const byLanguage = languages.map((lang) => [languageGroup(lang), this.there([pathOf({ page: 'home', lang }), dataPaths.provinces(lang), ...texts(lang)])] as const);
    const pages = [...this.there(common), ...byLanguage.flatMap(([, paths]) => paths)];
    const code = closure(pages.flatMap((path) => this.named(path)).filter((path) => path.startsWith('/assets/') && !VIEWER.test(path)), (path) => path.startsWith('/assets/') && !VIEWER.test(path), this.named);
    const core = new Set([...this.there(common), ...code]);
    const pictures = onePerPicture([...new Set(pages.flatMap((path) => this.named(path)).filter((path) => path.startsWith('/media/') && PICTURE.test(path)))]);
    const models = this.modelsOf(pages, new Set([...core, ...pictures]));
    return this.manifest(id, title, [['core', [...core]], ...byLanguage, ['pictures', pictures], ['models', models]]);
  }

  /** What the viewers of some pages need beside what is there already; nothing where there is no viewer. */
  private modelsOf(pages: readonly string[], without: ReadonlySet<string>): readonly string[] {
    const data = pages.flatMap((path) => this.named(path)).filter((path) => /^\/data\/[^/]+\/[^/]+\/[^/]+\/[^/]+\.json$/.test(path));
    if (!data.length) return [];
    const code = [...this.site.keys()].filter((path) => VIEWER.test(path));
    const shown = closure(data, (path) => path.startsWith('/media/'), this.named);
    const all = closure([...shown, ...code], (path) => path.startsWith('/assets/') && this.isNeeded(path, data, shown), this.named);
    const pictures = onePerPicture([...all].filter((path) => pictureFamily(path)));
    return [...all].filter((path) => !without.has(path) && (!pictureFamily(path) || pictures.includes(path)));
  }

  /** Whether some viewers, or the models that they show, need a file of code. */
  private isNeeded(path: string, data: readonly string[], shown: ReadonlySet<string>): boolean {
    const kind = KIND.exec(path)?.[1];
    if (kind) return data.some((each) => json<{ readonly type?: string }>(this.site, each)?.type === kind);
    const extension = EXTENSIONS[DECODER.exec(path)?.[1] ?? ''];
    return !extension || [...shown].some((each) => each.endsWith('.glb') && extension.test(this.site.get(each)?.text ?? ''));
  }

  private manifest(id: string, title: Text, parts: readonly (readonly [PackGroup, readonly string[]])[]): PackManifest {
    const groups = parts.filter(([, paths]) => paths.length).map(([group, paths]) => [group, [...paths].sort().map((path) => this.fileAt(path))] as const);
    const version = hash(groups.flatMap(([group, files]) => files.map(({ path, sha256 }) => `${group} ${path} ${sha256}`)));
    return { id, version, title, groups: Object.fromEntries(groups) };
  }

  private fileAt(path: string): PackFile {
    const { bytes, transfer, sha256 } = this.site.get(path) as BuiltFile;
    return { path, bytes, transfer, sha256 };
  }

  private there(paths: readonly string[]): readonly string[] {
    return [...new Set(paths)].filter((path) => this.site.has(path));
  }

  private readonly named = (path: string): readonly string[] => {
    const known = this.names.get(path) ?? namedIn(this.site.get(path)?.text ?? '', this.site);
    this.names.set(path, known);
    return known;
  };

  private placesOf(province: string): readonly Place[] {
    return (['sites', 'festivals', 'trails'] as const).flatMap((layer) => {
      const features = json<{ features: readonly Feature[] }>(this.site, dataPaths.layer(province, layer))?.features ?? [];
      return features.map(({ properties }) => placeOf(properties));
    });
  }
}

function placeOf(properties: Feature['properties']): Place {
  const { id = '', province = '', collection = '', code } = properties;
  const title = Object.fromEntries(languages.flatMap((lang) => (properties[`name:${lang}`] ? [[lang, properties[`name:${lang}`]]] : [])));
  return { province, collection, id, title, ...(code ? { code } : {}) };
}

function sizeOf(files: readonly PackFile[]): PackSize {
  const sum = (of: (file: PackFile) => number): number => files.reduce((total, file) => total + of(file), 0);
  return { files: files.length, bytes: sum(({ bytes }) => bytes), transfer: sum(({ transfer }) => transfer) };
}

/** A pack as the list of all packs names it. */
export function packInfo({ id, version, title, groups }: PackManifest): PackInfo {
  const sizes = Object.entries(groups).map(([group, files]) => [group, sizeOf(files)] as const);
  return { id, version, title, groups: Object.fromEntries(sizes) };
}

/** Whether a path is that of a page, which ends in '/'. */
export function isPage(path: string): boolean {
  return path.endsWith('/') && routeOf(path) !== undefined;
}

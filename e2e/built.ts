import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { fileURLToPath } from 'node:url';
import { brotliCompress, constants } from 'node:zlib';

const root = resolve(fileURLToPath(new URL('..', import.meta.url)));

/** The built site that is tested, and where it is served. `E2E_DIST` and `E2E_PORT` let two runs stand side by side. */
export const DIST = resolve(root, process.env.E2E_DIST ?? 'dist');
export const PORT = Number(process.env.E2E_PORT ?? 4179);
/** The same engine over the invented province of `fixtures/province`. */
export const FIXTURE_DIST = resolve(root, process.env.E2E_FIXTURE_DIST ?? '.cache/fixture-dist');
export const FIXTURE_PORT = PORT + 1;

export const LANGUAGES = ['vi', 'en', 'zh', 'ja'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A thing on the map, as the open data of the site tells of it. */
export interface Thing {
  readonly id: string;
  readonly province: string;
  readonly collection: 'sites' | 'festivals';
  readonly code: string;
  readonly name: Readonly<Record<Language, string>>;
  readonly lon: number;
  readonly lat: number;
  /** Whether the position is one to go to, not only an area. */
  readonly exact: boolean;
}

interface Feature {
  readonly geometry: { readonly coordinates: readonly [number, number] };
  readonly properties: Readonly<Record<string, string>>;
}

function toThing({ geometry, properties }: Feature): Thing {
  const [lon, lat] = geometry.coordinates;
  const { id, province, collection, code } = properties as { id: string; province: string; collection: 'sites' | 'festivals'; code: string };
  const name = Object.fromEntries(LANGUAGES.map((lang) => [lang, properties[`name:${lang}`]])) as Record<Language, string>;
  return { id, province, collection, code, name, lon, lat, exact: properties['precision'] === 'exact' };
}

/** Every site and festival of a province in a built site. */
export function thingsOf(province: string, dist = DIST): readonly Thing[] {
  return ['sites', 'festivals'].flatMap((layer) => {
    const text = readFileSync(join(dist, 'data', province, `${layer}.geojson`), 'utf8');
    return (JSON.parse(text) as { features: Feature[] }).features.map(toThing);
  });
}

/** Every file of a built site, by its path from the root of the site. */
export function filesOf(dist = DIST): readonly string[] {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dist, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** A built file as text. */
export function textOf(file: string, dist = DIST): string {
  return readFileSync(join(dist, file), 'utf8');
}

const compress = promisify(brotliCompress);

/** Bytes of a built file after brotli; quality 11 is what a precompressed site sends. */
export async function brotliBytes(file: string, quality = 11): Promise<number> {
  const bytes = readFileSync(join(DIST, file));
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return (await compress(bytes, { params })).length;
}

type Strings = { readonly [key: string]: string | Strings };
const strings = new Map<Language, Strings>();

/** What the interface says in a language, by its key; `values` fill the gaps, a `count` chooses the plural. */
export function say(lang: Language, key: string, values: Readonly<Record<string, string | number>> = {}): string {
  const known = strings.get(lang) ?? (JSON.parse(readFileSync(join(root, `src/locales/${lang}.json`), 'utf8')) as Strings);
  strings.set(lang, known);
  const find = (path: string): unknown => path.split('.').reduce<unknown>((at, part) => (at as Strings | undefined)?.[part], known);
  const found = find(key) ?? (values['count'] === 1 ? find(`${key}_one`) : undefined) ?? find(`${key}_other`);
  if (typeof found !== 'string') throw new Error(`${lang}: no words for ${key}`);
  return found.replace(/\{\{(\w+)\}\}/g, (gap, name: string) => String(values[name] ?? gap));
}

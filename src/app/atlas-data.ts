import type { FeatureCollection } from 'geojson';
import type { ListView, ThingView } from '../article/view.ts';
import type { Things } from '../map/content-layers.ts';
import type { MapLabel } from '../map/name-layers.ts';
import type { Language } from '../model/languages.ts';
import { dataPaths, type LanguageRoute } from '../model/routes.ts';

/** What the app knows of a province before it reads its things. Bounds are west, south, east, north in degrees. */
export interface ProvinceInfo {
  readonly id: string;
  readonly bounds: readonly [number, number, number, number];
  readonly labels: readonly MapLabel[];
  /** Whether there are plans of its sites. */
  readonly ground: boolean;
}

async function readJson<T>(path: string, signal?: AbortSignal): Promise<T> {
  const response = await fetch(path, signal ? { signal } : {});
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return (await response.json()) as T;
}

const EMPTY: Things = { type: 'FeatureCollection', features: [] };

/** A layer of several provinces as one collection; a province without the layer has none. */
async function readLayer(provinces: readonly ProvinceInfo[], layer: 'sites' | 'festivals'): Promise<Things> {
  const all = await Promise.all(provinces.map(({ id }) => readJson<Things>(dataPaths.layer(id, layer))));
  return { ...EMPTY, features: all.flatMap(({ features }) => features) };
}

/** Reads what the compiler wrote for the app. Every method rejects when a file cannot be fetched. */
export class AtlasData {
  private catalogues = new Map<string, Promise<ListView>>();

  constructor(private readonly lang: Language) {}

  provinces(): Promise<readonly ProvinceInfo[]> {
    return readJson(dataPaths.provinces(this.lang));
  }

  async things(provinces: readonly ProvinceInfo[]): Promise<{ sites: Things; festivals: Things }> {
    const [sites, festivals] = await Promise.all([readLayer(provinces, 'sites'), readLayer(provinces, 'festivals')]);
    return { sites, festivals };
  }

  /** Plans of the sites of all provinces that have some. */
  async ground(provinces: readonly ProvinceInfo[]): Promise<FeatureCollection> {
    const some = provinces.filter(({ ground }) => ground);
    const all = await Promise.all(some.map(({ id }) => readJson<FeatureCollection>(dataPaths.layer(id, 'ground'))));
    return { type: 'FeatureCollection', features: all.flatMap(({ features }) => features) };
  }

  /** Everything on the map of a province, as cards. Read once. */
  catalogue(province: string): Promise<ListView> {
    const known = this.catalogues.get(province);
    if (known) return known;
    const read = readJson<ListView>(dataPaths.catalogue(province, this.lang));
    this.catalogues.set(province, read);
    read.catch(() => this.catalogues.delete(province));
    return read;
  }

  article(route: Extract<LanguageRoute, { page: 'thing' }>, signal: AbortSignal): Promise<ThingView> {
    return readJson(dataPaths.article(route.province, route.collection, route.id, route.lang), signal);
  }
}

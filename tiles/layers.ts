import type { Feature, LineString, Polygon, Position } from 'geojson';
import { bboxOf, meets, type BBox } from './geometry.ts';
import type { Name, Place, Regions, River, Sources, World } from './sources.ts';

/** Attributes of a tile's feature, by Protomaps' names (https://docs.protomaps.com/basemaps/layers). */
export type Attributes = Record<string, string | number | boolean>;

/** The parts of a tile; `inland` and the sea around `earth` become its layer `water`. */
export type Part = 'earth' | 'inland' | 'boundaries' | 'places';

/** What goes into the tiles of one zoom, part by part, in degrees, WGS 84. */
export type Layers = Record<Part, Feature[]>;

/** GSHHG's river level → the first zoom that shows it; 0 has a water area of its own, 10 is small. */
const RIVER_ZOOM: Record<number, number> = { 0: 6, 1: 5, 2: 6, 3: 7, 4: 8, 10: 9 };
const LAND_BORDER = { kind: 'country', kind_detail: 2, sort_rank: 289 };
const PROVINCE_LINE = { kind: 'region', kind_detail: 4, sort_rank: 289 };
const WIDE_RIVER_ZOOM = 4;
const PROVINCE_LINE_ZOOM = 6;
const PROVINCE_NAME_ZOOM = 7;
const PROVINCE_RANK = 10;
const LARGEST_TOWN = 9;

function named(name: Name, local: string): Attributes {
  return { name: local, 'name:vi': name.vi, 'name:en': name.en, 'name:zh-Hans': name['zh-Hans'], 'name:ja': name.ja };
}

function tagged(features: readonly Feature[], properties: Attributes): Feature[] {
  return features.map(({ geometry }) => ({ type: 'Feature', geometry, properties }));
}

function outerOnly(land: readonly Feature<Polygon>[]): Feature<Polygon>[] {
  return land.map((item) => ({ ...item, geometry: { type: 'Polygon', coordinates: item.geometry.coordinates.slice(0, 1) } }));
}

/** Lakes and wide rivers of the extract. */
function areas({ lakes }: Sources): Feature[] {
  return lakes.map(({ geometry, properties }) => ({ type: 'Feature', geometry, properties: { kind: properties.kind, min_zoom: 0 } }));
}

function river({ geometry, properties }: Feature<LineString, River>): Feature {
  const { level, kind = 'river', name } = properties;
  const own = { kind, min_zoom: RIVER_ZOOM[level] ?? 9 };
  return { type: 'Feature', geometry, properties: name ? { ...own, ...named(name, name.vi) } : own };
}

function point(lon: number, lat: number, properties: Attributes): Feature {
  return { type: 'Feature', geometry: { type: 'Point', coordinates: [lon, lat] }, properties };
}

function country(place: Place): Feature {
  const { name, lon, lat, population_rank, min_zoom } = place;
  return point(lon, lat, { kind: 'country', ...named(name, name.en), population_rank, min_zoom, sort_key: min_zoom });
}

function locality(place: Place): Feature {
  const { name, lon, lat, population_rank, min_zoom } = place;
  const local = place.country === 'VN' ? name.vi : name.en;
  const kind_detail = population_rank > LARGEST_TOWN ? 'city' : 'town';
  const sort_key = min_zoom * 100 - population_rank;
  const capital: Attributes = place.capital ? { capital: 'yes' } : {};
  return point(lon, lat, { kind: 'locality', kind_detail, ...named(name, local), population_rank, min_zoom, sort_key, ...capital });
}

function province({ name, at }: Sources['provinces'][number]): Feature {
  const [lon = 0, lat = 0] = at.coordinates;
  const rank = { population_rank: PROVINCE_RANK, min_zoom: PROVINCE_NAME_ZOOM, sort_key: PROVINCE_RANK };
  return point(lon, lat, { kind: 'region', ...named(name, name.vi), ...rank });
}

function places(sources: Sources, zoom: number): Feature[] {
  const shown = (place: Place): boolean => place.min_zoom <= zoom;
  const regions = zoom < PROVINCE_NAME_ZOOM ? [] : sources.provinces;
  return [
    ...sources.countries.filter(shown).map(country),
    ...regions.map(province),
    ...sources.places.filter(shown).map(locality),
  ];
}

/** The layers of a zoom from Natural Earth: the whole world, without small rivers. */
export function worldLayers(world: World, sources: Sources, extract: Regions['extract'], zoom: number): Layers {
  const lakes = tagged(sources.worldLakes, { kind: 'lake', min_zoom: 0 });
  const abroad = lakes.filter((lake) => !meets(boxOfFeature(lake), extract.frame));
  const borders: Feature = { type: 'Feature', properties: LAND_BORDER, geometry: world.borders };
  return {
    earth: tagged(outerOnly(world.land), { kind: 'earth' }),
    inland: zoom < WIDE_RIVER_ZOOM ? lakes : [...abroad, ...areas(sources)],
    boundaries: [borders],
    places: places(sources, zoom),
  };
}

/** The layers of a zoom from the GSHHG extract: its frame only. */
export function detailLayers(sources: Sources, zoom: number): Layers {
  const rivers = sources.rivers.map(river).filter(({ properties }) => (properties?.['min_zoom'] as number) <= zoom);
  const provinceLines = zoom < PROVINCE_LINE_ZOOM ? [] : tagged(sources.provinceLines, PROVINCE_LINE);
  return {
    earth: tagged(outerOnly(sources.land), { kind: 'earth' }),
    inland: [...areas(sources), ...rivers],
    boundaries: [...tagged(sources.borders, LAND_BORDER), ...provinceLines],
    places: places(sources, zoom),
  };
}

function boxOfFeature({ geometry }: Feature): BBox {
  const flat: Position[] = [];
  const walk = (value: unknown): void => {
    if (!Array.isArray(value)) return;
    if (typeof value[0] === 'number') flat.push(value as Position);
    else value.forEach(walk);
  };
  if (geometry.type !== 'GeometryCollection') walk(geometry.coordinates);
  return bboxOf(flat);
}

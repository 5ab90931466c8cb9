import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Feature, FeatureCollection, Geometry, LineString, MultiLineString, Point, Polygon, Position } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import { unwrapped, type BBox } from './geometry.ts';

/** A name in the four languages, keyed as in the tiles (`name:zh-Hans`). */
export type Name = Record<'vi' | 'en' | 'zh-Hans' | 'ja', string>;

/** One entry of regions.json: a box in degrees, WGS 84, its zooms and where its shapes come from. */
export interface Region {
  name: string;
  bbox: BBox;
  minzoom: number;
  maxzoom: number;
  source: 'natural-earth' | 'natural-earth-10m' | 'gshhg';
}

/** regions.json. `frame` is what the GSHHG extract covers, before `shift` (degrees). */
export interface Regions {
  extract: { frame: BBox; shift: [lon: number, lat: number] };
  regions: Region[];
  unmarked: { countries: Record<string, string>; lines: BBox[] };
}

/** A label of sources/places.json or countries.json; ranks and zooms as Protomaps counts them. */
export interface Place {
  name: Name;
  country?: string;
  lon: number;
  lat: number;
  population_rank: number;
  min_zoom: number;
  capital?: true;
}

/** A stretch of river or canal with its name, sources/river-names.json through the extract. */
export interface River {
  level: number;
  kind?: 'river' | 'canal';
  name?: Name;
}

/** Everything of sources/, decoded; lines and polygons in degrees, WGS 84. */
export interface Sources {
  land: Feature<Polygon>[];
  lakes: Feature<Polygon, { kind: 'lake' | 'river' }>[];
  rivers: Feature<LineString, River>[];
  worldLakes: Feature<Polygon>[];
  borders: Feature<LineString>[];
  provinceLines: Feature<LineString>[];
  provinces: { name: Name; at: Point }[];
  places: Place[];
  countries: Place[];
}

const require = createRequire(import.meta.url);
const json = <T>(path: string): T => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as T;

/** regions.json: what is built, and from which extract. */
export const readRegions = (): Regions => json<Regions>('./regions.json');

function features<G extends Geometry, P = object>(topology: Topology, name: string): Feature<G, P>[] {
  const object = topology.objects[name];
  if (!object) throw new Error(`no object "${name}" in the topology`);
  return (feature(topology, object as GeometryCollection) as unknown as FeatureCollection<G, P>).features;
}

function provinceLabels(topology: Topology): Sources['provinces'] {
  const names = new Map(json<{ id: string; name: Name }[]>('./sources/provinces.json').map(({ id, name }) => [id, name]));
  return features<Point, { id: string }>(topology, 'province_points').flatMap(({ properties, geometry }) => {
    const name = names.get(properties.id);
    return name ? [{ name, at: geometry }] : [];
  });
}

/** Reads and decodes the committed sources. */
export function readSources(): Sources {
  const gshhg = json<Topology>('./sources/gshhg.topo.json');
  const provinces = json<Topology>('./sources/provinces.topo.json');
  return {
    land: features(gshhg, 'land'),
    lakes: features(gshhg, 'lakes'),
    rivers: features(gshhg, 'rivers'),
    worldLakes: features(gshhg, 'world_lakes'),
    borders: features(gshhg, 'borders'),
    provinceLines: features(provinces, 'provinces'),
    provinces: provinceLabels(provinces),
    places: json('./sources/places.json'),
    countries: json('./sources/countries.json'),
  };
}

/** Land and land borders of the world at one of Natural Earth's scales. */
export interface World {
  land: Feature<Polygon>[];
  borders: MultiLineString;
}

function asPolygons(geometry: Geometry): Polygon[] {
  if (geometry.type === 'Polygon') return [geometry];
  if (geometry.type === 'MultiPolygon') return geometry.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates }));
  if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(asPolygons);
  return [];
}

/** world-atlas joins the shapes that the antimeridian cuts, as on a sphere. */
function whole({ coordinates }: Polygon): Feature<Polygon> {
  return { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: coordinates.map(unwrapped) } };
}

/** Natural Earth through world-atlas; lines that `unmarked` names are left out. */
export function readWorld(scale: '110m' | '50m' | '10m', unmarked: Regions['unmarked']): World {
  const land = require(`world-atlas/land-${scale}.json`) as Topology;
  const atlas = require(`world-atlas/countries-${scale}.json`) as Topology<{ countries: GeometryCollection<{ name: string }> }>;
  const owner = ({ properties }: GeometryObject): string => {
    const { name = '' } = (properties ?? {}) as { name?: string };
    return unmarked.countries[name] ?? name;
  };
  const borders = mesh(atlas, atlas.objects.countries, (a, b) => owner(a) !== owner(b));
  const hidden = ([w, s, e, n]: BBox, line: Position[]): boolean =>
    line.every(([lon = 0, lat = 0]) => lon >= w && lon <= e && lat >= s && lat <= n);
  borders.coordinates = borders.coordinates.filter((line) => !unmarked.lines.some((box) => hidden(box, line)));
  const polygons = features(land, 'land').flatMap(({ geometry }) => asPolygons(geometry));
  return { land: polygons.map(whole), borders };
}

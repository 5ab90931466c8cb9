import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { Feature, Geometry, Position } from 'geojson';
import { tilesOf, type BBox } from '../geometry.ts';
import { writePmtiles, type ArchiveInfo, type Tile } from '../pmtiles-writer.ts';

/** The middle of the invented streets: Châu Đốc, degrees WGS 84. */
export const CENTRE = { lon: 105.117, lat: 10.707 } as const;
/** What the archive covers. */
export const STREET_BOX: BBox = [105.09, 10.68, 105.15, 10.74];

const STEP = 0.002;
const EXTENT = 4096;

type Tags = Readonly<Record<string, string | number | boolean>>;
interface StreetLayer {
  readonly from: number;
  readonly fields: readonly string[];
  readonly features: Feature[];
}

const at = (east: number, north: number): Position => [CENTRE.lon + east * STEP, CENTRE.lat + north * STEP];
const feature = (geometry: Geometry, properties: Tags): Feature => ({ type: 'Feature', geometry, properties: { ...properties } });
const line = (points: Position[], tags: Tags): Feature => feature({ type: 'LineString', coordinates: points }, tags);
const point = (position: Position, tags: Tags): Feature => feature({ type: 'Point', coordinates: position }, tags);

function box([west = 0, south = 0]: Position, [east = 0, north = 0]: Position, tags: Tags): Feature {
  const ring = [[west, south], [east, south], [east, north], [west, north], [west, south]];
  return feature({ type: 'Polygon', coordinates: [ring] }, tags);
}

const NORTH = [-6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6];
/** Up to the river. */
const EAST = NORTH.filter((step) => step < 5);

/** A grid of lanes with a main road through the middle. */
function roads(): Feature[] {
  const lane = { kind: 'minor_road', kind_detail: 'residential', min_zoom: 12 };
  const along = EAST.filter((step) => step !== 0).map((step) => line([at(step, -6), at(step, 6)], { ...lane, name: `Đường số ${step + 7}` }));
  const across = NORTH.filter((step) => step !== 0).map((step) => line([at(-6, step), at(4, step)], lane));
  const main = line([at(-10, 0), at(10, 0)], { kind: 'major_road', kind_detail: 'primary', name: 'Đường Thử', ref: 'T1', min_zoom: 7 });
  const path = line([at(-3.5, -6), at(-3.5, 6)], { kind: 'path', kind_detail: 'footway', min_zoom: 13 });
  return [main, path, ...along, ...across];
}

/** A house in each block. */
function buildings(): Feature[] {
  const tags = { kind: 'building', height: 6, min_zoom: 13 };
  return EAST.slice(0, -1).flatMap((x) => NORTH.map((y) => box(at(x + 0.2, y + 0.2), at(x + 0.7, y + 0.6), tags)));
}

/** Invented streets with the layers and attributes of the Protomaps basemap, version 4. */
function streetLayers(): Record<string, StreetLayer> {
  const [west, south, east, north] = STREET_BOX;
  const land = [box([west, south], [east, north], { kind: 'earth' })];
  const river = box(at(4.4, -20), at(6.4, 20), { kind: 'river', min_zoom: 8 });
  const park = box(at(-5, 1), at(-3, 3), { kind: 'park', sort_rank: 50 });
  const school = box(at(2, -4), at(4, -2), { kind: 'school', sort_rank: 60 });
  const hall = point(at(0.5, 0.5), { kind: 'townhall', name: 'Tòa nhà thử', min_zoom: 14 });
  const town = point(at(0, 0), { kind: 'locality', kind_detail: 'city', name: 'Phố Thử', population_rank: 9, min_zoom: 7 });
  return {
    earth: { from: 0, fields: ['kind'], features: land },
    water: { from: 8, fields: ['kind', 'min_zoom'], features: [river] },
    landuse: { from: 10, fields: ['kind', 'sort_rank'], features: [park, school] },
    roads: { from: 7, fields: ['kind', 'kind_detail', 'name', 'ref', 'min_zoom'], features: roads() },
    buildings: { from: 13, fields: ['kind', 'height', 'min_zoom'], features: buildings() },
    pois: { from: 14, fields: ['kind', 'name', 'min_zoom'], features: [hall] },
    places: { from: 7, fields: ['kind', 'kind_detail', 'name', 'population_rank', 'min_zoom'], features: [town] },
  };
}

function tilesAt(zoom: number, layers: Readonly<Record<string, StreetLayer>>): Tile[] {
  const indexes = Object.entries(layers)
    .filter(([, { from }]) => zoom >= from)
    .map(([id, { features }]) => [id, new GeoJSONVT({ type: 'FeatureCollection', features }, { maxZoom: zoom + 1, indexMaxZoom: 0, extent: EXTENT })] as const);
  return [...tilesOf(STREET_BOX, zoom)].map(({ z, x, y }) => {
    const cut = indexes.flatMap(([id, index]) => {
      const tile = index.getTile(z, x, y);
      return tile && tile.features.length > 0 ? [[id, tile] as const] : [];
    });
    return { z, x, y, bytes: fromGeojsonVt(Object.fromEntries(cut), { version: 2, extent: EXTENT }) };
  });
}

function metadataOf(layers: Readonly<Record<string, StreetLayer>>, maxzoom: number): Record<string, unknown> {
  const entries = Object.entries(layers).map(([id, { from, fields }]) => ({
    id,
    minzoom: from,
    maxzoom,
    fields: Object.fromEntries(fields.map((field) => [field, 'String'])),
  }));
  const attribution = '<a href="https://www.openstreetmap.org/copyright" target="_blank">&copy; OpenStreetMap</a>';
  return { name: 'Invented streets', type: 'baselayer', version: '4.0.0', attribution, vector_layers: entries };
}

/**
 * A small archive of invented streets at Châu Đốc, zooms 0 to 14, as an operator's extract would be.
 * @param changes fields of its head that shall be different
 */
export function streetArchive(changes: Partial<ArchiveInfo> = {}): Uint8Array {
  const layers = streetLayers();
  const maxZoom = changes.maxZoom ?? 14;
  const zooms = Array.from({ length: maxZoom + 1 }, (_, zoom) => zoom);
  return writePmtiles(zooms.flatMap((zoom) => tilesAt(zoom, layers)), {
    minZoom: 0,
    maxZoom,
    bounds: STREET_BOX,
    center: [CENTRE.lon, CENTRE.lat, 13],
    metadata: metadataOf(layers, maxZoom),
    ...changes,
  });
}

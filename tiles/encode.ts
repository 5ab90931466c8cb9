import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import { Clipper, ClipType, FillRule, PolyTree64, type Path64, type PolyPath64 } from 'clipper2-ts';
import type { Feature } from 'geojson';
import type { Layers, Part } from './layers.ts';

const EXTENT = 4096;
const BUFFER = 64;
/** Simplification in units of a tile (4096 across): half a pixel of a 512 px tile below z9. */
const TOLERANCE = { coarse: 4, fine: 2, river: 1 };
const FINE_FROM = 9;

type Ring = [x: number, y: number][];

/** geojson-vt types a geometry as its flat and its paired form at once; in a finished tile it is the paired one. */
interface TileFeature {
  type: 1 | 2 | 3;
  tags: Record<string, string | number | boolean>;
  geometry: Ring[];
}

/** The parts of one zoom, ready to be cut into tiles. */
export type Indexes = Record<Part, GeoJSONVT>;

function index(features: Feature[], zoom: number, tolerance: number): GeoJSONVT {
  const options = { maxZoom: zoom + 1, indexMaxZoom: 0, tolerance, extent: EXTENT, buffer: BUFFER };
  return new GeoJSONVT({ type: 'FeatureCollection', features }, options);
}

/** Projects and simplifies the layers of a zoom. */
export function indexLayers(layers: Layers, zoom: number): Indexes {
  const tolerance = zoom < FINE_FROM ? TOLERANCE.coarse : TOLERANCE.fine;
  const of = (part: Part, finer = tolerance): GeoJSONVT => index(layers[part], zoom, finer);
  return { earth: of('earth'), inland: of('inland', TOLERANCE.river), boundaries: of('boundaries'), places: of('places') };
}

function square(margin: number): Path64 {
  const far = EXTENT + margin;
  return [{ x: -margin, y: -margin }, { x: far, y: -margin }, { x: far, y: far }, { x: -margin, y: far }];
}

function closed(path: Path64): Ring {
  const ring = path.map(({ x, y }): [number, number] => [x, y]);
  return ring[0] ? [...ring, ring[0]] : ring;
}

/** Polygons of a Clipper tree, each with its holes; islands in holes are polygons of their own. */
function polygonsOf(node: PolyPath64): Ring[][] {
  const children = Array.from({ length: node.count }, (_, i) => node.child(i));
  return children.flatMap((outer) => {
    const holes = Array.from({ length: outer.count }, (_, i) => outer.child(i));
    return [[closed(outer.poly ?? []), ...holes.map((hole) => closed(hole.poly ?? []))], ...holes.flatMap(polygonsOf)];
  });
}

function asFeature(polygons: Ring[][], tags: TileFeature['tags']): TileFeature[] {
  return polygons.length === 0 ? [] : [{ type: 3, tags, geometry: polygons.flat() }];
}

/**
 * Land and sea of a tile, without overlaps, gaps and self-crossings: simplified rings have them, and
 * earcut then draws stray triangles. The sea is what the land leaves free of the tile.
 */
function shore(earth: TileFeature[]): { land: TileFeature[]; sea: TileFeature[] } {
  const paths = earth.flatMap(({ geometry }) => geometry.map((ring) => ring.slice(0, -1).map(([x, y]) => ({ x, y }))));
  const [land, sea] = [new PolyTree64(), new PolyTree64()];
  Clipper.booleanOpWithPolyTree(ClipType.Union, paths, null, land, FillRule.NonZero);
  Clipper.booleanOpWithPolyTree(ClipType.Difference, [square(BUFFER)], paths, sea, FillRule.NonZero);
  return {
    land: asFeature(polygonsOf(land), { kind: 'earth' }),
    sea: asFeature(polygonsOf(sea), { kind: 'ocean', min_zoom: 0 }),
  };
}

/** The MVT bytes of one tile; its sea is what the land leaves free. */
export function encode(parts: Indexes, z: number, x: number, y: number): Uint8Array {
  const cut = (part: Part): TileFeature[] => (parts[part].getTile(z, x, y)?.features ?? []) as unknown as TileFeature[];
  const { land, sea } = shore(cut('earth'));
  const layers = { earth: land, water: [...sea, ...cut('inland')], boundaries: cut('boundaries'), places: cut('places') };
  const filled = Object.entries(layers).filter(([, features]) => features.length > 0);
  const tile = Object.fromEntries(filled.map(([name, features]) => [name, { features }]));
  return fromGeojsonVt(tile as unknown as Parameters<typeof fromGeojsonVt>[0], { version: 2, extent: EXTENT });
}

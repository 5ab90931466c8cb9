import type { Phrase, PlanView } from '../../article/view.ts';
import type { Language } from '../../model/languages.ts';
import type { Ground } from '../../model/types.g.ts';
import { phraseOf } from './names.ts';

type Feature = Ground['features'][number];
type Point = readonly [x: number, y: number];

const METRES_PER_DEGREE_LAT = 110_574;
const METRES_PER_DEGREE_LON = 111_320;
const MARGIN = 0.08;
/** Drawn in this order, so that a court does not cover what stands in it. */
const ORDER: readonly Feature['kind'][] = ['court', 'water', 'path', 'foundation', 'wall', 'building', 'tomb', 'gate', 'statue'];
const BARS = [1, 2, 5, 10, 20, 50, 100, 200, 500];

function positionsOf({ geometry }: Feature): readonly (readonly number[])[] {
  if (geometry.type === 'Point') return [geometry.coordinates];
  return geometry.type === 'LineString' ? geometry.coordinates : geometry.coordinates.flat();
}

function round(metres: number): number {
  return Math.round(metres * 100) / 100;
}

function pathOf({ geometry }: Feature, at: (position: readonly number[]) => Point): string | undefined {
  const line = (points: readonly (readonly number[])[]): string => points.map((point) => at(point).join(' ')).join('L');
  if (geometry.type === 'Point') return undefined;
  if (geometry.type === 'LineString') return `M${line(geometry.coordinates)}`;
  return geometry.coordinates.map((ring) => `M${line(ring.slice(0, -1))}z`).join('');
}

/** The middle of a shape's corners, where its number stands. */
function middle(feature: Feature, at: (position: readonly number[]) => Point): Point {
  const { geometry } = feature;
  const corners = geometry.type === 'Polygon' ? (geometry.coordinates[0] ?? []).slice(0, -1) : positionsOf(feature);
  const points = corners.map(at);
  const mean = (i: 0 | 1): number => round(points.reduce((sum, point) => sum + point[i], 0) / points.length);
  return [mean(0), mean(1)];
}

/** The drawing in metres of a site's ground (equirectangular about its middle: exact to a millimetre over a few hundred metres). */
export function planView(ground: Ground, lang: Language): PlanView {
  const all = ground.features.flatMap(positionsOf);
  const lons = all.map(([lon = 0]) => lon);
  const lats = all.map(([, lat = 0]) => lat);
  const [west, east, south, north] = [Math.min(...lons), Math.max(...lons), Math.min(...lats), Math.max(...lats)];
  const perLon = METRES_PER_DEGREE_LON * Math.cos((((south + north) / 2) * Math.PI) / 180);
  const span = Math.max((east - west) * perLon, (north - south) * METRES_PER_DEGREE_LAT * 0.8, 4);
  const margin = span * MARGIN;
  const shift = (span - (east - west) * perLon) / 2 + margin;
  const at = ([lon = 0, lat = 0]: readonly number[]): Point => [
    round((lon - west) * perLon + shift),
    round((north - lat) * METRES_PER_DEGREE_LAT + margin),
  ];
  const sorted = [...ground.features].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  const named = ground.features.filter((feature) => feature.name);
  const width = round(span + 2 * margin);
  return {
    width,
    height: round((north - south) * METRES_PER_DEGREE_LAT + 2 * margin + span * 0.1),
    shapes: sorted.map((feature) => shapeOf(feature, at)),
    legend: named.map((feature): Phrase => phraseOf(feature.name, lang)),
    marks: named.map((feature, i) => ({ x: middle(feature, at)[0], y: middle(feature, at)[1], number: i + 1 })),
    scale: BARS.findLast((bar) => bar < width / 3) ?? 1,
    note: phraseOf(ground.note, lang),
  };
}

function shapeOf(feature: Feature, at: (position: readonly number[]) => Point): PlanView['shapes'][number] {
  const path = pathOf(feature, at);
  if (path) return { kind: feature.kind, path };
  const [x, y] = middle(feature, at);
  return { kind: feature.kind, x, y };
}

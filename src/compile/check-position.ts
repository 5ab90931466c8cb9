import { isRecord, valueAt, type Path } from './fields.ts';
import type { Problem } from './problem.ts';
import { problemAt, type Source } from './source.ts';
import type { World } from './world.ts';

/** West, south, east, north in degrees. */
type Box = readonly [number, number, number, number];

interface Point {
  readonly lon: number;
  readonly lat: number;
}

const METRES_PER_DEGREE = 111_320;
/** How far beyond its accuracy a position may lie outside its commune: boxes and borders are rough. */
const TOLERANCE = 1000;

/** Positions that are swapped, outside their province or far from their commune, and boxes that are none. */
export function* checkPositions(world: World): Generator<Problem> {
  for (const source of world.sources) {
    if (source.kind === 'province') yield* checkBox(source, ['bounds']);
    if (source.kind === 'place') yield* checkBox(source, ['bbox']);
    const bounds = boxAt(world.province(source.province), ['bounds']);
    if (!bounds) continue;
    for (const field of ['location', 'centre']) yield* checkPoint(source, [field], bounds);
    if (source.kind === 'place') yield* checkInside(source, bounds);
    yield* checkCommune(source, world);
  }
}

function* checkPoint(source: Source, path: Path, bounds: Box): Generator<Problem> {
  const point = pointAt(source, path);
  if (!point || metresOutside(point, bounds) === 0) return;
  const spot = source.at.key(path);
  const { lon, lat } = point;
  const isSwapped = metresOutside({ lon: lat, lat: lon }, bounds) === 0;
  if (isSwapped)
    yield problemAt(source, path, `has lon and lat swapped: lon: ${lat}, lat: ${lon} lies in the province`, spot);
  else
    yield problemAt(
      source,
      path,
      `lies outside the province (lon ${lon}, lat ${lat}; bounds ${bounds.join(', ')})`,
      spot,
    );
}

function* checkBox(source: Source, path: Path): Generator<Problem> {
  const values = numbersAt(source, path);
  if (!values) return;
  const [west, south, east, north] = values;
  if (west < east && south < north && Math.abs(south) <= 90 && Math.abs(north) <= 90) return;
  yield problemAt(source, path, 'is not in the order west, south, east, north');
}

function* checkInside(source: Source, bounds: Box): Generator<Problem> {
  const box = boxAt(source, ['bbox']);
  if (!box) return;
  const corners: Point[] = [
    { lon: box[0], lat: box[1] },
    { lon: box[2], lat: box[3] },
  ];
  if (corners.every((corner) => metresOutside(corner, bounds) === 0)) return;
  yield problemAt(source, ['bbox'], `reaches beyond the province (bounds ${bounds.join(', ')})`);
}

function* checkCommune(source: Source, world: World): Generator<Problem> {
  const place = valueAt(source.value, ['place']);
  const box = boxAt(world.find(source.province, `places/${place}`), ['bbox']);
  const point = pointAt(source, ['location']);
  const accuracy = valueAt(source.value, ['location', 'accuracy']);
  if (!box || !point || typeof accuracy !== 'number') return;
  const metres = metresOutside(point, box);
  if (metres <= accuracy + TOLERANCE) return;
  const message = `lies ${(metres / 1000).toFixed(1)} km outside its commune '${place}'`;
  yield problemAt(source, ['location'], message, source.at.key(['location']), 'warning');
}

/** Distance from a point to a box in metres, 0 inside; good for some hundred kilometres. */
export function metresOutside({ lon, lat }: Point, [west, south, east, north]: Box): number {
  const x = Math.max(west - lon, 0, lon - east) * Math.cos((lat * Math.PI) / 180);
  const y = Math.max(south - lat, 0, lat - north);
  return Math.hypot(x, y) * METRES_PER_DEGREE;
}

function pointAt(source: Source, path: Path): Point | undefined {
  const value = valueAt(source.value, path);
  if (!isRecord(value)) return undefined;
  const { lon, lat } = value;
  return typeof lon === 'number' && typeof lat === 'number' ? { lon, lat } : undefined;
}

function numbersAt(source: Source | undefined, path: Path): Box | undefined {
  const value = valueAt(source?.value, path);
  const isBox = Array.isArray(value) && value.length === 4 && value.every((edge) => Number.isFinite(edge));
  return isBox ? (value as unknown as Box) : undefined;
}

/** The box at `path` if it is in order: nothing can be said of positions in one that is not. */
function boxAt(source: Source | undefined, path: Path): Box | undefined {
  const box = numbersAt(source, path);
  return box && box[0] < box[2] && box[1] < box[3] ? box : undefined;
}

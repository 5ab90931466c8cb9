/** A view of the map as its address has it: zoom, then degrees (WGS 84) of the middle. */
export interface View {
  readonly zoom: number;
  readonly lat: number;
  readonly lon: number;
}

interface Position {
  readonly lon: number;
  readonly lat: number;
}

/** The world at zoom 0 is one tile of this many CSS pixels. */
const TILE = 512;

/** Web Mercator (EPSG:3857) in pixels from the north-west corner of the world. */
function toPixels({ lon, lat }: Position, zoom: number): readonly [number, number] {
  const world = TILE * 2 ** zoom;
  const sine = Math.sin((lat * Math.PI) / 180);
  return [((lon + 180) / 360) * world, (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * world];
}

function latitudeOf(y: number, zoom: number): number {
  const n = Math.PI - (2 * Math.PI * y) / (TILE * 2 ** zoom);
  return (Math.atan(Math.sinh(n)) * 180) / Math.PI;
}

/** CSS pixels from the middle of a view to a position: right and down. */
export function pixelsBetween(view: View, position: Position): readonly [number, number] {
  const [x, y] = toPixels(position, view.zoom);
  const [middleX, middleY] = toPixels(view, view.zoom);
  return [x - middleX, y - middleY];
}

/** The fragment of a view in which `position` stands `above` pixels above the middle. */
export function viewThatShows(position: Position, zoom: number, above = 0): string {
  const [, y] = toPixels(position, zoom);
  return `#map=${zoom.toFixed(2)}/${latitudeOf(y + above, zoom).toFixed(4)}/${position.lon.toFixed(4)}`;
}

export function viewOf(hash: string): View | undefined {
  const [zoom, lat, lon] = hash.replace(/^#map=/, '').split('/').map(Number);
  return zoom === undefined || lat === undefined || lon === undefined ? undefined : { zoom, lat, lon };
}

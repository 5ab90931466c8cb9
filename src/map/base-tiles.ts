import { FetchSource, PMTiles, type RangeResponse, type Source } from 'pmtiles';
import type { MapView } from '../model/routes.ts';
import { storedFile, StoredSource } from '../offline/stored-source.ts';
import { head } from '../../tiles/base.json';
import basePmtiles from '../../tiles/base.pmtiles?url';

/** Zooms that the embedded file has tiles of. */
export const BASE_ZOOMS = { minzoom: 0, maxzoom: 12 } as const;

/** Side of a tile in CSS pixels. */
const TILE = 512;
/** No screen shows more of them at once. */
const MOST = 16;

/** Absolute address of a file of ours: MapLibre's worker has no page to resolve against. */
export function absolute(path: string): string {
  return new URL(path, location.href).href;
}

export const baseUrl = absolute(basePmtiles);

/** Gives each range that was fetched ahead once to whoever asks for it; others go to `behind`. */
export class AheadSource implements Source {
  private readonly ahead = new Map<string, Promise<RangeResponse>>();
  /** While true, what is asked for is kept for the next asker. */
  keeping = false;

  constructor(private readonly behind: Source) {}

  getKey(): string {
    return this.behind.getKey();
  }

  getBytes(offset: number, length: number, signal?: AbortSignal, etag?: string): Promise<RangeResponse> {
    const key = `${offset}+${length}`;
    const known = this.ahead.get(key);
    if (known && !this.keeping) this.ahead.delete(key);
    if (known) return known;
    const asked = this.behind.getBytes(offset, length, this.keeping ? undefined : signal, etag);
    if (this.keeping) this.ahead.set(key, asked);
    asked.catch(() => this.ahead.delete(key));
    return asked;
  }
}

/** Asks for the head of an archive alone, where a reader would take 16 kB at a guess. */
export class HeadSource implements Source {
  constructor(
    private readonly behind: Source,
    private readonly head: number,
  ) {}

  getKey(): string {
    return this.behind.getKey();
  }

  getBytes(offset: number, length: number, signal?: AbortSignal, etag?: string): Promise<RangeResponse> {
    return this.behind.getBytes(offset, offset ? length : Math.min(length, this.head), signal, etag);
  }
}

/** Around the browser's cache, which answers requests for parts of one file one after the other: the first view would wait for each in turn. */
const ranges = Object.assign(new FetchSource(baseUrl), { chromeWindowsNoCache: true });
const stored = new StoredSource(ranges, () => storedFile(new URL(baseUrl).pathname));
const source = new AheadSource(new HeadSource(stored, head));

/** The embedded base map: from a saved pack where there is one, else by ranges from the server. */
export const baseArchive = new PMTiles(source);

/** Column and row of a position among the tiles of `zoom`, with fractions: Web Mercator. */
function tileAt(lon: number, lat: number, zoom: number): readonly [x: number, y: number] {
  const sine = Math.sin((lat * Math.PI) / 180);
  const south = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
  return [((lon + 180) / 360) * 2 ** zoom, south * 2 ** zoom];
}

/** Zoom at which a chosen thing is shown, unless the map is nearer already; `area`: its position is not exact. */
export function chosenZoom(area: boolean): number {
  return area ? 9.8 : 10.5;
}

/** A screen in CSS pixels; `covered` of its height, at the bottom, is under a sheet. */
export interface Screen {
  readonly width: number;
  readonly height: number;
  readonly covered: number;
}

/** The view that shows all of `bounds` (west, south, east, north in degrees), about as MapLibre fits it. */
export function fitted([west, south, east, north]: readonly [number, number, number, number], { width, height, covered }: Screen): MapView {
  const [left, top] = tileAt(west, north, 0);
  const [right, bottom] = tileAt(east, south, 0);
  const zoom = Math.log2(Math.min(width / TILE / (right - left), Math.max(height - covered, 1) / TILE / (bottom - top)));
  return { zoom: Math.max(0, Math.min(BASE_ZOOMS.maxzoom, zoom)), lon: (west + east) / 2, lat: (south + north) / 2 };
}

/** The tiles [zoom, x, y] that a screen shows at `view`, whose position is in the middle of what is not covered; from there outwards. */
export function tilesOf({ zoom, lon, lat }: MapView, { width, height, covered }: Screen): readonly (readonly [number, number, number])[] {
  const level = Math.max(BASE_ZOOMS.minzoom, Math.min(BASE_ZOOMS.maxzoom, Math.floor(zoom)));
  const side = TILE * 2 ** (zoom - level);
  const [x, y] = tileAt(lon, lat, level);
  const east = width / side / 2;
  const north = (height - covered) / side / 2;
  const south = height / side - north;
  const last = 2 ** level - 1;
  const found: (readonly [number, number, number])[] = [];
  for (let column = Math.max(0, Math.floor(x - east)); column <= Math.min(last, Math.floor(x + east)); column += 1) {
    for (let row = Math.max(0, Math.floor(y - north)); row <= Math.min(last, Math.floor(y + south)); row += 1) found.push([level, column, row]);
  }
  const far = ([, column, row]: readonly [number, number, number]): number => Math.hypot(column + 0.5 - x, row + 0.5 - y);
  return found.sort((a, b) => far(a) - far(b)).slice(0, MOST);
}

/** Fetches what the map will ask for first, while its code is still on the way. Failures are left to the map. */
export async function fetchAhead(view: MapView, screen: Screen): Promise<void> {
  source.keeping = true;
  await Promise.allSettled(tilesOf(view, screen).map(([zoom, x, y]) => baseArchive.getZxy(zoom, x, y)));
  source.keeping = false;
}

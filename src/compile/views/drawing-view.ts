import type { Drawing } from '../../article/view.ts';
import { LANGUAGES } from '../../model/languages.ts';
import { pathOf } from '../../model/routes.ts';
import { localize } from '../../model/text.ts';
import type { Province } from '../../model/types.g.ts';
import { outline } from '../../../tiles/outline.ts';
import { locationOf, mappedEntries, type Atlas, type Entry } from './atlas.ts';
import { phraseOf } from './names.ts';

const WIDTH = 320;
const METRES_PER_DEGREE = 111_320;

/** Straight map of a box in degrees onto the drawing, true in scale at its middle latitude. */
interface Projection {
  readonly height: number;
  readonly unitsPerDegree: number;
  readonly at: (lon: number, lat: number) => readonly [x: number, y: number];
}

function projection([west, south, east, north]: readonly number[] & { 0: number; 1: number; 2: number; 3: number }): Projection {
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = WIDTH / ((east - west) * squeeze);
  return {
    height: Math.round((north - south) * scale),
    unitsPerDegree: scale,
    at: (lon, lat) => [round((lon - west) * squeeze * scale), round((north - lat) * scale)],
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Path data of lines in degrees: whole units, relative moves. */
function path(lines: readonly (readonly (readonly number[])[])[], { at }: Projection, close: boolean): string {
  return lines
    .map((line) => {
      let last = [0, 0];
      const steps = line.map(([lon = 0, lat = 0], i) => {
        const [x, y] = at(lon, lat).map(Math.round) as [number, number];
        const step = i ? `${x - (last[0] ?? 0)} ${y - (last[1] ?? 0)}` : `M${x} ${y}l`;
        last = [x, y];
        return i && step === '0 0' ? '' : step;
      });
      const kept = steps.filter(Boolean);
      return kept.length > (close ? 2 : 1) ? `${kept[0]}${kept.slice(1).join(' ')}${close ? 'z' : ''}` : '';
    })
    .join('')
    .replace(/ -/g, '-');
}

const grounds = new Map<string, Pick<Drawing, 'width' | 'height' | 'land' | 'rivers' | 'borders'>>();

/** Land, rivers and borders of a province, drawn once. */
function ground(province: Province): Pick<Drawing, 'width' | 'height' | 'land' | 'rivers' | 'borders'> {
  const key = province.bounds.join();
  const known = grounds.get(key);
  if (known) return known;
  const view = projection(province.bounds as [number, number, number, number]);
  const { land, rivers, borders } = outline(province.bounds as [number, number, number, number], 0.8 / view.unitsPerDegree);
  const drawn = {
    width: WIDTH,
    height: view.height,
    land: path(land, view, true),
    rivers: path(rivers, view, false),
    borders: path(borders, view, false),
  };
  grounds.set(key, drawn);
  return drawn;
}

const LABELS = 7;
const LETTER = 6.1;
const LINE = 12.5;

type Box = readonly [left: number, top: number, right: number, bottom: number];

function meets(a: Box, b: Box): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}

/** Where a label may stand beside its town: right of it, left of it, above and below. */
function candidates(x: number, y: number, width: number): readonly { x: number; y: number; end: boolean; box: Box }[] {
  const right = (dx: number, dy: number): { x: number; y: number; end: boolean; box: Box } => ({
    x: x + dx, y: y + dy, end: false, box: [x + dx, y + dy - LINE + 2, x + dx + width, y + dy + 2],
  });
  const left = { x: x - 6, y: y + 4, end: true, box: [x - 6 - width, y + 6 - LINE, x - 6, y + 6] as Box };
  return [right(6, 4), left, right(-width / 2, -8), right(-width / 2, 16)];
}

/** Names of the largest towns that find room: none covers another or a dot. */
function labels({ here, lang }: Atlas, { at, height }: Projection, dots: readonly (readonly [number, number])[], radius: number): Drawing['labels'] {
  const taken: Box[] = dots.map(([x, y]) => [x - radius, y - radius, x + radius, y + radius]);
  const towns = (here.province.map_labels ?? []).filter((label) => label.kind === 'town').sort((a, b) => a.rank - b.rank);
  const placed: Drawing['labels'][number][] = [];
  for (const town of towns) {
    const name = localize(town.name, lang);
    if (!name || placed.length === LABELS) continue;
    const width = [...name.text].reduce((sum, char) => sum + (char > '\u2e80' ? 2 : 1) * LETTER, 0);
    const room = candidates(...at(town.lon, town.lat), width).find(
      ({ box }) => box[0] > 2 && box[2] < WIDTH - 2 && box[1] > 2 && box[3] < height - 2 && !taken.some((other) => meets(box, other)),
    );
    if (!room) continue;
    taken.push(room.box);
    placed.push({ x: round(room.x), y: round(room.y), text: name.text, end: room.end, ...(name.lang === lang ? {} : { lang: LANGUAGES[name.lang].tag }) });
  }
  return placed;
}

/** A drawing of the province with every mapped thing as a dot that is a link. */
export function overviewDrawing(atlas: Atlas): Drawing {
  const { here, lang } = atlas;
  const view = projection(here.province.bounds as [number, number, number, number]);
  const dots = mappedEntries(here).map(({ collection, thing }) => {
    const [x, y] = view.at(thing.location.lon, thing.location.lat);
    const href = pathOf({ page: 'thing', lang, province: here.province.id, collection, id: thing.id });
    return { x, y, href, name: phraseOf(thing.name, lang).text, collection };
  });
  return { ...ground(here.province), labels: labels(atlas, view, dots.map(({ x, y }) => [x, y]), 6), dots };
}

/** A drawing of the province that shows where one thing lies. */
export function locatorDrawing(atlas: Atlas, entry: Entry): Drawing | undefined {
  const at = locationOf(entry, atlas.here);
  if (!at) return undefined;
  const view = projection(atlas.here.province.bounds as [number, number, number, number]);
  const [x, y] = view.at(at.lon, at.lat);
  const r = round(Math.max(6, (at.accuracy / METRES_PER_DEGREE) * view.unitsPerDegree));
  return {
    ...ground(atlas.here.province),
    labels: labels(atlas, view, [[x, y - 8]], 14),
    dots: [],
    mark: at.precision === 'exact' ? { x, y } : { x, y, r },
  };
}

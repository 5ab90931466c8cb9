import type { Position } from 'geojson';
import { clipLine, clipRing } from './clip.ts';
import { areaOf, bboxOf, meets, simplify, type BBox } from './geometry.ts';
import { readSources, type Sources } from './sources.ts';

/** A small map: closed rings and open lines of [lon, lat] in degrees, WGS 84. */
export interface Outline {
  /** Land, a ring each; drawn with the even-odd or the non-zero rule alike. */
  land: Position[][];
  /** The middle of the rivers and canals that have a name. */
  rivers: Position[][];
  /** Borders of states on land. */
  borders: Position[][];
}

let sources: Sources | undefined;

function lines(all: readonly Position[][], box: BBox, tolerance: number): Position[][] {
  return all
    .filter((line) => meets(bboxOf(line), box))
    .flatMap((line) => clipLine(line, box))
    .map((line) => simplify(line, tolerance));
}

function rings(all: readonly Position[][], box: BBox, tolerance: number): Position[][] {
  return all
    .filter((ring) => meets(bboxOf(ring), box))
    .map((ring) => clipRing(ring, box))
    .map((ring) => simplify(ring, tolerance))
    .filter((ring) => ring.length > 3 && areaOf(ring) > tolerance ** 2);
}

/**
 * Coast, islands, named rivers and land borders inside a box, for a locator map of some hundred
 * pixels. From GSHHG (Wessel & Smith, LGPL-3.0+): a page that shows it credits GSHHG.
 * @param tolerance in degrees; half a pixel of the drawing is right. Islets below its square are dropped.
 */
export function outline(bbox: BBox, tolerance: number): Outline {
  sources ??= readSources();
  const { land, rivers, borders } = sources;
  const named = rivers.filter(({ properties }) => properties.name);
  return {
    land: rings(land.flatMap(({ geometry }) => geometry.coordinates.slice(0, 1)), bbox, tolerance),
    rivers: lines(named.map(({ geometry }) => geometry.coordinates), bbox, tolerance),
    borders: lines(borders.map(({ geometry }) => geometry.coordinates), bbox, tolerance),
  };
}

import { plateau, roundedRing, slope, type Area } from '../../../src/reconstruct/ground.ts';
import { merge, shade, type Mesh, type Vec } from '../../../src/reconstruct/mesh.ts';
import type { Model, Stuff } from '../../../src/reconstruct/model.ts';
import { box, pyramid, sheetAngle, solidAngle, type Angle } from '../../../src/reconstruct/solids.ts';

/** Metres. Published: height, distance of the legs, brace to each metre, L sections, pyramid on top. Ours: all else, as the provenance note says. */
export const PUBLISHED = { height: 30, legs: 1.5, panel: 1 } as const;

const FOOT = PUBLISHED.legs / 2;
const SHOULDER = 28.6;
const HEAD = 0.26;
const PANELS = Math.round(SHOULDER / PUBLISHED.panel);
const LEG = 0.11;
const BRACE = 0.055;
/** Braces sit a little within the legs' outer faces. */
const WITHIN = 0.008;

/** Half the width of the tower at a height. */
export const halfAt = (y: number): number => FOOT + ((HEAD - FOOT) * y) / SHOULDER;

type Draw = (angle: Angle, thickness: number) => Mesh;

/** The four sides: turned by a quarter each. */
const turn = ([x, y, z]: Vec, quarter: number): Vec => {
  const turned: readonly Vec[] = [[x, y, z], [-z, y, x], [-x, y, -z], [z, y, -x]];
  return turned[quarter % 4] ?? [x, y, z];
};

function legs(draw: Draw): Mesh[] {
  return [0, 1, 2, 3].map((quarter) => {
    const place = (point: Vec): Vec => turn(point, quarter);
    return draw({ from: place([FOOT, 0, FOOT]), to: place([HEAD, SHOULDER, HEAD]), first: place([-1, 0, 0]), second: place([0, 0, -1]), width: LEG }, 0.012);
  });
}

/** Zigzag and cross bars of one side, which looks to +z before it is turned. */
function side(draw: Draw, quarter: number): Mesh[] {
  const place = (point: Vec): Vec => turn(point, quarter);
  const corner = (x: 1 | -1, y: number): Vec => place([x * (halfAt(y) - LEG / 3), y, halfAt(y) - WITHIN]);
  const bar = (from: Vec, to: Vec): Mesh => draw({ from, to, first: place([0, -1, 0]), second: place([0, 0, -1]), width: BRACE }, 0.006);
  return Array.from({ length: PANELS }, (_, i) => {
    const [low, high] = [Math.max(BRACE + 0.01, (SHOULDER * i) / PANELS), (SHOULDER * (i + 1)) / PANELS];
    const left = (i + quarter) % 2 ? -1 : 1;
    return [bar(corner(left, low), corner(left === 1 ? -1 : 1, high)), bar(corner(-1, high), corner(1, high))];
  }).flat();
}

/** Plates where the lengths of a leg are joined, at unequal heights from leg to leg. */
function splices(): Mesh[] {
  const heights = [[5.2, 11.4, 17.5, 23.4], [6.1, 12.2, 18.3, 24.3], [5.6, 11.9, 17.9, 23.8], [6.6, 12.8, 18.8, 24.8]];
  return heights.flatMap((list, quarter) =>
    list.map((y) => {
      const h = halfAt(y) - 0.013;
      const [from, to] = [turn([h - LEG, y - 0.3, h - LEG], quarter), turn([h - 0.012, y + 0.3, h - 0.012], quarter)];
      return box(from, to);
    }),
  );
}

const SQUARE = (half: number): Area => ({ west: -half, east: half, north: -half, south: half });

/** The stone kerb about the foot. */
function kerb(): Mesh {
  const step = (outer: number, inner: number, from: number, to: number): Mesh[] => [
    box([-outer, from, -outer], [outer, to, -inner], ['bottom']),
    box([-outer, from, inner], [outer, to, outer], ['bottom']),
    box([-outer, from, -inner], [-inner, to, inner], ['bottom', 'north', 'south']),
    box([inner, from, -inner], [outer, to, inner], ['bottom', 'north', 'south']),
  ];
  return shade(merge([...step(2.1, 1.15, 0, 0.3), ...step(1.75, 1.15, 0.3, 0.6)]), ([, y]) => (y <= 0 ? 0.6 : 1));
}

function paving(): Mesh {
  const ring = (half: number, y: number): Vec[] => roundedRing(SQUARE(half), half * 0.999, y, 24);
  return merge([plateau(ring(7, 0)), slope([ring(7, 0), ring(7.05, -0.06)])]);
}

function lawn(): Mesh {
  const ring = (half: number, y: number): Vec[] => roundedRing(SQUARE(half), half * 0.999, y, 24);
  return merge([slope([ring(7.05, -0.06), ring(10, -0.06)]), slope([ring(10, -0.06), ring(10, -0.35)])]);
}

const STEEL: Stuff = { name: 'steel', colour: [150, 160, 168], roughness: 0.6, metalness: 0.1, twoSided: true };
const STONE: Stuff = { name: 'stone', colour: [188, 180, 168], roughness: 0.95 };
const PAVING: Stuff = { name: 'paving', colour: [212, 208, 196], roughness: 1 };
const GRASS: Stuff = { name: 'grass', colour: [184, 188, 142], roughness: 1 };

/** Nothing reaches below the ground. */
const cut = (mesh: Mesh): Mesh => ({ ...mesh, positions: mesh.positions.map((value, i) => (i % 3 === 1 ? Math.max(0, value) : value)) });

/** The tower of Long Điền A: schematic. With `fine` the steel has thickness and the joints of the legs are shown. */
export function cotDayThep(detail: 'small' | 'fine'): Model {
  const draw: Draw = detail === 'fine' ? solidAngle : sheetAngle;
  const sides = [0, 1, 2, 3].flatMap((quarter) => side(draw, quarter));
  const steel = [...legs(draw), ...sides, pyramid(HEAD, SHOULDER, PUBLISHED.height), ...(detail === 'fine' ? splices() : [])];
  return {
    name: 'cot-day-thep',
    bearing: 90,
    parts: [
      { name: 'tower', stuff: STEEL, mesh: cut(merge(steel)) },
      { name: 'kerb', stuff: STONE, mesh: kerb() },
      { name: 'paving', stuff: PAVING, mesh: paving() },
      { name: 'lawn', stuff: GRASS, mesh: lawn() },
    ],
  };
}

import { brickTexture, repeatOf, type Bond } from '../../../src/reconstruct/bricks.ts';
import { EDGES, floor, plateau, roundedRing, slope, type Area, type Edge } from '../../../src/reconstruct/ground.ts';
import { merge, polygon, shade, smooth, type Mesh, type Vec } from '../../../src/reconstruct/mesh.ts';
import type { Model, Stuff } from '../../../src/reconstruct/model.ts';
import { seeded } from '../../../src/reconstruct/random.ts';
import { box } from '../../../src/reconstruct/solids.ts';

/** Metres. Published: the outlines, the joining floor, the cells, the mound's height, the direction. Ours: all else, as the provenance note says. */
export const PUBLISHED = { eastWest: 24.54, northSouth: 22, sanctuary: 16.04, porch: [7.4, 16.8], join: [1.1, 10.62], cell: [2.3, 4], mound: 1.5, lines: 36, bearing: 108 } as const;

const BOND: Bond = { length: 0.3, height: 0.08, joint: 0.02, across: 8, courses: 16 };
/** Width of a brick, seen on top of a wall. */
const BED = 0.15;
const GROUND = PUBLISHED.mound;
const WALL = 0.8;
const CROSS = 0.6;
const courses = (count: number): number => count * BOND.height;

const WEST = -PUBLISHED.eastWest / 2;
const EAST = -WEST;
const HALL: Area = { west: WEST, east: WEST + PUBLISHED.sanctuary, north: -PUBLISHED.northSouth / 2, south: PUBLISHED.northSouth / 2 };
const PORCH: Area = { west: EAST - PUBLISHED.porch[0], east: EAST, north: -PUBLISHED.porch[1] / 2, south: PUBLISHED.porch[1] / 2 };
const JOIN: Area = { west: HALL.east, east: PORCH.west, north: -PUBLISHED.join[1] / 2, south: PUBLISHED.join[1] / 2 };
const RING: Area = { west: HALL.west + 2.4, east: HALL.east - 2.4, north: HALL.north + 3, south: HALL.south - 3 };
const MIDDLE = (HALL.west + HALL.east) / 2;
const CORE: Area = { west: MIDDLE - 3.5, east: MIDDLE + 3.5, north: -5.2, south: 5.2 };
const DOOR = 2.4;
/** A window in the ground beside the porch that shows what lies under the bricks. */
export const WINDOW: Area = { west: 6.6, east: 10.6, north: PORCH.south, south: PORCH.south + 2 };
const WINDOW_DEPTH = 1.25;

/** A line of footings: one or more stretches of wall, `rows` courses high. */
interface Line {
  readonly stretches: readonly Area[];
  readonly rows: number;
}

const inside = (area: Area, by: number): Area => ({ west: area.west + by, east: area.east - by, north: area.north + by, south: area.south - by });

/** The four walls of a rectangle, `thick` metres within its outline. */
function around(area: Area, rows: number, thick = WALL): Line[] {
  const { west, east, north, south } = area;
  const between = { north: north + thick, south: south - thick };
  const stretches: Area[] = [
    { ...area, south: north + thick },
    { ...area, north: south - thick },
    { ...between, west, east: west + thick },
    { ...between, west: east - thick, east },
  ];
  return stretches.map((stretch) => ({ stretches: [stretch], rows }));
}

/** `count` cross walls at even distances; `along` says which way the room is divided. */
function crossWalls(room: Area, along: 'x' | 'z', count: number, rows: number): Line[] {
  const [from, to] = along === 'x' ? [room.west, room.east] : [room.north, room.south];
  const clear = (to - from - count * CROSS) / (count + 1);
  return Array.from({ length: count }, (_, i) => {
    const at = from + clear * (i + 1) + CROSS * i;
    return { rows, stretches: [along === 'x' ? { ...room, west: at, east: at + CROSS } : { ...room, north: at, south: at + CROSS }] };
  });
}

/** The clear rooms that `crossWalls` leaves. */
function roomsBetween(room: Area, along: 'x' | 'z', count: number): Area[] {
  const [from, to] = along === 'x' ? [room.west, room.east] : [room.north, room.south];
  const clear = (to - from - count * CROSS) / (count + 1);
  return Array.from({ length: count + 1 }, (_, i) => {
    const at = from + (clear + CROSS) * i;
    return along === 'x' ? { ...room, west: at, east: at + clear } : { ...room, north: at, south: at + clear };
  });
}

const HALL_IN = inside(HALL, WALL);
const RING_IN = inside(RING, WALL);
const PORCH_IN = inside(PORCH, WALL);
/** The strips of small cells between the outer and the inner walls: north, south, west, east. */
const STRIPS: readonly { readonly area: Area; readonly along: 'x' | 'z' }[] = [
  { area: { ...HALL_IN, south: RING.north }, along: 'x' },
  { area: { ...HALL_IN, north: RING.south }, along: 'x' },
  { area: { ...RING_IN, west: HALL_IN.west, east: RING.west }, along: 'z' },
  { area: { ...RING_IN, west: RING.east, east: HALL_IN.east }, along: 'z' },
];

/** The inner walls run through to the outer ones on north and south. */
function ringLines(): Line[] {
  const [north, south, west, east] = around(RING, 7);
  const through = (line: Line | undefined): Line[] => (line ? [{ ...line, stretches: line.stretches.map((a) => ({ ...a, west: HALL_IN.west, east: HALL_IN.east })) }] : []);
  return [...through(north), ...through(south), west, east].filter((line) => line !== undefined);
}

function coreLines(): Line[] {
  const clear = inside(CORE, WALL);
  const half = WALL / 2;
  const spine = { ...clear, west: MIDDLE - half, east: MIDDLE + half };
  const arms = { north: -half, south: half };
  return [
    ...around(CORE, 10),
    { rows: 10, stretches: [spine] },
    { rows: 10, stretches: [{ ...arms, west: clear.west, east: spine.west }, { ...arms, west: spine.east, east: clear.east }] },
  ];
}

function porchLines(): Line[] {
  const lines = around(PORCH, 8);
  const front = lines.pop()?.stretches[0] ?? PORCH;
  const door = [{ ...front, south: -DOOR / 2 }, { ...front, north: DOOR / 2 }];
  return [...lines, { rows: 8, stretches: door }, ...crossWalls(PORCH_IN, 'z', 2, 6)];
}

/** All lines of footings: as many as were found. */
export const LINES: readonly Line[] = [
  ...around(HALL, 8),
  ...ringLines(),
  ...coreLines(),
  ...STRIPS.flatMap(({ area, along }) => crossWalls(area, along, 4, 5)),
  ...porchLines(),
];

function bricks(): Mesh {
  const walls = LINES.flatMap(({ stretches, rows }) =>
    stretches.map((a) => box([a.west, GROUND - 0.24, a.north], [a.east, GROUND + courses(rows), a.south], ['bottom'])),
  );
  const joining = box([JOIN.west, GROUND - 0.24, JOIN.north], [JOIN.east, GROUND + courses(2), JOIN.south], ['bottom', 'east', 'west']);
  const sill = box([PORCH.east - WALL, GROUND - 0.24, -DOOR / 2], [PORCH.east, GROUND + courses(1), DOOR / 2], ['bottom', 'north', 'south']);
  const all = shade(merge([...walls, joining, sill]), ([, y]) => (y <= GROUND ? 0.62 : 1));
  return { ...all, uvs: all.uvs.map((value, i) => (i % 2 && all.normals[(i >> 1) * 3 + 1] === 1 ? value * (BOND.height / BED) : value)) };
}

function floors(): Mesh {
  const core = inside(CORE, WALL);
  const half = WALL / 2;
  const cells = [core.west, MIDDLE + half].flatMap((west) =>
    [core.north, half].map((north) => ({ west, east: west + PUBLISHED.cell[0], north, south: north + PUBLISHED.cell[1] })),
  );
  const small = STRIPS.flatMap(({ area, along }) => roomsBetween(area, along, 4));
  const rooms = [...small, ...cells, ...roomsBetween(PORCH_IN, 'z', 2)];
  return merge([...rooms.map((room) => floor(room, GROUND + 0.02)), ...passage()]);
}

/** The way round the middle, in four pieces. */
function passage(): Mesh[] {
  const y = GROUND + 0.02;
  const piece = (area: Area, walls: Edge[]): Mesh => floor(area, y, walls);
  return [
    piece({ ...RING_IN, south: CORE.north }, ['north', 'east', 'west']),
    piece({ ...RING_IN, north: CORE.south }, ['south', 'east', 'west']),
    piece({ west: RING_IN.west, east: CORE.west, north: CORE.north, south: CORE.south }, ['west', 'east']),
    piece({ west: CORE.east, east: RING_IN.east, north: CORE.north, south: CORE.south }, ['west', 'east']),
  ];
}

const TOP: Area = { west: -16.5, east: 16.5, north: -15, south: 15 };

function mound(): Mesh {
  const ring = (out: number, y: number): Vec[] => roundedRing(inside(TOP, -out), 4 + out, y);
  const steps = Array.from({ length: 9 }, (_, i) => i / 8);
  const sides = slope(steps.map((t) => ring(t * 9, (GROUND * (1 + Math.cos(Math.PI * t))) / 2)));
  const rim = slope([ring(9, 0), ring(12, 0)]);
  const edge = slope([ring(12, 0), ring(12, -0.35)]);
  const cap = plateau(ring(0, GROUND), [WINDOW]);
  return merge([cap, smooth(merge([sides, rim])), edge]);
}

function pit(): Mesh {
  const { west, east, north, south } = WINDOW;
  const bottom = GROUND - WINDOW_DEPTH;
  const walls = merge([
    wallDown([west, north], [west, south]),
    wallDown([west, south], [east, south]),
    wallDown([east, south], [east, north]),
    wallDown([east, north], [west, north]),
  ]);
  return merge([floor({ west, east, north, south }, bottom, EDGES), shade(walls, ([, y]) => (y < GROUND ? 0.55 : 0.95))]);

  function wallDown([ax, az]: [number, number], [bx, bz]: [number, number]): Mesh {
    return slope([[[ax, GROUND, az], [bx, GROUND, bz]], [[ax, bottom, az], [bx, bottom, bz]]].map((ring) => ring.map(([x, y, z]): Vec => [x ?? 0, y ?? 0, z ?? 0])));
  }
}

/** Large stones, and small ones under them, along the north side of the window. */
function stones(): Mesh {
  const random = seeded(11);
  const layer = (top: number, height: number, width: number): Mesh[] => {
    const all: Mesh[] = [];
    for (let x = WINDOW.west; x < WINDOW.east - 0.05; ) {
      const end = Math.min(WINDOW.east, x + width * (0.75 + random() * 0.5));
      const out = 0.1 + random() * 0.12;
      all.push(box([x + 0.015, top - height + 0.01, WINDOW.north], [end - 0.015, top - random() * 0.05 - 0.01, WINDOW.north + out], ['north']));
      x = end;
    }
    return all;
  };
  const large = layer(GROUND - 0.24, 0.5, 0.85);
  const small = [0, 1, 2].flatMap((row) => layer(GROUND - 0.74 - row * 0.15, 0.15, 0.24));
  return merge([...large, ...small]);
}

const BRICK: Stuff = {
  name: 'brick',
  colour: [255, 255, 255],
  roughness: 0.92,
  texture: { png: brickTexture(BOND, 256, { dark: [170, 100, 72], light: [212, 146, 110], joint: [206, 182, 156] }), repeat: repeatOf(BOND) },
};
const EARTH: Stuff = { name: 'earth', colour: [206, 184, 150], roughness: 1 };
const CLAY: Stuff = { name: 'clay', colour: [176, 142, 108], roughness: 1 };
const STONE: Stuff = { name: 'stone', colour: [168, 168, 164], roughness: 0.95 };
const MARK: Stuff = { name: 'mark', colour: [246, 242, 232], roughness: 1 };
const GRASS: Stuff = { name: 'grass', colour: [184, 188, 142], roughness: 1 };

/** On the ground before the front: ten metres, metre by metre, and an arrow to the north. */
function marks(): Mesh {
  const y = GROUND + 0.03;
  const metres = Array.from({ length: 10 }, (_, i) => floorMark([14.6, y, -13 + i], i % 2 ? 0.12 : 0.36));
  const turn = ((PUBLISHED.bearing - 90) * Math.PI) / 180;
  const place = (side: number, ahead: number): Vec => [14.3 + side * Math.cos(turn) - ahead * Math.sin(turn), y, 10.4 - side * Math.sin(turn) - ahead * Math.cos(turn)];
  const arrow = [
    polygon([place(-0.08, -1), place(0.08, -1), place(0.08, 0.3), place(-0.08, 0.3)]),
    polygon([place(-0.4, 0.3), place(0.4, 0.3), place(0, 1.1)]),
  ];
  return merge([...metres, ...arrow]);
}

/** One metre of the scale from its north end, `width` metres wide. */
function floorMark([x, y, z]: Vec, width: number): Mesh {
  return polygon([[x - width / 2, y, z + 1], [x + width / 2, y, z + 1], [x + width / 2, y, z], [x - width / 2, y, z]]);
}

/** The footings of mound A, as they were bared in 1998–1999: schematic. The ground is at 0, the mound at 1.5 m. */
export function goCayThiA(): Model {
  return {
    name: 'go-cay-thi-a',
    bearing: PUBLISHED.bearing,
    parts: [
      { name: 'footings', stuff: BRICK, mesh: bricks() },
      { name: 'floors', stuff: EARTH, mesh: floors() },
      { name: 'window', stuff: CLAY, mesh: pit() },
      { name: 'stones', stuff: STONE, mesh: stones() },
      { name: 'marks', stuff: MARK, mesh: marks() },
      { name: 'mound', stuff: GRASS, mesh: mound() },
    ],
  };
}

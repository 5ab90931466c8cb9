import type { Path, Step } from './path.ts';

type Point = readonly [number, number];

const TAKES: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, Q: 4, A: 7, Z: 0 };

/**
 * The outline of SVG path data as our icons and fonts have it: M L H V C Q A Z in either case.
 * Arcs must be of circles.
 */
export function parsePath(data: string): Path {
  const steps: Step[] = [];
  let at: Point = [0, 0];
  let start: Point = [0, 0];
  for (const [, letter = '', numbers = ''] of data.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const name = letter.toUpperCase();
    for (const [i, values] of split(numbers, TAKES[name] ?? 0).entries()) {
      const command = name === 'M' && i > 0 ? 'L' : name;
      const absolute = letter === name ? values : shift(command, values, at);
      const made = step(command, absolute, at);
      steps.push(...made);
      at = command === 'Z' ? start : endOf(made, at);
      if (command === 'M') start = at;
    }
  }
  return steps;
}

function split(numbers: string, takes: number): number[][] {
  if (!takes) return [[]];
  const values = (numbers.match(/[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi) ?? []).map(Number);
  return Array.from({ length: values.length / takes }, (_, i) => values.slice(i * takes, (i + 1) * takes));
}

/** Values that count from the present point as values that count from the origin. */
function shift(name: string, values: readonly number[], [x, y]: Point): number[] {
  if (name === 'H') return values.map((value) => value + x);
  if (name === 'V') return values.map((value) => value + y);
  if (name === 'A') return [...values.slice(0, 5), (values[5] ?? 0) + x, (values[6] ?? 0) + y];
  return values.map((value, i) => value + (i % 2 ? y : x));
}

function step(name: string, values: readonly number[], [x, y]: Point): Step[] {
  const [a = 0, b = 0, c = 0, d = 0] = values;
  if (name === 'Z') return [['Z']];
  if (name === 'M' || name === 'L') return [[name, a, b]];
  if (name === 'H') return [['L', a, y]];
  if (name === 'V') return [['L', x, a]];
  if (name === 'C') return [['C', ...(values as [number, number, number, number, number, number])]];
  if (name === 'Q') return [['C', x + (2 / 3) * (a - x), y + (2 / 3) * (b - y), c + (2 / 3) * (a - c), d + (2 / 3) * (b - d), c, d]];
  if (name === 'A') return arc(values, [x, y]);
  throw new Error(`No path command: ${name}`);
}

/** An arc of a circle in quarters; https://www.w3.org/TR/SVG11/implnote.html#ArcConversionEndpointToCenter */
function arc([rx = 0, ry = 0, , large = 0, sweep = 0, x = 0, y = 0]: readonly number[], [x0, y0]: Point): Step[] {
  if (rx !== ry) throw new Error('Only arcs of circles');
  const half = Math.hypot(x - x0, y - y0) / 2;
  const r = Math.max(rx, half);
  const side = (large === sweep ? -1 : 1) * Math.sqrt(Math.max(0, (r * r) / (half * half) - 1));
  const cx = (x0 + x) / 2 - (side * (y - y0)) / 2;
  const cy = (y0 + y) / 2 + (side * (x - x0)) / 2;
  const from = Math.atan2(y0 - cy, x0 - cx);
  const turn = turnOf(from, Math.atan2(y - cy, x - cx), sweep);
  const count = Math.max(1, Math.ceil(Math.abs(turn) / (Math.PI / 2) - 1e-9));
  return Array.from({ length: count }, (_, i) => quarter([cx, cy], r, from + (turn * i) / count, turn / count));
}

function turnOf(from: number, to: number, sweep: number): number {
  const turn = to - from;
  if (sweep && turn <= 0) return turn + 2 * Math.PI;
  return !sweep && turn >= 0 ? turn - 2 * Math.PI : turn;
}

function quarter([cx, cy]: Point, r: number, from: number, turn: number): Step {
  const k = (4 / 3) * Math.tan(turn / 4) * r;
  const [c1, s1, c2, s2] = [Math.cos(from), Math.sin(from), Math.cos(from + turn), Math.sin(from + turn)];
  const [x, y] = [cx + r * c2, cy + r * s2];
  return ['C', cx + r * c1 - k * s1, cy + r * s1 + k * c1, x + k * s2, y - k * c2, x, y];
}

function endOf(steps: readonly Step[], at: Point): Point {
  const last = steps.at(-1)?.slice(-2) as [number, number] | undefined;
  return last && typeof last[0] === 'number' ? last : at;
}

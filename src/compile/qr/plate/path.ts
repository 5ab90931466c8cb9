/** One step of an outline; positions are absolute, y points down. */
export type Step =
  | readonly ['M' | 'L', number, number]
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['Z'];

/** An outline of straight lines and cubic curves, the two that SVG and PDF share. */
export type Path = readonly Step[];

/** x′ = a·x + c·y + e, y′ = b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** Moves and scales; the first thing that happens is the scaling. */
export function place(x: number, y: number, scale = 1): Matrix {
  return [scale, 0, 0, scale, x, y];
}

/** The matrix that does `first`, then `then`. */
export function after(first: Matrix, then: Matrix): Matrix {
  const [a, b, c, d, e, f] = first;
  const [a2, b2, c2, d2, e2, f2] = then;
  return [a * a2 + b * c2, a * b2 + b * d2, c * a2 + d * c2, c * b2 + d * d2, e * a2 + f * c2 + e2, e * b2 + f * d2 + f2];
}

/** An outline moved by a matrix. */
export function transform(path: Path, [a, b, c, d, e, f]: Matrix): Path {
  return path.map(([name, ...at]) => {
    const moved = at.map((value, i) => (i % 2 ? b * (at[i - 1] ?? 0) + d * value + f : a * value + c * (at[i + 1] ?? 0) + e));
    return [name, ...moved] as unknown as Step;
  });
}

/** A rectangle; with a radius its corners are round. */
export function rectangle(x: number, y: number, width: number, height: number): Path {
  return [['M', x, y], ['L', x + width, y], ['L', x + width, y + height], ['L', x, y + height], ['Z']];
}

/** How far the handles of a quarter of a circle lie out, as part of its radius. */
const ROUND = 0.5523;

/** A circle about (x, y). */
export function circle(x: number, y: number, r: number): Path {
  const k = r * ROUND;
  return [
    ['M', x + r, y],
    ['C', x + r, y + k, x + k, y + r, x, y + r],
    ['C', x - k, y + r, x - r, y + k, x - r, y],
    ['C', x - r, y - k, x - k, y - r, x, y - r],
    ['C', x + k, y - r, x + r, y - k, x + r, y],
    ['Z'],
  ];
}

/** A smooth line through points (Catmull and Rom), beginning with a move. */
export function curveThrough(points: readonly (readonly [number, number])[]): Step[] {
  const at = (i: number): readonly [number, number] => points[Math.min(Math.max(i, 0), points.length - 1)] ?? [0, 0];
  const [x0, y0] = at(0);
  const curves = points.slice(1).map((_, i): Step => {
    const [[xa, ya], [xb, yb], [xc, yc], [xd, yd]] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    return ['C', xb + (xc - xa) / 6, yb + (yc - ya) / 6, xc - (xd - xb) / 6, yc - (yd - yb) / 6, xc, yc];
  });
  return [['M', x0, y0], ...curves];
}

/** The path data of an outline, to a thousandth of its unit. */
export function pathData(path: Path): string {
  return path.map(([name, ...at]) => name + at.map(number).join(' ')).join('');
}

/** A number to a thousandth, as short as it can be. */
export function number(value: number): string {
  return String(Math.round(value * 1000) / 1000 || 0);
}

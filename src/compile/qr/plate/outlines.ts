/** A corner of a grid: columns from the left, rows from the top. */
export type Corner = readonly [x: number, y: number];

interface Edge {
  readonly from: Corner;
  readonly to: Corner;
}

/**
 * The outlines of the dark cells of a grid, clockwise about them and anticlockwise about holes. Cells that
 * touch only at a corner stay apart. Each outline names its corners once, without points on straight lines.
 */
export function outlinesOf(cells: readonly (readonly boolean[])[]): Corner[][] {
  const open = new Map<string, Edge[]>();
  for (const edge of edgesOf(cells)) open.set(keyOf(edge.from), [...(open.get(keyOf(edge.from)) ?? []), edge]);
  const outlines: Corner[][] = [];
  for (const edges of open.values()) {
    for (let first = edges[0]; first; first = edges[0]) outlines.push(corners(follow(first, open)));
  }
  return outlines;
}

/** Sides of dark cells beside which there is light, with the dark on the right of each. */
function edgesOf(cells: readonly (readonly boolean[])[]): Edge[] {
  const isDark = (x: number, y: number): boolean => cells[y]?.[x] ?? false;
  return cells.flatMap((row, y) =>
    row.flatMap((dark, x): Edge[] => {
      if (!dark) return [];
      const [a, b, c, d]: readonly Corner[] = [[x, y], [x + 1, y], [x + 1, y + 1], [x, y + 1]] as const;
      if (!a || !b || !c || !d) return [];
      return [
        ...(isDark(x, y - 1) ? [] : [{ from: a, to: b }]),
        ...(isDark(x + 1, y) ? [] : [{ from: b, to: c }]),
        ...(isDark(x, y + 1) ? [] : [{ from: c, to: d }]),
        ...(isDark(x - 1, y) ? [] : [{ from: d, to: a }]),
      ];
    }),
  );
}

/** Takes edges out of `open` from one to the next until they close; where two go on, the one to the right. */
function follow(first: Edge, open: Map<string, Edge[]>): Edge[] {
  const loop: Edge[] = [];
  for (let edge: Edge | undefined = first; edge; ) {
    const here: Edge = edge;
    const from = open.get(keyOf(here.from)) ?? [];
    from.splice(from.indexOf(here), 1);
    loop.push(here);
    const next: Edge[] = open.get(keyOf(here.to)) ?? [];
    edge = next.find((one) => turn(here, one) > 0) ?? next[0];
    if (keyOf(here.to) === keyOf(first.from)) edge = undefined;
  }
  return loop;
}

/** Positive for a turn to the right (y points down). */
function turn(a: Edge, b: Edge): number {
  const [ax, ay, bx, by] = [a.to[0] - a.from[0], a.to[1] - a.from[1], b.to[0] - b.from[0], b.to[1] - b.from[1]];
  return ax * by - ay * bx;
}

function corners(loop: readonly Edge[]): Corner[] {
  return loop.filter((edge, i) => turn(loop.at(i - 1) ?? edge, edge) !== 0).map(({ from }) => from);
}

function keyOf([x, y]: Corner): string {
  return `${x} ${y}`;
}
